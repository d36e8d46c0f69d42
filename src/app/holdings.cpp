// SPDX-License-Identifier: Apache-2.0
#include "app/holdings.h"

#include <algorithm>
#include <set>

#include "app/records.h"
#include "base/text.h"
#include "calltree/graph.h"
#include "check/walk.h"

namespace keizoku::app {

namespace {

using plan::TreeVariant;

constexpr std::size_t kExcerpt = 40; ///< characters of a text that says the name
constexpr TreeVariant kVariants[] = {TreeVariant::Day, TreeVariant::Night};

/// Spellings of a name that mean this person and nobody else.
std::vector<std::string> spellings(const plan::Plan& plan, const plan::Person& person)
{
    std::vector<std::string> all{person.open.name};
    const auto surnameOf = [](const plan::Person& of) {
        const std::string name = text::replaced(of.open.name, "　", " ");
        const std::size_t blank = name.find(' ');
        return blank == std::string::npos ? std::string() : name.substr(0, blank);
    };
    const std::string surname = surnameOf(person);
    const auto bearers = std::count_if(plan.people.rows.begin(), plan.people.rows.end(), [&](const auto& of) {
        return text::folded(of.open.name).starts_with(text::folded(surname));
    });
    if (text::length(surname) >= 2 && bearers == 1)
        for (const char* title : {"さん", "氏", "様", "管理者", "施設長", "所長", "院長", "医師", "主任", "師長",
                                  "看護師", "リーダー", "係長", "課長", "部長", "（", "("})
            all.push_back(surname + title);
    return all;
}

/// The sentence that says it, cut to a line.
std::string sentenceWith(const std::string& all, const std::string& name)
{
    for (const std::string& line : text::split(text::replaced(all, "。", "。\n"), '\n'))
        if (text::matches(line, name)) {
            const std::u32string points = text::decode(text::trimmed(line));
            return points.size() <= kExcerpt ? text::encode(points)
                                             : text::encode(points.substr(0, kExcerpt)) + "…";
        }
    return {};
}

/// What a plan says, walked through once for several people.
struct Said {
    std::vector<check::ReferenceAt> references;
    std::vector<check::TextAt> texts;
    std::vector<records::LedgerLine> records;
};

class Holdings {
public:
    Holdings(const Session& session, const Said& said, const plan::Person& person)
        : m_session(session), m_said(said), m_person(person)
    {
    }

    std::vector<Holding> all()
    {
        findReferences();
        findCards();
        findTexts();
        findOpenItems();
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Holding& a, const Holding& b) { return a.kind < b.kind; });
        return std::move(m_found);
    }

private:
    void findReferences()
    {
        for (const check::ReferenceAt& at : m_said.references) {
            if (at.kind != plan::CellKind::Person ||
                check::personOf(m_session.plan(), at.reference) != &m_person)
                continue;
            const bool isCall = at.holder == plan::RegisterId::Tree;
            m_found.push_back({isCall ? HoldingKind::Call : HoldingKind::Post, at.place.path, at.place.words});
        }
    }

    /// Cards are made for callers; they name whom the caller rings, and whom instead.
    void findCards()
    {
        for (const TreeVariant variant : kVariants) {
            const calltree::Graph graph(m_session.plan(), variant,
                                        m_session.environment().today());
            std::set<calltree::MemberId> callers;
            const auto isHim = [&](calltree::MemberId id) { return graph.members()[id].person == &m_person; };
            for (const calltree::Call& call : graph.calls())
                if (isHim(call.caller) || isHim(call.callee) || (call.deputy && isHim(*call.deputy)))
                    callers.insert(call.caller);
            for (const calltree::MemberId caller : callers)
                m_found.push_back({HoldingKind::Card, check::treePath(variant),
                                   check::treeWords(variant) + "の連絡カード「" +
                                       graph.members()[caller].name + "」"});
        }
    }

    void findTexts()
    {
        const auto names = spellings(m_session.plan(), m_person);
        for (const check::TextAt& at : m_said.texts) {
            if (at.place.path.starts_with("people/" + m_person.id + "/") || at.place.path.starts_with("revisions/"))
                continue;
            const auto name = std::find_if(names.begin(), names.end(), [&](const std::string& each) {
                return text::matches(at.text, each);
            });
            if (name != names.end())
                m_found.push_back({HoldingKind::Text, at.place.path,
                                   at.place.words + "：" + sentenceWith(at.text, *name)});
        }
    }

    void findOpenItems()
    {
        for (const records::LedgerLine& line : m_said.records)
            for (std::size_t at = 0; !line.withdrawn && at < line.record.openItems.size(); ++at)
                if (!line.closings[at] && text::matches(line.record.openItems[at].owner, m_person.open.name))
                    m_found.push_back({HoldingKind::OpenItem, "records/" + std::to_string(line.number),
                                       "「" + line.record.title + "」の改善策：" + line.record.openItems[at].what});
    }

    const Session& m_session;
    const Said& m_said;
    const plan::Person& m_person;
    std::vector<Holding> m_found = {};
};

} // namespace

Result<std::vector<std::vector<Holding>>> holdingsOf(const Session& session,
                                                     const std::vector<plan::RowId>& people)
{
    auto records = recordLines(session);
    if (!records)
        return failed(records);
    const Said said{check::referencesOf(session.plan(), session.pack()),
                    check::textsOf(session.plan(), session.pack()), *std::move(records)};
    std::vector<std::vector<Holding>> all;
    for (const plan::RowId& person : people) {
        const plan::Person* row = session.plan().people.find(person);
        if (!row)
            return fail(ErrorCode::NotFound, "その職員は名簿にありません。", "person " + person);
        all.push_back(text::folded(row->open.name).empty() ? std::vector<Holding>()
                                                           : Holdings(session, said, *row).all());
    }
    return all;
}

Result<std::vector<Holding>> holdingsOf(const Session& session, const plan::RowId& person)
{
    auto all = holdingsOf(session, std::vector{person});
    if (!all)
        return failed(all);
    return std::move(all->front());
}

const char* holdingId(HoldingKind kind)
{
    switch (kind) {
    case HoldingKind::Post:
        return "post";
    case HoldingKind::Call:
        return "call";
    case HoldingKind::Card:
        return "card";
    case HoldingKind::Text:
        return "text";
    case HoldingKind::OpenItem:
        break;
    }
    return "open-item";
}

} // namespace keizoku::app
