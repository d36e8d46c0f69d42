// SPDX-License-Identifier: Apache-2.0
// Civil dates: ISO in storage, 和暦 on screen and paper.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace keizoku {

/// A day of the Gregorian calendar, 1873-01-01 to 9999-12-31 (before 1873 Japan's calendar was lunisolar).
class Date {
public:
    /// Malformed when there is no such day or it is out of range.
    static Result<Date> of(int year, int month, int day);
    /// "2026-11-22" and nothing else.
    static Result<Date> fromIso(std::string_view text);

    [[nodiscard]] int year() const { return static_cast<int>(m_ymd.year()); }
    [[nodiscard]] int month() const { return static_cast<int>(static_cast<unsigned>(m_ymd.month())); }
    [[nodiscard]] int day() const { return static_cast<int>(static_cast<unsigned>(m_ymd.day())); }
    /// 0 = Sunday.
    [[nodiscard]] int weekday() const;
    [[nodiscard]] std::string iso() const;
    /// The same day n years later; 29 February becomes 1 March where there is none.
    [[nodiscard]] Date plusYears(int years) const;
    [[nodiscard]] Date plusDays(int days) const;
    [[nodiscard]] int daysSince(const Date& earlier) const;

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    explicit Date(std::chrono::year_month_day ymd) : m_ymd(ymd) {}
    std::chrono::year_month_day m_ymd{};
};

/// One era of the Japanese calendar.
struct Era {
    std::string name;   ///< 令和
    std::string letter; ///< R
    std::string sign;   ///< ㋿, or empty
    Date firstDay;
};

/// The eras in order of their first day. Data (templates/eras.json): a new era needs no new program.
class EraTable {
public:
    static Result<EraTable> parse(std::string_view json);
    /// Meiji to Reiwa, as known when this was built.
    static const EraTable& builtIn();

    [[nodiscard]] const Era& eraOf(const Date& date) const;
    [[nodiscard]] const std::vector<Era>& eras() const { return m_eras; }

private:
    std::vector<Era> m_eras;
};

/// The table that screens and paper use; built in until a program that found templates/eras.json replaces it.
const EraTable& eras();
void useEras(EraTable table);

/// 令和8年11月22日; 元年 for the first year.
[[nodiscard]] std::string japaneseDate(const Date& date);
/// 令和8年11月22日（日）
[[nodiscard]] std::string japaneseDateWithWeekday(const Date& date);
/// R8.11.22, for narrow table cells.
[[nodiscard]] std::string shortJapaneseDate(const Date& date);

/// What people write: 令和８年11月22日, 令和八年十一月二十二日, 令和元年5月1日, R8.11.22, R8/11/22,
/// ㋿8年11月22日, 2026-11-22, 2026/11/22, 2026年11月22日, 20261122. Malformed for anything else and
/// for impossible dates (平成40年1月1日, 2月30日); the sentence then offers the day that was probably meant,
/// where there is one.
Result<Date> parseDate(std::string_view text);

/// The day meant by a date that names an era after its end: 令和10年1月1日 for 平成40年1月1日. Nothing for
/// dates there are, and for those no calendar has.
[[nodiscard]] std::optional<Date> dateMeant(std::string_view text);

} // namespace keizoku
