// SPDX-License-Identifier: Apache-2.0
#include "forms/notation.h"

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::forms {

namespace {

using plan::Cell;
using plan::FieldValue;

tl::unexpected<Error> unfit(const FieldSpec& spec, std::string_view why)
{
    return fail(ErrorCode::Malformed, "「" + spec.label + "」に入れられない内容です。",
                spec.section + "/" + spec.id + ": " + std::string(why));
}

const ColumnSpec* columnNamed(const FieldSpec& spec, std::string_view id)
{
    for (const ColumnSpec& column : spec.columns)
        if (column.id == id)
            return &column;
    return nullptr;
}

Result<std::map<std::string, Cell>> rowFrom(const Json& json, const FieldSpec& spec, const plan::Plan& plan)
{
    std::map<std::string, Cell> row;
    for (const auto& [id, cell] : json.object()) {
        const ColumnSpec* column = columnNamed(spec, id);
        if (!column || !cell.isString())
            return unfit(spec, "unknown column " + id);
        auto stored = enteredFieldCell(plan, *column, cell.string());
        if (!stored)
            return unfit(spec, id + ": " + cell.string());
        if (!stored->empty())
            row.emplace(id, Cell{*std::move(stored), {}});
    }
    return row;
}

Result<FieldValue> tableFrom(const Json& json, const FieldSpec& spec, const plan::Plan& plan)
{
    plan::TableValue table;
    for (const Json& item : json.array()) {
        auto row = rowFrom(item, spec, plan);
        if (!row)
            return failed(row);
        table.rows.push_back(*std::move(row));
    }
    return FieldValue(std::move(table));
}

Result<FieldValue> matrixFrom(const Json& json, const FieldSpec& spec, const plan::Plan& plan)
{
    plan::MatrixValue matrix;
    const auto rows = matrixRows(spec, plan);
    for (const auto& [name, cells] : json.object()) {
        std::string id;
        for (const ChoiceSpec& row : rows)
            if (row.id == name || row.label == name)
                id = row.id;
        if (id.empty()) {
            // An example for rows that come from a register stays silent about rows the office does not have.
            if (!spec.rowsFrom.empty())
                continue;
            return unfit(spec, "unknown row " + name);
        }
        auto row = rowFrom(cells, spec, plan);
        if (!row)
            return failed(row);
        matrix.cells.emplace(id, *std::move(row));
    }
    return FieldValue(std::move(matrix));
}

Result<FieldValue> choiceFrom(std::string_view wanted, const FieldSpec& spec)
{
    for (const ChoiceSpec& choice : spec.choices)
        if (choice.id == wanted || text::folded(choice.label) == text::folded(wanted))
            return FieldValue(choice.id);
    return unfit(spec, "unknown choice " + std::string(wanted));
}

Result<FieldValue> choicesFrom(const std::vector<std::string>& wanted, const FieldSpec& spec)
{
    plan::Choices chosen;
    for (const std::string& each : wanted) {
        const auto one = choiceFrom(text::trimmed(each), spec);
        if (!one)
            return one;
        chosen.ids.push_back(std::get<std::string>(*one));
    }
    return FieldValue(std::move(chosen));
}

struct Shown {
    const FieldSpec& spec;
    const plan::Plan& plan;

    [[nodiscard]] std::string label(const std::string& id) const
    {
        for (const ChoiceSpec& choice : spec.choices)
            if (choice.id == id)
                return choice.label;
        return id;
    }
    [[nodiscard]] std::string line(const std::map<std::string, Cell>& row) const
    {
        std::vector<std::string> cells;
        for (const ColumnSpec& column : spec.columns)
            if (const auto it = row.find(column.id); it != row.end())
                cells.push_back(shownFieldCell(plan, column, it->second.text));
        return text::join(cells, "／");
    }

    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string& text) const
    {
        return spec.kind == FieldKind::Choice ? label(text) : text;
    }
    std::string operator()(bool yes) const { return yes ? "はい" : "いいえ"; }
    std::string operator()(const Date& date) const { return japaneseDate(date); }
    std::string operator()(const plan::Decimal& number) const { return number.str() + spec.unit; }
    std::string operator()(const plan::Choices& choices) const
    {
        std::vector<std::string> labels;
        for (const std::string& id : choices.ids)
            labels.push_back(label(id));
        return text::join(labels, "、");
    }
    std::string operator()(const plan::Reference& reference) const { return shownName(plan, reference); }
    std::string operator()(const plan::TableValue& table) const
    {
        std::vector<std::string> lines;
        for (const auto& row : table.rows)
            lines.push_back(line(row));
        return text::join(lines, "\n");
    }
    std::string operator()(const plan::MatrixValue& matrix) const
    {
        std::vector<std::string> lines;
        for (const ChoiceSpec& row : matrixRows(spec, plan))
            if (const auto it = matrix.cells.find(row.id); it != matrix.cells.end() && !it->second.empty())
                lines.push_back(row.label + "／" + line(it->second));
        return text::join(lines, "\n");
    }
    std::string operator()(const plan::Attachment& attachment) const
    {
        return attachment.caption.empty() ? attachment.name : attachment.caption;
    }
};

void markOrigin(plan::Field& field, const plan::Origin& origin)
{
    field.origin = origin;
    const auto markRow = [&](std::map<std::string, Cell>& row, const std::string& name) {
        for (auto& [column, cell] : row)
            cell.origin = {origin.pack, origin.path + "#" + name + "." + column};
    };
    if (auto* table = std::get_if<plan::TableValue>(&field.value))
        for (std::size_t at = 0; at < table->rows.size(); ++at)
            markRow(table->rows[at], std::to_string(at));
    if (auto* matrix = std::get_if<plan::MatrixValue>(&field.value))
        for (auto& [id, row] : matrix->cells)
            markRow(row, id);
}

Result<FieldValue> tableFromLines(std::string_view typed, const FieldSpec& spec, const plan::Plan& plan)
{
    plan::TableValue table;
    for (const std::string& line : text::split(typed, '\n')) {
        std::map<std::string, Cell> row;
        const auto cells = text::split(line, '\t');
        for (std::size_t at = 0; at < cells.size() && at < spec.columns.size(); ++at) {
            auto stored = enteredFieldCell(plan, spec.columns[at], cells[at]);
            if (!stored)
                return failed(stored);
            if (!stored->empty())
                row.emplace(spec.columns[at].id, Cell{*std::move(stored), {}});
        }
        if (!row.empty())
            table.rows.push_back(std::move(row));
    }
    return FieldValue(std::move(table));
}

} // namespace

std::string shownFieldCell(const plan::Plan& plan, const ColumnSpec& column, std::string_view stored)
{
    if (column.kind == plan::CellKind::Person || column.kind == plan::CellKind::Contact)
        return plan::shown(plan, columnInfo(column), stored);
    return shownCell(column, stored);
}

Result<std::string> enteredFieldCell(const plan::Plan& plan, const ColumnSpec& column, std::string_view typed)
{
    for (const ChoiceSpec& choice : column.choices)
        if (text::folded(choice.label) == text::folded(typed))
            return choice.id;
    return plan::entered(plan, columnInfo(column), typed);
}

std::vector<ChoiceSpec> matrixRows(const FieldSpec& spec, const plan::Plan& plan)
{
    const auto from = plan::registerNamed(spec.rowsFrom);
    if (!from)
        return spec.rows;
    std::vector<ChoiceSpec> rows;
    for (const plan::RowId& id : plan::rowIds(plan, *from))
        rows.push_back({id, plan::shownCell(plan, *from, id, "name")});
    return rows;
}

Result<FieldValue> valueFromNotation(const Json& json, const FieldSpec& spec, const plan::Plan& plan)
{
    switch (spec.kind) {
    case FieldKind::YesNo:
        if (!json.isBool())
            return unfit(spec, "must be true or false");
        return FieldValue(json.boolean());
    case FieldKind::Choices: {
        std::vector<std::string> wanted;
        for (const Json& each : json.array())
            wanted.push_back(each.string());
        return choicesFrom(wanted, spec);
    }
    case FieldKind::Table:
        return json.isArray() ? tableFrom(json, spec, plan)
                              : Result<FieldValue>(unfit(spec, "must be an array"));
    case FieldKind::Matrix:
        return json.isObject() ? matrixFrom(json, spec, plan)
                               : Result<FieldValue>(unfit(spec, "must be an object"));
    case FieldKind::Attachment:
    case FieldKind::Register:
        return FieldValue();
    case FieldKind::ShortText:
    case FieldKind::Paragraph:
    case FieldKind::Phone:
    case FieldKind::Choice:
    case FieldKind::Date:
    case FieldKind::Number:
    case FieldKind::Person:
        break;
    }
    if (!json.isString())
        return unfit(spec, "must be a string");
    return valueFromTyped(json.string(), spec, plan);
}

Result<plan::Field> exampleField(const FieldInstance& instance, const plan::Plan& plan)
{
    const Json* example = instance.example();
    if (!example)
        return fail(ErrorCode::NotFound, "この項目に例はありません。", instance.path.str());
    auto value = valueFromNotation(*example, *instance.spec, plan);
    if (!value)
        return failed(value);
    plan::Field field{*std::move(value), {}, std::nullopt};
    markOrigin(field, {instance.spec->source, instance.path.str()});
    return field;
}

Result<FieldValue> valueFromTyped(std::string_view typed, const FieldSpec& spec, const plan::Plan& plan)
{
    const std::string clean = text::cleaned(typed);
    if (text::trimmed(clean).empty())
        return FieldValue();
    switch (spec.kind) {
    case FieldKind::ShortText:
    case FieldKind::Phone:
        return FieldValue(std::string(text::trimmed(text::replaced(clean, "\n", " "))));
    case FieldKind::Paragraph:
        return FieldValue(clean);
    case FieldKind::Choice:
        return choiceFrom(text::trimmed(clean), spec);
    case FieldKind::Choices:
        return choicesFrom(text::split(text::replaced(clean, "、", "\n"), '\n'), spec);
    case FieldKind::YesNo: {
        const std::string answer = text::folded(clean);
        if (answer == "はい" || answer == "yes" || answer == "true" || answer == "有" || answer == "あり")
            return FieldValue(true);
        if (answer == "いいえ" || answer == "no" || answer == "false" || answer == "無" || answer == "なし")
            return FieldValue(false);
        return unfit(spec, "yes or no");
    }
    case FieldKind::Date: {
        const auto date = parseDate(clean);
        return date ? Result<FieldValue>(FieldValue(*date)) : Result<FieldValue>(failed(date));
    }
    case FieldKind::Number: {
        std::string_view number = text::trimmed(clean);
        if (!spec.unit.empty() && number.ends_with(spec.unit))
            number.remove_suffix(spec.unit.size());
        const auto read = plan::Decimal::parse(number);
        return read ? Result<FieldValue>(FieldValue(*read)) : Result<FieldValue>(failed(read));
    }
    case FieldKind::Person:
        return FieldValue(plan::personNamed(plan, clean));
    case FieldKind::Table:
        return tableFromLines(clean, spec, plan);
    case FieldKind::Matrix: {
        const auto json = Json::parse(clean);
        return json ? matrixFrom(*json, spec, plan)
                    : Result<FieldValue>(unfit(spec, "a matrix is set as JSON"));
    }
    case FieldKind::Attachment:
    case FieldKind::Register:
        break;
    }
    return unfit(spec, "this kind cannot be typed");
}

std::string shownValue(const FieldValue& value, const FieldSpec& spec, const plan::Plan& plan)
{
    return std::visit(Shown{spec, plan}, value);
}

} // namespace keizoku::forms
