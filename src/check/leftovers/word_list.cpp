// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/word_list.h"

#include <algorithm>

namespace keizoku::check {

WordList::WordList(const CharTable& table, const std::vector<std::string>& words)
{
    for (const std::string& word : words)
        m_words.push_back(table.folded(word));
    std::stable_sort(m_words.begin(), m_words.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].empty())
            continue;
        m_firsts.set(place(m_words[i].front()));
        m_lasts.set(place(m_words[i].back()));
        m_byFirst[m_words[i].front()].push_back(i);
        m_byLast[m_words[i].back()].push_back(i);
    }
}

int WordList::matchAt(const ShadowLine& line, int i) const
{
    if (!m_firsts.test(place(line[i])))
        return 0;
    const auto found = m_byFirst.find(line[i]);
    if (found == m_byFirst.end() || i >= line.size())
        return 0;
    for (const std::size_t word : found->second)
        if (line.holds(i, m_words[word]))
            return static_cast<int>(m_words[word].size());
    return 0;
}

int WordList::matchEndingAt(const ShadowLine& line, int i) const
{
    if (!m_lasts.test(place(line[i])))
        return 0;
    const auto found = m_byLast.find(line[i]);
    if (found == m_byLast.end() || i < 0)
        return 0;
    for (const std::size_t word : found->second) {
        const int length = static_cast<int>(m_words[word].size());
        if (line.holds(i - length + 1, m_words[word]))
            return length;
    }
    return 0;
}

} // namespace keizoku::check
