// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

constexpr const char* kRule = "heading-empty";

forms::FieldSpec under(const char* heading, const char* id, bool required = true)
{
    forms::FieldSpec spec = test::field("activation", id, forms::FieldKind::Paragraph);
    spec.heading = heading;
    spec.scope = std::string_view(heading).starts_with("natural") ? forms::HazardScope::Natural
                                                                  : forms::HazardScope::Infection;
    spec.required = required;
    return spec;
}

/// The infection volume has a word, and asks two headings.
Desk desk()
{
    Desk made;
    made.ask(under("", "aim"));
    made.ask(under("infection-first-response", "tests", false));
    made.ask(under("infection-first-response", "first-report"));
    made.ask(under("infection-containment", "zones"));
    made.write("activation/aim@infection", std::string("広げない。"));
    return made;
}

} // namespace

TEST_CASE("heading-empty names a heading without an answer, and what to fill", "[rules]")
{
    Desk made = desk();
    made.write("activation/zones@infection", std::string("居室で分ける。"));
    const auto found = made.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == check::Severity::Error);
    CHECK(found[0].basis == "headings-infection");
    CHECK(found[0].path == "activation/first-report@infection");
    CHECK(found[0].sentence == "「初動対応」（感染症）に入れる項目が、すべて未記入です。「first-"
                               "report」「tests」を記入してください。");
    CHECK(found[0].act.path == found[0].path);
    CHECK(found[0].act.value.empty());
}

TEST_CASE("heading-empty grants a heading one answer, also of a field that is not required", "[rules]")
{
    Desk made = desk();
    made.write("activation/zones@infection", std::string("居室で分ける。"));
    made.write("activation/tests@infection", std::string("当日に受ける。"));
    CHECK(made.check(kRule).empty());
    made.write("activation/tests@infection", std::string(" 　"));
    CHECK(made.check(kRule).size() == 1);
}

TEST_CASE("heading-empty counts the rows of a register", "[rules]")
{
    Desk made = desk();
    forms::FieldSpec stock = under("infection-before", "masks");
    stock.kind = forms::FieldKind::Register;
    stock.registerKey = "stock";
    made.ask(stock);
    CHECK(made.check(kRule).size() == 3);
    made.add(RegisterId::Stock, {{"name", "マスク"}});
    CHECK(made.check(kRule).size() == 2);
}

TEST_CASE("heading-empty leaves a volume without a word, and a pack without headings, alone", "[rules]")
{
    Desk made = desk();
    made.plan.fields.clear();
    CHECK(made.check(kRule).empty());
    Desk none;
    none.ask(under("", "aim"));
    none.write("activation/aim@infection", std::string("広げない。"));
    CHECK(none.check(kRule).empty());
}

TEST_CASE("each of the six headings is asked of a shipped pack", "[rules]")
{
    Desk made;
    made.pack = test::shippedPack();
    for (const char* path : {"purpose/aim@natural", "purpose/aim@infection"})
        made.write(path, std::string("利用者を守る。"));
    CHECK(made.check(kRule).size() == 6);
}
