// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "check/acts.h"
#include "check/filled.h"

namespace keizoku::check {

namespace {

const plan::Task* letGo(const plan::Plan& plan)
{
    for (const plan::Task& task : plan.tasks.rows)
        if (task.kind == plan::TaskClass::Reduce || task.kind == plan::TaskClass::Stop)
            return &task;
    return nullptr;
}

} // namespace

// Users are told that a visit stops because it was decided, not because somebody is short of time.
void checkDecisionDateMissing(const Context& context, Sink& sink)
{
    const plan::Task* task = letGo(context.plan);
    if (!task)
        return;
    std::vector<forms::FieldInstance> asked;
    for (const plan::FieldPath& path :
         {plan::FieldPath{"tasks", "reduction-decided"}, plan::FieldPath{"purpose", "decided-on"}})
        if (const auto field = context.pack.find(path); field.spec)
            asked.push_back(field);
    const bool settled = std::any_of(asked.begin(), asked.end(), [&](const forms::FieldInstance& field) {
        return isFilled(context.plan, field) || field.spec->required; // has its own finding
    });
    if (asked.empty() || settled)
        return;
    const forms::FieldInstance& first = asked.front();
    sink.report(first.path.section, first.path.str(),
                "縮小・休止する業務（「" + task->name + "」など）がありますが、「" + first.spec->label +
                    "」が未記入です。決めた日を入れてください。");
}

} // namespace keizoku::check
