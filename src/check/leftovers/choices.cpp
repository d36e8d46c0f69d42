// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/value_rules.h"

namespace keizoku::check {

namespace {

constexpr std::string_view kRule = "leftover-choice";

bool isTick(const ShadowLine& line, int i)
{
    if (!line.is(i, charclass::Tick))
        return false;
    return line[i] != U'レ' || (line.isBulletPlace(i) && !line.is(i + 1, charclass::Katakana));
}

} // namespace

Choices::Choices(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_choices(table, patterns.words("choices", "choices"))
{
}

void Choices::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    if (finder.region == Region::Form)
        return;
    int boxes = 0;
    int first = -1;
    int last = -1;
    bool isAnswered = false;
    for (int i = 0; i < line.size(); ++i) {
        isAnswered = isAnswered || isTick(line, i);
        const int word = line.skipBlanks(i + 1);
        const bool isBox = line.is(i, charclass::EmptyBox) && line.family(i - 1) != Family::Square &&
                           line.is(word, charclass::Letter | charclass::Digit);
        if (isBox) {
            ++boxes;
            first = first < 0 ? i : first;
            last = word;
        }
    }
    if (boxes >= 2 && !isAnswered) {
        while (line.is(last, charclass::Letter | charclass::Digit))
            ++last;
        finder.add(first, last, Severity::Warning, kRule,
                   "「{}」のどれにも印がありません。当てはまるものを選んでください。");
    }
    for (int i = 0; i < line.size(); ++i) {
        const int length =
            line.is(i - 1, charclass::Letter | charclass::Digit) ? 0 : m_choices.matchAt(line, i);
        const int end = i + length;
        if (length > 0 && !isAnswered && boxes == 0 &&
            (line.isCellEnd(end) || line.is(end, charclass::Close)) &&
            !line.isSymbol(line.skipBlanksBack(i - 1)))
            finder.add(i, end, Severity::Warning, kRule,
                       "「{}」のどちらかが選ばれていません。当てはまるほうだけを残してください。");
    }
}

} // namespace keizoku::check
