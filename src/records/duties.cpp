// SPDX-License-Identifier: Apache-2.0
#include "records/duties.h"

#include <algorithm>

namespace keizoku::records {

namespace {

using plan::Hazard;
using plan::RecordKind;

constexpr int kFirstMonth = 4;

void addStrictest(std::span<const forms::ServiceProfile* const> services, RecordKind kind,
                  forms::YearlyCount forms::ServiceProfile::*count, Hazard hazard, std::vector<Duty>& all)
{
    Duty duty{kind, hazard};
    for (const forms::ServiceProfile* profile : services) {
        const forms::YearlyCount& yearly = profile->*count;
        const int times = hazard == Hazard::Natural ? yearly.natural : yearly.infection;
        if (times > duty.times)
            duty = {kind, hazard, times, profile->name, yearly.law};
    }
    if (duty.times > 0)
        all.push_back(std::move(duty));
}

/// A drill with partners is a drill; what is held together with the other kind says its name.
bool isOfKind(const plan::Record& record, RecordKind kind)
{
    if (record.kind == kind)
        return true;
    if (kind == RecordKind::Drill && record.kind == RecordKind::PartnerDrill)
        return true;
    const bool pair = (kind == RecordKind::Drill && record.kind == RecordKind::Training) ||
                      (kind == RecordKind::Training && record.kind == RecordKind::Drill);
    return pair && record.combined.find(plan::info(kind).name) != std::string::npos;
}

} // namespace

int fiscalYearOf(const Date& day)
{
    return day.month() >= kFirstMonth ? day.year() : day.year() - 1;
}

Date fiscalYearBegin(int year)
{
    return Date::of(year, kFirstMonth, 1).value();
}

std::string fiscalYearName(int year)
{
    const std::string begin = japaneseDate(fiscalYearBegin(year));
    return begin.substr(0, begin.find("年")) + "年度";
}

std::vector<Duty> dutiesOf(std::span<const forms::ServiceProfile* const> services)
{
    std::vector<Duty> all;
    for (const Hazard hazard : {Hazard::Infection, Hazard::Natural}) {
        addStrictest(services, RecordKind::Training, &forms::ServiceProfile::training, hazard, all);
        addStrictest(services, RecordKind::Drill, &forms::ServiceProfile::drill, hazard, all);
    }
    for (const RecordKind kind : {RecordKind::Training, RecordKind::Drill})
        if (std::none_of(all.begin(), all.end(), [&](const Duty& duty) { return duty.kind == kind; }))
            all.push_back({kind, Hazard::Both, 0});
    for (const RecordKind kind : {RecordKind::Notice, RecordKind::Review, RecordKind::StockCheck})
        all.push_back({kind, Hazard::Both, 1});
    return all;
}

bool counts(const plan::Record& record, const Duty& duty)
{
    if (!isOfKind(record, duty.kind))
        return false;
    switch (duty.hazard) {
    case Hazard::Natural:
        return record.natural;
    case Hazard::Infection:
        return record.infection;
    case Hazard::Both:
        break;
    }
    return true;
}

std::vector<Tally> tally(std::span<const Duty> duties, std::span<const LedgerLine> lines, int fiscalYear)
{
    std::vector<Tally> all;
    for (const Duty& duty : duties) {
        Tally& each = all.emplace_back(Tally{duty});
        for (const LedgerLine& line : lines)
            if (!line.withdrawn && line.record.heldOn && fiscalYearOf(*line.record.heldOn) == fiscalYear &&
                counts(line.record, duty))
                each.held.push_back(&line);
    }
    return all;
}

std::string timesWords(int times)
{
    return times > 0 ? "年" + std::to_string(times) + "回" : "回数の定めなし";
}

std::string dutyWords(const Duty& duty)
{
    const std::string name(plan::info(duty.kind).name);
    switch (duty.hazard) {
    case Hazard::Natural:
        return name + "（自然災害）";
    case Hazard::Infection:
        return name + "（感染症）";
    case Hazard::Both:
        break;
    }
    return name;
}

} // namespace keizoku::records
