// SPDX-License-Identifier: Apache-2.0
// The self-check beside the plan.
#include <catch2/catch.hpp>

#include "report/self_check.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using check::Severity;

namespace {

check::Finding finding(const char* rule, Severity severity, const char* sentence)
{
    check::Finding one;
    one.rule = rule;
    one.severity = severity;
    one.section = "stockpile";
    one.path = "stock/s-0001/expiry";
    one.sentence = sentence;
    one.why = "配れない物を数に入れています。";
    one.basis = "備蓄の定期の点検（慣行）";
    return one;
}

document::Document print(const plan::Plan& plan, const check::Findings& findings, bool masked = false)
{
    return selfCheckDocument(plan, test::pack(), draft(),
                             {findings, shipped(), Date::of(2026, 11, 25).value()}, masked);
}

} // namespace

TEST_CASE("findings stand by severity with what they do and why they are looked for", "[report]")
{
    const auto printed = print(fullPlan(), {finding("stock-expired", Severity::Error, "羊羹が切れています。"),
                                            finding("stock-short", Severity::Warning, "水が足りません。"),
                                            finding("stock-expired", Severity::Error, "電池が切れています。"),
                                            finding("stock-formula", Severity::Hint, "式が合いません。")});
    const std::string errors = textUnder(printed, "errors");
    CHECK(has(errors,
              "備蓄品の期限が切れています\n配れない物を数に入れています。\n根拠　備蓄の定期の点検（慣行）"));
    CHECK(has(errors, "羊羹が切れています。"));
    CHECK(has(errors, "電池が切れています。"));
    CHECK_FALSE(has(errors, "水が足りません。"));
    CHECK(has(textUnder(printed, "warnings"), "水が足りません。"));
    CHECK(has(textUnder(printed, "hints"), "式が合いません。"));
    CHECK(textUnder(printed, "kept").starts_with("ありません。"));
    const std::string head = textUnder(printed, "self-check");
    for (const char* fact : {"ひばり訪問看護ステーション", "訪問看護", "案 令和8年11月22日",
                             "点検した日\n令和8年11月25日", "直すところ 2件・確認 1件・ヒント 1件"})
        CHECK(has(head, fact));
    // One table for what two findings share.
    std::size_t tables = 0;
    for (const auto* table : all<document::Table>(printed))
        tables += table->columns.front().head == "節" ? 1U : 0U;
    CHECK(tables == 3);
}

TEST_CASE("the self-check says with which questions and law it was made", "[report]")
{
    std::optional<Date> newest;
    for (const auto& entry : shipped().law.entries())
        if (entry.checkedOn && (!newest || *newest < *entry.checkedOn))
            newest = entry.checkedOn;
    REQUIRE(newest);
    const std::string head = textUnder(print(fullPlan(), {}), "self-check");
    CHECK(has(head, "質問の版\n" + test::pack().edition + "\n"));
    CHECK(has(head, "法令の情報を確かめた日\n" + japaneseDate(*newest) + "\n"));

    forms::Pack old = test::pack();
    old.edition = "2025.1";
    const check::Findings none;
    const auto printed = selfCheckDocument(fullPlan(), old, draft(), {none, shipped(), *newest}, false);
    CHECK(has(textUnder(printed, "self-check"), "2025.1（新しい版 " + shipped().edition + " があります）"));
}

TEST_CASE("the headings of the law stand with their state and what is open", "[report]")
{
    const auto rows = [](const document::Document& printed) {
        for (const auto* table : all<document::Table>(printed))
            if (table->columns.front().head == "計画")
                return table->rows;
        return std::vector<document::TableRow>();
    };
    // Written by the office itself, not taken from the examples.
    plan::Plan own = fullPlan();
    for (auto& [path, field] : own.fields)
        field.origin = {};
    const auto full = rows(print(own, {}));
    REQUIRE(full.size() == 14);
    CHECK(test::text(full[0][1]) == "平時からの備え\n");
    CHECK(test::text(full[7][0]) == "自然災害\n");
    for (const auto& row : full) {
        CHECK(test::text(row[2]) == "✓ 済\n");
        CHECK(test::text(row[3]) == "\n");
    }
    const auto copied = rows(print(fullPlan(), {}));
    CHECK(test::text(copied.front()[2]) == "△ 記入例のまま\n");
    const auto empty = rows(print({}, {}));
    for (const auto& row : empty) {
        CHECK(test::text(row[2]) == "－ 未記入\n");
        CHECK(test::text(row[3]) != "\n");
    }
    const std::string under = textUnder(print(fullPlan(), {}), "legal-headings");
    CHECK(has(under, "災害の計画の3つの見出し"));
    CHECK(has(under, "感染症の計画の3つの見出し"));
    CHECK_FALSE(has(test::text(print({}, {})), "減算"));
}

TEST_CASE("what is kept on purpose is told with who, when and why", "[report]")
{
    plan::Plan plan = fullPlan();
    const auto add = [&](const char* sentence) {
        return test::add(plan, plan::RegisterId::Waivers,
                         {{"rule", "stock-short"},
                          {"sentence", sentence},
                          {"by", "大西 雅子"},
                          {"on", "2026-11-20"},
                          {"reason", "隣の事業所と分け合う。"}});
    };
    check::Findings findings = {finding("stock-short", Severity::Warning, "水が足りません。")};
    findings.front().waiver = add("水が足りません。");
    add("紙おむつが足りません。");
    const auto printed = print(plan, findings);
    CHECK(has(textUnder(printed, "kept"),
              "水が足りません。\n隣の事業所と分け合う。\n大西 雅子\nR8.11.20\n続いている\n"
              "紙おむつが足りません。\n隣の事業所と分け合う。\n大西 雅子\nR8.11.20\n解消した\n"));
    CHECK(textUnder(printed, "warnings") == "ありません。\n");
    CHECK(has(textUnder(printed, "self-check"), "確認 0件"));
}

TEST_CASE("a masked self-check quotes no private number", "[report]")
{
    const check::Findings findings = {
        finding("stock-short", Severity::Warning, "「090-0417-3826」が二人にあります。")};
    CHECK(has(test::text(print(fullPlan(), findings)), "090-0417-3826"));
    CHECK_FALSE(has(test::text(print(fullPlan(), findings, true)), "0417"));
}
