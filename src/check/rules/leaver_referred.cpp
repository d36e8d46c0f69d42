// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
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
        const Person* caller = personOf(context.plan, call.caller);
        if (call.variant == variant && personOf(context.plan, call.callee) == &callee && caller &&
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
        if (personOf(context.plan, call.callee) == &leaver) {
            note(call, "callee", !traces.called);
            traces.called = true;
        }
        if (personOf(context.plan, call.caller) == &leaver) {
            note(call, "caller", false);
            traces.calls = true;
            const Person* callee = personOf(context.plan, call.callee);
            if (callee && !callee->hasLeft(context.today) && !isCalledByAnother(context, variant, *callee))
                traces.behind.push_back(callee->open.name);
        }
        if (personOf(context.plan, call.deputy) == &leaver)
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

// One finding for each variant and leaver: it is one hole, however many rows show it.
void checkTree(const Context& context, Sink& sink)
{
    for (const TreeVariant variant : {TreeVariant::Day, TreeVariant::Night, TreeVariant::Unset})
        for (const Person& person : context.plan.people.rows)
            if (person.hasLeft(context.today))
                if (const Traces traces = tracesOf(context, variant, person); !traces.path.empty())
                    sink.report(sectionOf(plan::RegisterId::Tree), traces.path,
                                sentence(variant, person, traces));
}

} // namespace

// Whoever has left answers no call. The register may keep him; nothing may rely on him.
void checkLeaverReferred(const Context& context, Sink& sink)
{
    checkTree(context, sink);
    for (const ReferenceAt& at : referencesOf(context.plan, context.pack)) {
        if (at.kind != plan::CellKind::Person || at.holder == plan::RegisterId::Tree)
            continue;
        const Person* person = personOf(context.plan, at.reference);
        if (person && person->hasLeft(context.today))
            sink.report(at.place.section, at.place.path,
                        at.place.words + "が、退職者 " + person->open.name +
                            " のままです。ほかの職員を選んでください。")
                .cell = at.place.cell;
    }
}

} // namespace keizoku::check
