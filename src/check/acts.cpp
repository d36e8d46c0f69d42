// SPDX-License-Identifier: Apache-2.0
#include "check/acts.h"

#include <algorithm>

#include "base/text.h"
#include "check/lookup.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

using plan::Person;

namespace {

bool holds(const std::vector<const Person*>& people, const Person* person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

} // namespace

Act goTo(std::string label, std::string path)
{
    return {std::move(label), std::move(path), {}};
}

Act putPerson(const plan::Plan& plan, const std::string& label, std::string path, const Person& person)
{
    const std::string& name = person.open.name;
    if (plan::personNamed(plan, name).id != person.id)
        return goTo(label, std::move(path));
    return {label + "（" + name + "）", std::move(path), name};
}

Act putDate(std::string label, std::string path, const Date& date)
{
    return {std::move(label), std::move(path), date.iso()};
}

std::vector<const Person*> standIns(const Context& context, const std::vector<const Person*>& besides)
{
    std::vector<const Person*> able;
    for (const Person* person : currentStaff(context.plan, context.today))
        if (hasPhone(*person) && !holds(besides, person))
            able.push_back(person);
    std::vector<const Person*> best;
    for (const Person* person : able)
        if (!text::trimmed(person->open.post).empty())
            best.push_back(person);
    for (const Person* person : nightPeople(context))
        if (holds(able, person) && !holds(best, person))
            best.push_back(person);
    return best;
}

bool hasPhone(const Person& person)
{
    return std::any_of(person.kept.phones.begin(), person.kept.phones.end(),
                       [](const plan::Phone& phone) { return !text::digits(phone.number).empty(); });
}

std::vector<const Person*> nightPeople(const Context& context)
{
    std::vector<const Person*> people;
    const auto note = [&](const Person* person) {
        if (person && !holds(people, person))
            people.push_back(person);
    };
    Lookup& lookup = context.lookup();
    note(lookup.personAt({"contacts", "oncall"}));
    note(lookup.personAt({"contacts", "oncall-deputy"}));
    for (const plan::TreeCall& call : context.plan.tree.rows)
        if (call.variant == plan::TreeVariant::Night)
            for (const plan::Reference* who : {&call.caller, &call.callee, &call.deputy})
                note(lookup.personOf(*who));
    return people;
}

} // namespace keizoku::check
