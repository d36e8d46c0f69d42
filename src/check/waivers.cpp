// SPDX-License-Identifier: Apache-2.0
#include "check/waivers.h"

#include "base/digest.h"

namespace keizoku::check {

std::string codeOf(const Finding& finding)
{
    return Digest::of({finding.rule, finding.path, finding.cell, finding.sentence}).shortCode();
}

void applyWaivers(const plan::Plan& plan, Findings& findings)
{
    for (Finding& finding : findings) {
        if (finding.severity == Severity::Error)
            continue;
        for (const plan::Waiver& waiver : plan.waivers.rows)
            if (waiver.rule == finding.rule && waiver.path == finding.path &&
                waiver.content == codeOf(finding))
                finding.waiver = waiver.id;
    }
}

} // namespace keizoku::check
