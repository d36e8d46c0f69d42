// SPDX-License-Identifier: Apache-2.0
// keizoku-cli export, contacts
#include <algorithm>
#include <map>
#include <ostream>

#include "app/call_sheets.h"
#include "app/documents.h"
#include "app/emergency_pack.h"
#include "base/text.h"
#include "cli/commands.h"
#include "office/text_writer.h"
#include "plan/register_access.h"

namespace keizoku::cli {

namespace {

app::What whatNamed(const std::string& name)
{
    const std::map<std::string, app::What> all = {{"contacts", app::What::Contacts},
                                                  {"safety-sheet", app::What::SafetySheet},
                                                  {"forms", app::What::InfectionForms},
                                                  {"share-sheet", app::What::ShareSheet},
                                                  {"power-cut", app::What::PowerCut},
                                                  {"self-check", app::What::SelfCheck},
                                                  {"comparison", app::What::Comparison},
                                                  {"records", app::What::Records},
                                                  {"binder", app::What::Binder},
                                                  {"registers", app::What::Registers},
                                                  {"register", app::What::Registers},
                                                  {"inspection", app::What::Inspection},
                                                  {"most-asked", app::What::MostAsked},
                                                  {"calendar", app::What::Calendar},
                                                  {"drill-summary", app::What::DrillSummary},
                                                  {"tally", app::What::Tally},
                                                  {"damage-report", app::What::DamageReport},
                                                  {"outbreak-report", app::What::OutbreakReport}};
    const auto it = all.find(name);
    return it == all.end() ? app::What::Plan : it->second;
}

/// The numbers given, or all three.
report::InfectionForms formsNamed(const Arguments& a)
{
    const auto isWanted = [&](int number) {
        return a.forms.empty() || std::find(a.forms.begin(), a.forms.end(), number) != a.forms.end();
    };
    return {isWanted(3), isWanted(4), isWanted(8), !a.blank};
}

/// A poster, cards for the callers or for the wallet.
app::CallSheetRequest sheetRequest(const Arguments& a, const app::PrintRequest& edition)
{
    return {a.what == "cards"    ? app::CallSheet::Cards
            : a.what == "wallet" ? app::CallSheet::Wallet
                                 : app::CallSheet::Poster,
            a.variant == "night" ? plan::TreeVariant::Night : plan::TreeVariant::Day,
            a.paper == "a3",
            a.full,
            a.serial,
            a.caller,
            edition};
}

/// One call of the tree with what is needed to make it.
Json callJson(const plan::Plan& plan, const plan::RowId& row)
{
    Json call;
    for (const char* column : {"variant", "caller", "callee", "order", "deputy"})
        call.set(column, plan::shownCell(plan, plan::RegisterId::Tree, row, column));
    for (const auto& [key, column] : {std::pair{"phones", "callee"}, std::pair{"deputyPhones", "deputy"}}) {
        Json phones{Json::Array{}};
        plan::Reference reference;
        if (const auto read =
                plan::fromCell(plan::cell(plan, plan::RegisterId::Tree, row, column), reference);
            read)
            if (const plan::Person* person = plan.people.find(reference.id))
                for (const plan::Phone& phone : person->kept.phones)
                    phones.push(phone.number);
        call.set(key, std::move(phones));
    }
    return call;
}

/// Says what goes into the folder before it is written.
Exit exportPack(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const app::PackRequest request{a.full             ? app::PackNumbers::All
                                   : a.caller.empty() ? app::PackNumbers::Masked
                                                      : app::PackNumbers::Branch,
                                   a.caller, a.draft};
    const auto parts = app::packParts(*session, request);
    if (!parts)
        return failedWith(parts.error(), io);
    for (const app::PackPart& part : *parts)
        io.out << part.file << "\t" << part.title << "\t" << part.bytes.size() / 1024 + 1 << " KB\n";
    if (const auto done = app::writePack(*parts, a.target); !done)
        return failedWith(done.error(), io);
    io.err << "「" << a.target << "」に書き出しました。\n";
    return Exit::Done;
}

} // namespace

Exit runExport(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (a.what == "pack")
        return exportPack(environment, a, io);
    const bool onSheets = a.what == "poster" || a.what == "cards" || a.what == "wallet";
    app::PrintRequest request{
        whatNamed(a.what), a.order == "working" ? app::Order::Working : app::Order::Official,
        a.masked,          a.draft,
        a.version,         {},
        formsNamed(a),     a.earlier,
        a.swapped};
    request.fiscalYear = a.year;
    request.withSelfCheck = a.withSelfCheck;
    request.service = a.onlyService;
    request.checklist = a.checklist;
    for (const std::string& each : a.fieldValues) {
        const auto equals = each.find('=');
        if (equals == each.npos) {
            io.err << "keizoku-cli: --set は 項目=内容 の形で入れてください：" << each << "\n";
            return Exit::Usage;
        }
        request.words[each.substr(0, equals)] = each.substr(equals + 1);
    }
    if (!a.asOf.empty()) {
        const auto day = parseDate(a.asOf);
        if (!day) {
            io.err << "keizoku-cli: --as-of：" << day.error().sentence << "\n";
            return Exit::Usage;
        }
        request.asOf = *day;
    }
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    if (const auto done = onSheets ? app::exportCallSheets(*session, sheetRequest(a, request), a.target)
                                   : app::exportTo(*session, request, a.target);
        !done)
        return done.error().code == ErrorCode::Malformed ? (failedWith(done.error(), io), Exit::Usage)
                                                         : failedWith(done.error(), io);
    io.err << "「" << a.target << "」に書き出しました。\n";
    return Exit::Done;
}

Exit runContacts(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto document = app::documentFor(*session, {app::What::Contacts});
    if (!document)
        return failedWith(document.error(), io);
    if (!a.json) {
        io.out << office::plainText(*document);
        return Exit::Done;
    }
    const auto source = app::contactsSource(*session);
    if (!source)
        return failedWith(source.error(), io);
    Json calls{Json::Array{}};
    for (const plan::RowId& row : plan::rowIds(*source->plan, plan::RegisterId::Tree))
        calls.push(callJson(*source->plan, row));
    Json all;
    all.set("version", document->versionLabel);
    all.set("draft", document->draft);
    all.set("calls", std::move(calls));
    printJson(all, io);
    return Exit::Done;
}

} // namespace keizoku::cli
