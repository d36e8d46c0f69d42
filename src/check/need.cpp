// SPDX-License-Identifier: Apache-2.0
#include "check/need.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "check/need_tokens.h"

namespace keizoku::check {

namespace {

using Tokens = std::span<const NeedToken>;

bool has(Tokens tokens, NeedSign sign)
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const NeedToken& each) { return each.sign == sign; });
}

std::vector<Tokens> splitAt(Tokens tokens, NeedSign sign)
{
    std::vector<Tokens> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        depth += tokens[at].sign == NeedSign::Open ? 1 : tokens[at].sign == NeedSign::Close ? -1 : 0;
        if (tokens[at].sign != sign || depth > 0)
            continue;
        parts.push_back(tokens.subspan(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(tokens.subspan(begin));
    return parts;
}

/// A value on its way through the formula, with the units that were multiplied into it.
struct Partial {
    double value = 0;
    std::vector<Unit> units = {};

    /// The one unit that is neither who nor how long; a measure counts before pieces.
    [[nodiscard]] std::string unit() const
    {
        for (const UnitKind kind : {UnitKind::Measure, UnitKind::Count}) {
            std::vector<std::string> names;
            for (const Unit& each : units)
                if (each.kind == kind && std::find(names.begin(), names.end(), each.name) == names.end())
                    names.push_back(each.name);
            // 3枚×2回: how often something is used, unless it is uses that are counted.
            if (names.size() == 2)
                std::erase(names, "回");
            if (!names.empty())
                return names.size() == 1 ? names.front() : "";
        }
        return "";
    }
};

/// sum := product (＋ product)*; product := factor (× factor)*; factor := [words] number | [words] ( sum )
class Calculator {
public:
    explicit Calculator(Tokens tokens) : m_tokens(tokens) {}

    /// Nothing unless every token has its place.
    std::optional<Partial> run()
    {
        auto value = sum();
        return m_at == m_tokens.size() ? value : std::nullopt;
    }

private:
    [[nodiscard]] bool at(NeedSign sign) const
    {
        return m_at < m_tokens.size() && m_tokens[m_at].sign == sign;
    }
    bool take(NeedSign sign)
    {
        const bool found = at(sign);
        m_at += found ? 1 : 0;
        return found;
    }
    void skipWords()
    {
        while (take(NeedSign::Word)) {
        }
    }
    /// （うち常勤14人） behind a quantity.
    void skipRemarks()
    {
        skipWords();
        while (at(NeedSign::Open)) {
            int depth = 0;
            do {
                depth += at(NeedSign::Open) ? 1 : at(NeedSign::Close) ? -1 : 0;
                ++m_at;
            } while (m_at < m_tokens.size() && depth > 0);
            skipWords();
        }
    }

    std::optional<Partial> sum()
    {
        auto total = product();
        while (total && take(NeedSign::Plus)) {
            const auto more = product();
            if (!more)
                return std::nullopt;
            total->value += more->value;
            // Heads may be added inside brackets; litres and pieces may not.
            if (more->unit() != total->unit())
                return std::nullopt;
        }
        return total;
    }

    std::optional<Partial> product()
    {
        auto total = factor();
        while (total && (at(NeedSign::Times) || at(NeedSign::Divide))) {
            const bool divide = at(NeedSign::Divide);
            ++m_at;
            const auto more = factor();
            if (!more || (divide && more->value == 0))
                return std::nullopt;
            total->value = divide ? total->value / more->value : total->value * more->value;
            total->units.insert(total->units.end(), more->units.begin(), more->units.end());
        }
        return total;
    }

    std::optional<Partial> factor()
    {
        skipWords();
        if (take(NeedSign::Open)) {
            auto inner = sum();
            if (!inner || !take(NeedSign::Close))
                return std::nullopt;
            skipRemarks();
            return inner;
        }
        // 1人1日3L: the ones before the quantity only say what it is for.
        while (at(NeedSign::Number) && m_at + 1 < m_tokens.size() && isOneOfSomebody(m_tokens[m_at]) &&
               followedByNumber())
            m_at = m_next;
        if (!at(NeedSign::Number))
            return std::nullopt;
        const NeedToken& number = m_tokens[m_at++];
        skipRemarks();
        if (at(NeedSign::Number))
            return std::nullopt;
        return Partial{number.value, {number.unit}};
    }

    /// 1人, 1日, 1回
    static bool isOneOfSomebody(const NeedToken& token)
    {
        return token.value == 1 && (token.unit.kind == UnitKind::Rate || token.unit.name == "回");
    }
    bool followedByNumber()
    {
        m_next = m_at + 1;
        while (m_next < m_tokens.size() && m_tokens[m_next].sign == NeedSign::Word)
            ++m_next;
        return m_next < m_tokens.size() && m_tokens[m_next].sign == NeedSign::Number;
    }

    Tokens m_tokens;
    std::size_t m_at = 0;
    std::size_t m_next = 0;
};

bool isAmountWord(std::string_view word)
{
    constexpr std::array<std::string_view, 13> kWords = {"約",     "計",     "合計", "総計",   "必要",
                                                         "必要量", "必要数", "目標", "目標数", "最低",
                                                         "およそ", "ほぼ",   "以上"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// The first amount of the part behind ＝.
std::optional<Amount> answerIn(Tokens tokens)
{
    for (const NeedToken& token : tokens)
        if (token.sign == NeedSign::Number)
            return Amount{token.value, token.unit.name};
    return std::nullopt;
}

/// "必要量 153L": an answer without its reckoning.
std::optional<Amount> loneAmount(Tokens tokens)
{
    std::size_t numbers = 0;
    for (const NeedToken& token : tokens) {
        numbers += token.sign == NeedSign::Number ? 1 : 0;
        if (token.sign != NeedSign::Number && !(token.sign == NeedSign::Word && isAmountWord(token.word)))
            return std::nullopt;
    }
    return numbers == 1 ? answerIn(tokens) : std::nullopt;
}

std::optional<double> staffIn(Tokens tokens)
{
    constexpr std::array<std::string_view, 8> kStaff = {"職員",     "全職員",     "職員数", "職員全員",
                                                        "スタッフ", "全スタッフ", "従業員", "従業者"};
    for (std::size_t at = 1; at < tokens.size(); ++at)
        if (tokens[at].sign == NeedSign::Number && tokens[at].unit.name == "人" &&
            std::find(kStaff.begin(), kStaff.end(), tokens[at - 1].word) != kStaff.end())
            return tokens[at].value;
    return std::nullopt;
}

/// 1日 before a quantity (1人1日3L) says how much a day, not how long.
bool isPerDay(Tokens tokens, std::size_t at)
{
    if (tokens[at].value != 1)
        return false;
    do
        ++at;
    while (at < tokens.size() && tokens[at].sign == NeedSign::Word);
    return at < tokens.size() && tokens[at].sign == NeedSign::Number;
}

/// The factor that is a number of days, the same in each summand; hours of a battery are another matter.
std::optional<double> daysIn(Tokens tokens)
{
    std::vector<double> found;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool weeks = tokens[at].unit.name == "週";
        if (tokens[at].sign == NeedSign::Number && (weeks || tokens[at].unit.name == "日") &&
            !isPerDay(tokens, at))
            found.push_back(tokens[at].value * (weeks ? 7 : 1));
    }
    const bool agree = !found.empty() && std::count(found.begin(), found.end(), found.front()) ==
                                             static_cast<std::ptrdiff_t>(found.size());
    return agree ? std::optional(found.front()) : std::nullopt;
}

bool saysAbout(Tokens tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [](const NeedToken& token) {
        return token.word == "≒" || token.word.starts_with("約") || token.word.starts_with("およそ") ||
               token.word == "ほぼ";
    });
}

bool isFormula(Tokens clause)
{
    return has(clause, NeedSign::Number) &&
           (has(clause, NeedSign::Times) || has(clause, NeedSign::Equals) || has(clause, NeedSign::Plus));
}

std::optional<Need> needOf(Tokens clause)
{
    Need need;
    need.approximate = saysAbout(clause);
    auto sides = splitAt(clause, NeedSign::Equals);
    // 必要量＝17人×3L×3日: the side without a number is a name.
    while (sides.size() > 1 && !has(sides.front(), NeedSign::Number))
        sides.erase(sides.begin());
    need.staff = staffIn(sides.front());
    if (has(sides.front(), NeedSign::Times))
        need.days = daysIn(sides.front());
    if (sides.size() > 1 && !has(sides.back(), NeedSign::Times))
        need.stated = answerIn(sides.back());
    const bool reckons = has(sides.front(), NeedSign::Times) || has(sides.front(), NeedSign::Plus);
    if (sides.size() <= 2 && reckons)
        if (const auto product = Calculator(sides.front()).run())
            need.product = Amount{product->value, product->unit()};
    return need.required() ? std::optional(need) : std::nullopt;
}

} // namespace

bool Need::contradictsItself() const
{
    if (!stated || !product || approximate)
        return false;
    const double factor = unitFactor(product->unit, stated->unit).value_or(1.0);
    return std::abs(product->value * factor - stated->value) >= 0.5;
}

std::optional<Need> parseNeed(std::string_view formula)
{
    const std::vector<NeedToken> tokens = needTokens(formula);
    std::vector<Tokens> formulas;
    for (const Tokens clause : splitAt(tokens, NeedSign::Separator))
        if (isFormula(clause))
            formulas.push_back(clause);
    if (formulas.size() > 1)
        return std::nullopt;
    if (formulas.size() == 1)
        return needOf(formulas.front());
    if (const auto amount = loneAmount(tokens))
        return Need{amount, {}, saysAbout(tokens), {}, {}};
    return std::nullopt;
}

} // namespace keizoku::check
