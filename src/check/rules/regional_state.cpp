// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/kind_of_plan.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using plan::RegionalBody;

void reportBodies(Sink& sink, const plan::Plan& plan, const std::vector<const RegionalBody*>& bodies,
                  std::string_view column, const std::string& words)
{
    if (bodies.empty())
        return;
    std::vector<std::string> names;
    for (const RegionalBody* body : bodies)
        names.push_back(body->name.empty() ? "名称が未記入の機関" : body->name);
    sink.report(sectionOf(plan::RegisterId::Bodies),
                pathOf(plan, plan::RegisterId::Bodies, bodies.front()->id, column),
                "参画機関のうち" + std::to_string(names.size()) + "か所（" + text::join(names, "、") + "）" +
                    words);
}

/// Whether a goal is due in this business year (April to March), or names no day.
bool hasGoalForYear(const plan::Plan& plan, const plan::FieldPath& path, const Date& today)
{
    const plan::Field* field = plan.field(path);
    const auto* goals = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
    if (!goals)
        return false;
    const int year = today.month() < 4 ? today.year() - 1 : today.year();
    const Date first = Date::of(year, 4, 1).value();
    for (const auto& row : goals->rows) {
        const auto goal = row.find("goal");
        const auto due = row.find("due");
        if (goal == row.end() || text::trimmed(goal->second.text).empty())
            continue;
        const auto day = due == row.end() ? Result<Date>(first) : Date::fromIso(due->second.text);
        if (!day || (first <= *day && *day < first.plusYears(1)))
            return true;
    }
    return false;
}

} // namespace

// A region's plan is as good as its list of who takes part: each year everybody says anew how far he is.
void checkRegionalState(const Context& context, Sink& sink)
{
    if (!isOfKind(context, "regional"))
        return;
    const auto asks = [&](const char* field) {
        return context.pack.find({"partners", field, plan::Hazard::Both, {}}).spec != nullptr;
    };
    const auto& bodies = context.plan.bodies.rows;
    if (asks("area-bodies") && bodies.empty())
        sink.report(sectionOf(plan::RegisterId::Bodies), "bodies",
                    "地域の計画ですが、参画機関がまだ1件もありません。一緒に取り組む所を入れてください。");
    std::vector<const RegionalBody*> without, old;
    for (const RegionalBody& body : bodies) {
        if (body.bcpState == plan::PlanState::Unset)
            without.push_back(&body);
        else if (body.reviewedOn && body.reviewedOn->plusYears(1) < context.today)
            old.push_back(&body);
    }
    reportBodies(sink, context.plan, without, "bcpState",
                 "の計画の状態が未記入です。名簿を配って確かめてください。");
    reportBodies(sink, context.plan, old, "reviewedOn",
                 "は、計画を見直してから1年以上たっています。今の状態を聞いてください。");
    const plan::FieldPath goals{"partners", "area-goals", plan::Hazard::Both, {}};
    if (asks("area-goals") && !hasGoalForYear(context.plan, goals, context.today))
        sink.report("partners", goals.str(),
                    "今年度に達する目標がありません。数と期限のある目標を1つ決めてください。");
}

} // namespace keizoku::check
