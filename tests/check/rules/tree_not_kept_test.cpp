// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "tree-not-kept";

Desk asked(std::initializer_list<const char*> fields)
{
    Desk desk;
    for (const char* id : fields)
        desk.ask(test::field("contacts", id, forms::FieldKind::Paragraph));
    desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}});
    return desk;
}

} // namespace

TEST_CASE("tree-not-kept misses the place and the keeper", "[rules]")
{
    Desk desk = asked({"tree-kept", "tree-updater"});
    SECTION("both")
    {
        CHECK(holds(desk.sentence(kRule), "「tree-kept」と「tree-updater」が未記入です"));
        CHECK(desk.check(kRule)[0].path == "contacts/tree-kept");
    }
    SECTION("the keeper")
    {
        desk.write("contacts/tree-kept", std::string("書庫"));
        CHECK(desk.check(kRule)[0].path == "contacts/tree-updater");
        desk.write("contacts/tree-updater", plan::Reference{"", "甲野 一"});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("only once there is a tree")
    {
        desk.plan.tree.rows.clear();
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("tree-not-kept asks only what the pack asks", "[rules]")
{
    CHECK(asked({}).check(kRule).empty());
    Desk desk = asked({"tree-kept"});
    CHECK_FALSE(holds(desk.sentence(kRule), "updater"));
    desk.write("contacts/tree-kept", std::string("書庫"));
    CHECK(desk.check(kRule).empty());
}
