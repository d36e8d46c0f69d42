// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

std::size_t over(const char* rto, const char* mtpd)
{
    Desk desk;
    desk.add(RegisterId::Tasks, {{"name", "訪問"}, {"rto", rto}, {"mtpd", mtpd}});
    return desk.check("rto-over-mtpd").size();
}

} // namespace

TEST_CASE("rto-over-mtpd finds work resumed too late", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Tasks, {{"name", "請求事務"}, {"rto", "2週間"}, {"mtpd", "1週間"}});
    CHECK(desk.sentence("rto-over-mtpd") == "業務「請求事務」は、「いつまでに再開」（2週間）が「止められる限"
                                            "度」（1週間）より短くなっていません。再開を早め"
                                            "るか、限度を見直してください。");
    CHECK(desk.check("rto-over-mtpd")[0].path == "tasks/k-0001/rto");
}

TEST_CASE("rto-over-mtpd compares whatever way a span is written", "[rules]")
{
    CHECK(over("24時間", "1日") == 1);
    CHECK(over("23時間", "1日") == 0);
    CHECK(over("三日以内", "72時間") == 1);
    CHECK(over("1か月", "4週間") == 1);
    CHECK(over("3日", "1週間") == 0);
    CHECK(over("当日", "24時間") == 0);
    CHECK(over("当日", "当日") == 1);
}

TEST_CASE("rto-over-mtpd leaves alone what it cannot reckon", "[rules]")
{
    CHECK(over("速やかに", "3時間") == 0);
    CHECK(over("1週間", "数日") == 0);
    CHECK(over("1週間", "") == 0);
    CHECK(over("", "3日") == 0);
    CHECK(over("直ちに", "直ちに") == 0);
}
