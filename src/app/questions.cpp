// SPDX-License-Identifier: Apache-2.0
#include "app/questions.h"

#include <algorithm>
#include <array>
#include <map>

namespace keizoku::app {

namespace {

struct KindOfPlan {
    const char* choice; ///< of purpose/layers
    const char* layer;
};
const plan::FieldPath kKindOfPlan{"purpose", "layers", plan::Hazard::Both, {}};
constexpr std::array kLayers = {KindOfPlan{"alliance", "renkei"}, KindOfPlan{"regional", "chiiki"}};

} // namespace

forms::Composition compositionOf(const plan::Plan& plan, const forms::ServiceProfiles& services)
{
    forms::Composition wanted;
    for (const plan::Office& office : plan.offices.rows)
        if (services.find(office.service) && std::find(wanted.services.begin(), wanted.services.end(),
                                                       office.service) == wanted.services.end())
            wanted.services.push_back(office.service);
    const plan::Field* kinds = plan.field(kKindOfPlan);
    const auto* chosen = kinds ? std::get_if<plan::Choices>(&kinds->value) : nullptr;
    for (const KindOfPlan& kind : kLayers)
        if (chosen && std::find(chosen->ids.begin(), chosen->ids.end(), kind.choice) != chosen->ids.end())
            wanted.layers.emplace_back(kind.layer);
    return wanted;
}

std::pair<std::vector<std::string>, plan::FieldValue> askedBy(const plan::Plan& plan)
{
    std::pair<std::vector<std::string>, plan::FieldValue> asked;
    for (const plan::Office& office : plan.offices.rows)
        asked.first.push_back(office.service);
    if (const plan::Field* kind = plan.field(kKindOfPlan))
        asked.second = kind->value;
    return asked;
}

void carryOver(plan::Plan& plan, const forms::Pack& pack)
{
    std::map<std::pair<std::string, std::string>, std::vector<plan::FieldPath>> asked;
    for (const forms::FieldInstance& instance : pack.instances())
        asked[{instance.path.section, instance.path.field}].push_back(instance.path);
    std::vector<plan::FieldPath> moved;
    for (const auto& [path, field] : std::map(plan.fields)) {
        const auto it = asked.find({path.section, path.field});
        if (it == asked.end() || std::find(it->second.begin(), it->second.end(), path) != it->second.end())
            continue;
        bool isTaken = false;
        for (const plan::FieldPath& to : it->second)
            isTaken = plan.fields.emplace(to, field).second || isTaken;
        if (isTaken)
            moved.push_back(path);
    }
    for (const plan::FieldPath& path : moved)
        plan.fields.erase(path);
}

} // namespace keizoku::app
