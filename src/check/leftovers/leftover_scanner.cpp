// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/leftover_scanner.h"

#include "base/text.h"
#include "check/leftovers/learned_texts.h"
#include "check/leftovers/mark_rules.h"
#include "check/leftovers/phrase_book.h"
#include "check/leftovers/prefilter.h"
#include "check/leftovers/value_rules.h"

namespace keizoku::check {

struct LeftoverScanner::Rules {
    explicit Rules(const forms::LeftoverPatterns& patterns)
        : table(patterns), phrases(table, patterns), markRuns(table, patterns), boundMarks(table, patterns),
          dotRuns(table, patterns), blanks(table, patterns), numbers(table, patterns), mail(table, patterns),
          letters(table, patterns), choices(table, patterns), dates(table, patterns),
          prefilter(table, patterns, phrases.patterns())
    {
    }

    CharTable table;
    PhraseBook phrases;
    MarkRuns markRuns;
    BoundMarks boundMarks;
    DotRuns dotRuns;
    Blanks blanks;
    NumberPatterns numbers;
    MailAddresses mail;
    StandInLetters letters;
    Choices choices;
    EraDates dates;
    LearnedTexts learned;
    Prefilter prefilter;
};

LeftoverScanner::LeftoverScanner(const forms::LeftoverPatterns& patterns)
    : m_rules(std::make_unique<Rules>(patterns))
{
}
LeftoverScanner::~LeftoverScanner() = default;
LeftoverScanner::LeftoverScanner(LeftoverScanner&&) noexcept = default;
LeftoverScanner& LeftoverScanner::operator=(LeftoverScanner&&) noexcept = default;

std::vector<LeftoverHit> LeftoverScanner::scan(std::string_view text, Region region) const
{
    std::vector<LeftoverHit> hits;
    if (region == Region::History)
        return hits;
    const Rules& rules = *m_rules;
    ShadowLine line(rules.table);
    for (std::size_t begin = 0; begin < text.size();) {
        const Prefilter::Line found = rules.prefilter.readLine(text, begin, rules.learned);
        const std::string_view bytes = text.substr(begin, found.end - begin);
        if (found.mayHoldLearned)
            rules.learned.find(bytes, begin, hits);
        if (found.mayHoldLeftover) {
            const std::string_view rest = text.substr(std::min(found.end + 1, text.size()));
            line.read(bytes, begin, rest.substr(0, rest.find('\n')));
            LineFinder finder(line, text, region, hits);
            rules.markRuns.find(finder);
            rules.boundMarks.find(finder);
            rules.dotRuns.find(finder);
            rules.blanks.find(finder);
            rules.numbers.find(finder);
            rules.mail.find(finder);
            rules.letters.find(finder);
            rules.choices.find(finder);
            rules.dates.find(finder);
            rules.phrases.find(finder);
        }
        begin = found.end + 1;
    }
    mergeHits(hits);
    return hits;
}

void LeftoverScanner::learn(std::string_view text, Origin what, std::string where)
{
    m_rules->learned.learn(text, what, where);
}

} // namespace keizoku::check
