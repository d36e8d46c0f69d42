// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/acts.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using plan::Person;

/// The role's own deputy, the chief for the chief's role, else somebody with a post and no role yet.
const Person* fitting(const Context& context, const plan::Role& role)
{
    const auto here = [&](const Person* person) {
        return person && !person->hasLeft(context.today) ? person : nullptr;
    };
    if (const Person* deputy = here(context.lookup().personOf(role.deputy1)))
        return deputy;
    if (const Person* chief = here(context.lookup().personAt({"activation", "commander"}));
        chief && role.name.find("統括責任者") != std::string::npos)
        return chief;
    for (const Person* person : currentStaff(context.plan, context.today)) {
        const auto& roles = context.plan.roles.rows;
        const bool busy = std::any_of(roles.begin(), roles.end(), [&](const plan::Role& other) {
            return context.lookup().personOf(other.holder) == person;
        });
        if (!busy && !text::trimmed(person->open.post).empty())
            return person;
    }
    return nullptr;
}

} // namespace

// An empty name beside a part is a part nobody plays.
void checkRoleWithoutPerson(const Context& context, Sink& sink)
{
    for (const plan::Role& role : context.plan.roles.rows) {
        if (!role.holder.empty() || text::trimmed(role.name).empty())
            continue;
        const std::string path = pathOf(context.plan, plan::RegisterId::Roles, role.id, "holder");
        Finding& finding = sink.report(sectionOf(plan::RegisterId::Roles), path,
                                       rowWords(context.plan, plan::RegisterId::Roles, role.id) +
                                           "の担当者が未記入です。職員名簿から選んでください。");
        if (const Person* person = fitting(context, role))
            finding.act = putPerson(context.plan, "この人を担当にする", path, *person);
    }
}

} // namespace keizoku::check
