// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace keizoku {

namespace {

// Japan has kept one offset without summer time since 1951.
constexpr std::chrono::hours kTokyoOffset{9};

std::string format(const char* pattern, auto... values)
{
    std::array<char, 40> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), pattern, values...);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

} // namespace

Clock systemClock()
{
    return
        [] { return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

std::string rfc3339(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss time(instant - day);
    return format("%04d-%02u-%02uT%02ld:%02ld:%02ldZ", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                  static_cast<long>(time.hours().count()), static_cast<long>(time.minutes().count()),
                  static_cast<long>(time.seconds().count()));
}

Result<Instant> parseRfc3339(std::string_view text)
{
    const auto bad = [] { return fail(ErrorCode::Malformed, "時刻として読めません。", "rfc3339"); };
    if (text.size() != 20 || text[10] != 'T' || text[19] != 'Z')
        return bad();
    const auto date = Date::fromIso(text.substr(0, 10));
    if (!date)
        return bad();
    const auto number = [&](std::size_t at) {
        int value = -1;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, value);
        return error == std::errc() && end == text.data() + at + 2 ? value : -1;
    };
    const int hour = number(11);
    const int minute = number(14);
    const int second = number(17);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return bad();
    const std::chrono::year_month_day ymd(std::chrono::year(date->year()),
                                          std::chrono::month(static_cast<unsigned>(date->month())),
                                          std::chrono::day(static_cast<unsigned>(date->day())));
    return Instant(std::chrono::sys_days(ymd)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

Date dateInTokyo(Instant instant)
{
    const std::chrono::year_month_day ymd(std::chrono::floor<std::chrono::days>(instant + kTokyoOffset));
    return Date::of(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                    static_cast<int>(static_cast<unsigned>(ymd.day())))
        .value_or(EraTable::builtIn().eras().front().firstDay);
}

std::string timeInTokyo(Instant instant)
{
    const auto local = instant + kTokyoOffset;
    const std::chrono::hh_mm_ss time(local - std::chrono::floor<std::chrono::days>(local));
    return format("%02ld:%02ld", static_cast<long>(time.hours().count()),
                  static_cast<long>(time.minutes().count()));
}

} // namespace keizoku
