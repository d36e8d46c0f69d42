// SPDX-License-Identifier: Apache-2.0
// The sample office: who holds what, handing it over, and what shows a number before it is changed.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/holdings.h"
#include "app/posted_copies.h"
#include "app/sample.h"
#include "app/shown_places.h"
#include "app/versions.h"
#include "plan/register_access.h"
#include "support/environment.h"

using namespace keizoku;
using app::HoldingKind;
using app::ShownIn;

namespace {

struct Office {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    app::Session session = app::createSample(environment, folder / "plan.keizoku", "hibari").value();

    plan::RowId person(const char* name) { return plan::personNamed(session.plan(), name).id; }
    std::size_t count(const std::vector<app::Holding>& held, HoldingKind kind)
    {
        return static_cast<std::size_t>(std::count_if(
            held.begin(), held.end(), [&](const app::Holding& each) { return each.kind == kind; }));
    }
    std::size_t posts(const plan::RowId& row)
    {
        const auto held = app::holdingsOf(session, row).value();
        return count(held, HoldingKind::Post) + count(held, HoldingKind::Call);
    }
    plan::RowId chief() { return session.plan().roles.rows.front().holder.id; }
};

bool names(const std::vector<app::ShownPlace>& places, ShownIn in, const std::string& part)
{
    return std::any_of(places.begin(), places.end(), [&](const app::ShownPlace& each) {
        return each.in == in && each.words.find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE("the chief holds parts, calls and cards; handing over leaves none of them", "[lists][handover]")
{
    Office office;
    const plan::RowId chief = office.chief();
    const auto held = app::holdingsOf(office.session, chief).value();
    CHECK(office.count(held, HoldingKind::Post) > 0);
    CHECK(office.count(held, HoldingKind::Call) > 0);
    CHECK(office.count(held, HoldingKind::Card) > 0);
    const plan::Plan before = office.session.plan();
    plan::RowId heir;
    for (const plan::Person& person : before.people.rows)
        if (person.id != chief && !person.hasLeft(office.environment.today()))
            heir = person.id;
    const Date day = Date::of(2026, 12, 31).value();
    const auto done = app::handOver(office.session, chief, heir, day);
    REQUIRE(done);
    CHECK(*done == office.count(held, HoldingKind::Post) + office.count(held, HoldingKind::Call));
    CHECK(office.posts(chief) == 0);
    CHECK(office.session.plan().people.find(chief)->open.left == day);
    CHECK(office.session.plan().roles.rows.front().holder.id == heir);
    for (const plan::Role& role : office.session.plan().roles.rows) {
        std::vector<plan::RowId> people;
        for (const plan::Reference& who : {role.holder, role.deputy1, role.deputy2, role.deputy3})
            if (!who.id.empty())
                people.push_back(who.id);
        CHECK(std::count(people.begin(), people.end(), heir) <= 1);
    }
    REQUIRE(office.session.undo());
    CHECK(office.session.plan().roles.rows == before.roles.rows);
    CHECK(office.session.plan().tree.rows == before.tree.rows);
    CHECK(office.session.plan().people.rows == before.people.rows);
}

TEST_CASE("a text that says the name is told, not changed; another's name is not told", "[lists][handover]")
{
    Office office;
    const plan::RowId chief = office.chief();
    const std::string name = office.session.plan().people.find(chief)->open.name;
    plan::RowId other;
    for (const plan::Person& person : office.session.plan().people.rows)
        if (person.id != chief)
            other = person.id;
    const auto path = plan::FieldPath::parse("purpose/policy@natural").value();
    plan::Field field;
    field.value = "連絡が取れないときは、" + name + "の判断を待たない。";
    REQUIRE(office.session.setField(path, field));
    const auto said = [&](const plan::RowId& row) {
        const auto held = app::holdingsOf(office.session, row).value();
        return std::any_of(held.begin(), held.end(), [&](const app::Holding& each) {
            return each.kind == HoldingKind::Text && each.path == path.str();
        });
    };
    CHECK(said(chief));
    CHECK_FALSE(said(other));
    REQUIRE(app::handOver(office.session, chief, other));
    CHECK(std::get<std::string>(office.session.plan().field(path)->value).find(name) != std::string::npos);
}

TEST_CASE("nothing is handed to oneself, to leavers or to strangers", "[lists][handover]")
{
    Office office;
    const plan::RowId chief = office.chief();
    plan::RowId leaver;
    for (const plan::Person& person : office.session.plan().people.rows)
        if (person.hasLeft(office.environment.today()))
            leaver = person.id;
    REQUIRE_FALSE(leaver.empty());
    CHECK(app::handOver(office.session, chief, chief).error().code == ErrorCode::Malformed);
    CHECK(app::handOver(office.session, chief, leaver).error().code == ErrorCode::Malformed);
    CHECK(app::handOver(office.session, chief, "p-9999").error().code == ErrorCode::NotFound);
    CHECK(app::holdingsOf(office.session, plan::RowId("p-9999")).error().code == ErrorCode::NotFound);
    CHECK_FALSE(office.session.canUndo());
}

TEST_CASE("before a telephone is changed, every sheet, card and text with the old one is named",
          "[lists][places]")
{
    Office office;
    const plan::RowId chief = office.chief();
    const auto numbers = plan::cell(office.session.plan(), plan::RegisterId::People, chief, "mobilePhones");
    REQUIRE_FALSE(numbers.empty());
    const auto path = plan::FieldPath::parse("purpose/policy@natural").value();
    plan::Field field;
    field.value = "夜間は " + numbers + " にかける。";
    REQUIRE(office.session.setField(path, field));
    const auto note = [&](plan::PaperKind kind, const char* place) {
        plan::PostedCopy copy;
        copy.paper = kind;
        copy.place = place;
        return app::noteCopy(office.session, copy, false).value();
    };
    note(plan::PaperKind::Contacts, "事務室の壁");
    const plan::RowId collected = note(plan::PaperKind::Contacts, "旧事務室");
    REQUIRE(office.session.setCell(plan::RegisterId::Copies, collected, "collected", "2026-11-20"));
    const auto places = app::shownPlaces(office.session, "people/" + chief + "/mobilePhones").value();
    CHECK(std::any_of(places.begin(), places.end(),
                      [&](const app::ShownPlace& each) { return each.path == path.str(); }));
    CHECK(names(places, ShownIn::Paper, "連絡網"));
    CHECK(names(places, ShownIn::Copy, "事務室の壁"));
    CHECK_FALSE(names(places, ShownIn::Copy, "旧事務室"));
    CHECK(std::none_of(places.begin(), places.end(), [&](const app::ShownPlace& each) {
        return each.path == "people/" + chief + "/mobilePhones"; // not itself
    }));
}

TEST_CASE("a name that is changed in the register changes along where it is a reference", "[lists][places]")
{
    Office office;
    const auto places = app::shownPlaces(office.session, "people/" + office.chief() + "/name").value();
    CHECK(std::any_of(places.begin(), places.end(),
                      [](const app::ShownPlace& each) { return each.in == ShownIn::Plan && each.follows; }));
    CHECK(names(places, ShownIn::Card, ""));
    CHECK(app::shownPlaces(office.session, "people/p-9999/name").error().code == ErrorCode::NotFound);
    CHECK(app::shownPlaces(office.session, "no/such").error().code == ErrorCode::NotFound);
}

TEST_CASE("a number nobody else has is shown nowhere but on the register's papers", "[lists][places]")
{
    Office office;
    const auto row = office.session.addRow(plan::RegisterId::Contacts).value();
    REQUIRE(office.session.setCell(plan::RegisterId::Contacts, row, "name", "はやぶさ電工"));
    REQUIRE(office.session.setCell(plan::RegisterId::Contacts, row, "fax", "0799-55-1234"));
    const auto places = app::shownPlaces(office.session, "contacts/" + row + "/fax").value();
    for (const app::ShownPlace& each : places)
        CHECK(each.in != ShownIn::Plan);
}

TEST_CASE("copies of an older version are told until they are collected", "[lists][copies]")
{
    Office office;
    plan::PostedCopy copy;
    copy.paper = plan::PaperKind::Poster;
    copy.place = "詰所の壁";
    const plan::RowId row = app::noteCopy(office.session, copy, false).value();
    CHECK(app::staleCopies(office.session)->empty()); // there is no version yet, or it is of this one
    app::Publication publication;
    publication.author = "大西 雅子";
    publication.reason = "定期の見直し";
    REQUIRE(app::publish(office.session, publication));
    const auto stale = app::staleCopies(office.session).value();
    REQUIRE(stale == std::vector<plan::RowId>{row});
    const auto findings = app::staleCopyFindings(office.session).value();
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().sentence.find("詰所の壁") != std::string::npos);
    const plan::RowId fresh = app::noteCopy(office.session, copy, false).value();
    CHECK(app::staleCopies(office.session).value() == std::vector<plan::RowId>{row});
    CHECK(office.session.plan().copies.find(fresh)->on == office.environment.today());
    REQUIRE(office.session.setCell(plan::RegisterId::Copies, row, "collected", "2026-11-22"));
    CHECK(app::staleCopies(office.session)->empty());
}
