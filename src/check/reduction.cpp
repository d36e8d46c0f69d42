// SPDX-License-Identifier: Apache-2.0
#include "check/reduction.h"

#include <algorithm>

#include "check/filled.h"

namespace keizoku::check {

namespace {

using plan::Hazard;

Date firstOfMonth(const Date& day)
{
    return day.plusDays(1 - day.day());
}

Date nextMonth(const Date& day)
{
    return firstOfMonth(firstOfMonth(day).plusDays(31));
}

/// The month from which a fact counts: its own when it arose on the first, else the next.
Date countedFrom(const Date& fact)
{
    return fact.day() == 1 ? fact : nextMonth(fact);
}

/// Months from the one of `from` to the one of `on`, both counted.
int monthsTo(const Date& from, const Date& on)
{
    return std::max(0, (on.year() - from.year()) * 12 + on.month() - from.month() + 1);
}

bool existedBefore(const std::optional<Date>& made, const Date& day)
{
    return made && *made <= day;
}

/// Whether the office had on `begin` all that a grace asks for.
bool isMet(const forms::Grace& grace, const plan::Office& office, const Date& begin)
{
    return std::all_of(grace.needs.begin(), grace.needs.end(), [&](const std::string& need) {
        return existedBefore(need == "disaster-plan" ? office.disasterPlan : office.infectionGuideline,
                             begin);
    });
}

struct Span {
    Date low;  ///< as late as one can argue
    Date high; ///< as early
};

/// When counting can begin, seen from the rule's own dates.
Span beginOf(const forms::Reduction& rule, const plan::Office& office, ReductionEstimate& estimate)
{
    Span begin{*rule.from, *rule.from};
    for (const forms::Grace& grace : rule.grace) {
        if (!grace.until)
            continue;
        const Date after = grace.until->plusDays(1);
        estimate.law.push_back(grace.law);
        if (grace.needs.empty() || isMet(grace, office, *rule.from)) {
            begin = {std::max(begin.low, after), std::max(begin.high, after)};
            continue;
        }
        begin.low = std::max(begin.low, after);
        estimate.assumptions.push_back("感染症の指針と非常災害の計画が" + japaneseDate(*rule.from) +
                                       "にあったかどうかが入力されていないため、少ないほうは"
                                       "あったとして" +
                                       japaneseDate(after) + "から、多いほうはなかったとして" +
                                       japaneseDate(*rule.from) + "から数えています。");
    }
    return begin;
}

std::int64_t yenAMonth(const plan::Office& office, int percent)
{
    if (!office.monthlyUnits || !office.unitPrice)
        return 0;
    const std::int64_t units = office.monthlyUnits->thousandths * percent / 100 / 1000; // whole units
    return units * office.unitPrice->thousandths / 1000;                                // whole yen
}

ReductionEstimate estimateFor(const Context& context, const plan::Office& office,
                              const forms::ServiceProfile& profile, const std::optional<Date>& since)
{
    const forms::Reduction& rule = *profile.reduction;
    ReductionEstimate estimate;
    estimate.office = office.id;
    estimate.service = profile.id;
    estimate.rate = rule.rate;
    estimate.law.push_back(rule.law);
    estimate.natural = isVolumeEmpty(context.plan, context.pack, Hazard::Natural);
    estimate.infection = isVolumeEmpty(context.plan, context.pack, Hazard::Infection);
    Span begin = beginOf(rule, office, estimate);
    if (since) {
        const Date counted = countedFrom(*since);
        begin = {std::max(begin.low, counted), std::max(begin.high, counted)};
        estimate.assumptions.push_back("計画がなかった最初の日を" + japaneseDate(*since) +
                                       "として、その翌月（1日ならその月）から数えています。");
    }
    estimate.monthly = yenAMonth(office, rule.percent);
    estimate.highFrom = begin.high;
    estimate.highMonths = monthsTo(begin.high, context.today);
    const bool both = estimate.natural && estimate.infection;
    if (both) {
        estimate.lowFrom = begin.low;
        estimate.lowMonths = monthsTo(begin.low, context.today);
    } else {
        estimate.assumptions.push_back(
            "感染症と災害の計画の一方だけがない場合の扱いは、文書によって書き方が"
            "分かれます。少ないほうは両方ともないときだけ、多いほうは一方でもなければ数えています。");
    }
    estimate.low = estimate.monthly * estimate.lowMonths;
    estimate.high = estimate.monthly * estimate.highMonths;
    estimate.assumptions.push_back(
        "1か月の単位数と単価がずっと同じだったとして、" + rule.rate +
        "の単位（端数切り捨て）に単価を掛けています。すべての利用者が対象とされています。");
    return estimate;
}

} // namespace

std::vector<ReductionEstimate> estimateReduction(const Context& context, const std::optional<Date>& since)
{
    std::vector<ReductionEstimate> all;
    for (const plan::Office& office : context.plan.offices.rows) {
        const forms::ServiceProfile* profile = context.shipped.services.find(office.service);
        if (!profile || !profile->reduction || !profile->reduction->from)
            continue;
        ReductionEstimate estimate = estimateFor(context, office, *profile, since);
        if ((estimate.natural || estimate.infection) && estimate.highMonths > 0)
            all.push_back(std::move(estimate));
    }
    return all;
}

} // namespace keizoku::check
