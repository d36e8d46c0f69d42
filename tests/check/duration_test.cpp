// SPDX-License-Identifier: Apache-2.0
#include "check/duration.h"

#include <catch2/catch.hpp>

using namespace keizoku::check;

namespace {

struct Read {
    const char* text;
    double least;
    double most;
};

constexpr double kDay = 24;

} // namespace

TEST_CASE("durations as people write them", "[duration]")
{
    const Read cases[] = {
        {"3時間以内", 3, 3},
        {"24時間", 24, 24},
        {"３日", 3 * kDay, 3 * kDay},
        {"三日以内", 3 * kDay, 3 * kDay},
        {"二十四時間", 24, 24},
        {"1週間", 7 * kDay, 7 * kDay},
        {"一週間", 7 * kDay, 7 * kDay},
        {"2週", 14 * kDay, 14 * kDay},
        {"1か月", 28 * kDay, 31 * kDay},
        {"１ヶ月", 28 * kDay, 31 * kDay},
        {"２カ月", 56 * kDay, 62 * kDay},
        {"半年", 182 * kDay, 184 * kDay},
        {"30分", 0.5, 0.5},
        {"1時間30分", 1.5, 1.5},
        {"1日半", 36, 36},
        {"1.5日", 36, 36},
        {"半日", 12, 12},
        {"一晩", 12, 12},
        {"当日", 0, kDay},
        {"その日のうち", 0, kDay},
        {"翌日まで", kDay, 2 * kDay},
        {"直ちに", 0, 0},
        {"2〜3日", 2 * kDay, 3 * kDay},
        {"2～3日", 2 * kDay, 3 * kDay},
        {"3日目", 2 * kDay, 3 * kDay},
        {"発災後 6 時間以内に着手", 6, 6},
        {"おおむね72時間", 72, 72},
        {"赤は3時間、黄は24時間", 3, 24},
    };
    for (const Read& each : cases) {
        INFO(each.text);
        const auto read = parseDuration(each.text);
        REQUIRE(read);
        CHECK(read->least == Approx(each.least));
        CHECK(read->most == Approx(each.most));
    }
}

TEST_CASE("what cannot be reckoned with is no duration", "[duration]")
{
    for (const char* text :
         {"", "速やかに", "数日", "数時間以内", "できるだけ早く", "8時30分", "毎月10日", "4月1日", "1日3回",
          "5営業日", "3名", "止められない", "第3版", "72", "状況による"}) {
        INFO(text);
        CHECK_FALSE(parseDuration(text));
    }
}

TEST_CASE("one span is at least as long as another only when both ends say so", "[duration]")
{
    const auto longer = [](const char* a, const char* b) {
        return atLeastAsLong(*parseDuration(a), *parseDuration(b));
    };
    CHECK(longer("24時間", "1日"));
    CHECK(longer("1か月", "4週間"));
    CHECK(longer("24時間", "当日"));
    CHECK_FALSE(longer("当日", "24時間"));
    CHECK_FALSE(longer("23時間", "1日"));
    CHECK_FALSE(longer("30日", "1か月"));
    CHECK_FALSE(longer("1〜3日", "2日"));
}
