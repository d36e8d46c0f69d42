// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "check/filled.h"

namespace keizoku::check {

namespace {

/// A duty for every office of the service: the day has come, and no later day is given to those that were
/// there.
bool isOwed(const forms::ServiceProfile& profile, const Date& today)
{
    return profile.isDuty(today) &&
           std::none_of(profile.dates.begin(), profile.dates.end(),
                        [&](const auto& later) { return later.on && *later.on >= today; });
}

/// An Error where the plan is owed today, a Hint where the day is still to come, a Warning where no day is
/// known.
struct Weight {
    Severity severity = Severity::Warning;
    std::string since = {}; ///< when it will be owed
};

Weight weightOf(const Context& context)
{
    Weight weight;
    std::optional<Date> first;
    bool allAhead = true;
    for (const forms::ServiceProfile* profile : context.services()) {
        if (isOwed(*profile, context.today))
            return {Severity::Error, {}};
        const bool isAhead = profile->dutyFrom && context.today < *profile->dutyFrom;
        allAhead = allAhead && isAhead;
        if (isAhead && (!first || *profile->dutyFrom < *first)) {
            first = profile->dutyFrom;
            weight.since =
                profile->name + "では、" + japaneseDate(*first) + "から計画の策定が義務になります。";
        }
    }
    if (first && allAhead)
        weight.severity = Severity::Hint;
    return weight;
}

/// The questions of a volume the plan is printed in; of one volume for all hazards, those of both. What kind
/// of plan it is was answered when the plan was made.
std::vector<forms::FieldInstance> questionsOf(const forms::Pack& pack, plan::Hazard volume)
{
    if (!pack.books.empty() && !pack.books.contains(volume))
        return {};
    auto own = ownFields(pack, volume);
    std::erase_if(own, [](const forms::FieldInstance& each) { return each.path.str() == "purpose/layers"; });
    return own;
}

std::string sentence(plan::Hazard volume, const std::string& since)
{
    if (volume == plan::Hazard::Both)
        return "計画の項目が、すべて未記入です。" + since +
               "右の例を見ながら、書けるところから始めてください。";
    const std::string name = volume == plan::Hazard::Natural ? "自然災害" : "感染症";
    return name + "の計画だけの項目が、すべて未記入です。" + since + name + "の計画も作ってください。";
}

} // namespace

// An office plans for both. What serves both volumes is not counted: it would make the missing one look
// begun.
void checkVolumeEmpty(const Context& context, Sink& sink)
{
    const Weight weight = weightOf(context);
    for (const plan::Hazard volume : {plan::Hazard::Natural, plan::Hazard::Infection, plan::Hazard::Both}) {
        if (volume == plan::Hazard::Both && !context.pack.books.contains(volume))
            continue;
        const auto own = questionsOf(context.pack, volume);
        const bool isBegun = std::any_of(own.begin(), own.end(), [&](const forms::FieldInstance& each) {
            return isFilled(context.plan, each);
        });
        if (!own.empty() && !isBegun)
            sink.report(own.front().path.section, own.front().path.str(), sentence(volume, weight.since))
                .severity = weight.severity;
    }
}

} // namespace keizoku::check
