// SPDX-License-Identifier: Apache-2.0
// Labels and their values, in tables without heads and in lines with a colon.
#include <algorithm>

#include "app/word_cell.h"
#include "app/word_heads.h"
#include "app/word_rows.h"
#include "app/word_titles.h"
#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

using forms::FieldKind;
using plan::RegisterId;

void WordRows::putPairs(std::size_t block)
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    const WordContext& context = m_contexts[block];
    const auto put = [&](std::size_t label, std::size_t value) {
        if (label == office::WordTable::kNone || value == office::WordTable::kNone || label == value)
            return;
        const std::string words = titleOf(table.cells[label].text).words;
        const std::string& text = table.cells[value].text;
        if (words.empty() || text::length(words) > 24)
            return;
        if (isBlankCell(text)) {
            if (!text.empty())
                m_ledger.structure({block, value});
            return;
        }
        if (!m_ledger.isSettled({block, value}) && putLabelled({block, value}, context, words, text))
            m_ledger.structure({block, label});
    };
    // Labels side by side over their values are no values of each other.
    const bool isHeaded =
        table.grid.size() == 2 && table.width() > 2 &&
        std::all_of(table.grid.front().begin(), table.grid.front().end(), [&](std::size_t cell) {
            return cell != office::WordTable::kNone &&
                   wordColumn(RegisterId::Offices, titleOf(table.cells[cell].text).words);
        });
    for (const auto& row : table.grid)
        for (std::size_t column = 0; !isHeaded && column + 1 < row.size(); ++column)
            put(row[column], row[column + 1]);
    for (std::size_t row = 0; row + 1 < table.grid.size(); ++row)
        for (std::size_t column = 0; column < table.width(); ++column)
            put(table.grid[row][column], table.grid[row + 1][column]);
}

bool WordRows::putLabelled(WordSpot spot, const WordContext& context, const std::string& label,
                           const std::string& value)
{
    forms::FieldInstance best;
    double most = 0.72;
    for (const forms::FieldInstance& instance : m_forms.instances) {
        const FieldKind kind = instance.spec->kind;
        if (!instance.in(context.volume) || kind == FieldKind::Table || kind == FieldKind::Matrix ||
            kind == FieldKind::Register || kind == FieldKind::Attachment || kind == FieldKind::Paragraph)
            continue;
        double alike = m_forms.titles.likeness(label, instance.spec->label);
        if (instance.chapter(context.volume) != context.chapter)
            alike -= 0.15;
        if (alike > most) {
            most = alike;
            best = instance;
        }
    }
    if (best.spec && setField(best, value, spot))
        return true;
    return putOffice(spot, label, value);
}

bool WordRows::setField(const forms::FieldInstance& instance, const std::string& value, WordSpot spot)
{
    std::string text(text::trimmed(value));
    if (instance.spec->kind == FieldKind::Person)
        text = nameAndPost(text).name;
    const auto read = forms::valueFromTyped(text, *instance.spec, m_plan);
    if (!read || plan::isEmpty(*read))
        return false;
    const plan::Field* old = m_plan.field(instance.path);
    if (old && !plan::isEmpty(old->value) && old->value != *read)
        return false;
    m_plan.fields[instance.path].value = *read;
    m_ledger.placed(spot, instance.path.str());
    return true;
}

/// What stands on the cover: of the office whose name stands there, else of the first.
bool WordRows::putOffice(WordSpot spot, const std::string& label, const std::string& value)
{
    const auto column = wordColumn(RegisterId::Offices, label);
    if (!column || m_plan.offices.rows.empty())
        return false;
    const plan::RowId row = m_plan.offices.rows.front().id;
    if (*column == "service") // chosen when the plan was begun
        return false;
    return setCell(RegisterId::Offices, row, *column, value, spot, true);
}

} // namespace keizoku::app
