// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "records/duties.h"
#include "support/shipped.h"

using namespace keizoku;
using plan::Hazard;
using plan::RecordKind;
using records::Duty;

namespace {

std::vector<Duty> dutiesFor(std::initializer_list<const char*> services)
{
    std::vector<const forms::ServiceProfile*> profiles;
    for (const char* id : services)
        profiles.push_back(test::shipped().services.find(id));
    return records::dutiesOf(profiles);
}

int timesOf(const std::vector<Duty>& duties, RecordKind kind, Hazard hazard)
{
    for (const Duty& duty : duties)
        if (duty.kind == kind && duty.hazard == hazard)
            return duty.times;
    return 0;
}

records::LedgerLine held(RecordKind kind, const char* day, bool natural, bool infection)
{
    records::LedgerLine line;
    line.record.kind = kind;
    line.record.heldOn = Date::fromIso(day).value();
    line.record.natural = natural;
    line.record.infection = infection;
    return line;
}

} // namespace

TEST_CASE("a year runs from April to March", "[records]")
{
    CHECK(records::fiscalYearOf(Date::of(2026, 3, 31).value()) == 2025);
    CHECK(records::fiscalYearOf(Date::of(2026, 4, 1).value()) == 2026);
    CHECK(records::fiscalYearName(2026) == "令和8年度");
    CHECK(records::fiscalYearName(2019) == "平成31年度");
}

TEST_CASE("of two services the stricter duty holds", "[records]")
{
    const auto day = dutiesFor({"tsusho-kaigo"});
    const auto both = dutiesFor({"tsusho-kaigo", "tokuyo"});
    CHECK(timesOf(day, RecordKind::Drill, Hazard::Natural) == 1);
    CHECK(timesOf(both, RecordKind::Drill, Hazard::Natural) == 2);
    CHECK(both.front().service == test::shipped().services.find("tokuyo")->name);
    CHECK_FALSE(both.front().law.empty());
    CHECK(timesOf(day, RecordKind::Review, Hazard::Both) == 1);
}

TEST_CASE("where no number is known the kind is there and nothing is missing", "[records]")
{
    const auto clinic = dutiesFor({"musho-shinryojo"});
    REQUIRE(clinic.front().kind == RecordKind::Training);
    CHECK(clinic.front().times == 0);
    CHECK(records::timesWords(clinic.front().times) == "回数の定めなし");
    const std::vector<records::LedgerLine> lines = {held(RecordKind::Training, "2026-06-01", true, false)};
    const auto tallies = records::tally(clinic, lines, 2026);
    CHECK(tallies.front().held.size() == 1);
    CHECK(tallies.front().missing() == 0);
    const std::vector<records::LedgerLine> none;
    CHECK(records::tally(clinic, none, 2026).front().missing() == 0);
    // A care office beside it names one.
    CHECK(timesOf(dutiesFor({"musho-shinryojo", "homon-kango"}), RecordKind::Training, Hazard::Natural) == 1);
}

TEST_CASE("what was held counts in its year, for the hazards it names", "[records]")
{
    const auto duties = dutiesFor({"homon-kango"});
    std::vector<records::LedgerLine> lines = {held(RecordKind::Training, "2026-06-01", false, true),
                                              held(RecordKind::PartnerDrill, "2027-03-31", true, false),
                                              held(RecordKind::Training, "2026-03-31", true, true)};
    const auto missing = [&](RecordKind kind, Hazard hazard) {
        for (const auto& tally : records::tally(duties, lines, 2026))
            if (tally.duty.kind == kind && tally.duty.hazard == hazard)
                return tally.missing();
        return -1;
    };
    CHECK(missing(RecordKind::Training, Hazard::Infection) == 0);
    CHECK(missing(RecordKind::Training, Hazard::Natural) == 1);
    CHECK(missing(RecordKind::Drill, Hazard::Natural) == 0);
    CHECK(missing(RecordKind::Drill, Hazard::Infection) == 1);
    // Held together: the training says that it was a drill as well.
    lines[0].record.combined = "感染症の訓練と一体で行った。";
    CHECK(missing(RecordKind::Drill, Hazard::Infection) == 0);
    lines[0].withdrawn = true;
    CHECK(missing(RecordKind::Training, Hazard::Infection) == 1);
    CHECK(missing(RecordKind::Drill, Hazard::Infection) == 1);
}
