// SPDX-License-Identifier: Apache-2.0
#include "app/binder.h"

#include <algorithm>

#include "app/checker.h"
#include "app/checklist.h"
#include "app/records.h"
#include "app/shipped.h"
#include "print/foreign_pdf.h"
#include "report/binder.h"
#include "report/contact_sheet.h"
#include "report/self_check.h"

namespace keizoku::app {

Result<report::Evidence> evidenceFor(const Session& session, const plan::Plan& plan,
                                     const PrintRequest& request)
{
    auto lines = recordLines(session, request.asOf);
    const auto fingerprint = recordsFingerprint(session, request.asOf);
    const auto shipped = readShipped(session.environment());
    if (!lines || !fingerprint || !shipped)
        return !lines         ? Result<report::Evidence>(failed(lines))
               : !fingerprint ? Result<report::Evidence>(failed(fingerprint))
                              : Result<report::Evidence>(failed(shipped));
    if (!request.service.empty())
        std::erase_if(*lines, [&](const records::LedgerLine& line) {
            const auto& services = line.record.services;
            return !services.empty() &&
                   std::find(services.begin(), services.end(), request.service) == services.end();
        });
    const Date day = request.asOf.value_or(session.environment().today());
    report::Evidence evidence;
    evidence.lines = *std::move(lines);
    evidence.duties = records::dutiesOf(shipped->services.of(plan));
    evidence.fiscalYear = request.fiscalYear.value_or(records::fiscalYearOf(day));
    evidence.fingerprint = *fingerprint;
    evidence.attachment = [&session](const Digest& digest) {
        return session.file().blob(digest).value_or(std::string());
    };
    return evidence;
}

Result<document::Document> recordsDocument(const Session& session, const Snapshot& snapshot,
                                           const report::Edition& edition, const PrintRequest& request)
{
    const auto evidence = evidenceFor(session, *snapshot.plan, request);
    if (!evidence)
        return failed(evidence);
    return report::recordsDocument(*snapshot.plan, *snapshot.pack, edition, *evidence, request.masked);
}

Result<document::Document> binderDocument(const Session& session, const Snapshot& snapshot,
                                          const report::Edition& edition, const PrintRequest& request,
                                          std::optional<document::Document> revision)
{
    auto evidence = evidenceFor(session, *snapshot.plan, request);
    if (!evidence)
        return failed(evidence);
    report::BinderParts parts;
    parts.comparison = std::move(revision);
    const report::PlanOptions options{request.order, request.masked, evidence->attachment, nullptr};
    parts.readPdf = print::readForeign;
    auto checklist = checklistFor(session.environment(), request);
    if (!checklist)
        return failed(checklist);
    parts.checklist = *std::move(checklist);
    parts.evidence = *std::move(evidence);
    parts.contacts = report::contactsDocument(*snapshot.plan, *snapshot.pack, edition, request.masked);
    if (request.withSelfCheck) {
        auto check = selfCheckDocument(session, snapshot, edition, request.masked);
        if (!check)
            return failed(check);
        parts.selfCheck = *std::move(check);
    }
    return report::binderDocument(*snapshot.plan, *snapshot.pack, edition, options, std::move(parts));
}

Result<document::Document> selfCheckDocument(const Session& session, const Snapshot& snapshot,
                                             const report::Edition& edition, bool masked)
{
    const auto checker = Checker::load(session.environment());
    if (!checker)
        return failed(checker);
    const Date today = session.environment().today();
    const check::Findings findings = checker->run(snapshot, today);
    return report::selfCheckDocument(*snapshot.plan, *snapshot.pack, edition,
                                     {findings, checker->shipped(), today}, masked);
}

} // namespace keizoku::app
