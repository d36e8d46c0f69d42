// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

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

/// The fields of one volume alone; of a plan in one volume for all hazards, those of both. What kind of plan
/// it is was answered when the plan was made.
std::vector<plan::FieldPath> ownFields(const forms::Pack& pack, plan::Hazard volume)
{
    std::vector<plan::FieldPath> own;
    if (!pack.books.empty() && !pack.books.contains(volume))
        return own;
    for (const forms::FieldInstance& instance : pack.instances())
        if (instance.path.hazard == volume && instance.spec->kind != forms::FieldKind::Register &&
            instance.path.str() != "purpose/layers")
            own.push_back(instance.path);
    return own;
}

bool isEmptyAt(const plan::Plan& plan, const plan::FieldPath& path)
{
    const plan::Field* field = plan.field(path);
    return !field || plan::isEmpty(field->value);
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
        const auto own = ownFields(context.pack, volume);
        const bool isEmpty = std::all_of(own.begin(), own.end(), [&](const plan::FieldPath& path) {
            return isEmptyAt(context.plan, path);
        });
        if (!own.empty() && isEmpty)
            sink.report(own.front().section, own.front().str(), sentence(volume, weight.since)).severity =
                weight.severity;
    }
}

} // namespace keizoku::check
