// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <optional>

#include "base/text.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using plan::FieldValue;

/// The first cell that still is the example's, and how many there are.
struct Unchanged {
    std::size_t cells = 0;
    std::string first = {};
};

/// A class or mark is chosen from a list: to agree with the example says nothing.
bool isChosen(const forms::FieldSpec& spec, const std::string& column)
{
    for (const forms::ColumnSpec& each : spec.columns)
        if (each.id == column)
            return each.mark || each.kind == plan::CellKind::Choice;
    return false;
}

void count(const forms::FieldSpec& spec, const std::map<std::string, plan::Cell>& row,
           const std::string& name, Examples& examples, Unchanged& out)
{
    for (const auto& [column, cell] : row) {
        const auto example = examples.text(cell.origin);
        if (!example || isChosen(spec, column) || !nearlyEqual(cell.text, *example))
            continue;
        if (out.cells++ == 0)
            out.first = name + "." + column;
    }
}

Unchanged unchangedCells(const forms::FieldSpec& spec, const FieldValue& value, Examples& examples)
{
    Unchanged unchanged;
    if (const auto* table = std::get_if<plan::TableValue>(&value))
        for (std::size_t at = 0; at < table->rows.size(); ++at)
            count(spec, table->rows[at], std::to_string(at), examples, unchanged);
    if (const auto* matrix = std::get_if<plan::MatrixValue>(&value))
        for (const auto& [id, row] : matrix->cells)
            count(spec, row, id, examples, unchanged);
    return unchanged;
}

/// Without the origins, which say nothing of what is written.
FieldValue bare(FieldValue value)
{
    const auto strip = [](std::map<std::string, plan::Cell>& row) {
        for (auto& [column, cell] : row)
            cell.origin = {};
    };
    if (auto* table = std::get_if<plan::TableValue>(&value))
        for (auto& row : table->rows)
            strip(row);
    if (auto* matrix = std::get_if<plan::MatrixValue>(&value))
        for (auto& [id, row] : matrix->cells)
            strip(row);
    return value;
}

/// Somebody typed or imported the very example. A number or a choice may well be the same by chance.
bool isTypedExample(const FieldValue& value, const FieldValue& example)
{
    const bool telling = std::holds_alternative<std::string>(value) ||
                         std::holds_alternative<plan::TableValue>(value) ||
                         std::holds_alternative<plan::MatrixValue>(value);
    return telling && bare(value) == bare(example);
}

bool isUnchanged(const forms::FieldSpec& spec, const plan::FieldPath& path, const plan::Field& field,
                 Examples& examples)
{
    if (field.origin.empty())
        return spec.kind != forms::FieldKind::Choice && isTypedExample(field.value, examples.at(path));
    if (const auto* text = std::get_if<std::string>(&field.value)) {
        const auto example = examples.text(field.origin);
        return example && nearlyEqual(*text, *example);
    }
    const auto from = plan::FieldPath::parse(field.origin.path);
    return from && bare(field.value) == bare(examples.at(*from));
}

} // namespace

// The form's own words are the commonest leftover (they read like a plan), so each needs somebody's
// 「この例で正しい」.
void checkExampleUnchanged(const Context& context, const forms::FieldInstance& question, Sink& sink)
{
    Examples& examples = context.lookup().examples();
    const plan::Field* field = context.plan.field(question.path);
    if (!field || plan::isEmpty(field->value) || isSettled(*field))
        return;
    const std::string where = fieldWords(question);
    const std::string then =
        "自分の事業所に合わせて直すか、このままでよければ「この例で正しい」を選んでください。";
    const Unchanged cells = unchangedCells(*question.spec, field->value, examples);
    if (cells.cells > 0)
        sink.report(question.path.section, question.path.str(),
                    where + "に、記入例のままの欄が" + std::to_string(cells.cells) + "か所あります。" + then)
            .cell = cells.first;
    else if (isUnchanged(*question.spec, question.path, *field, examples))
        sink.report(question.path.section, question.path.str(), where + "が記入例のままです。" + then);
}

} // namespace keizoku::check
