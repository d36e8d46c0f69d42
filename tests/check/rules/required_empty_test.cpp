// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "required-empty";

forms::FieldSpec required(std::string id, forms::HazardScope scope = forms::HazardScope::Both)
{
    forms::FieldSpec spec = test::field("purpose", std::move(id), forms::FieldKind::Paragraph);
    spec.scope = scope;
    spec.required = true;
    return spec;
}

} // namespace

TEST_CASE("required-empty asks for each volume's own value", "[rules]")
{
    Desk desk;
    desk.ask(required("policy", forms::HazardScope::Each));
    REQUIRE(desk.check(kRule).size() == 2);
    CHECK(desk.check(kRule)[0].path == "purpose/policy@natural");
    CHECK(desk.check(kRule)[0].sentence.starts_with("「policy」（自然災害）が未記入です。"));
    desk.write("purpose/policy@natural", std::string("命を守る。"));
    CHECK(desk.check(kRule)[0].path == "purpose/policy@infection");
    desk.write("purpose/policy@infection", std::string("　\n"));
    CHECK(desk.check(kRule).size() == 1);
    desk.write("purpose/policy@infection", std::string("広げない。"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("required-empty grants what is not required, and a no", "[rules]")
{
    Desk desk;
    desk.ask(test::field("purpose", "aside", forms::FieldKind::Paragraph));
    forms::FieldSpec yesNo = required("member");
    yesNo.kind = forms::FieldKind::YesNo;
    desk.ask(yesNo);
    CHECK(desk.check(kRule).size() == 1);
    desk.write("purpose/member", false);
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("required-empty counts a value for one service", "[rules]")
{
    Desk desk;
    desk.ask(required("policy"));
    desk.write("purpose/policy@homon-kango", std::string("命を守る。"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("required-empty looks at the rows a register field shows", "[rules]")
{
    Desk desk;
    forms::FieldSpec night = required("tree-night");
    night.kind = forms::FieldKind::Register;
    night.registerKey = "tree";
    night.where = {{"variant", {"night"}}};
    desk.ask(night);
    CHECK(holds(desk.sentence(kRule), "まだ1行もありません"));
    desk.add(RegisterId::Tree, {{"variant", "日中"}, {"callee", "甲"}});
    CHECK(desk.check(kRule).size() == 1);
    desk.add(RegisterId::Tree, {{"variant", "夜間・休日"}, {"callee", "甲"}});
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("required-empty does not take a blank row for a filled register", "[rules]")
{
    Desk desk;
    forms::FieldSpec list = required("list");
    list.kind = forms::FieldKind::Register;
    list.registerKey = "tasks";
    desk.ask(list);
    const auto row = desk.add(RegisterId::Tasks, {});
    CHECK(desk.check(kRule).size() == 1);
    desk.set(RegisterId::Tasks, row, "name", "訪問");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("required-empty rests on the legal heading a field fills", "[rules]")
{
    Desk desk;
    forms::FieldSpec spec = required("first", forms::HazardScope::Infection);
    spec.heading = "infection-first-response";
    desk.ask(spec);
    CHECK(desk.check(kRule).at(0).basis == "headings-infection");
}
