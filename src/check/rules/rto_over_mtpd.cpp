// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/duration.h"
#include "check/walk.h"

namespace keizoku::check {

// Work that may stop for a day and is resumed after a day is resumed too late. Words nobody can reckon with
// are left alone.
void checkRtoOverMtpd(const Context& context, Sink& sink)
{
    for (const plan::Task& task : context.plan.tasks.rows) {
        const auto goal = parseDuration(task.rto);
        const auto limit = parseDuration(task.mtpd);
        if (!goal || !limit || limit->most <= 0 || !atLeastAsLong(*goal, *limit))
            continue;
        sink.report(sectionOf(plan::RegisterId::Tasks),
                    pathOf(context.plan, plan::RegisterId::Tasks, task.id, "rto"),
                    rowWords(context.plan, plan::RegisterId::Tasks, task.id) + "は、「いつまでに再開」（" +
                        task.rto + "）が「止められる限度」（" + task.mtpd +
                        "）より短くなっていません。再開を早めるか、限度を見直してください。");
    }
}

} // namespace keizoku::check
