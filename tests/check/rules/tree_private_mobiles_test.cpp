// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "tree-private-mobiles";

Desk tree()
{
    Desk desk;
    for (const char* name : {"甲野 一", "乙川 二", "丙山 三"})
        desk.add(RegisterId::People, {{"name", name}, {"mobilePhones", "090-1000-2000"}});
    desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}});
    desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "乙川 二"}, {"callee", "丙山 三"}});
    return desk;
}

void writeMeans(Desk& desk, const char* path, std::initializer_list<const char*> means)
{
    plan::TableValue table;
    for (const char* each : means)
        table.rows.push_back({{"means", {each, {}}}});
    desk.write(path, table);
}

} // namespace

TEST_CASE("tree-private-mobiles: everybody's own telephone and nothing else", "[rules]")
{
    Desk desk = tree();
    SECTION("it rests on them alone")
    {
        CHECK(desk.sentence(kRule).starts_with("日中の連絡網は、職員個人の電話だけに頼っています。"));
        CHECK(desk.check(kRule)[0].path == "tree/day");
    }
    SECTION("both trees are one finding")
    {
        desk.add(RegisterId::Tree, {{"variant", "夜間・休日"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}});
        CHECK(holds(desk.sentence(kRule), "日中の連絡網と夜間・休日の連絡網は"));
    }
    SECTION("one telephone of the office is enough")
    {
        desk.set(RegisterId::People, "p-0003", "workPhones", "080-3000-4000");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a leaver's does not count")
    {
        desk.set(RegisterId::People, "p-0003", "workPhones", "080-3000-4000");
        desk.set(RegisterId::People, "p-0003", "left", "2026-03-31");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("who has no telephone at all is another rule's")
    {
        desk.set(RegisterId::People, "p-0002", "mobilePhones", "");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("means that end at the same telephones are none")
    {
        writeMeans(desk, "contacts/means", {"携帯電話（連絡網の順）", "ショートメッセージ"});
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("a mail to all is another means")
    {
        writeMeans(desk, "contacts/means", {"携帯電話（連絡網の順）", "一斉メール"});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("so is what is there when the lines are down")
    {
        writeMeans(desk, "contacts/comms-down@natural", {"近くの公衆電話"});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("so is the on-call telephone of the office")
    {
        desk.write("contacts/oncall-phone", std::string("080-9000-1000"));
        CHECK(desk.check(kRule).empty());
        desk.write("contacts/oncall-phone", std::string("０９０ー１０００ー２０００"));
        CHECK(desk.check(kRule).size() == 1);
    }
}

TEST_CASE("tree-private-mobiles is silent without a tree", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "甲野 一"}, {"mobilePhones", "090-1000-2000"}});
    CHECK(desk.check(kRule).empty());
}
