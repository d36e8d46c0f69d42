// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/value_rules.h"

namespace keizoku::check {

StandInLetters::StandInLetters(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_suffixes(table, patterns.words("letters", "suffixes")),
      m_innocent(table, patterns.words("letters", "innocent"))
{
}

void StandInLetters::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size(); ++i) {
        if (line[i] < U'A' || line[i] > U'Z' || line.is(i - 1, charclass::Latin | charclass::Digit))
            continue;
        // K.T.様, Ｋ・Ｔ様: initials are how service users are entered
        const bool isInitials =
            (line[i - 1] == U'.' || line[i - 1] == U'・' || line[i - 1] == U'&' || line[i - 1] == U'-') &&
            line.is(i - 2, charclass::Latin) && !line.is(i - 3, charclass::Letter);
        const int length = m_suffixes.matchAt(line, i + 1);
        if (length > 0 && !isInitials && m_innocent.matchAt(line, i + 1) == 0)
            finder.add(i, i + 1 + length, Severity::Error, "leftover-letter-name",
                       "「{}」は仮の名前のようです。実際の名称に置き換えてください。");
    }
}

} // namespace keizoku::check
