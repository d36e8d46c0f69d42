// SPDX-License-Identifier: Apache-2.0
// keizoku-cli estimate
#include <ostream>

#include "app/checker.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

Json toJson(const check::ReductionEstimate& estimate, const forms::LawBook& law)
{
    Json json;
    json.set("office", estimate.office);
    json.set("service", estimate.service);
    json.set("rate", estimate.rate);
    Json missing{Json::Array{}};
    if (estimate.natural)
        missing.push("natural");
    if (estimate.infection)
        missing.push("infection");
    json.set("missing", std::move(missing));
    json.set("monthly", estimate.monthly);
    json.set("low", estimate.low);
    json.set("high", estimate.high);
    json.set("lowMonths", estimate.lowMonths);
    json.set("highMonths", estimate.highMonths);
    Json assumptions{Json::Array{}};
    for (const std::string& each : estimate.assumptions)
        assumptions.push(each);
    json.set("assumptions", std::move(assumptions));
    Json basis{Json::Array{}};
    for (const std::string& id : estimate.law)
        if (const forms::LawEntry* entry = law.entry(id))
            basis.push(entry->words());
    for (const forms::LawEntry* entry : law.living("reduction-wording", {}, *Date::fromIso("9999-12-31")))
        basis.push(entry->words());
    json.set("basis", std::move(basis));
    return json;
}

} // namespace

Exit runEstimate(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto on = a.on.empty() ? Result<Date>(environment.today()) : parseDate(a.on);
    const auto since = a.since.empty() ? Result<Date>(environment.today()) : parseDate(a.since);
    if (!on || !since) {
        io.err << "keizoku-cli: " << (on ? since : on).error().sentence << "\n";
        return Exit::Usage;
    }
    const auto open = openToCheck(environment, a);
    if (!open)
        return failedWith(open.error(), io);
    const auto& [session, checker] = *open;
    const auto all = checker.estimate(session.snapshot(), *on,
                                      a.since.empty() ? std::nullopt : std::optional<Date>(*since));
    Json list{Json::Array{}};
    for (const check::ReductionEstimate& estimate : all)
        list.push(toJson(estimate, checker.shipped().law));
    if (a.json) {
        printJson(list, io);
        return Exit::Done;
    }
    if (all.empty())
        io.out << "影響額の目安はありません（両方の計画に記入があるか、対象でないサービスです）。\n";
    for (const Json& one : list.array()) {
        io.out << "影響額の目安　" << one["service"].string() << "（" << one["rate"].string() << "）\n";
        if (one["monthly"].integer() == 0)
            io.out << "  事業所の「1か月の単位数」と「1単位の単価」を入れると、金額の目安が出ます。\n";
        else
            io.out << "  " << one["low"].integer() << "円（" << one["lowMonths"].integer() << "か月）〜"
                   << one["high"].integer() << "円（" << one["highMonths"].integer() << "か月）、1か月 "
                   << one["monthly"].integer() << "円\n";
        for (const Json& assumption : one["assumptions"].array())
            io.out << "  ・" << assumption.string() << "\n";
        for (const Json& basis : one["basis"].array())
            io.out << "  根拠 " << basis.string() << "\n";
    }
    return Exit::Done;
}

} // namespace keizoku::cli
