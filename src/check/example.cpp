// SPDX-License-Identifier: Apache-2.0
#include "check/example.h"

#include <charconv>

#include "base/text.h"
#include "check/leftovers/similarity.h"
#include "check/walk.h"
#include "forms/notation.h"

namespace keizoku::check {

namespace {

constexpr double kThreshold = 0.9;
constexpr std::size_t kLongText = 20; ///< code points; of a shorter text one changed character is a change

std::optional<std::string> cellText(const std::map<std::string, plan::Cell>& row, const std::string& column)
{
    const auto it = row.find(column);
    return it == row.end() ? std::nullopt : std::optional(it->second.text);
}

/// "0.item" of a table, "k-0003.h0" of a matrix.
std::optional<std::string> cellOf(const plan::FieldValue& value, const std::string& cell)
{
    const auto dot = cell.find('.');
    if (dot == std::string::npos)
        return std::nullopt;
    const std::string row = cell.substr(0, dot);
    const std::string column = cell.substr(dot + 1);
    if (const auto* matrix = std::get_if<plan::MatrixValue>(&value)) {
        const auto it = matrix->cells.find(row);
        return it == matrix->cells.end() ? std::nullopt : cellText(it->second, column);
    }
    std::size_t number = 0;
    const auto read = std::from_chars(row.data(), row.data() + row.size(), number);
    const auto* table = std::get_if<plan::TableValue>(&value);
    if (!table || read.ec != std::errc() || number >= table->rows.size())
        return std::nullopt;
    return cellText(table->rows[number], column);
}

} // namespace

bool nearlyEqual(std::string_view text, std::string_view example)
{
    const std::string left = text::folded(text);
    const std::string right = text::folded(example);
    if (left == right)
        return !left.empty();
    return text::length(right) >= kLongText && similarity(left, right) >= kThreshold;
}

bool isStillExample(const plan::Plan& plan, const forms::FieldInstance& instance)
{
    const plan::Field* field = plan.field(instance.path);
    if (!field || field->origin.empty() || !instance.example() || isSettled(*field))
        return false;
    const auto example = forms::exampleField(instance, plan);
    return example && example->value == field->value;
}

const plan::FieldValue& Examples::at(const plan::FieldPath& path)
{
    const auto known = m_values.find(path);
    if (known != m_values.end())
        return known->second;
    plan::FieldValue value;
    if (const forms::FieldInstance instance = m_pack.find(path); instance.spec && instance.example())
        if (auto field = forms::exampleField(instance, m_plan))
            value = std::move(field->value);
    return m_values.emplace(path, std::move(value)).first->second;
}

std::optional<std::string> Examples::text(const plan::Origin& origin)
{
    const auto mark = origin.path.find('#');
    const auto path = plan::FieldPath::parse(origin.path.substr(0, mark));
    if (origin.empty() || !path)
        return std::nullopt;
    const plan::FieldValue& value = at(*path);
    if (mark != std::string::npos)
        return cellOf(value, origin.path.substr(mark + 1));
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* who = std::get_if<plan::Reference>(&value))
        return plan::toCell(*who);
    return std::nullopt;
}

} // namespace keizoku::check
