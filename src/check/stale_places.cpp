// SPDX-License-Identifier: Apache-2.0
#include "check/stale_places.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "check/even_text.h"
#include "check/leftovers/shadow_line.h"

namespace keizoku::check {

namespace {

using forms::StaleTerm;

// The law whose effort became a duty; its words are only old where they speak of this plan.
constexpr std::string_view kEffortLaw = "duty-plan-effort";

/// Who writes these knows the word is old.
constexpr std::array<std::string_view, 14> kSpeaksOfChange = {
    "廃止",   "一本化",     "統合され", "改められ", "に変わ", "旧称", "かつて",
    "に改め", "に名称変更", "ではなく", "終了",     "終わ",   "満了", "過ぎた"};
constexpr std::array<std::string_view, 6> kSpeaksOfThisPlan = {"業務継続", "BCP",  "ＢＣＰ",
                                                               "計画",     "研修", "訓練"};
constexpr std::array<std::string_view, 4> kSpeaksOfOthers = {"個別避難", "市町村", "避難確保", "個別支援"};

template <std::size_t count>
bool holdsAny(std::string_view text, const std::array<std::string_view, count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// How many bytes of the text from `at` on are the term in any width; 0 when they are not.
std::size_t matched(std::string_view text, std::size_t at, std::string_view term)
{
    std::size_t i = at;
    for (std::size_t k = 0; k < term.size();)
        if (i >= text.size() || evenForm(nextCodePoint(text, i)) != evenForm(nextCodePoint(term, k)))
            return 0;
    return i - at;
}

std::string_view sentenceAround(std::string_view text, std::size_t at)
{
    std::size_t from = 0, to = text.size();
    for (const std::string_view end : {std::string_view("。"), std::string_view("\n")}) {
        if (const auto before = text.rfind(end, at); before != text.npos && before < at)
            from = std::max(from, before + end.size());
        to = std::min(to, text.find(end, at));
    }
    return text.substr(from, to - from);
}

bool isInRightWord(std::string_view text, const StalePlace& place)
{
    for (const std::string& word : place.term->unless)
        for (auto k = word.find(place.term->term); k != word.npos; k = word.find(place.term->term, k + 1))
            if (place.offset >= k && text.substr(place.offset - k).starts_with(word))
                return true;
    return false;
}

/// レベル3大雨警報 is the name of today.
bool hasLevel(std::string_view text, const StalePlace& place)
{
    if (!place.term->now.starts_with("レベル"))
        return false;
    const EvenText before(text.substr(0, place.offset));
    const auto chars = before.chars();
    return chars.size() > 3 && chars.substr(chars.size() - 4, 3) == U"レベル" && isEvenDigit(chars.back());
}

bool stillHolds(const Context& context, std::string_view text, const StalePlace& place)
{
    if (isInRightWord(text, place) || hasLevel(text, place) || text.substr(0, place.offset).ends_with("旧"))
        return true;
    const std::string_view sentence = sentenceAround(text, place.offset);
    std::string rest(
        sentence); // 経過措置は終了 is a word of the sentence only where the term itself does not hold it
    if (const auto self = rest.find(text.substr(place.offset, place.length)); self != rest.npos)
        rest.erase(self, place.length);
    if (holdsAny(rest, kSpeaksOfChange))
        return true;
    return place.term->law == kEffortLaw && (isDutyAhead(context) || holdsAny(sentence, kSpeaksOfOthers) ||
                                             !holdsAny(sentence, kSpeaksOfThisPlan));
}

std::size_t firstOf(std::string_view term)
{
    std::size_t i = 0;
    return evenForm(nextCodePoint(term, i)) & 0xFFFU;
}

} // namespace

bool isDutyAhead(const Context& context)
{
    const auto services = context.services();
    return std::any_of(services.begin(), services.end(), [&](const forms::ServiceProfile* profile) {
        return profile->effortFrom && !profile->isDuty(context.today);
    });
}

std::vector<StalePlace> stalePlaces(const Context& context, std::string_view text)
{
    std::vector<const StaleTerm*> terms;
    std::bitset<4096> firsts;
    for (const StaleTerm& term : context.shipped.staleTerms)
        if (!term.term.empty() && (!term.from || *term.from <= context.today)) {
            terms.push_back(&term);
            firsts.set(firstOf(term.term));
        }
    std::vector<StalePlace> places;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        if (!firsts.test(evenForm(nextCodePoint(text, next)) & 0xFFFU)) {
            at = next;
            continue;
        }
        StalePlace best;
        for (const StaleTerm* term : terms)
            if (const std::size_t length = matched(text, at, term->term); length > best.length)
                best = {term, at, length};
        if (best.term && !stillHolds(context, text, best))
            places.push_back(best);
        at = best.term ? at + best.length : next;
    }
    return places;
}

} // namespace keizoku::check
