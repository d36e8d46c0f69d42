// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/example.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

std::string trouble(const plan::Plan& plan, const ReferenceAt& at)
{
    const plan::Reference& meant = at.reference;
    if (!meant.id.empty()) {
        const bool known = plan.people.find(meant.id) || plan.contacts.find(meant.id);
        return known ? "" : "に書かれた人や連絡先は、名簿から消えています。選び直してください。";
    }
    if (at.kind == plan::CellKind::Contact)
        return ""; // 通販 is an answer
    switch (plan::peopleMatching(plan, meant.words)) {
    case 0:
        return "の「" + meant.words + "」は、職員名簿にいません。名簿から選ぶか、名簿に加えてください。";
    case 1:
        return "";
    default:
        return "の「" + meant.words + "」に当てはまる職員が2人以上います。名簿から選んでください。";
    }
}

} // namespace

// A name that means nobody is a call to nobody. A name an example brought along is example-unchanged's
// business.
void checkDanglingReference(const Context& context, const Entry& entry, Sink& sink)
{
    Examples examples(context.plan, context.pack);
    for (const ReferenceAt& at : entry.references) {
        const auto example = at.settled ? std::nullopt : examples.text(at.origin);
        if (example && *example == plan::toCell(at.reference))
            continue;
        if (const std::string what = trouble(context.plan, at); !what.empty())
            sink.report(at.place.section, at.place.path, at.place.words + what).cell = at.place.cell;
    }
}

} // namespace keizoku::check
