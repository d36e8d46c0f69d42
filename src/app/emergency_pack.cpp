// SPDX-License-Identifier: Apache-2.0
#include "app/emergency_pack.h"

#include <algorithm>
#include <set>

#include "app/call_sheets.h"
#include "app/contact_view.h"
#include "app/print_source.h"
#include "base/files.h"
#include "base/text.h"
#include "forms/phrases.h"
#include "office/emergency_page.h"
#include "print/pages.h"
#include "print/sheets.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

namespace fs = std::filesystem;
using plan::TreeVariant;

constexpr const char* kList = "はじめに読む.txt";
constexpr std::string_view kListBegins = "けいぞく　緊急持ち出し";

/// Somebody's branch: whom he rings, and whom they ring.
void addBranch(const ContactView& view, const std::string& caller, std::set<std::string>& callers,
               std::set<std::string>& shown)
{
    if (!callers.insert(caller).second)
        return;
    for (const TreeVariant variant : {TreeVariant::Day, TreeVariant::Night})
        for (const ContactCall& call : view.callsOf(caller, variant)) {
            shown.insert(call.callee);
            shown.insert(call.deputy);
            addBranch(view, call.callee, callers, shown);
        }
}

class Pack {
public:
    Pack(const Session& session, const PackRequest& request, Source source, forms::PhraseBook phrases)
        : m_session(session), m_request(request), m_source(std::move(source)), m_phrases(std::move(phrases)),
          m_view(contactView(session.plan(), m_source.snapshot.plan.get(), session.environment().today()))
    {
        addScripts(m_view, session.environment(), "（起きたこと）");
        m_edition = report::versionLabel(m_source.edition);
    }

    /// False when nobody of that name calls anybody.
    bool chooseBranch()
    {
        if (m_request.numbers != PackNumbers::Branch)
            return true;
        const std::string wanted = text::folded(m_request.caller);
        for (const Contact& contact : m_view.contacts)
            if (contact.id == m_request.caller || text::folded(contact.name) == wanted) {
                std::set<std::string> callers;
                addBranch(m_view, contact.id, callers, m_shown);
                m_caller = contact;
            }
        return !m_shown.empty();
    }

    Result<std::vector<PackPart>> parts()
    {
        m_parts.push_back({"緊急連絡網.html", "連絡網（電話・パソコンで開く。通信なしで動く）", page()});
        const bool all = m_request.numbers == PackNumbers::All;
        PrintRequest request;
        request.draft = m_request.draft;
        request.masked = !all;
        for (const auto& [what, file, title] : {std::tuple{What::Contacts, "連絡網の表.pdf", "連絡網の表"},
                                                {What::Plan, "計画.pdf", "業務継続計画"}}) {
            request.what = what;
            const auto document = documentFor(m_session, request);
            const auto bytes = document ? print::pdf(*document) : Result<std::string>(failed(document));
            if (!bytes)
                return failed(bytes);
            m_parts.push_back({file, title, *bytes});
        }
        for (const TreeVariant variant : {TreeVariant::Day, TreeVariant::Night})
            if (const auto added = addSheets(variant, all); !added)
                return failed(added);
        m_parts.insert(m_parts.begin(), {kList, "この一覧", list()});
        return std::move(m_parts);
    }

private:
    Result<void> addSheets(TreeVariant variant, bool all)
    {
        const std::string name = variant == TreeVariant::Night ? "夜間休日" : "日中";
        CallSheetRequest request;
        request.variant = variant;
        request.full = all;
        request.edition.draft = m_request.draft;
        const auto add = [&](CallSheet what, const std::string& title) -> Result<void> {
            request.what = what;
            const auto book = callSheets(m_session, request);
            if (!book) // nobody calls anybody at that time
                return book.error().code == ErrorCode::NotFound ? Result<void>() : failed(book);
            const auto bytes = print::pdf(*book);
            if (!bytes)
                return failed(bytes);
            m_parts.push_back({title + "_" + name + ".pdf", title + "（" + name + "）", *bytes});
            return {};
        };
        if (const auto poster = add(CallSheet::Poster, "掲示用の連絡網"); !poster)
            return poster;
        if (m_request.numbers == PackNumbers::Branch)
            request.caller = m_caller.id;
        if (m_request.numbers != PackNumbers::Masked)
            if (const auto cards = add(CallSheet::Cards, "連絡カード"); !cards)
                return cards;
        return add(CallSheet::Wallet, "携帯カード");
    }

    [[nodiscard]] bool mayShow(const Contact& contact) const
    {
        return contact.partner || m_request.numbers == PackNumbers::All ||
               (m_request.numbers == PackNumbers::Branch && m_shown.contains(contact.id));
    }

    /// What is left out of the page, said on it.
    [[nodiscard]] std::string notice() const
    {
        switch (m_request.numbers) {
        case PackNumbers::Masked:
            return "職員の番号は載せていません。番号は連絡網を持つ人が知っています。";
        case PackNumbers::Branch:
            return m_caller.name + " さん用：" + m_caller.name + " さんの先の人の番号だけを載せています。";
        case PackNumbers::All:
            break;
        }
        return "個人の番号が載っています。持ち出す人のほかに見せないでください。";
    }

    [[nodiscard]] std::string page() const
    {
        office::EmergencyPage page;
        page.office = m_view.office;
        page.edition = m_edition;
        page.notice = notice();
        if (!m_view.notice.empty())
            page.notice += " " + m_view.notice;
        for (const char* id : {"drill", "who", "event", "hurt", "come", "when", "no-answer", "report",
                               "safety", "fever", "message-leave", "message-hear"})
            page.words.push_back(wordsOf(id));
        for (const Contact& contact : m_view.contacts)
            page.people.push_back(personOf(contact));
        for (const auto& [variant, id, title] : {std::tuple{TreeVariant::Day, "day", "日中の連絡網"},
                                                 {TreeVariant::Night, "night", "夜間・休日の連絡網"}}) {
            office::PageTree tree{id, title, {}};
            for (const std::string& caller : m_view.callers(variant)) {
                office::PageCard card{caller, {}};
                for (const ContactCall& call : m_view.callsOf(caller, variant))
                    card.calls.push_back({call.callee, call.deputy});
                tree.cards.push_back(std::move(card));
            }
            if (!tree.cards.empty())
                page.trees.push_back(std::move(tree));
        }
        return office::html(page);
    }

    [[nodiscard]] office::PageWords wordsOf(const char* id) const
    {
        const std::string phone = m_session.plan().offices.rows.empty()
                                      ? std::string()
                                      : m_session.plan().offices.rows.front().phone;
        const forms::Slots slots = {{"office", m_view.office}, {"event", "（起きたこと）"}, {"phone", phone}};
        const auto said = [&](forms::Speech speech) {
            office::ReadWords words;
            for (const forms::Ruby& each : m_phrases.said(id, speech, slots))
                words.emplace_back(each.text, each.reading);
            return words;
        };
        return {said(forms::Speech::Ordinary), said(forms::Speech::Easy), said(forms::Speech::English)};
    }

    [[nodiscard]] office::PagePerson personOf(const Contact& contact) const
    {
        office::PagePerson person{contact.id, contact.name, contact.kana,  contact.work,
                                  {},         {},           contact.script};
        if (!contact.callName.empty())
            person.name += "（" + contact.callName + "）";
        if (contact.left)
            person.note = "■ 退職した人です。かけません。";
        else if (contact.numbers.empty())
            person.note = "番号が登録されていません。";
        else if (!mayShow(contact))
            person.note = std::string(report::kKept);
        else
            for (const ContactNumber& each : contact.numbers)
                person.numbers.push_back({each.number, each.use + (each.draft ? "・下書き" : "")});
        return person;
    }

    [[nodiscard]] std::string list() const
    {
        std::string words = std::string(kListBegins) + "\r\n" + m_view.office + "　" + m_edition + "\r\n" +
                            notice() + "\r\n\r\n";
        for (const PackPart& part : m_parts)
            words += "・" + part.file + "　" + part.title + "\r\n";
        return words + "\r\n電話やパソコンで「緊急連絡網.html」を開いてください。通信がなくても使えます。\r\n"
                       "新しい版を作ったら、この一式も作り直してください。\r\n";
    }

    const Session& m_session;
    const PackRequest& m_request;
    Source m_source;
    forms::PhraseBook m_phrases;
    ContactView m_view;
    std::string m_edition;
    std::set<std::string> m_shown; ///< keys whose numbers a branch shows
    Contact m_caller;
    std::vector<PackPart> m_parts;
};

bool isEarlierPack(const fs::path& folder)
{
    const auto list = readFile(folder / kList);
    return list && std::string_view(*list).starts_with(kListBegins);
}

Error cannotWrite(const fs::path& folder, const std::error_code& error)
{
    return {ErrorCode::Io,
            "「" + folder.string() +
                "」に書けませんでした。空きとUSBメモリーの抜けを確かめて、もう一度試してください。前からある"
                "ものはそのままです。",
            error.message()};
}

} // namespace

Result<std::vector<PackPart>> packParts(const Session& session, const PackRequest& request)
{
    PrintRequest edition;
    edition.draft = request.draft;
    auto source = sourceFor(session, edition);
    if (!source)
        return failed(source);
    auto phrases = forms::PhraseBook::read(session.environment().templates / "phrases.json");
    if (!phrases)
        return failed(phrases);
    Pack pack(session, request, *std::move(source), *std::move(phrases));
    if (!pack.chooseBranch())
        return fail(ErrorCode::NotFound,
                    "「" + request.caller +
                        "」は連絡網でだれにもかけません。かける人の名前を選んでください。",
                    "branch");
    return pack.parts();
}

Result<void> writePack(const std::vector<PackPart>& parts, const fs::path& folder)
{
    std::error_code error;
    const bool exists = fs::exists(folder, error);
    if (exists &&
        (!fs::is_directory(folder, error) || (!fs::is_empty(folder, error) && !isEarlierPack(folder))))
        return fail(ErrorCode::Malformed,
                    "「" + folder.string() +
                        "」にはほかのものが入っています。何も書いていません。新しいフォルダーの名前を指定して"
                        "ください。",
                    "folder in use");
    const fs::path target = folder.has_filename() ? folder : folder.parent_path();
    fs::path making = target;
    making += ".作成中";
    fs::path earlier = target;
    earlier += ".前";
    fs::remove_all(making, error);
    if (!fs::create_directories(making, error))
        return tl::make_unexpected(cannotWrite(folder, error));
    for (const PackPart& part : parts)
        if (const auto written = writeFileAtomically(making / part.file, part.bytes); !written) {
            fs::remove_all(making, error);
            return written;
        }
    std::error_code moving;
    if (exists) {
        fs::remove_all(earlier, error);
        fs::rename(target, earlier, moving);
    }
    if (!moving)
        fs::rename(making, target, moving);
    if (moving) {
        if (!fs::exists(target, error))
            fs::rename(earlier, target, error);
        fs::remove_all(making, error);
        return tl::make_unexpected(cannotWrite(folder, moving));
    }
    fs::remove_all(earlier, error);
    return {};
}

} // namespace keizoku::app
