// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

// An empty name beside a part is a part nobody plays.
void checkRoleWithoutPerson(const Context& context, Sink& sink)
{
    for (const plan::Role& role : context.plan.roles.rows)
        if (role.holder.empty() && !text::trimmed(role.name).empty())
            sink.report(sectionOf(plan::RegisterId::Roles),
                        pathOf(context.plan, plan::RegisterId::Roles, role.id, "holder"),
                        rowWords(context.plan, plan::RegisterId::Roles, role.id) +
                            "の担当者が未記入です。職員名簿から選んでください。");
}

} // namespace keizoku::check
