// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "check/scan_region.h"
#include "check/stale_places.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// What another rule says better: a loose text has only the scanner, a plan has today and its services as
/// well.
bool isToldElsewhere(const Context& context, const std::string& text, const LeftoverHit& hit)
{
    if (hit.rule == "leftover-impossible-date") // era-impossible
        return true;
    if (hit.rule == "leftover-stale-rule" && isDutyAhead(context)) // the transition is not over for it
        return true;
    if (hit.rule != "leftover-stale-term" && hit.rule != "leftover-stale-rule" &&
        hit.rule != "leftover-expired-transition")
        return false;
    const auto places = stalePlaces(context, text); // stale-term
    return std::any_of(places.begin(), places.end(), [&](const StalePlace& place) {
        return place.offset < hit.offset + hit.length && hit.offset < place.offset + place.length;
    });
}

} // namespace

// What counts as left over, and how much it weighs, is the scanner's business (templates/leftovers).
void checkLeftoverText(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts)
        for (const LeftoverHit& hit : context.scanner.scan(at.text, scanRegion(at.region))) {
            if (isToldElsewhere(context, at.text, hit))
                continue;
            Finding& finding = sink.report(at.place.section, at.place.path, hit.sentence);
            finding.severity = hit.severity;
            finding.cell = at.place.cell;
            finding.offset = hit.offset;
            finding.length = hit.length;
        }
}

} // namespace keizoku::check
