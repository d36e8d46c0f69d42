// SPDX-License-Identifier: Apache-2.0
#include "app/documents.h"

#include <algorithm>
#include <climits>

#include "app/checker.h"
#include "app/register_book.h"
#include "app/versions.h"
#include "base/files.h"
#include "base/text.h"
#include "office/docx_writer.h"
#include "office/html_writer.h"
#include "office/json_writer.h"
#include "office/text_writer.h"
#include "office/xlsx_writer.h"
#include "print/pages.h"
#include "report/contact_sheet.h"
#include "report/plan_document.h"
#include "report/plan_json.h"
#include "report/safety_sheet.h"
#include "report/self_check.h"
#include "report/share_sheet.h"

namespace keizoku::app {

namespace {

/// What is printed: a state of the plan with the edition it is.
struct Source {
    Snapshot snapshot;
    report::Edition edition;
};

/// The versions up to `last`, oldest first.
Result<std::vector<report::RevisionLine>> revisionLines(const Session& session, int last)
{
    const auto lines = history(session);
    if (!lines)
        return failed(lines);
    std::vector<report::RevisionLine> all;
    for (const VersionLine& line : *lines) {
        const store::Stamp& stamp = line.version.stamp;
        if (stamp.number <= last)
            all.push_back({std::to_string(stamp.number), stamp.date, stamp.reason,
                           all.empty() ? "全体" : text::join(line.changedSections, "、"), stamp.author,
                           stamp.approver, stamp.unchanged});
    }
    return all;
}

Result<std::optional<store::Version>> wanted(const Session& session, const PrintRequest& request)
{
    // The registers behind the infection forms live on between versions.
    const bool isOfToday = request.what == What::InfectionForms && !request.version && !request.asOf;
    if (request.draft || isOfToday)
        return std::optional<store::Version>{};
    if (request.version) {
        auto version = versionNumbered(session, *request.version);
        if (!version)
            return failed(version);
        return std::optional(*std::move(version));
    }
    if (!request.asOf)
        return lastVersion(session);
    auto version = versionAsOf(session, *request.asOf);
    if (version && !*version)
        return fail(ErrorCode::NotFound, japaneseDate(*request.asOf) + "に有効な版はまだありませんでした。",
                    "as-of");
    return version;
}

Result<Source> draftSource(const Session& session)
{
    const Instant now = session.environment().clock();
    auto lines = revisionLines(session, INT_MAX);
    if (!lines)
        return failed(lines);
    report::Edition edition;
    edition.date = dateInTokyo(now).iso();
    edition.isoInstant = rfc3339(now);
    edition.history = *std::move(lines);
    return Source{session.snapshot(), std::move(edition)};
}

Result<Source> sourceFor(const Session& session, const PrintRequest& request)
{
    const auto version = wanted(session, request);
    if (!version)
        return failed(version);
    if (!*version)
        return draftSource(session);
    const store::Stamp& stamp = (*version)->stamp;
    auto snapshot = snapshotOf(session, **version);
    auto lines = revisionLines(session, stamp.number);
    if (!snapshot || !lines)
        return snapshot ? Result<Source>(failed(lines)) : Result<Source>(failed(snapshot));
    return Source{*std::move(snapshot),
                  {false, stamp.number, stamp.date, stamp.reason, stamp.author, stamp.approver,
                   (*version)->digest.shortCode(), stamp.at, *std::move(lines)}};
}

Result<document::Document> selfCheck(const Session& session, const Source& source, bool masked)
{
    const auto checker = Checker::load(session.environment());
    if (!checker)
        return failed(checker);
    const Date today = session.environment().today();
    const check::Findings findings = checker->run(source.snapshot, today);
    return report::selfCheckDocument(*source.snapshot.plan, *source.snapshot.pack, source.edition,
                                     {findings, checker->shipped(), today}, masked);
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
        return selfCheck(session, source, request.masked);
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
    const auto source = sourceFor(session, request);
    if (!source)
        return failed(source);
    if (suffix == ".xlsx" && request.what == What::Registers)
        return registersWritten(*source, request.masked);
    if (suffix == ".json" && request.what == What::Plan)
        return report::planJson(*source->snapshot.plan, *source->snapshot.pack, source->edition,
                                request.masked)
                   .dump(2) +
               "\n";
    const auto document = build(session, *source, request);
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
    const auto source = sourceFor(session, request);
    if (!source)
        return failed(source);
    return build(session, *source, request);
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
