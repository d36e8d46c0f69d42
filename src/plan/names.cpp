// SPDX-License-Identifier: Apache-2.0
#include "plan/names.h"

#include "base/text.h"

namespace keizoku::plan {

Names::Names(std::vector<std::string> names) : m_folded(std::move(names))
{
    for (std::string& name : m_folded)
        name = text::folded(name);
}

std::vector<std::size_t> Names::matching(std::string_view words) const
{
    const std::string wanted = text::folded(words);
    std::vector<std::size_t> exact;
    std::vector<std::size_t> partial;
    for (std::size_t at = 0; at < m_folded.size() && !wanted.empty(); ++at) {
        if (m_folded[at] == wanted)
            exact.push_back(at);
        else if (m_folded[at].starts_with(wanted))
            partial.push_back(at);
    }
    return exact.empty() ? partial : exact;
}

Names namesOf(const Register<Person>& people)
{
    std::vector<std::string> names;
    for (const Person& person : people.rows)
        names.push_back(person.open.name);
    return Names(std::move(names));
}

Names namesOf(const Register<ExternalContact>& contacts)
{
    std::vector<std::string> names;
    for (const ExternalContact& contact : contacts.rows)
        names.push_back(contact.name);
    return Names(std::move(names));
}

} // namespace keizoku::plan
