// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

// A partner one still talks with is no partner on the day; which one it is must be known before.
void checkAgreementNotConcluded(const Context& context, Sink& sink)
{
    for (const plan::Agreement& agreement : context.plan.agreements.rows) {
        if (agreement.state != plan::AgreementState::Talking)
            continue;
        const std::string partner = plan::shownName(context.plan, agreement.partner);
        const bool named = agreement.name.find(partner) != std::string::npos; // 「花水川病院との協定」
        const std::string with = partner.empty() || named ? "" : partner + " との";
        const std::string name = agreement.name.empty() ? "協定" : "「" + agreement.name + "」";
        sink.report(sectionOf(plan::RegisterId::Agreements),
                    pathOf(context.plan, plan::RegisterId::Agreements, agreement.id, "state"),
                    with + name +
                        "は協議中で、まだ結ばれていません。結ぶ時期と、それまでの頼み先を決めてください。");
    }
}

} // namespace keizoku::check
