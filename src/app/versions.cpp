// SPDX-License-Identifier: Apache-2.0
#include "app/versions.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

/// Registers whose rows a section prints.
std::set<std::string> registersShown(const forms::SectionSpec& section)
{
    std::set<std::string> shown;
    for (const forms::FieldSpec& field : section.fields) {
        if (!field.registerKey.empty())
            shown.insert(field.registerKey);
        if (!field.rowsFrom.empty())
            shown.insert(field.rowsFrom);
        // A person is typed once and shown by reference: a changed name or number changes these sections too.
        const bool people = field.kind == forms::FieldKind::Person ||
                            std::any_of(field.columns.begin(), field.columns.end(), [](const auto& column) {
                                return column.kind == plan::CellKind::Person;
                            });
        if (people)
            shown.insert("people");
    }
    return shown;
}

bool differs(const store::Version& now, const store::Version* before, const std::string& part)
{
    const auto find = [&](const store::Version* version) {
        const auto it = version ? version->parts.find(part) : now.parts.end();
        return version && it != version->parts.end() ? it->second : Digest();
    };
    return find(&now) != find(before);
}

std::vector<std::string> changedSections(const forms::Pack& pack, const store::Version& now,
                                         const store::Version* before)
{
    std::vector<std::string> titles;
    for (const forms::SectionSpec& section : pack.sections) {
        bool changed = differs(now, before, "section." + section.id);
        for (const std::string& key : registersShown(section))
            changed = changed || differs(now, before, "register." + key) ||
                      differs(now, before, "register." + key + ".private");
        if (changed)
            titles.push_back(section.title);
    }
    return titles;
}

std::map<std::string, Digest> digestsOf(const std::map<std::string, std::string>& parts)
{
    std::map<std::string, Digest> digests;
    for (const auto& [part, content] : parts)
        digests.emplace(part, store::PlanFile::blobDigest(content));
    return digests;
}

/// One name without post and day: `approver` says it all.
bool bareName(const std::vector<store::Approval>& approvals)
{
    return approvals.size() == 1 && approvals[0].post.empty() && approvals[0].date.empty();
}

/// "第2版", "2", "２" → 2.
int numberIn(const std::string& text)
{
    const std::string digits = text::digits(text);
    return digits.empty() || digits.size() > 6 ? 0 : std::stoi(digits);
}

} // namespace

Result<int> nextNumber(const Session& session)
{
    const auto last = lastVersion(session);
    if (!last)
        return failed(last);
    int highest = *last ? (*last)->stamp.number : 0;
    if (!*last)
        for (const plan::EarlierRevision& revision : session.plan().revisions.rows)
            highest = std::max(highest, numberIn(revision.number));
    return highest + 1;
}

Result<store::Version> publish(Session& session, const Publication& publication)
{
    if (text::trimmed(publication.author).empty() ||
        (text::trimmed(publication.reason).empty() && !publication.kind))
        return fail(ErrorCode::Malformed, "版を確定するには、作成者と改定理由を入れてください。",
                    "author or reason");
    if (const auto sound = store::checkApprovals(publication.approvals); !sound)
        return failed(sound);
    if (session.saveError())
        if (const auto saved = session.save(); !saved)
            return failed(saved);
    const auto last = lastVersion(session);
    const auto next = nextNumber(session);
    if (!last || !next)
        return last ? Result<store::Version>(failed(next)) : Result<store::Version>(failed(last));
    const int number = publication.number.value_or(*next);
    if (number < 1 || (*last && number <= (*last)->stamp.number))
        return fail(ErrorCode::Conflict,
                    "版の番号は、前の版（第" + std::to_string(*last ? (*last)->stamp.number : 0) +
                        "版）より大きくしてください。",
                    "number");
    const auto parts = plan::partsOf(plan::itemsOf(session.plan()));
    const auto digests = digestsOf(parts);
    const Environment& environment = session.environment();
    store::Stamp stamp{
        number,
        rfc3339(environment.clock()),
        publication.date.value_or(environment.today()).iso(),
        publication.author,
        publication.approvals.empty() ? publication.approver : store::inWords(publication.approvals),
        publication.reason,
        *last && (*last)->parts == digests,
        publication.kind,
        bareName(publication.approvals) ? std::vector<store::Approval>() : publication.approvals};
    return session.file().append(parts, stamp);
}

std::string reasonInWords(const store::Stamp& stamp)
{
    if (!stamp.kind)
        return stamp.reason;
    const std::string name(store::info(*stamp.kind).name);
    return stamp.reason.empty() ? name : name + "：" + stamp.reason;
}

Result<std::vector<VersionLine>> history(const Session& session)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    std::vector<VersionLine> lines;
    const store::Version* before = nullptr;
    for (const store::Version& version : *versions) {
        VersionLine line{version, changedSections(session.pack(), version, before), 0};
        for (const auto& [part, digest] : version.parts)
            if (differs(version, before, part))
                ++line.newBlobs;
        lines.push_back(std::move(line));
        before = &version;
    }
    return lines;
}

Result<std::vector<std::string>> changedSinceLast(const Session& session)
{
    const auto last = lastVersion(session);
    if (!last)
        return failed(last);
    store::Version now;
    now.parts = digestsOf(plan::partsOf(plan::itemsOf(session.plan())));
    auto titles = changedSections(session.pack(), now, *last ? &**last : nullptr);
    // A change that no section shows is still a change: nothing to tell means nothing changed.
    if (titles.empty() && *last && (*last)->parts != now.parts)
        titles.emplace_back("事業所の情報など");
    return titles;
}

Result<store::Version> versionNumbered(const Session& session, int number)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    for (const store::Version& version : *versions)
        if (version.stamp.number == number)
            return version;
    return fail(ErrorCode::NotFound, "第" + std::to_string(number) + "版はありません。", "version number");
}

Result<std::optional<store::Version>> lastVersion(const Session& session)
{
    auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    if (versions->empty())
        return std::optional<store::Version>{};
    return std::optional(std::move(versions->back()));
}

Result<std::optional<store::Version>> versionAsOf(const Session& session, const Date& day)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    std::optional<store::Version> found;
    for (const store::Version& version : *versions)
        if (version.stamp.date <= day.iso())
            found = version;
    return found;
}

Result<Snapshot> snapshotOf(const Session& session, const store::Version& version)
{
    const auto items = session.file().itemsOf(version);
    if (!items)
        return failed(items);
    auto plan = plan::planFromItems(*items);
    if (!plan)
        return failed(plan);
    auto pack = packOf(session.file(), plan->pack);
    if (!pack)
        return failed(pack);
    return Snapshot{std::make_shared<plan::Plan>(*std::move(plan)), *std::move(pack)};
}

Result<void> restoreIntoDraft(Session& session, const store::Version& version)
{
    auto old = snapshotOf(session, version);
    if (!old)
        return failed(old);
    return session.edit("第" + std::to_string(version.stamp.number) + "版の内容に戻す",
                        [&](plan::Plan& plan) -> Result<void> {
                            // Row ids given out since then must not be given again.
                            const plan::Plan now = plan;
                            plan = *old->plan;
                            for (const plan::RegisterInfo& which : plan::registers())
                                plan::withRegister(plan, which.id, [&](auto& of) {
                                    plan::withRegister(now, which.id, [&](const auto& later) {
                                        of.next = std::max(of.next, later.next);
                                    });
                                });
                            return {};
                        });
}

} // namespace keizoku::app
