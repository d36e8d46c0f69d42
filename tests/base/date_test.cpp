// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <catch2/catch.hpp>

using namespace keizoku;

TEST_CASE("every day of two centuries is read as it is written", "[date]")
{
    Date day = Date::of(1873, 1, 1).value();
    const Date end = Date::of(2100, 1, 1).value();
    for (; day < end; day = day.plusDays(1)) {
        INFO(day.iso());
        REQUIRE(Date::fromIso(day.iso()).value() == day);
        REQUIRE(parseDate(japaneseDate(day)).value() == day);
        REQUIRE(parseDate(shortJapaneseDate(day)).value() == day);
        REQUIRE(day.plusDays(1).daysSince(day) == 1);
    }
}

TEST_CASE("an era begins on its day and not before", "[date]")
{
    CHECK(japaneseDate(Date::of(2019, 4, 30).value()) == "平成31年4月30日");
    CHECK(japaneseDate(Date::of(2019, 5, 1).value()) == "令和元年5月1日");
    CHECK(japaneseDate(Date::of(1989, 1, 7).value()) == "昭和64年1月7日");
    CHECK(japaneseDate(Date::of(1989, 1, 8).value()) == "平成元年1月8日");
    CHECK(japaneseDateWithWeekday(Date::of(2026, 11, 22).value()) == "令和8年11月22日（日）");
}

TEST_CASE("what people type is read as the day they mean", "[date]")
{
    const Date day = Date::of(2026, 11, 22).value();
    for (const char* typed :
         {"令和８年11月22日", "令和八年十一月二十二日", "R8.11.22", "R8/11/22", "㋿8年11月22日",
          "2026-11-22", "2026/11/22", "2026年11月22日", "20261122"}) {
        INFO(typed);
        const auto read = parseDate(typed);
        REQUIRE(read);
        CHECK(*read == day);
    }
    for (const char* typed :
         {"", "きょう", "2月30日", "令和8年2月30日", "2026-13-01", "平成40年1月1日", "11/22"}) {
        INFO(typed);
        CHECK_FALSE(parseDate(typed));
    }
    CHECK(dateMeant("平成40年1月1日") == Date::of(2028, 1, 1).value());
    CHECK_FALSE(dateMeant("令和8年2月30日"));
}

TEST_CASE("a year later is the same date, or 1 March where there is none", "[date]")
{
    CHECK(Date::of(2024, 2, 29).value().plusYears(1) == Date::of(2025, 3, 1).value());
    CHECK(Date::of(2024, 2, 29).value().plusYears(4) == Date::of(2028, 2, 29).value());
    CHECK_FALSE(Date::of(2025, 2, 29));
    CHECK_FALSE(Date::of(1872, 12, 31));
    CHECK_FALSE(Date::fromIso("2026-1-2"));
}
