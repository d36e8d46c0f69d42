// SPDX-License-Identifier: Apache-2.0
#include "app/call_sheets.h"

#include "app/print_source.h"
#include "base/files.h"
#include "base/text.h"
#include "print/sheets.h"
#include "report/call_poster.h"
#include "report/caller_cards.h"
#include "report/wallet_card.h"

namespace keizoku::app {

namespace {

/// The key of the one who is meant, however the name is spaced.
Result<std::string> keyOf(const plan::Plan& plan, const CallSheetRequest& request, const Date& today)
{
    if (request.caller.empty())
        return std::string();
    const calltree::Graph graph(plan, request.variant, today);
    const std::string wanted = text::folded(request.caller);
    std::vector<std::string> keys;
    for (const calltree::Member& member : graph.members())
        if (member.key == request.caller || text::folded(member.name) == wanted)
            keys.push_back(member.key);
    if (keys.size() == 1)
        return keys.front();
    return fail(ErrorCode::NotFound,
                "「" + request.caller +
                    (keys.empty()
                         ? "」という人は連絡網にも職員名簿にもいません。"
                         : "」という名前の人が2人以上います。名簿の番号（p-0001 など）で指してください。"),
                "caller");
}

} // namespace

Result<document::SheetBook> callSheets(const Session& session, const CallSheetRequest& request)
{
    const auto source = sourceFor(session, request.edition);
    if (!source)
        return failed(source);
    const Date today = session.environment().today();
    const auto caller = keyOf(*source->snapshot.plan, request, today);
    if (!caller)
        return failed(caller);
    const report::Source from{*source->snapshot.plan, *source->snapshot.pack, source->edition, !request.full};
    const auto phrases = forms::PhraseBook::read(session.environment().templates / "phrases.json");
    if (!phrases)
        return failed(phrases);
    const report::CallSheetOptions options{request.variant, today,   request.a3, request.full,
                                           request.serial,  *caller, *phrases};
    switch (request.what) {
    case CallSheet::Cards:
        return report::callerCards(from, options);
    case CallSheet::Wallet:
        return report::walletCards(from, options);
    case CallSheet::Poster:
        break;
    }
    return report::callPoster(from, options);
}

Result<void> exportCallSheets(const Session& session, const CallSheetRequest& request,
                              const std::filesystem::path& path)
{
    const std::string suffix = path.extension().string();
    if (suffix != ".pdf" && suffix != ".PDF")
        return fail(ErrorCode::Malformed,
                    "「" + suffix + "」の形式には書き出せません。連絡網の掲示・カードは .pdf だけです。",
                    "suffix " + suffix);
    const auto book = callSheets(session, request);
    if (!book)
        return failed(book);
    const auto bytes = print::pdf(*book);
    if (!bytes)
        return failed(bytes);
    return writeFileAtomically(path, *bytes);
}

} // namespace keizoku::app
