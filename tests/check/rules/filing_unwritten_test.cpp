// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

check::Findings findings(std::string_view service, std::string_view authority, std::string_view filing)
{
    Desk desk;
    desk.add(RegisterId::Offices, {{"service", service}, {"authority", authority}, {"filing", filing}});
    return desk.check("filing-unwritten");
}

} // namespace

TEST_CASE("filing-unwritten offers what is known of the authority", "[rules]")
{
    const auto all = findings("homon-kaigo", "愛知県知事", "");
    REQUIRE(all.size() == 1);
    CHECK(holds(all[0].act.label, "愛知県"));
    CHECK(all[0].act.path == "offices/o-0001/filing");
    CHECK(holds(all[0].act.value, "減算型"));
    CHECK(holds(findings("homon-kaigo", "横浜市", "")[0].act.label, "ほかの指定権者"));
    CHECK(holds(findings("homon-kango", "奈良県／近畿厚生局", "")[0].act.label, "ほかの指定権者"));
    CHECK(holds(findings("musho-shinryojo", "関東信越厚生局", "")[0].act.label, "厚生局"));
}

TEST_CASE("filing-unwritten is silent when written, or when nobody is named", "[rules]")
{
    CHECK(findings("homon-kaigo", "愛知県知事", "届出は要らない。").empty());
    CHECK(findings("homon-kaigo", "", "").empty());
}

TEST_CASE("filing-unwritten does not concern a service without anything to file", "[rules]")
{
    CHECK(findings("kyotaku-ryoyo", "愛知県知事", "").empty() ==
          test::shipped().services.find("kyotaku-ryoyo")->dates.empty());
    CHECK(findings("no-such", "愛知県知事", "").empty());
}
