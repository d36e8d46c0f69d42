// SPDX-License-Identifier: Apache-2.0
#include "check/passages.h"

#include "base/text.h"
#include "forms/notation.h"

namespace keizoku::check {

namespace {

using plan::Hazard;

/// The cells of a row as a person reads them.
std::string rowText(const plan::Plan& plan, const forms::FieldSpec& spec,
                    const std::map<std::string, plan::Cell>& row)
{
    std::vector<std::string> cells;
    for (const forms::ColumnSpec& column : spec.columns)
        if (const auto cell = row.find(column.id); cell != row.end())
            cells.push_back(forms::shownFieldCell(plan, column, cell->second.text));
    return text::join(cells, " | "); // nothing a sentence joins two words with
}

} // namespace

std::vector<Passage> passagesOf(const plan::Plan& plan, const forms::Pack& pack)
{
    std::vector<Passage> passages;
    for (const auto& [path, field] : plan.fields) {
        const forms::FieldInstance instance =
            path.hazard == Hazard::Both ? forms::FieldInstance{} : pack.find(path);
        if (!instance.spec)
            continue;
        const Place place{path.section, path.str(), "", fieldWords(instance)};
        const auto add = [&](const std::string& said, const std::string& cell) {
            passages.push_back({path.hazard, place, text::narrowed(said)});
            passages.back().place.cell = cell;
        };
        if (const auto* text = std::get_if<std::string>(&field.value))
            add(*text, "");
        const auto cellOf = [](std::string row, const std::map<std::string, plan::Cell>& cells) {
            return cells.empty() ? std::string() : std::move(row) + "." + cells.begin()->first;
        };
        if (const auto* table = std::get_if<plan::TableValue>(&field.value))
            for (std::size_t at = 0; at < table->rows.size(); ++at)
                add(rowText(plan, *instance.spec, table->rows[at]),
                    cellOf(std::to_string(at), table->rows[at]));
        if (const auto* matrix = std::get_if<plan::MatrixValue>(&field.value))
            for (const auto& [id, row] : matrix->cells)
                add(rowText(plan, *instance.spec, row), cellOf(id, row));
    }
    for (const plan::ActivationLevel& level : plan.levels.rows)
        for (const auto& [column, text, volume] :
             {std::tuple{"natural", &level.natural, Hazard::Natural},
              std::tuple{"infection", &level.infection, Hazard::Infection}}) {
            const auto id = plan::RegisterId::Levels;
            passages.push_back(
                {volume,
                 {sectionOf(id), pathOf(plan, id, level.id, column), "", rowWords(plan, id, level.id)},
                 text::narrowed(*text)});
        }
    return passages;
}

} // namespace keizoku::check
