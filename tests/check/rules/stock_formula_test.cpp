// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("stock-formula compares a formula with itself and with the register", "[rules]")
{
    Desk desk;
    for (int at = 0; at < 3; ++at)
        desk.add(RegisterId::People, {{"name", "職員" + std::to_string(at)}});
    desk.add(RegisterId::People, {{"name", "退職 済"}, {"left", "2026-03-31"}});
    const auto need = [&](std::string_view formula) {
        desk.add(RegisterId::Stock, {{"name", "保存水 2L"}, {"unit", "本"}, {"need", formula}});
        return desk.check("stock-formula");
    };
    SECTION("another head count")
    {
        const auto found = need("職員4人×3L×3日＝36L");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(holds(found[0].sentence, "職員4人で数えていますが、職員名簿には3人います"));
    }
    SECTION("the right head count")
    {
        CHECK(need("職員3人×3L×3日＝27L").empty());
    }
    SECTION("other heads are not the staff")
    {
        CHECK(need("利用者4人×3L×3日＝36L").empty());
    }
    SECTION("a wrong sum")
    {
        const auto found = need("職員3人×3L×3日＝30L");
        REQUIRE(found.size() == 1);
        CHECK(holds(found[0].sentence, "掛けると27Lです"));
    }
    SECTION("a rough sum says so")
    {
        CHECK(need("職員3人×3L×3日＝約30L").empty());
    }
    SECTION("no formula")
    {
        CHECK(need("人工呼吸器利用者4人").empty());
    }
    SECTION("no register yet")
    {
        desk.plan.people.rows.clear();
        CHECK(need("職員4人×3L×3日＝36L").empty());
    }
}
