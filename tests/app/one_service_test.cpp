// SPDX-License-Identifier: Apache-2.0
// A combined plan printed for one of its services.
#include <catch2/catch.hpp>

#include "app/binder_support.h"
#include "app/one_service.h"
#include "app/records.h"
#include "app/versions.h"
#include "office/text_writer.h"
#include "support/environment.h"

using namespace keizoku;
using print::testing::contains;

namespace {

app::Session combined(const test::TempDir& folder)
{
    auto session = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku",
                                        {{"homon-kango", "みどり訪問看護"}, {"tsusho-kaigo", "みどりデイ"}});
    REQUIRE(session);
    REQUIRE(
        session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string("命を守る。")));
    for (const auto& [service, title] : {std::pair{"homon-kango", "看護だけの訓練"},
                                         {"tsusho-kaigo", "デイだけの訓練"},
                                         {"", "みなの訓練"}}) {
        plan::Record record = app::newRecord(*session, plan::RecordKind::Drill).value();
        record.title = title;
        record.natural = true;
        record.recorder = "甲";
        if (*service)
            record.services = {service};
        REQUIRE(app::addRecord(*session, record));
    }
    return *std::move(session);
}

} // namespace

TEST_CASE("the binder of one service holds its office, questions and records only", "[binder]")
{
    const test::TempDir folder;
    const auto session = combined(folder);
    const std::string both = office::plainText(test::binder(session, false));
    const std::string day = office::plainText(test::binder(session, false, false, "tsusho-kaigo"));
    for (const char* own : {"みどりデイ", "デイだけの訓練", "みなの訓練"}) {
        INFO(own);
        CHECK(contains(both, own));
        CHECK(contains(day, own));
    }
    for (const char* others : {"みどり訪問看護", "看護だけの訓練"}) {
        INFO(others);
        CHECK(contains(both, others));
        CHECK_FALSE(contains(day, others));
    }
    // Questions: what only visiting offices are asked is not there, what all are asked is.
    const auto whole = session.snapshot();
    const auto one = app::forService(session.environment(), whole, "tsusho-kaigo");
    REQUIRE(one);
    CHECK(one->pack->instances().size() < whole.pack->instances().size());
    CHECK(one->pack->find(plan::FieldPath::parse("purpose/aim@natural").value()).spec);
    CHECK(one->pack->title == "通所介護");
    test::checkContents(test::binder(session, false, false, "tsusho-kaigo"));
}

TEST_CASE("a service the plan does not have is refused by name", "[binder]")
{
    const test::TempDir folder;
    const auto session = combined(folder);
    app::PrintRequest request{app::What::Binder};
    request.service = "tokuyo";
    const auto refused = app::documentFor(session, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotFound);
    CHECK(contains(refused.error().sentence, "homon-kango"));
}
