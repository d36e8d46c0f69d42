// SPDX-License-Identifier: Apache-2.0
#include "app/calendar.h"

#include <map>

#include "app/binder.h"
#include "app/records.h"
#include "app/shipped.h"
#include "base/digest.h"
#include "office/calendar_writer.h"
#include "report/coming_sheet.h"
#include "report/mask.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kKeyLength = 24;

} // namespace

Result<std::vector<records::ComingDate>> nextDates(const Session& session, const plan::Plan& plan)
{
    const auto lines = recordLines(session);
    const auto shipped = readShipped(session.environment());
    if (!lines || !shipped)
        return lines ? Result<std::vector<records::ComingDate>>(failed(shipped))
                     : Result<std::vector<records::ComingDate>>(failed(lines));
    return records::comingDates(plan, shipped->services, *lines, session.environment().today());
}

Result<document::Document> calendarDocument(const Session& session, const Snapshot& snapshot,
                                            const report::Edition& edition, const PrintRequest& request)
{
    const auto evidence = evidenceFor(session, *snapshot.plan, request);
    const auto dates = nextDates(session, *snapshot.plan);
    if (!evidence || !dates)
        return evidence ? Result<document::Document>(failed(dates))
                        : Result<document::Document>(failed(evidence));
    return report::comingDocument(*snapshot.plan, *snapshot.pack, edition, *evidence, *dates,
                                  session.environment().today(), request.masked);
}

Result<std::string> calendarFile(const Session& session, const Snapshot& snapshot, bool masked)
{
    const auto dates = nextDates(session, *snapshot.plan);
    const auto file = session.file().id();
    if (!dates || !file)
        return dates ? Result<std::string>(failed(file)) : Result<std::string>(failed(dates));
    const std::string office = snapshot.plan->officeName();
    const report::Mask mask(*snapshot.plan);
    std::vector<office::CalendarEvent> events;
    std::map<std::string, int> seen; // rows of a table may say the same
    for (const records::ComingDate& each : *dates) {
        const int before = seen[each.key]++;
        const std::string key = before == 0 ? each.key : each.key + " " + std::to_string(before);
        const std::string what = report::inWords(*snapshot.pack, each.why) +
                                 (each.which.empty() ? "" : "：" + each.which) +
                                 (each.wholeMonth ? "（この月のうちに）" : "");
        // The key holds what the office wrote: its digest says as little as a calendar should.
        events.push_back({Digest::of({key}).hex().substr(0, kKeyLength) + "@" + *file + ".keizoku", each.date,
                          masked ? mask.hidden(what) : what, office});
    }
    return office::calendar(office + " BCP", events, session.environment().clock());
}

} // namespace keizoku::app
