// SPDX-License-Identifier: Apache-2.0
// One office's plan: narrative fields and registers. A value; copying it makes a snapshot.
#pragma once

#include <map>
#include <string>

#include "plan/columns.h"
#include "plan/field.h"
#include "plan/register_id.h"
#include "plan/registers.h"

namespace keizoku::plan {

/// The pack a plan is asked with; its texts are stored in the file under this digest.
struct PackReference {
    std::string id = {};
    std::string edition = {};
    Digest digest = {};
    friend bool operator==(const PackReference&, const PackReference&) = default;
};

struct Plan {
    PackReference pack = {};
    std::map<FieldPath, Field> fields = {}; ///< empty fields are absent

    Register<Office> offices = {};
    Register<Person> people = {};
    Register<ServiceUser> serviceUsers = {};
    Register<ExternalContact> contacts = {};
    Register<Agreement> agreements = {};
    Register<Role> roles = {};
    Register<TreeCall> tree = {};
    Register<ActivationLevel> levels = {};
    Register<Task> tasks = {};
    Register<StockItem> stock = {};
    Register<EarlierRevision> revisions = {};
    Register<RegionalBody> bodies = {};
    Register<HealthCheck> healthChecks = {};
    Register<InfectionCase> cases = {};
    Register<Visitor> visitors = {};
    Register<Waiver> waivers = {};
    Register<UnplacedText> unplaced = {};
    Register<PostedCopy> copies = {};

    [[nodiscard]] const Field* field(const FieldPath& path) const
    {
        const auto it = fields.find(path);
        return it == fields.end() ? nullptr : &it->second;
    }
    /// Name of the (first) office, or "".
    [[nodiscard]] std::string officeName() const
    {
        return offices.rows.empty() ? "" : offices.rows.front().name;
    }
};

/// Calls `use(register)` with the register of that name; `plan` may be const.
template <class SomePlan, class Use>
decltype(auto) withRegister(SomePlan& plan, RegisterId id, Use&& use)
{
    switch (id) {
    case RegisterId::Offices:
        return use(plan.offices);
    case RegisterId::People:
        return use(plan.people);
    case RegisterId::ServiceUsers:
        return use(plan.serviceUsers);
    case RegisterId::Contacts:
        return use(plan.contacts);
    case RegisterId::Agreements:
        return use(plan.agreements);
    case RegisterId::Roles:
        return use(plan.roles);
    case RegisterId::Tree:
        return use(plan.tree);
    case RegisterId::Levels:
        return use(plan.levels);
    case RegisterId::Tasks:
        return use(plan.tasks);
    case RegisterId::Stock:
        return use(plan.stock);
    case RegisterId::Revisions:
        return use(plan.revisions);
    case RegisterId::Bodies:
        return use(plan.bodies);
    case RegisterId::HealthChecks:
        return use(plan.healthChecks);
    case RegisterId::Cases:
        return use(plan.cases);
    case RegisterId::Visitors:
        return use(plan.visitors);
    case RegisterId::Waivers:
        return use(plan.waivers);
    case RegisterId::Unplaced:
        return use(plan.unplaced);
    case RegisterId::Copies:
        break;
    }
    return use(plan.copies);
}

} // namespace keizoku::plan
