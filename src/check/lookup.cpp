// SPDX-License-Identifier: Apache-2.0
#include "check/lookup.h"

#include "base/text.h"

namespace keizoku::check {

const std::optional<Need>& Lookup::need(const std::string& formula)
{
    const auto known = m_needs.find(formula);
    return known != m_needs.end() ? known->second
                                  : m_needs.emplace(formula, parseNeed(formula)).first->second;
}

const plan::Person* Lookup::person(const plan::RowId& id)
{
    if (m_people.empty())
        for (const plan::Person& person : m_plan.people.rows)
            m_people.emplace(person.id, &person);
    const auto known = m_people.find(id);
    return known == m_people.end() ? nullptr : known->second;
}

const plan::Names& Lookup::names()
{
    if (!m_names)
        m_names = plan::namesOf(m_plan.people);
    return *m_names;
}

std::vector<const plan::Person*> Lookup::peopleNamed(std::string_view words)
{
    std::vector<const plan::Person*> people;
    for (const std::size_t at : names().matching(words))
        people.push_back(&m_plan.people.rows[at]);
    return people;
}

const plan::Person* Lookup::personOf(const plan::Reference& reference)
{
    if (!reference.id.empty())
        return person(reference.id);
    if (text::trimmed(reference.words).empty())
        return nullptr;
    const auto people = peopleNamed(reference.words);
    return people.size() == 1 ? people.front() : nullptr;
}

const plan::Person* Lookup::personAt(const plan::FieldPath& path)
{
    const plan::Field* field = m_plan.field(path);
    const auto* reference = field ? std::get_if<plan::Reference>(&field->value) : nullptr;
    return reference ? personOf(*reference) : nullptr;
}

} // namespace keizoku::check
