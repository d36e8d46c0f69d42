// SPDX-License-Identifier: Apache-2.0
#include "app/print_source.h"

#include <climits>

#include "app/versions.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

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
            all.push_back({std::to_string(stamp.number), stamp.date, reasonInWords(stamp),
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

} // namespace

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

Result<Source> versionSource(const Session& session, const store::Version& version)
{
    const store::Stamp& stamp = version.stamp;
    auto snapshot = snapshotOf(session, version);
    auto lines = revisionLines(session, stamp.number);
    if (!snapshot || !lines)
        return snapshot ? Result<Source>(failed(lines)) : Result<Source>(failed(snapshot));
    return Source{*std::move(snapshot),
                  {false, stamp.number, stamp.date, reasonInWords(stamp), stamp.author, stamp.approver,
                   version.digest.shortCode(), stamp.at, *std::move(lines)}};
}

Result<Source> sourceFor(const Session& session, const PrintRequest& request)
{
    const auto version = wanted(session, request);
    if (!version)
        return failed(version);
    return *version ? versionSource(session, **version) : draftSource(session);
}

} // namespace keizoku::app
