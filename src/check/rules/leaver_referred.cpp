// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/acts.h"
#include "check/lookup.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::Person;
using plan::TreeCall;
using plan::TreeVariant;

/// What one leaver does in one variant of the tree.
struct Traces {
    std::string path = {}; ///< of the first cell he stands in; where he is called, if he is
    bool called = false, calls = false;
    std::vector<std::string> behind = {}; ///< whom nobody else calls
};

bool isCalledByAnother(const Context& context, TreeVariant variant, const Person& callee)
{
    for (const TreeCall& call : context.plan.tree.rows) {
        const Person* caller = context.lookup().personOf(call.caller);
        if (call.variant == variant && context.lookup().personOf(call.callee) == &callee && caller &&
            !caller->hasLeft(context.today))
            return true;
    }
    return false;
}

Traces tracesOf(const Context& context, TreeVariant variant, const Person& leaver)
{
    Traces traces;
    const auto note = [&](const TreeCall& call, std::string_view column, bool better) {
        if (traces.path.empty() || better)
            traces.path = pathOf(context.plan, plan::RegisterId::Tree, call.id, column);
    };
    for (const TreeCall& call : context.plan.tree.rows) {
        if (call.variant != variant)
            continue;
        if (context.lookup().personOf(call.callee) == &leaver) {
            note(call, "callee", !traces.called);
            traces.called = true;
        }
        if (context.lookup().personOf(call.caller) == &leaver) {
            note(call, "caller", false);
            traces.calls = true;
            const Person* callee = context.lookup().personOf(call.callee);
            if (callee && !callee->hasLeft(context.today) && !isCalledByAnother(context, variant, *callee))
                traces.behind.push_back(callee->open.name);
        }
        if (context.lookup().personOf(call.deputy) == &leaver)
            note(call, "deputy", false);
    }
    return traces;
}

std::string sentence(TreeVariant variant, const Person& leaver, const Traces& traces)
{
    const std::string name = leaver.open.name;
    if (!traces.called && !traces.calls)
        return treeWords(variant) + "で、退職者 " + name +
               " が代替者になっています。ほかの職員に替えてください。";
    const std::string still = treeWords(variant) + "に退職者 " + name + " が残っています。";
    if (traces.behind.empty())
        return still + "連絡網から外してください。";
    return still + "その先の " + text::join(traces.behind, "、") + " に連絡が届きません。" + name +
           " を外し、その先にかける人を決めてください。";
}

const Person* here(const Context& context, const Person* person)
{
    return person && !person->hasLeft(context.today) ? person : nullptr;
}

/// Whoever called the leaver calls those behind him; else the deputy takes his place, unless somebody calls
/// the deputy already. What is left is for the reader.
Act mend(const Context& context, TreeVariant variant, const Person& leaver)
{
    const Person* above = nullptr;
    const Person* instead = nullptr;
    const TreeCall* called = nullptr;
    for (const TreeCall& call : context.plan.tree.rows) {
        if (call.variant != variant || context.lookup().personOf(call.callee) != &leaver)
            continue;
        const Person* caller = here(context, context.lookup().personOf(call.caller));
        above = above ? above : caller;
        const Person* deputy = here(context, context.lookup().personOf(call.deputy));
        if (!called && deputy && !isCalledByAnother(context, variant, *deputy)) {
            called = &call;
            instead = deputy;
        }
    }
    for (const TreeCall& call : context.plan.tree.rows) {
        const Person* callee = here(context, context.lookup().personOf(call.callee));
        if (call.variant == variant && context.lookup().personOf(call.caller) == &leaver && above && callee &&
            callee != above && !isCalledByAnother(context, variant, *callee))
            return putPerson(context.plan, callee->open.name + " にかける人を替える",
                             pathOf(context.plan, plan::RegisterId::Tree, call.id, "caller"), *above);
    }
    if (called)
        return putPerson(context.plan, "この人に替える",
                         pathOf(context.plan, plan::RegisterId::Tree, called->id, "callee"), *instead);
    return {};
}

/// The one who stands in for the holder of a place, where the plan names him: the first deputy of the role,
/// the second of whoever decides, the other of the on-call phone.
const Person* standInAt(const Context& context, const ReferenceAt& at)
{
    if (at.holder == plan::RegisterId::Roles && at.place.path.ends_with("/holder"))
        for (const plan::Role& role : context.plan.roles.rows)
            if (at.place.path == pathOf(context.plan, plan::RegisterId::Roles, role.id, "holder"))
                return here(context, context.lookup().personOf(role.deputy1));
    if (at.place.path == "activation/commander")
        return here(context, context.lookup().personAt({"activation", "deputy-1"}));
    if (at.place.path == "contacts/oncall")
        return here(context, context.lookup().personAt({"contacts", "oncall-deputy"}));
    return nullptr;
}

} // namespace

// One finding for each variant and leaver: it is one hole, however many rows show it.
void checkLeaverInTree(const Context& context, Sink& sink)
{
    for (const TreeVariant variant : {TreeVariant::Day, TreeVariant::Night, TreeVariant::Unset})
        for (const Person& person : context.plan.people.rows)
            if (person.hasLeft(context.today))
                if (const Traces traces = tracesOf(context, variant, person); !traces.path.empty())
                    sink.report(sectionOf(plan::RegisterId::Tree), traces.path,
                                sentence(variant, person, traces))
                        .act = mend(context, variant, person);
}

// Whoever has left answers no call. The register may keep him; nothing may rely on him.
void checkLeaverReferred(const Context& context, const Entry& entry, Sink& sink)
{
    for (const ReferenceAt& at : entry.references) {
        if (at.kind != plan::CellKind::Person || at.holder == plan::RegisterId::Tree)
            continue;
        const Person* person = context.lookup().personOf(at.reference);
        if (!person || !person->hasLeft(context.today))
            continue;
        Finding& finding = sink.report(at.place.section, at.place.path,
                                       at.place.words + "が、退職者 " + person->open.name +
                                           " のままです。ほかの職員を選んでください。");
        finding.cell = at.place.cell;
        if (const Person* instead = standInAt(context, at))
            finding.act = putPerson(context.plan, "代替者に替える", at.place.path, *instead);
    }
}

} // namespace keizoku::check
