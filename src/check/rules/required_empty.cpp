// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

bool isBlankRow(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row)
{
    for (const plan::ColumnInfo& column : plan::columnsOf(id))
        if (!text::trimmed(plan::cell(plan, id, row, column.id)).empty())
            return false;
    return true;
}

/// Whether the register has a row the field shows.
bool hasRows(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    const auto id = plan::registerNamed(spec.registerKey);
    if (!id)
        return true;
    for (const plan::RowId& row : plan::rowIds(plan, *id)) {
        const bool shown = std::all_of(spec.where.begin(), spec.where.end(), [&](const auto& filter) {
            const std::string value = plan::cell(plan, *id, row, filter.first);
            return std::find(filter.second.begin(), filter.second.end(), value) != filter.second.end();
        });
        if (shown && !isBlankRow(plan, *id, row))
            return true;
    }
    return false;
}

/// Filled for all services or for one of them.
bool isFilled(const plan::Plan& plan, const plan::FieldPath& path)
{
    return std::any_of(plan.fields.begin(), plan.fields.end(), [&](const auto& entry) {
        const plan::FieldPath& at = entry.first;
        return at.section == path.section && at.field == path.field && at.hazard == path.hazard &&
               !plan::isEmpty(entry.second.value);
    });
}

} // namespace

// What a plan cannot be used without is marked in the template; a new form needs nothing here.
void checkRequiredEmpty(const Context& context, Sink& sink)
{
    for (const forms::FieldInstance& instance : context.pack.instances()) {
        const forms::FieldSpec& spec = *instance.spec;
        const bool rows = spec.kind == forms::FieldKind::Register;
        if (!spec.required || (rows ? hasRows(context.plan, spec) : isFilled(context.plan, instance.path)))
            continue;
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
