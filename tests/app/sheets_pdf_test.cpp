// SPDX-License-Identifier: Apache-2.0
// The sheets beside the plan, on paper.
#include <catch2/catch.hpp>

#include "app/checker.h"
#include "app/documents.h"
#include "app/sample.h"
#include "app/versions.h"
#include "forms/notation.h"
#include "office/text_writer.h"
#include "plan/register_access.h"
#include "print/pages.h"
#include "report/share_sheet.h"
#include "support/environment.h"
#include "support/shipped.h"

using namespace keizoku;
using app::What;
using plan::RegisterId;

namespace {

app::Session sample(const test::TempDir& folder)
{
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
    REQUIRE(session);
    REQUIRE(app::publish(*session, {"大西 雅子", "平尾 光一", "定期", {}, {}}));
    return *std::move(session);
}

print::Pages pagesOf(const document::Document& document)
{
    auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    return *std::move(pages);
}

bool isTurned(const print::Pages& pages, int page)
{
    const auto image = pages.image(page, 30);
    REQUIRE(image);
    return image->width > image->height;
}

} // namespace

TEST_CASE("the regional share sheet is one upright page", "[app][pdf]")
{
    const test::TempDir folder;
    const auto session = sample(folder);
    for (const auto& services : {std::vector<std::string>{"homon-kango"}, {"homon-kango", "kyotaku"}}) {
        const forms::Pack pack = test::packFor(services, {"chiiki"});
        plan::Plan plan = session.plan();
        while (plan.offices.rows.size() < services.size()) {
            plan::Office second = plan.offices.rows.front();
            second.service = services.at(plan.offices.rows.size());
            plan.offices.rows.push_back(second);
        }
        report::Edition edition;
        edition.date = "2026-11-22";
        CHECK(pagesOf(report::shareDocument(plan, pack, edition, false)).count() == 1);
        for (const forms::FieldInstance& field : pack.instances("partners"))
            if (auto example = field.example() ? forms::exampleField(field, plan) : Result<plan::Field>{})
                plan.fields[field.path] = *std::move(example);
        const auto pages = pagesOf(report::shareDocument(plan, pack, edition, false));
        CHECK(pages.count() == 1);
        CHECK_FALSE(isTurned(pages, 1));
    }
}

TEST_CASE("what to do without mains is one page for every office, whatever it has", "[app][pdf]")
{
    const test::TempDir folder;
    for (const char* id : {"hibari", "clinic", "day", "tokuyo"}) {
        CAPTURE(id);
        auto session =
            app::createSample(test::environmentIn(folder), folder / (std::string(id) + ".keizoku"), id);
        REQUIRE(session);
        for (const bool crowded : {false, true}) {
            for (int more = 0; crowded && more < 30; ++more)
                for (const auto& [which, column, value] :
                     {std::tuple(RegisterId::ServiceUsers, "devices",
                                 "人工呼吸器、加温加湿器、吸引器、在宅酸素 3L/分、輸液ポンプ"),
                      std::tuple(RegisterId::Stock, "name", "手回しで充電するラジオ付きの懐中電灯"),
                      std::tuple(RegisterId::Contacts, "name", "みどり町の電気設備と発電機の修理の会社")}) {
                    const auto row = session->addRow(which);
                    REQUIRE(row);
                    REQUIRE(session->setCell(which, *row, column, value));
                }
            const auto document = app::documentFor(*session, {What::PowerCut});
            REQUIRE(document);
            CHECK(pagesOf(*document).count() == 1);
            const std::string text = office::plainText(*document);
            if (crowded)
                CHECK(text.find("件は計画の一覧にあります）") != std::string::npos);
        }
    }
}

TEST_CASE("a new office's page for power cuts has room to write", "[app][pdf]")
{
    const test::TempDir folder;
    const auto session = app::Session::create(test::environmentIn(folder), folder / "new.keizoku",
                                              {{"homon-kango", "みどり"}});
    REQUIRE(session);
    const auto document = app::documentFor(*session, {What::PowerCut});
    REQUIRE(document);
    CHECK(pagesOf(*document).count() == 1);
    int blank = 0;
    for (const document::Block& block : document->blocks)
        if (const auto* table = std::get_if<document::Table>(&block))
            for (const auto& row : table->rows)
                blank += row.front().empty() || row.front().front().text.empty();
    CHECK(blank == 8);
}

TEST_CASE("the infection forms stand on turned pages, each from a page of its own", "[app][pdf]")
{
    const test::TempDir folder;
    auto session = sample(folder);
    const auto row = session.addRow(RegisterId::Cases);
    REQUIRE(row);
    REQUIRE(session.setCell(RegisterId::Cases, *row, "name", "実習生 山川"));
    // Registered after the version; on the sheets all the same.
    const auto document = app::documentFor(session, {What::InfectionForms});
    REQUIRE(document);
    CHECK(office::plainText(*document).find("実習生 山川") != std::string::npos);
    const auto pages = pagesOf(*document);
    for (int page = 1; page <= pages.count(); ++page)
        CHECK(isTurned(pages, page));
    CHECK(pages.pageOfAnchor("form-3") == 1);
    CHECK(pages.pageOfAnchor("form-4") == pages.count() - 1);
    CHECK(pages.pageOfAnchor("form-8") == pages.count());
    app::PrintRequest asked{What::InfectionForms};
    asked.version = app::lastVersion(session).value()->stamp.number;
    CHECK(office::plainText(app::documentFor(session, asked).value()).find("実習生") == std::string::npos);
}

TEST_CASE("the self-check prints every finding of the state it is asked for", "[app][pdf]")
{
    const test::TempDir folder;
    const auto session = sample(folder);
    const auto checker = app::Checker::load(session.environment());
    REQUIRE(checker);
    const auto findings = checker->run(session.snapshot(), session.environment().today());
    CHECK(findings.size() > 3);
    const auto document = app::documentFor(session, {What::SelfCheck});
    REQUIRE(document);
    std::string printed;
    for (const document::Block& block : document->blocks)
        if (const auto* table = std::get_if<document::Table>(&block))
            for (const document::TableRow& row : table->rows)
                for (const document::Line& cell : row)
                    for (const document::Span& span : cell)
                        printed += span.text + "\n";
    for (const check::Finding& finding : findings) {
        INFO(finding.sentence);
        CHECK(printed.find(finding.sentence) != std::string::npos);
    }
    CHECK(pagesOf(*document).count() <= 6);
}
