// SPDX-License-Identifier: Apache-2.0
#include "calltree/random_tree.h"

namespace keizoku::test {

plan::Plan randomTree(std::mt19937& random)
{
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    plan::Plan plan;
    const unsigned people = 1 + below(12);
    for (unsigned at = 0; at < people; ++at) {
        plan::Person person;
        person.id = "p-" + std::to_string(at);
        person.open.name = "職員 " + std::to_string(at);
        if (below(8) == 0)
            person.open.left = Date::of(2026, 1, 1).value();
        for (unsigned phone = below(3); phone > 0; --phone)
            person.kept.phones.push_back(
                {"090-0000-000" + std::to_string(below(6)), plan::PhoneUse::PrivateMobile});
        plan.people.rows.push_back(std::move(person));
    }
    const auto somebody = [&]() -> plan::Reference {
        if (below(10) == 0)
            return {{}, "外の人 " + std::to_string(below(3))};
        if (below(20) == 0)
            return {};
        return {"p-" + std::to_string(below(people)), {}};
    };
    const bool isTree = below(3) != 0; // calls go to somebody later in the register
    for (unsigned at = below(2 * people); at > 0; --at) {
        plan::TreeCall call;
        call.id = "t-" + std::to_string(at);
        call.variant = below(5) == 0 ? plan::TreeVariant::Night : plan::TreeVariant::Day;
        call.caller = somebody();
        call.callee = somebody();
        if (isTree && people > 1) {
            const unsigned callee = 1 + below(people - 1);
            call.caller = {"p-" + std::to_string(below(callee)), {}};
            call.callee = {"p-" + std::to_string(callee), {}};
        }
        if (below(2) == 0)
            call.deputy = somebody();
        if (below(2) == 0)
            call.order = plan::Decimal::parse(std::to_string(1 + below(4))).value();
        plan.tree.rows.push_back(std::move(call));
    }
    return plan;
}

} // namespace keizoku::test
