// SPDX-License-Identifier: Apache-2.0
#include "plan/names.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace keizoku::plan {

Names::Names(std::vector<std::string> names)
{
    m_entries.reserve(names.size());
    for (const std::string& name : names)
        m_entries.push_back({text::folded(name), m_entries.size()});
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.folded, a.row) < std::tie(b.folded, b.row);
    });
}

std::vector<std::size_t> Names::matching(std::string_view words) const
{
    const std::string wanted = text::folded(words);
    if (wanted.empty())
        return {};
    std::vector<std::size_t> exact;
    std::vector<std::size_t> partial;
    auto at = std::lower_bound(m_entries.begin(), m_entries.end(), wanted,
                               [](const Entry& each, const std::string& what) { return each.folded < what; });
    for (; at != m_entries.end() && at->folded.starts_with(wanted); ++at)
        (at->folded == wanted ? exact : partial).push_back(at->row);
    std::sort(partial.begin(), partial.end());
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
