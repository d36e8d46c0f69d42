// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/filled.h"

namespace keizoku::check {

// An office owes both plans. What serves both volumes is not counted: it would make the missing one look
// begun.
void checkVolumeEmpty(const Context& context, Sink& sink)
{
    for (const plan::Hazard hazard : {plan::Hazard::Natural, plan::Hazard::Infection}) {
        if (!isVolumeEmpty(context.plan, context.pack, hazard))
            continue;
        const plan::FieldPath first = ownFields(context.pack, hazard).front().path;
        const std::string volume = hazard == plan::Hazard::Natural ? "自然災害" : "感染症";
        sink.report(first.section, first.str(),
                    volume + "の計画だけの項目が、すべて未記入です。" + volume + "の計画も作ってください。");
    }
}

} // namespace keizoku::check
