// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/resources.h"
#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

/// A plan with one kept task and own words for every loss but those left out.
Desk filled(std::initializer_list<std::string_view> leftOut)
{
    Desk desk;
    desk.pack = test::packFor({"homon-kango"});
    const auto task = desk.add(RegisterId::Tasks, {{"name", "訪問"}, {"class", "continue"}});
    plan::MatrixValue matrix;
    for (const check::Loss& loss : check::kLosses)
        if (std::find(leftOut.begin(), leftOut.end(), loss.id) == leftOut.end())
            matrix.cells[task][std::string(loss.id)].text = "使わない";
    desk.write(check::resourceField().str(), matrix);
    return desk;
}

} // namespace

TEST_CASE("resource-gap names the losses a task has no measure for", "[rules]")
{
    const std::string sentence = filled({"gas", "money"}).sentence("resource-gap");
    CHECK(holds(sentence, "業務「訪問」は、ガス・資金が"));
}

TEST_CASE("resource-gap is silent when every loss is answered", "[rules]")
{
    CHECK(filled({}).check("resource-gap").empty());
}

TEST_CASE("resource-gap is silent for work that is stopped, and for plans that are not asked", "[rules]")
{
    Desk desk = filled({"gas"});
    desk.set(RegisterId::Tasks, "k-0001", "class", "stop");
    CHECK(desk.check("resource-gap").empty());
    Desk other;
    other.add(RegisterId::Tasks, {{"name", "訪問"}, {"class", "continue"}});
    CHECK(other.check("resource-gap").empty());
}
