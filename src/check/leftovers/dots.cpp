// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/mark_rules.h"

namespace keizoku::check {

namespace {

int dotsIn(char32_t c)
{
    return c == U'…' || c == U'⋯' ? 3 : c == U'‥' ? 2 : 1;
}

} // namespace

DotRuns::DotRuns(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_units(table, patterns.words("units", "units")),
      m_organisations(table, patterns.words("units", "organisations")),
      m_particles(table, patterns.words("units", "particles"))
{
}

bool DotRuns::standsForWord(const ShadowLine& line, int from, int to, int dots) const
{
    const int before = line.skipBlanksBack(from - 1);
    const int after = line.skipBlanks(to);
    const bool isEnd = line.isCellEnd(to);
    if (isEnd && line[before] == U':')
        return dots >= 2;
    if (line.is(before, charclass::Open) && line.is(after, charclass::Close) && line[before] != U'「' &&
        line[before] != U'『')
        return dots >= 2;
    const bool opensWord = !line.is(from - 1, charclass::Letter | charclass::Digit | charclass::Close);
    const bool followsParticle =
        line.is(from - 1, charclass::Hiragana) &&
        std::u32string_view(U"はがをにでと").find(line[from - 1]) != std::u32string_view::npos;
    const bool startsName =
        m_organisations.matchAt(line, to) > 0 ||
        (m_units.matchAt(line, to) > 0 &&
         (line[to] == U'県' || line[to] == U'市' || line[to] == U'町' || line[to] == U'様' ||
          line[to] == U'さ' || line[to] == U'課' || line[to] == U'係' || line[to] == U'氏'));
    if (opensWord && startsName)
        return dots >= 2;
    if (followsParticle)
        return dots >= 3 &&
               (startsName || m_particles.matchAt(line, to) > 0 || (isEnd && line[from] == U'・'));
    if (from == line.begin() && line[from] == U'・' && dots >= 3 && m_particles.matchAt(line, to) > 0)
        return true;
    return line.isOnlyMarks() && line[from] == U'・' && from == line.begin() && to == line.end() &&
           dots >= 2 && dots <= 6;
}

void DotRuns::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size();) {
        const Family family = line.family(i);
        if (family != Family::Dots && family != Family::Question) {
            ++i;
            continue;
        }
        int end = i;
        int dots = 0;
        for (; line.family(end) == family; ++end)
            dots += dotsIn(line[end]);
        const bool isNumberStop =
            family == Family::Dots && line[i] == U'.' && line.is(i - 1, charclass::Digit | charclass::Latin);
        const bool found = family == Family::Dots ? !isNumberStop && standsForWord(line, i, end, dots)
                                                  : dots >= 2 && (m_organisations.matchAt(line, end) > 0 ||
                                                                  m_units.matchAt(line, end) > 0 ||
                                                                  (line.begin() == i && line.end() == end) ||
                                                                  line[line.skipBlanksBack(i - 1)] == U':');
        if (found)
            finder.add(i, end, Severity::Error, "leftover-dot-run",
                       "「{}」が言葉の代わりに残っています。実際の内容に置き換えてください。");
        i = end;
    }
}

} // namespace keizoku::check
