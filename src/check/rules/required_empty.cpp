// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/filled.h"
#include "check/walk.h"

namespace keizoku::check {

// What a plan cannot be used without is marked in the template; a new form needs nothing here.
void checkRequiredEmpty(const Context& context, Sink& sink)
{
    for (const forms::FieldInstance& instance : context.pack.instances()) {
        const forms::FieldSpec& spec = *instance.spec;
        if (!spec.required || isFilled(context.plan, instance))
            continue;
        const bool rows = spec.kind == forms::FieldKind::Register;
        Finding& finding =
            sink.report(instance.path.section, instance.path.str(),
                        fieldWords(instance) +
                            (rows ? "にまだ1行もありません。行を追加するか、一覧の表を取り込んでください。"
                                  : "が未記入です。右の例を見て、記入してください。"));
        if (spec.heading.starts_with("natural"))
            finding.basis = "headings-natural";
        else if (spec.heading.starts_with("infection"))
            finding.basis = "headings-infection";
    }
}

} // namespace keizoku::check
