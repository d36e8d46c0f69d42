// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/acts.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// Somebody called in a variant: registered staff, or a name typed that is in no register.
struct Callee {
    const plan::Person* person = nullptr;
    std::string name = {};
    bool covered = false;
};

std::vector<Callee> calleesOf(const Context& context, plan::TreeVariant variant)
{
    std::vector<Callee> callees;
    for (const plan::TreeCall& call : context.plan.tree.rows) {
        const plan::Person* person = context.lookup().personOf(call.callee);
        const std::string name = person ? person->open.name : call.callee.words;
        if (call.variant != variant || name.empty() || (person && person->hasLeft(context.today)))
            continue;
        auto it = std::find_if(callees.begin(), callees.end(), [&](const Callee& each) {
            return each.person == person && each.name == name;
        });
        if (it == callees.end())
            it = callees.insert(it, {person, name, false});
        it->covered = it->covered || !call.deputy.empty();
    }
    return callees;
}

/// The next one on the same caller's list could be rung instead. For the first call that has such a one.
Act mend(const Context& context, plan::TreeVariant variant, const std::vector<Callee>& callees)
{
    const auto& calls = context.plan.tree.rows;
    for (const Callee& callee : callees)
        for (const plan::TreeCall& call : calls) {
            if (callee.covered || !callee.person || call.variant != variant ||
                context.lookup().personOf(call.callee) != callee.person)
                continue;
            for (const plan::TreeCall& other : calls) {
                const plan::Person* next = context.lookup().personOf(other.callee);
                if (other.variant == variant && other.caller == call.caller && next &&
                    next != callee.person && !next->hasLeft(context.today))
                    return putPerson(context.plan, callee.name + " の代替者にする",
                                     pathOf(context.plan, plan::RegisterId::Tree, call.id, "deputy"), *next);
            }
        }
    return {};
}

} // namespace

// Counted is who is called, not who ends a branch: for each of them the caller must know whom to ring
// instead. One call with a deputy is enough. Who is called only by a leaver counts too; the leaver himself
// does not.
void checkTreeNoDeputy(const Context& context, Sink& sink)
{
    for (const plan::TreeVariant variant : {plan::TreeVariant::Day, plan::TreeVariant::Night}) {
        std::vector<std::string> without;
        const auto callees = calleesOf(context, variant);
        for (const Callee& callee : callees)
            if (!callee.covered)
                without.push_back(callee.name);
        if (!without.empty())
            sink.report(sectionOf(plan::RegisterId::Tree), treePath(variant),
                        treeWords(variant) + "で、出ないときの代替者がいない人が" +
                            std::to_string(without.size()) + "人います（" + text::join(without, "、") +
                            "）。代替者を決めてください。")
                .act = mend(context, variant, callees);
    }
}

} // namespace keizoku::check
