// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "records/ledger.h"

using namespace keizoku;
using records::Entry;
using records::ledger;

namespace {

plan::Record drill(const char* day, const char* title)
{
    plan::Record record;
    record.kind = plan::RecordKind::Drill;
    record.heldOn = Date::fromIso(day).value();
    record.title = title;
    record.openItems = {{"電話番号を直す", "宮下", {}}, {"担架を買う", "小出", {}}};
    return record;
}

Entry entry(int number, plan::RecordContent content)
{
    return {number, "2026-11-22T00:00:00Z", std::move(content)};
}

} // namespace

TEST_CASE("events stand in the order they happened, not in which they were entered", "[records]")
{
    const std::vector<Entry> entries = {entry(1, {drill("2026-09-01", "秋の訓練")}),
                                        entry(2, {drill("2025-03-01", "前の年の訓練")})};
    const auto lines = ledger(entries);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].record.title == "前の年の訓練");
    CHECK(lines[0].number == 2);
    CHECK(lines[1].number == 1);
}

TEST_CASE("a correction takes the place of what it corrects, also of a correction", "[records]")
{
    std::vector<Entry> entries = {entry(1, {drill("2026-09-01", "秋の訓練")}),
                                  entry(2, {drill("2026-09-02", "秋の訓練"), 1, "日を直した"}),
                                  entry(3, {drill("2026-09-02", "秋の安否確認訓練"), 1, "題名を直した"})};
    auto lines = ledger(entries);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].record.title == "秋の安否確認訓練");
    CHECK(lines[0].first == 1);
    CHECK(lines[0].number == 3);
    CHECK(lines[0].corrections == std::vector<std::string>{"日を直した", "題名を直した"});
    CHECK_FALSE(lines[0].withdrawn);
    entries.push_back(entry(4, {drill("2026-09-02", "秋の安否確認訓練"), 3, "別の事業所のものだった", true}));
    lines = ledger(entries);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].withdrawn);
}

TEST_CASE("an open item stays closed when the record is corrected", "[records]")
{
    plan::Record other = drill("2026-09-01", "秋の訓練");
    std::swap(other.openItems[0], other.openItems[1]);
    const plan::Closing closing{1, 0, Date::fromIso("2026-10-01").value(), 4, "番号を直した", "大西"};
    const std::vector<Entry> entries = {entry(1, {drill("2026-09-01", "秋の訓練")}), entry(2, {closing}),
                                        entry(3, {other, 1, "順番"})};
    const auto before = ledger(std::span(entries).first(2));
    CHECK(before[0].closings[0] == closing);
    CHECK_FALSE(before[0].closings[1]);
    const auto after = ledger(entries);
    CHECK(after[0].closings[1] == closing);
    CHECK_FALSE(after[0].closings[0]);
}

TEST_CASE("what names no event changes nothing", "[records]")
{
    const std::vector<Entry> entries = {
        entry(1, {drill("2026-09-01", "秋の訓練")}), entry(2, {drill("2026-09-01", "幽霊"), 7, "?"}),
        entry(3, {plan::Closing{9, 0, {}, 0, "", ""}}), entry(4, {plan::Closing{1, 5, {}, 0, "", ""}})};
    const auto lines = ledger(entries);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].record.title == "秋の訓練");
    CHECK(records::lineOf(lines, 1) == &lines[0]);
    CHECK(records::lineOf(lines, 2) == nullptr);
}

TEST_CASE("a record reads back as it was written, and nothing else reads as one", "[records]")
{
    plan::Record record = drill("2026-09-01", "秋の訓練");
    record.natural = true;
    record.services = {"homon-kango"};
    record.answers = {{"scenario", "震度６強、\n停電"}};
    record.people = {{"p-0001", "大西 雅子", "管理者", true, {}},
                     {"p-0002", "宮下 葵", "看護師", false, Date::fromIso("2026-09-10").value()}};
    record.log = {{"10:00", "地震", "発動", "大西", ""}};
    record.files = {{{Digest::of({"x"}), "写真.jpg", "image/jpeg", "集合", 12}, true}};
    for (const plan::RecordContent& content :
         {plan::RecordContent{record, 3, "直した", true},
          plan::RecordContent{plan::Closing{1, 2, Date::fromIso("2026-10-01").value(), 4, "済", "大西"}}}) {
        const auto read = plan::recordContentFrom(Json::parse(plan::toJson(content).dump()).value());
        REQUIRE(read);
        CHECK(*read == content);
    }
    CHECK_FALSE(plan::recordContentFrom(Json()));
    CHECK_FALSE(plan::recordContentFrom(Json::parse(R"({"record":{"kind":"party"}})").value()));
}
