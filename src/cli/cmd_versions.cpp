// SPDX-License-Identifier: Apache-2.0
// keizoku-cli publish, history, diff, verify
#include <algorithm>
#include <ostream>

#include "app/checker.h"
#include "app/paths.h"
#include "app/verification.h"
#include "app/versions.h"
#include "base/text.h"
#include "cli/commands.h"
#include "compare/changes.h"

namespace keizoku::cli {

namespace {

std::string japanese(const std::string& iso)
{
    const auto date = Date::fromIso(iso);
    return date ? japaneseDate(*date) : iso;
}

Result<app::Snapshot> numbered(const app::Session& session, int number)
{
    if (number == 0)
        return session.snapshot();
    const auto version = app::versionNumbered(session, number);
    if (!version)
        return failed(version);
    return app::snapshotOf(session, *version);
}

/// "理事長:中村 正@2026-04-02": post and day may be left out.
Result<store::Approval> approvalIn(const std::string& argument)
{
    store::Approval approval;
    std::string rest = argument;
    if (const auto at = rest.find(':'); at != std::string::npos) {
        approval.post = text::trimmed(rest.substr(0, at));
        rest.erase(0, at + 1);
    }
    if (const auto at = rest.rfind('@'); at != std::string::npos) {
        const auto date = parseDate(rest.substr(at + 1));
        if (!date)
            return failed(date);
        approval.date = date->iso();
        rest.resize(at);
    }
    approval.name = text::trimmed(rest);
    return approval;
}

Result<std::vector<store::Approval>> approvalsIn(const Arguments& a)
{
    std::vector<store::Approval> approvals;
    for (const std::string& argument : a.approvals) {
        auto approval = approvalIn(argument);
        if (!approval)
            return failed(approval);
        approvals.push_back(*std::move(approval));
    }
    return approvals;
}

} // namespace

Exit runPublish(const app::Environment& environment, const Arguments& a, Streams& io)
{
    auto session = openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto checker = app::Checker::load(environment);
    if (!checker)
        return failedWith(checker.error(), io);
    const auto findings = checker->run(session->snapshot(), environment.today());
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.severity == check::Severity::Error;
    });
    if (errors > 0 && !a.despiteFindings) {
        io.err << "keizoku-cli: 直すところが" << errors
               << "件残っています。check で確かめてください。承知のうえで確定するときは --despite-findings "
                  "を付けます。版は作っていません。\n";
        return Exit::Findings;
    }
    const auto approvals = approvalsIn(a);
    if (!approvals)
        return failedWith(approvals.error(), io);
    const auto version = app::publish(
        *session, {a.author, {}, a.reason, a.number, {}, store::versionKindNamed(a.kind), *approvals});
    if (!version)
        return failedWith(version.error(), io);
    io.err << "第" << version->stamp.number << "版（" << japanese(version->stamp.date)
           << "）を確定しました。指紋 " << version->digest.shortCode()
           << (version->stamp.unchanged ? "。見直し（変更なし）として記録しました。" : "") << "\n";
    return Exit::Done;
}

Exit runHistory(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto lines = app::history(*session);
    if (!lines)
        return failedWith(lines.error(), io);
    Json list{Json::Array{}};
    for (const plan::EarlierRevision& earlier : session->plan().revisions.rows) {
        Json item;
        item.set("number", earlier.number);
        item.set("date", earlier.date ? earlier.date->iso() : "");
        item.set("reason", earlier.reason);
        item.set("approver", earlier.approver);
        item.set("summary", earlier.summary);
        item.set("earlier", true);
        list.push(std::move(item));
        if (!a.json)
            io.out << earlier.number << "\t" << (earlier.date ? japaneseDate(*earlier.date) : "") << "\t"
                   << earlier.reason << "\t" << earlier.summary << "\t（以前の計画）\n";
    }
    for (const app::VersionLine& line : *lines) {
        const store::Stamp& stamp = line.version.stamp;
        Json changed{Json::Array{}};
        for (const std::string& title : line.changedSections)
            changed.push(title);
        Json item;
        item.set("number", stamp.number);
        item.set("date", stamp.date);
        item.set("at", stamp.at);
        item.set("author", stamp.author);
        item.set("approver", stamp.approver);
        if (!stamp.approvals.empty())
            item.set("approvals", store::approvalsToJson(stamp.approvals));
        item.set("reason", stamp.reason);
        if (stamp.kind)
            item.set("kind", store::info(*stamp.kind).id);
        item.set("unchanged", stamp.unchanged);
        item.set("changedSections", std::move(changed));
        item.set("newBlobs", line.newBlobs);
        item.set("digest", line.version.digest.hex());
        list.push(std::move(item));
        if (!a.json)
            io.out << "第" << stamp.number << "版\t" << japanese(stamp.date) << "\t"
                   << app::reasonInWords(stamp) << "\t作成 " << stamp.author << "\t承認 " << stamp.approver
                   << "\t"
                   << (stamp.unchanged ? "見直し（変更なし）" : text::join(line.changedSections, "、"))
                   << "\t" << line.version.digest.shortCode() << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

Exit runDiff(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto before = numbered(*session, a.from);
    const auto after = numbered(*session, a.to);
    if (!before || !after)
        return failedWith(before ? after.error() : before.error(), io);
    Json list{Json::Array{}};
    for (const compare::Change& change : compare::changesIn(compare::compare(*before->plan, *after->plan))) {
        // A removed row has its name in the older plan only.
        const std::string label = app::labelOfPath(change.after.empty() ? *before : *after, change.path);
        Json item;
        item.set("path", change.path);
        item.set("cell", change.cell);
        item.set("label", label);
        item.set("before", change.before);
        item.set("after", change.after);
        item.set("moved", change.moved);
        list.push(std::move(item));
        if (a.json)
            continue;
        io.out << label << (change.cell.empty() ? "" : "（" + change.cell + "）");
        if (change.moved)
            io.out << "\n  移動：" << change.before << "番目 → " << change.after << "番目\n";
        else
            io.out << "\n  - " << text::replaced(change.before, "\n", "⏎") << "\n  + "
                   << text::replaced(change.after, "\n", "⏎") << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

Exit runVerify(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto flaws = app::verifyFile(environment, a.file, a.against);
    if (!flaws)
        return failedWith(flaws.error(), io);
    Json list{Json::Array{}};
    for (const app::Flaw& flaw : *flaws) {
        Json item;
        item.set("item", flaw.item);
        item.set("sentence", flaw.sentence);
        list.push(std::move(item));
        if (!a.json)
            io.out << flaw.item << "\t" << flaw.sentence << "\n";
    }
    if (a.json)
        printJson(list, io);
    else if (flaws->empty())
        io.out << "すべて確かめました。傷はありません。\n";
    return flaws->empty() ? Exit::Done : Exit::Findings;
}

} // namespace keizoku::cli
