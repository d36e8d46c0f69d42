// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/acts.h"
#include "check/filled.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using plan::Person;

/// One place in the order of who decides.
struct Step {
    forms::FieldInstance field = {};
    bool filled = false;
    const Person* person = nullptr; ///< current staff only
};

/// Chief and deputies of one volume, or of both, in order. Empty when the pack asks no chief.
std::vector<Step> orderOf(const Context& context, plan::Hazard hazard)
{
    std::vector<Step> order;
    for (const forms::FieldInstance& field : context.pack.instances("activation")) {
        const std::string& id = field.path.field;
        if (field.path.hazard != hazard || field.spec->kind != forms::FieldKind::Person ||
            (id != "commander" && !id.starts_with("deputy-")))
            continue;
        const Person* person = context.lookup().personAt(field.path);
        const bool here = person && !person->hasLeft(context.today);
        order.push_back({field, isFilled(context.plan, field), here ? person : nullptr});
    }
    std::sort(order.begin(), order.end(), [](const Step& a, const Step& b) {
        return a.field.path.field < b.field.path.field; // commander, deputy-1, deputy-2
    });
    if (!order.empty() && order.front().field.path.field != "commander")
        order.clear();
    return order;
}

std::vector<const Person*> peopleIn(const std::vector<Step>& order)
{
    std::vector<const Person*> people;
    for (const Step& step : order)
        if (step.person && std::find(people.begin(), people.end(), step.person) == people.end())
            people.push_back(step.person);
    return people;
}

/// この人を代替者２にする（西川 翔太）, or the choice is left to the reader.
Act suggestion(const Context& context, const std::vector<Step>& order, const Step& step)
{
    const std::string number = step.field.path.field.substr(std::string_view("deputy-").size());
    const std::string post = "代替者" + (number == "1" ? "１" : number == "2" ? "２" : number);
    const auto able = standIns(context, peopleIn(order));
    if (able.empty())
        return goTo(post + "を選ぶ", step.field.path.str());
    return putPerson(context.plan, "この人を" + post + "にする", step.field.path.str(), *able.front());
}

void checkDepth(const Context& context, const std::vector<Step>& order, Sink& sink)
{
    constexpr std::ptrdiff_t kEnough = 2;
    const auto deputies =
        std::count_if(order.begin() + 1, order.end(), [](const Step& step) { return step.filled; });
    const auto gap =
        std::find_if(order.begin() + 1, order.end(), [](const Step& step) { return !step.filled; });
    // An empty field that is required has its own finding.
    if (deputies >= kEnough || gap == order.end() || gap->field.spec->required)
        return;
    sink.report("activation", gap->field.path.str(),
                (deputies == 0
                     ? "統括責任者の代替者がまだ決まっていません。"
                     : "統括責任者の代替者が1人だけで、" + fieldWords(gap->field) + "が未記入です。") +
                    std::string("2人目まで、順番を付けて決めてください。"))
        .act = suggestion(context, order, *gap);
}

void checkSamePerson(const Context& context, const std::vector<Step>& order, Sink& sink)
{
    for (auto step = order.begin(); step != order.end(); ++step) {
        const auto first = std::find_if(order.begin(), step, [&](const Step& other) {
            return step->person && other.person == step->person;
        });
        if (first != step)
            sink.report("activation", step->field.path.str(),
                        fieldWords(step->field) + "が、" + fieldWords(first->field) + "と同じ " +
                            step->person->open.name + " です。別の職員を選んでください。")
                .act = suggestion(context, order, *step);
    }
}

void checkPhones(const std::vector<Step>& order, Sink& sink)
{
    std::vector<std::string> without;
    const Step* first = nullptr;
    for (const Step& step : order)
        if (step.person && !hasPhone(*step.person) &&
            std::find(without.begin(), without.end(), step.person->open.name) == without.end()) {
            without.push_back(step.person->open.name);
            first = first ? first : &step;
        }
    if (first)
        sink.report("activation", first->field.path.str(),
                    "統括責任者と代替者のうち、電話番号のない人がいます（" + text::join(without, "、") +
                        "）。夜間・休日にもつながる番号を、職員名簿に入れてください。")
            .act = goTo("電話番号を入れる", "people/" + first->person->id + "/mobilePhones");
}

/// Only once there is something for the night; that there is nothing is required-empty's business.
void checkNight(const Context& context, const std::vector<Step>& order, Sink& sink)
{
    const auto night = nightPeople(context);
    const auto people = peopleIn(order);
    const bool reached = std::any_of(people.begin(), people.end(), [&](const Person* person) {
        return std::find(night.begin(), night.end(), person) != night.end();
    });
    if (night.empty() || people.empty() || reached)
        return;
    const bool tree =
        std::any_of(context.plan.tree.rows.begin(), context.plan.tree.rows.end(),
                    [](const plan::TreeCall& call) { return call.variant == plan::TreeVariant::Night; });
    sink.report("contacts", tree ? treePath(plan::TreeVariant::Night) : "contacts/oncall",
                "夜間・休日の連絡網にも連絡当番にも、統括責任者（" + people.front()->open.name +
                    "）と代替者がいません。夜に決める人へつながるように、1人以上を入れてください。");
}

} // namespace

// One who is ill and one who cannot come are an ordinary morning; the third must know that it is he.
void checkSuccessionThin(const Context& context, Sink& sink)
{
    for (const plan::Hazard hazard : {plan::Hazard::Both, plan::Hazard::Natural, plan::Hazard::Infection}) {
        const auto order = orderOf(context, hazard);
        if (order.empty() || !order.front().filled)
            continue;
        checkDepth(context, order, sink);
        checkSamePerson(context, order, sink);
        checkPhones(order, sink);
        checkNight(context, order, sink);
    }
}

} // namespace keizoku::check
