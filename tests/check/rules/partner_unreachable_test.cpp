// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "partner-unreachable";

} // namespace

TEST_CASE("partner-unreachable asks for a window, and by night for those one needs then", "[rules]")
{
    Desk desk;
    const auto partner = [&](const char* category, const char* name, const char* window, const char* night) {
        return desk.add(RegisterId::Contacts, {{"category", category},
                                               {"name", name},
                                               {"contactPerson", window},
                                               {"phone", "0742-10-1000"},
                                               {"nightPhone", night}});
    };
    SECTION("nobody knows whom to ask for")
    {
        partner("行政", "福祉課", "", "");
        CHECK(desk.sentence(kRule) == "連携先「福祉課」の窓口（部署か人）が未記入です。");
        CHECK(desk.check(kRule)[0].path == "contacts/c-0001/contactPerson");
    }
    SECTION("an office of the town is closed by night, and that is known")
    {
        partner("行政", "福祉課", "窓口", "");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a hospital without a number by night")
    {
        partner("医療機関", "花水川病院", "連携室", "");
        CHECK(holds(desk.sentence(kRule), "夜間・休日の電話番号が未記入です（夜間に頼る相手です）"));
        CHECK(desk.check(kRule)[0].path == "contacts/c-0001/nightPhone");
    }
    SECTION("a supplier of oxygen, by its service")
    {
        const auto row = partner("業者", "南メディカル", "営業所", "");
        CHECK(desk.check(kRule).empty());
        desk.set(RegisterId::Contacts, row, "service", "在宅酸素の機器");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("the disaster desk of the town")
    {
        partner("行政", "緑川市 危機管理課", "窓口", "");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("with a number by night nothing is missing")
    {
        partner("医療機関", "花水川病院", "連携室", "0742-10-1001");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("somebody who answers around the clock needs no second number")
    {
        partner("電力", "送配電 支社", "２４時間受付", "");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("when it answers again may stand in the note")
    {
        const auto row = partner("医療機関", "谷田クリニック", "看護師", "");
        desk.set(RegisterId::Contacts, row, "note", "夜間は出ない。翌朝8時から");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("without any number it cannot be reached at all")
    {
        desk.add(RegisterId::Contacts, {{"name", "谷田商店"}, {"contactPerson", "店主"}});
        CHECK(holds(desk.sentence(kRule), "「谷田商店」の電話番号が未記入です"));
    }
}

TEST_CASE("partner-unreachable: whoever promised something is asked for by night", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Contacts,
             {{"name", "谷田石油"}, {"contactPerson", "店主"}, {"phone", "0742-10-1000"}});
    CHECK(desk.check(kRule).empty());
    SECTION("by an agreement")
    {
        desk.add(RegisterId::Agreements, {{"partner", "谷田石油"}, {"state", "signed"}});
        CHECK(holds(desk.sentence(kRule), "協定や契約の相手です"));
        desk.set(RegisterId::Agreements, "a-0001", "state", "none");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("as a supplier of stock")
    {
        desk.add(RegisterId::Stock, {{"name", "携行缶"}, {"supplier", "谷田石油"}});
        CHECK(holds(desk.sentence(kRule), "備蓄品の調達先です"));
    }
}
