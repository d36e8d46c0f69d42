// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

namespace keizoku::check {

// An office owes both plans. What serves both volumes is not counted: it would make the missing one look
// begun.
void checkVolumeEmpty(const Context& context, Sink& sink)
{
    const auto all = context.pack.instances();
    for (const plan::Hazard hazard : {plan::Hazard::Natural, plan::Hazard::Infection}) {
        std::vector<const forms::FieldInstance*> own;
        for (const forms::FieldInstance& instance : all)
            if (instance.path.hazard == hazard && instance.spec->kind != forms::FieldKind::Register)
                own.push_back(&instance);
        const bool begun = std::any_of(own.begin(), own.end(), [&](const forms::FieldInstance* instance) {
            const plan::Field* field = context.plan.field(instance->path);
            return field && !plan::isEmpty(field->value);
        });
        if (own.empty() || begun)
            continue;
        const std::string volume = hazard == plan::Hazard::Natural ? "自然災害" : "感染症";
        sink.report(own.front()->path.section, own.front()->path.str(),
                    volume + "の計画だけの項目が、すべて未記入です。" + volume + "の計画も作ってください。");
    }
}

} // namespace keizoku::check
