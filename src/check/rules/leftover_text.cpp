// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/leftovers/leftover_scanner.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

Region regionOf(forms::TextRegion region)
{
    switch (region) {
    case forms::TextRegion::Body:
        return Region::Body;
    case forms::TextRegion::Form:
        return Region::Form;
    case forms::TextRegion::Message:
        return Region::Message;
    case forms::TextRegion::History:
        break;
    }
    return Region::History;
}

} // namespace

// What counts as left over, and how much it weighs, is the scanner's business (templates/leftovers).
void checkLeftoverText(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts)
        for (const LeftoverHit& hit : context.scanner.scan(at.text, regionOf(at.region))) {
            Finding& finding = sink.report(at.place.section, at.place.path, hit.sentence);
            finding.severity = hit.severity;
            finding.cell = at.place.cell;
            finding.offset = hit.offset;
            finding.length = hit.length;
        }
}

} // namespace keizoku::check
