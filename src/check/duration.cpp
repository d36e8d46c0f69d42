// SPDX-License-Identifier: Apache-2.0
#include "check/duration.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "check/numerals.h"

namespace keizoku::check {

namespace {

struct Named {
    std::u32string_view word;
    Duration span;
};

constexpr double kDay = 24;

/// Longer words before those they begin with. 一晩 is a word, not one of a unit.
constexpr std::array kWords = {
    Named{U"直ちに", {0, 0}},
    Named{U"ただちに", {0, 0}},
    Named{U"即時", {0, 0}},
    Named{U"即座に", {0, 0}},
    Named{U"すぐに", {0, 0}},
    Named{U"当日", {0, kDay}},
    Named{U"同日", {0, kDay}},
    Named{U"即日", {0, kDay}},
    Named{U"その日のうち", {0, kDay}},
    Named{U"その日中", {0, kDay}},
    Named{U"翌日", {kDay, 2 * kDay}},
    Named{U"半日", {12, 12}},
    Named{U"半年", {182 * kDay, 184 * kDay}},
    Named{U"一昼夜", {kDay, kDay}},
    Named{U"一晩", {12, 12}},
};

/// Longer units before those they begin with. 月 alone is a date's.
constexpr std::array kUnits = {
    Named{U"時間", {1, 1}},
    Named{U"分間", {1.0 / 60, 1.0 / 60}},
    Named{U"分", {1.0 / 60, 1.0 / 60}},
    Named{U"日間", {kDay, kDay}},
    Named{U"日", {kDay, kDay}},
    Named{U"週間", {7 * kDay, 7 * kDay}},
    Named{U"週", {7 * kDay, 7 * kDay}},
    Named{U"か月", {28 * kDay, 31 * kDay}},
    Named{U"ヶ月", {28 * kDay, 31 * kDay}},
    Named{U"ケ月", {28 * kDay, 31 * kDay}},
    Named{U"カ月", {28 * kDay, 31 * kDay}},
    Named{U"ヵ月", {28 * kDay, 31 * kDay}},
    Named{U"箇月", {28 * kDay, 31 * kDay}},
    Named{U"年", {365 * kDay, 366 * kDay}},
};

bool isIn(char32_t c, std::u32string_view set)
{
    return set.find(c) != std::u32string_view::npos;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text::decode(text::narrowed(text)))
    {
        std::erase_if(m_text, [](char32_t c) { return isIn(c, U" \t\n"); });
    }

    std::optional<Duration> run()
    {
        while (m_at < m_text.size()) {
            if (isVague())
                return std::nullopt;
            if (takeWord())
                continue;
            if (!numeralAt(rest())) {
                ++m_at;
                continue;
            }
            if (!takeSpan())
                return std::nullopt;
        }
        return m_found;
    }

private:
    [[nodiscard]] std::u32string_view rest() const { return std::u32string_view(m_text).substr(m_at); }

    /// 数日; 毎月10日, 第3版: a number that measures nothing.
    [[nodiscard]] bool isVague() const
    {
        if (m_text[m_at] == U'数' && m_at + 1 < m_text.size() && isIn(m_text[m_at + 1], U"時日週か分"))
            return true;
        return m_at > 0 && isIn(m_text[m_at - 1], U"月第年:/") && numeralAt(rest());
    }

    bool takeWord()
    {
        for (const Named& each : kWords)
            if (rest().starts_with(each.word)) {
                m_at += each.word.size();
                add(each.span);
                return true;
            }
        return false;
    }

    const Named* takeUnit()
    {
        for (const Named& each : kUnits)
            if (rest().starts_with(each.word)) {
                m_at += each.word.size();
                return &each;
            }
        return nullptr;
    }

    /// 3日, 2〜3日, 1日半, 1時間30分, 3日目. False when the number counts something else.
    bool takeSpan()
    {
        const double first = takeNumber();
        double second = first;
        if (m_at + 1 < m_text.size() && isIn(rest().front(), U"~〜-") && numeralAt(rest().substr(1))) {
            ++m_at;
            second = takeNumber();
        }
        const Named* unit = takeUnit();
        if (!unit)
            return false;
        Duration span{std::min(first, second) * unit->span.least, std::max(first, second) * unit->span.most};
        if (rest().starts_with(U"半")) {
            ++m_at;
            span.least += unit->span.least / 2;
            span.most += unit->span.most / 2;
        }
        if (rest().starts_with(U"目"))
            span.least -= unit->span.least;
        if (numeralAt(rest()) && !takeRemainder(span))
            return false;
        add(span);
        return true;
    }

    double takeNumber()
    {
        const auto number = *numeralAt(rest());
        m_at += number.length;
        return number.value;
    }

    /// The 30分 of 1時間30分.
    bool takeRemainder(Duration& span)
    {
        const double number = takeNumber();
        const Named* unit = takeUnit();
        if (!unit || number * unit->span.most >= span.most)
            return false;
        span.least += number * unit->span.least;
        span.most += number * unit->span.most;
        return true;
    }

    void add(const Duration& span)
    {
        m_found = m_found ? Duration{std::min(m_found->least, span.least), std::max(m_found->most, span.most)}
                          : span;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
    std::optional<Duration> m_found = {};
};

} // namespace

std::optional<Duration> parseDuration(std::string_view text)
{
    return Reader(text).run();
}

bool atLeastAsLong(const Duration& span, const Duration& other)
{
    return span.least >= other.least && span.most >= other.most;
}

} // namespace keizoku::check
