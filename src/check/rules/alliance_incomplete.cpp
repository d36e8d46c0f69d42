// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <array>

#include "base/text.h"
#include "check/kind_of_plan.h"
#include "check/walk.h"

namespace keizoku::check {

// What mutual support founders on: nobody calls, nobody may, nobody pays, nobody ends it. A required question
// that alone is open is required-empty's business.
void checkAllianceIncomplete(const Context& context, Sink& sink)
{
    if (!isOfKind(context, "alliance"))
        return;
    constexpr std::array kAgreed = {"alliance-trigger", "alliance-consent", "alliance-cost", "alliance-end"};
    std::vector<std::string> open;
    std::string path;
    bool onlyRequired = true;
    for (const char* id : kAgreed) {
        const forms::FieldInstance asked = context.pack.find({"partners", id, plan::Hazard::Both, {}});
        const plan::Field* field = asked.spec ? context.plan.field(asked.path) : nullptr;
        if (!asked.spec || (field && !plan::isEmpty(field->value)))
            continue;
        open.push_back("「" + asked.spec->label + "」");
        onlyRequired = onlyRequired && asked.spec->required;
        path = path.empty() ? asked.path.str() : path;
    }
    if (!open.empty() && !onlyRequired)
        sink.report("partners", path,
                    "連携型の計画ですが、" + text::join(open, "") +
                        "が未記入です。相手と話し合って決めてください。");
}

} // namespace keizoku::check
