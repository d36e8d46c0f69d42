// SPDX-License-Identifier: Apache-2.0
// The sheet for checking on service users.
#include <catch2/catch.hpp>

#include "report/safety_sheet.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;

TEST_CASE("service users are checked by priority, then by their order", "[report]")
{
    const auto printed = safetyDocument(registersOnly(), test::pack(), draft());
    const auto* table = all<document::Table>(printed).front();
    REQUIRE(table->rows.size() == 3);
    CHECK(test::text(table->rows[0][1]) == "A-01\n");
    CHECK(test::text(table->rows[1][1]) == "A-02\n");
    CHECK(test::text(table->rows[2][1]) == "C-01\n");
    CHECK(test::text(table->rows[1][4]) == "6時間\n");
    CHECK(table->blankForm);
    for (const auto& row : table->rows)
        CHECK(row.size() == table->columns.size());
}

TEST_CASE("an empty register gives a form of twenty rows", "[report]")
{
    const auto printed = safetyDocument({}, test::pack(), draft());
    const auto* table = all<document::Table>(printed).front();
    CHECK(table->rows.size() == 20);
    CHECK(table->blankForm);
    for (const auto& row : table->rows) {
        REQUIRE(row.size() == table->columns.size());
        for (const auto& cell : row)
            CHECK(test::text(cell) == "\n");
    }
}
