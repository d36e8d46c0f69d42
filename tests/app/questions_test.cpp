// SPDX-License-Identifier: Apache-2.0
// Which questions a plan is asked, and what happens when that changes.
#include <catch2/catch.hpp>

#include "app/paths.h"
#include "app/session.h"
#include "plan/register_access.h"
#include "support/environment.h"
#include "support/temp_dir.h"

using namespace keizoku;

namespace {

bool asks(const app::Session& session, std::string_view path)
{
    const auto parsed = plan::FieldPath::parse(path);
    REQUIRE(parsed);
    const auto found = session.pack().find(*parsed);
    return found.spec && found.path == *parsed;
}

} // namespace

TEST_CASE("two services in one plan keep their own office data", "[questions]")
{
    const test::TempDir folder;
    auto session = app::Session::create(test::environmentIn(folder), folder / "p.keizoku",
                                        {"tsusho-kaigo", "kyotaku"}, "ひなた");
    REQUIRE(session);
    REQUIRE(session->plan().offices.rows.size() == 2);
    CHECK(session->plan().offices.rows[0].service == "tsusho-kaigo");
    REQUIRE(app::setByPath(*session, "offices/o-0001/number", "1370000001"));
    REQUIRE(app::setByPath(*session, "offices/o-0002/number", "1370000002"));
    CHECK(session->plan().offices.rows[0].number != session->plan().offices.rows[1].number);
    CHECK(session->pack().names.at("kyotaku") == "居宅介護支援");
}

TEST_CASE("a service that is added brings its questions; undo takes them away", "[questions]")
{
    const test::TempDir folder;
    auto session =
        app::Session::create(test::environmentIn(folder), folder / "p.keizoku", {"homon-kango"}, "ひばり");
    REQUIRE(session);
    const auto before = session->pack().instances().size();
    const auto row = session->addRow(plan::RegisterId::Offices);
    REQUIRE(row);
    REQUIRE(session->setCell(plan::RegisterId::Offices, *row, "service", "kyotaku"));
    CHECK(session->pack().instances().size() > before);
    CHECK(session->pack().services == std::vector<std::string>{"homon-kango", "kyotaku"});
    REQUIRE(session->undo());
    CHECK(session->pack().instances().size() == before);
    REQUIRE(session->redo());
    CHECK(session->pack().instances().size() > before);
    // What was asked is in the file: a reader without the templates sees the same.
    const auto again =
        app::Session::open(test::environmentIn(folder), folder / "p.keizoku", store::Access::Read);
    REQUIRE(again);
    CHECK(again->pack().services.size() == 2);
}

TEST_CASE("the kind of plan brings the questions of its layer", "[questions]")
{
    const test::TempDir folder;
    auto session =
        app::Session::create(test::environmentIn(folder), folder / "p.keizoku", {"homon-kango"}, "ひばり");
    REQUIRE(session);
    CHECK_FALSE(asks(*session, "partners/area-bodies"));
    REQUIRE(app::setByPath(*session, "purpose/layers", "organization、regional"));
    CHECK(session->pack().layers == std::vector<std::string>{"chiiki"});
    CHECK(asks(*session, "partners/area-bodies"));
}

TEST_CASE("a service nobody knows changes nothing", "[questions]")
{
    const test::TempDir folder;
    auto session =
        app::Session::create(test::environmentIn(folder), folder / "p.keizoku", {"homon-kango"}, "ひばり");
    REQUIRE(session);
    const auto digest = session->plan().pack.digest;
    const auto row = session->addRow(plan::RegisterId::Offices);
    REQUIRE(session->setCell(plan::RegisterId::Offices, *row, "service", "訪問なんとか"));
    CHECK((session->plan().pack.digest == digest));
}

TEST_CASE("an answer for all hazards is kept when it is asked for each", "[questions]")
{
    const test::TempDir folder;
    auto session = app::Session::create(test::environmentIn(folder), folder / "p.keizoku",
                                        {"musho-shinryojo"}, "みどり医院");
    REQUIRE(session);
    REQUIRE(asks(*session, "purpose/aim"));
    REQUIRE(app::setByPath(*session, "purpose/aim", "診療を止めない。"));
    const auto row = session->addRow(plan::RegisterId::Offices);
    REQUIRE(session->setCell(plan::RegisterId::Offices, *row, "service", "homon-kango"));
    REQUIRE(asks(*session, "purpose/aim@natural"));
    for (const char* path : {"purpose/aim@natural", "purpose/aim@infection"}) {
        const plan::Field* field = session->plan().field(*plan::FieldPath::parse(path));
        REQUIRE(field);
        CHECK(std::get<std::string>(field->value) == "診療を止めない。");
    }
    REQUIRE(session->undo());
    CHECK(session->plan().field(*plan::FieldPath::parse("purpose/aim")));
}

TEST_CASE("a finding is kept on purpose with name and reason, an error never", "[questions]")
{
    const test::TempDir folder;
    auto session =
        app::Session::create(test::environmentIn(folder), folder / "p.keizoku", {"homon-kango"}, "ひばり");
    REQUIRE(session);
    check::Finding finding;
    finding.rule = "contact-unconfirmed";
    finding.path = "contacts/c-0001/confirmed";
    finding.sentence = "一年以上確かめていません。";
    CHECK_FALSE(session->keep(finding, "大西 雅子", ""));
    CHECK_FALSE(session->keep(finding, " ", "相手が休業中のため"));
    REQUIRE(session->keep(finding, "大西 雅子", "相手が休業中のため"));
    REQUIRE(session->plan().waivers.rows.size() == 1);
    CHECK(session->plan().waivers.rows[0].by == "大西 雅子");
    REQUIRE(session->undo());
    CHECK(session->plan().waivers.rows.empty());
    finding.severity = check::Severity::Error;
    CHECK_FALSE(session->keep(finding, "大西 雅子", "あとで"));
}
