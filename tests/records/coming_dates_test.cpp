// SPDX-License-Identifier: Apache-2.0
// What lies ahead: of the plan's registers, of what the year owes, of what the records left to do.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "records/coming_dates.h"
#include "records/months.h"
#include "support/shipped.h"

using namespace keizoku;
using records::ComingDate;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

Date day(const char* iso)
{
    return Date::fromIso(iso).value();
}

plan::Plan planOf(const char* service)
{
    plan::Plan plan;
    plan::Office office;
    office.id = "o-0001";
    office.service = service;
    plan.offices.rows.push_back(office);
    return plan;
}

/// A drill with something left to do and somebody who was away.
records::LedgerLine drill()
{
    records::LedgerLine line;
    line.number = line.first = 1;
    line.record.kind = plan::RecordKind::Drill;
    line.record.heldOn = day("2026-09-01");
    line.record.title = "夜の地震";
    line.record.natural = true;
    line.record.openItems = {{"手順を一枚にする", "宮下 葵", day("2026-12-10")},
                             {"電池を買う", "宮下 葵", day("2026-10-01")}};
    line.closings = {std::nullopt, std::nullopt};
    line.record.people = {{"p-0001", "大西 雅子", "", false, day("2026-12-01")},
                          {"p-0002", "宮下 葵", "", true, std::nullopt}};
    return line;
}

std::vector<ComingDate> ahead(const plan::Plan& plan, const std::vector<records::LedgerLine>& lines)
{
    return records::comingDates(plan, test::shipped().services, lines, kToday);
}

const ComingDate* find(const std::vector<ComingDate>& dates, const std::string& why,
                       const std::string& which = {})
{
    const auto it = std::find_if(dates.begin(), dates.end(), [&](const ComingDate& each) {
        return each.why == why && (which.empty() || each.which == which);
    });
    return it == dates.end() ? nullptr : &*it;
}

} // namespace

TEST_CASE("what the year still owes is due at its end", "[coming]")
{
    const auto dates = ahead(planOf("homon-kango"), {drill()});
    const ComingDate* owed = find(dates, "令和8年度のうちに", "訓練（感染症） あと1回");
    REQUIRE(owed);
    CHECK(owed->date == day("2027-03-31"));
    CHECK(owed->place == "records");
    const char* held = "訓練（自然災害） あと1回"; // in September
    CHECK_FALSE(find(dates, "令和8年度のうちに", held));
    CHECK(find(ahead(planOf("homon-kango"), {}), "令和8年度のうちに", held));
}

TEST_CASE("open items and those who were away come until they are done or withdrawn", "[coming]")
{
    auto line = drill();
    auto dates = ahead(planOf("homon-kango"), {line});
    const ComingDate* item = find(dates, "改善策の期限");
    REQUIRE(item);
    CHECK(item->date == day("2026-12-10")); // the one of October is past
    CHECK(item->which == "手順を一枚にする（担当 宮下 葵）");
    const ComingDate* away = find(dates, "補講・伝達");
    REQUIRE(away);
    CHECK(away->which == "大西 雅子「夜の地震」");
    line.closings[0] = plan::Closing{};
    CHECK_FALSE(find(ahead(planOf("homon-kango"), {line}), "改善策の期限"));
    line.closings[0].reset();
    line.withdrawn = true;
    dates = ahead(planOf("homon-kango"), {line});
    CHECK_FALSE(find(dates, "改善策の期限"));
    CHECK_FALSE(find(dates, "補講・伝達"));
}

TEST_CASE("the same thing has the same key after its day was moved, and no other has it", "[coming]")
{
    plan::Plan plan = planOf("homon-kango");
    for (const char* id : {"s-0001", "s-0002"}) {
        plan::StockItem item;
        item.id = id;
        item.name = "保存水";
        item.expiry = day("2027-01-31");
        plan.stock.rows.push_back(item);
    }
    const auto before = ahead(plan, {drill()});
    plan.stock.rows[0].expiry = day("2027-02-28");
    const auto after = ahead(plan, {drill()});
    const auto keysOf = [](const std::vector<ComingDate>& dates) {
        std::set<std::string> keys;
        for (const ComingDate& each : dates)
            CHECK(keys.insert(each.key).second);
        return keys;
    };
    CHECK(keysOf(before) == keysOf(after));
    CHECK(std::is_sorted(after.begin(), after.end(),
                         [](const ComingDate& a, const ComingDate& b) { return a.date < b.date; }));
}

TEST_CASE("each month of a list is read with the year it was written with", "[coming]")
{
    const auto months = [](const char* words) {
        std::string all;
        for (const Date& month : records::monthsOf(words, kToday))
            all += month.iso().substr(0, 7) + " ";
        return all;
    };
    CHECK(months("令和9年1月・令和9年7月") == "2027-01 2027-07 ");
    CHECK(months("令和9年1月、7月") == "2027-01 2027-07 ");
    CHECK(months("2027年２月") == "2027-02 ");
    CHECK(months("毎年5月と11月") == "2027-05 2026-11 ");
    CHECK(months("100月 0月 月 3か月ごと").empty());
}
