// SPDX-License-Identifier: Apache-2.0
// What is printed for a past day is what was printed on that day.
#include <cstdlib>
#include <ctime>
#include <map>

#include <catch2/catch.hpp>

#include "app/documents.h"
#include "office/text_writer.h"
#include "support/scenario.h"

using namespace keizoku;

namespace {

constexpr std::array kSheets = {app::What::Plan, app::What::Contacts, app::What::Records};

std::vector<std::string> printed(const app::Session& session, const std::optional<Date>& asOf)
{
    std::vector<std::string> texts;
    for (const app::What what : kSheets) {
        app::PrintRequest request{what};
        request.asOf = asOf;
        const auto document = app::documentFor(session, request);
        REQUIRE(document);
        texts.push_back(office::plainText(*document));
    }
    return texts;
}

/// Another time zone for as long as it lives.
class TimeZone {
public:
    explicit TimeZone(const char* name) { set(name); }
    ~TimeZone() { set("UTC"); }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    static void set(const char* name)
    {
        ::setenv("TZ", name, 1);
        ::tzset();
    }
};

} // namespace

TEST_CASE("a past day prints what was printed on that day, whatever clock and time zone say", "[as-of]")
{
    std::map<std::string, std::vector<std::string>> then;
    const test::Scenario scenario([&](const test::Scenario& now, const std::string& day) {
        then[day] = printed(now.open(day, store::Access::Read), std::nullopt);
    });
    REQUIRE(then.size() == test::kEvents.size() + test::kVersionDays.size());
    for (const auto& [zone, clock] :
         {std::pair{"America/Los_Angeles", "2031-01-01"}, std::pair{"Pacific/Kiritimati", "2026-10-20"}}) {
        const TimeZone elsewhere(zone);
        const auto session = scenario.open(clock, store::Access::Read);
        for (const auto& [day, texts] : then) {
            INFO(day << " seen on " << clock << " in " << zone);
            CHECK(printed(session, Date::fromIso(day).value()) == texts);
        }
    }
    // The evening before, what came the next day is not there yet: plan and contacts are the day before's.
    const auto session = scenario.open("2026-10-20", store::Access::Read);
    const std::vector<std::string>* before = nullptr;
    for (const auto& [day, texts] : then) {
        INFO("before " << day);
        const Date eve = Date::fromIso(day).value().plusDays(-1);
        if (before) {
            const auto evening = printed(session, eve);
            CHECK(evening[0] == (*before)[0]);
            CHECK(evening[1] == (*before)[1]);
        } else {
            app::PrintRequest request{app::What::Plan};
            request.asOf = eve;
            CHECK_FALSE(app::documentFor(session, request)); // no version yet
        }
        before = &texts;
    }
    // Two days differ: the comparison above could have failed.
    CHECK(then.begin()->second != then.rbegin()->second);
}
