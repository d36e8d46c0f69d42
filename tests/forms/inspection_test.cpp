// SPDX-License-Identifier: Apache-2.0
// The table of questions is read strictly, and every question shipped can be answered by what is there.
#include <set>

#include "app/inspection.h"
#include "base/files.h"
#include "base/text.h"
#include "support/environment.h"
#include "support/shipped.h"

using namespace keizoku;

namespace {

const forms::InspectionBook& book()
{
    static const test::TempDir folder;
    static const auto read =
        test::valid(app::readQuestionsAsked(test::environmentIn(folder), test::shipped()));
    return read;
}

/// Reads the shipped table with one thing changed.
Result<forms::InspectionBook> readWith(const std::string& what, const std::string& with)
{
    const std::string shipped = readFile(test::templatesFolder() + "/inspection.json").value();
    REQUIRE(shipped.find(what) != std::string::npos);
    const test::TempDir folder;
    const auto file = folder / "inspection.json";
    REQUIRE(writeFileAtomically(file, text::replaced(shipped, what, with)));
    return forms::readInspection(file, test::shipped().law, test::shipped().services);
}

std::string faults(const std::string& what, const std::string& with)
{
    const auto read = readWith(what, with);
    return read ? "" : read.error().detail;
}

} // namespace

TEST_CASE("every question asked is answered by fields and columns that exist in some plan", "[inspection]")
{
    std::set<std::string> known;
    for (const std::string& service : test::oneOfEachPack())
        for (const forms::FieldInstance& field : test::packFor({service}).instances())
            known.insert(field.path.section + "/" + field.path.field);
    REQUIRE(book().questions.size() > 20);
    for (const forms::InspectionQuestion& question : book().questions) {
        INFO(question.id);
        CHECK_FALSE(question.asks.empty());
        if (question.clinic)
            CHECK(question.asks.find("運営指導") == std::string::npos);
        for (const forms::AnswerSpec& spec : question.answers) {
            if (spec.kind == forms::AnswerKind::Field)
                CHECK(known.contains(spec.place));
            for (const std::string& need : spec.needs)
                CHECK((need.find('/') == std::string::npos || known.contains(need)));
        }
    }
    CHECK_FALSE(known.contains("purpose/no-such-field"));
}

TEST_CASE("each question names something that lives today for each service it is asked of", "[inspection]")
{
    const Date today = Date::of(2026, 11, 22).value();
    for (const forms::InspectionQuestion& question : book().questions) {
        bool lives = false;
        for (const forms::ServiceProfile& profile : test::shipped().services.all())
            if (question.isAskedOf(profile)) {
                const std::vector<std::string> service = {profile.id};
                lives = lives || !test::shipped().law.living(question.basis, service, today).empty();
            }
        INFO(question.id);
        CHECK(lives);
    }
}

TEST_CASE("a fault in the table of questions is named with its place", "[inspection]")
{
    CHECK(faults("\"questions\"", "\"questions\"").empty()); // the twin: nothing changed, nothing wrong
    CHECK(faults(R"("kind": "told")", R"("kind": "sold")").find("unknown kind sold") != std::string::npos);
    CHECK(faults(R"("basis": "duty-plan",)", R"("basis": "",)").find("/questions/0/basis") !=
          std::string::npos);
    CHECK(faults(R"("basis": "duty-plan",)", R"("basis": "duty-plam",)").find("duty-plam") !=
          std::string::npos);
    CHECK(faults(R"("id": "cyber")", R"("id": "notice")").find("asked twice") != std::string::npos);
    CHECK(faults(R"("in": ["clinic"])", R"("in": [])").find("asked of nobody") != std::string::npos);
    CHECK(faults(R"("column": "made")", R"("column": "mad")").find("unknown column") != std::string::npos);
    CHECK(faults(R"("record": "stock-check")", R"("record": "stocks")").find("stocks") != std::string::npos);
    CHECK(faults(R"("year": "last")", R"("year": "next")").find("next") != std::string::npos);
    CHECK(faults(R"("needs": ["tree"])", R"("needs": ["trees"])").find("trees") != std::string::npos);
    CHECK(faults(R"("kind": "told")", R"("kind": "told", "rules": []})").find("inspection.json") !=
          std::string::npos); // no JSON
    CHECK(faults(R"("kind": "told")", R"("kind": "told", "rules": [])").find("unknown key") !=
          std::string::npos);
    CHECK(faults(R"("page": "contacts")", R"("page": "evidence")").find("three") != std::string::npos);
}

TEST_CASE("a rule that does not exist is refused when the questions are read with the checks", "[inspection]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    const std::string shipped = readFile(environment.templates / "inspection.json").value();
    REQUIRE(writeFileAtomically(folder / "inspection.json",
                                text::replaced(shipped, "tree-not-kept", "tree-not-kempt")));
    const app::Environment other{folder.path(), folder.path(), environment.clock};
    const auto read = app::readQuestionsAsked(other, test::shipped());
    REQUIRE_FALSE(read);
    CHECK(read.error().detail.find("tree-not-kempt") != std::string::npos);
}
