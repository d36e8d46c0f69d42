// SPDX-License-Identifier: Apache-2.0
#include "app/documents.h"

#include <algorithm>
#include <climits>

#include "app/binder.h"
#include "app/calendar.h"
#include "app/drill_summary.h"
#include "app/emergency_report.h"
#include "app/inspection.h"
#include "app/one_service.h"
#include "app/print_source.h"
#include "app/register_book.h"
#include "app/secrets.h"
#include "app/versions.h"
#include "base/files.h"
#include "base/text.h"
#include "office/docx_writer.h"
#include "office/html_writer.h"
#include "office/json_writer.h"
#include "office/text_writer.h"
#include "office/xlsx_writer.h"
#include "print/pages.h"
#include "report/comparison_table.h"
#include "report/contact_sheet.h"
#include "report/plan_document.h"
#include "report/plan_json.h"
#include "report/power_cut_sheet.h"
#include "report/safety_sheet.h"
#include "report/share_sheet.h"
#include "report/tally_sheet.h"

namespace keizoku::app {

namespace {

/// The later side of a comparison.
Result<Source> laterSource(const Session& session, PrintRequest request)
{
    if (!request.version && !request.asOf) {
        const auto changed = changedSinceLast(session);
        if (!changed)
            return failed(changed);
        request.draft = request.draft || !changed->empty();
    }
    return sourceFor(session, request);
}

Result<Source> onlyWanted(const Session& session, Result<Source> source, const PrintRequest& request)
{
    if (!source || request.service.empty())
        return source;
    auto snapshot = forService(session.environment(), source->snapshot, request.service);
    if (!snapshot)
        return failed(snapshot);
    source->snapshot = *std::move(snapshot);
    return source;
}

Result<Source> stateFor(const Session& session, const PrintRequest& request)
{
    if (request.what == What::Tally) // its numbers are typed in again by the tree that is drilled
        return sourceFor(session, {What::Contacts});
    return onlyWanted(session,
                      request.what == What::Comparison ? laterSource(session, request)
                                                       : sourceFor(session, request),
                      request);
}

Result<document::Document> comparison(const Session& session, const Source& later,
                                      const PrintRequest& request)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    std::optional<store::Version> earlier;
    for (const store::Version& version : *versions)
        if (request.from ? version.stamp.number == *request.from
                         : later.edition.draft || version.stamp.number < later.edition.number)
            earlier = version;
    if (!earlier && request.from)
        return fail(ErrorCode::NotFound, "第" + std::to_string(*request.from) + "版はありません。",
                    "version number");
    if (!earlier)
        return fail(ErrorCode::NotFound,
                    "比べる前の版がありません。版を確定してから計画を直すと、新旧対照表を作れます。",
                    "comparison");
    if (!later.edition.draft && earlier->stamp.number >= later.edition.number)
        return fail(ErrorCode::Malformed,
                    "改定前には、改定後（第" + std::to_string(later.edition.number) +
                        "版）より前の版を選んでください。",
                    "comparison");
    const auto before = onlyWanted(session, versionSource(session, *earlier), request);
    if (!before)
        return failed(before);
    const auto side = [&](const Source& of) {
        return report::Source{*of.snapshot.plan, *of.snapshot.pack, of.edition, request.masked};
    };
    return report::comparisonDocument(side(*before), side(later),
                                      compare::compare(*before->snapshot.plan, *later.snapshot.plan),
                                      {request.order, request.swapped, {}});
}

/// What the last revision changed; nothing before there was one.
Result<std::optional<document::Document>> lastRevision(const Session& session, const Source& source,
                                                       PrintRequest request)
{
    request.from.reset();
    auto made = comparison(session, source, request);
    if (made)
        return std::optional(*std::move(made));
    if (made.error().code == ErrorCode::NotFound)
        return std::optional<document::Document>();
    return failed(made);
}

Result<document::Document> build(const Session& session, const Source& source, const PrintRequest& request)
{
    const plan::Plan& plan = *source.snapshot.plan;
    const forms::Pack& pack = *source.snapshot.pack;
    switch (request.what) {
    case What::Contacts:
        return report::contactsDocument(plan, pack, source.edition, request.masked);
    case What::SafetySheet:
        return report::safetyDocument(plan, pack, source.edition, request.masked);
    case What::InfectionForms:
        return report::infectionDocument(plan, pack, source.edition, request.forms, request.masked);
    case What::ShareSheet:
        return report::shareDocument(plan, pack, source.edition, request.masked);
    case What::SelfCheck:
        return selfCheckDocument(session, source.snapshot, source.edition, request.masked);
    case What::Records:
        return recordsDocument(session, source.snapshot, source.edition, request);
    case What::Binder: {
        auto revision = lastRevision(session, source, request);
        if (!revision)
            return failed(revision);
        return binderDocument(session, source.snapshot, source.edition, request, *std::move(revision));
    }
    case What::Comparison:
        return comparison(session, source, request);
    case What::Inspection:
        return inspectionDocument(session, source.snapshot, source.edition, request.masked);
    case What::MostAsked:
        return mostAskedDocument(session, source.snapshot, source.edition, request);
    case What::Calendar:
        return calendarDocument(session, source.snapshot, source.edition, request);
    case What::DrillSummary:
        return drillSummaryDocument(session, source.snapshot, source.edition, request);
    case What::Tally:
        return report::tallyDocument({plan, pack, source.edition, request.masked},
                                     session.environment().today());
    case What::PowerCut:
        return report::powerCutDocument({plan, pack, source.edition, request.masked});
    case What::DamageReport:
    case What::OutbreakReport:
        return emergencyReportDocument(session, source.snapshot, source.edition, request);
    case What::Registers:
        return fail(
            ErrorCode::Malformed,
            "台帳は Excel の表（.xlsx）にだけ書き出せます。印刷したいときは計画か連絡網を選んでください。",
            "registers are no document");
    case What::Plan:
        break;
    }
    report::PlanOptions options{request.order, request.masked, [&](const Digest& digest) {
                                    return session.file().blob(digest).value_or(std::string());
                                }};
    return report::planDocument(plan, pack, source.edition, options);
}

/// As the reader may see it.
Result<document::Document> made(const Session& session, const Source& source, const PrintRequest& request)
{
    auto document = build(session, source, request);
    if (document && request.masked)
        if (const auto hidden = hideSecrets(session, *document); !hidden)
            return failed(hidden);
    return document;
}

Result<std::string> registersWritten(const Source& source, bool masked,
                                     std::optional<plan::RegisterId> only = std::nullopt)
{
    return office::xlsx(
        registerBook({*source.snapshot.plan, *source.snapshot.pack, source.edition, masked}, only));
}

/// A document's tables. Its running text would be lost in cells.
Result<std::string> tablesWritten(const document::Document& document)
{
    const office::Workbook tables = office::tablesOf(document);
    if (tables.sheets.empty())
        return fail(
            ErrorCode::Malformed,
            "「" + document.title +
                "」には表がないため、Excel の表にできません。使えるのは .pdf .docx .html .txt .json です。",
            "no tables");
    return office::xlsx(tables);
}

Result<std::string> written(const Session& session, const PrintRequest& request, const std::string& suffix)
{
    const auto source = stateFor(session, request);
    if (!source)
        return failed(source);
    if (suffix == ".xlsx" && request.what == What::Registers)
        return registersWritten(*source, request.masked);
    if (suffix == ".ics" && request.what == What::Calendar)
        return calendarFile(session, source->snapshot, request.masked);
    if (suffix == ".json" && request.what == What::Plan)
        return report::planJson(*source->snapshot.plan, *source->snapshot.pack, source->edition,
                                request.masked)
                   .dump(2) +
               "\n";
    const auto document = made(session, *source, request);
    if (!document)
        return failed(document);
    if (suffix == ".pdf")
        return print::pdf(*document);
    if (suffix == ".docx")
        return office::docx(*document);
    if (suffix == ".xlsx")
        return tablesWritten(*document);
    if (suffix == ".html")
        return office::html(*document);
    if (suffix == ".txt")
        return office::plainText(*document);
    if (suffix == ".json")
        return office::toJson(*document).dump(2) + "\n";
    return fail(ErrorCode::Malformed,
                "「" + suffix +
                    "」の形式には書き出せません。使えるのは .pdf .docx .xlsx .html .txt .json です。",
                "suffix " + suffix);
}

} // namespace

Result<document::Document> documentFor(const Session& session, const PrintRequest& request)
{
    const auto source = stateFor(session, request);
    if (!source)
        return failed(source);
    return made(session, *source, request);
}

Result<std::vector<std::string>> changesInWords(const Session& session, int number)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    const auto now = std::find_if(versions->begin(), versions->end(), [&](const store::Version& version) {
        return version.stamp.number == number;
    });
    if (now == versions->end())
        return fail(ErrorCode::NotFound, "第" + std::to_string(number) + "版はありません。",
                    "version number");
    if (now == versions->begin())
        return std::vector<std::string>{};
    const auto before = versionSource(session, *std::prev(now));
    const auto after = versionSource(session, *now);
    if (!before || !after)
        return failed(before ? after : before);
    const auto side = [](const Source& of) {
        return report::Source{*of.snapshot.plan, *of.snapshot.pack, of.edition, false};
    };
    return report::summaryInWords(side(*before), side(*after),
                                  compare::compare(*before->snapshot.plan, *after->snapshot.plan));
}

Result<Snapshot> contactsSource(const Session& session)
{
    auto source = sourceFor(session, {What::Contacts});
    if (!source)
        return failed(source);
    return std::move(source->snapshot);
}

Result<void> exportTo(const Session& session, const PrintRequest& request, const std::filesystem::path& path)
{
    std::string suffix = path.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto bytes = written(session, request, suffix);
    if (!bytes)
        return failed(bytes);
    return writeFileAtomically(path, *bytes);
}

Result<void> exportRegister(const Session& session, plan::RegisterId id, const std::filesystem::path& path)
{
    const auto source = draftSource(session);
    if (!source)
        return failed(source);
    const auto bytes = registersWritten(*source, false, id);
    if (!bytes)
        return failed(bytes);
    return writeFileAtomically(path, *bytes);
}

} // namespace keizoku::app
