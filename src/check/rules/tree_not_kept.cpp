// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

// A tree nobody finds or keeps up is the tree of two years ago. Only once there is one.
void checkTreeNotKept(const Context& context, Sink& sink)
{
    if (context.plan.tree.rows.empty())
        return;
    std::vector<std::string> missing;
    std::string path;
    for (const char* id : {"tree-kept", "tree-updater"}) {
        const forms::FieldInstance asked = context.pack.find({"contacts", id, plan::Hazard::Both, {}});
        const plan::Field* field = asked.spec ? context.plan.field(asked.path) : nullptr;
        if (!asked.spec || (field && !plan::isEmpty(field->value)))
            continue;
        missing.push_back("「" + asked.spec->label + "」");
        path = path.empty() ? asked.path.str() : path;
    }
    if (!missing.empty())
        sink.report("contacts", path,
                    "連絡網はありますが、" + text::join(missing, "と") +
                        "が未記入です。置き場所と、直す人を決めておくと、古い連絡網が使われません。");
}

} // namespace keizoku::check
