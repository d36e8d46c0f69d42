// SPDX-License-Identifier: Apache-2.0
// A strip draws its own verticals and the rule below it; the rule above belongs to the strip before.
#include "print/detail/grid.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace keizoku::print {

Grid::Grid(std::vector<double> widths, GridLook look)
    : m_widths(std::move(widths)), m_look(look),
      m_width(std::accumulate(m_widths.begin(), m_widths.end(), 0.0))
{
    auto top = std::make_shared<Strip>();
    top->items.emplace_back(horizontal(0, true));
    m_head = std::move(top);
}

Rule Grid::horizontal(double y, bool heavy) const
{
    const bool strong = heavy && m_look.verticals;
    return {0, y, m_width, y, strong ? kOutline : kHairline, strong ? kInk : kLineGrey};
}

double Grid::x(std::size_t column) const
{
    return std::accumulate(m_widths.begin(), m_widths.begin() + static_cast<std::ptrdiff_t>(column), 0.0);
}

double Grid::rowHeight(const std::vector<TextPtr>& cells, double least) const
{
    double height = 0;
    for (const auto& cell : cells)
        height = std::max(height, cell->height());
    return std::max(height + 2 * m_look.padY, least);
}

void Grid::addRules(Strip& strip, bool bottom) const
{
    for (std::size_t i = 0; m_look.verticals && i <= m_widths.size(); ++i)
        strip.items.emplace_back(Rule{x(i), 0, x(i), strip.height});
    if (bottom)
        strip.items.emplace_back(horizontal(strip.height, false));
    strip.closing.emplace_back(horizontal(strip.height, true));
}

void Grid::setHead(std::vector<TextPtr> cells, double roomHeight)
{
    m_hasHead = true;
    Strip head;
    head.height = rowHeight(cells, 0);
    head.items.emplace_back(Tint{0, 0, m_width, head.height});
    for (std::size_t i = 0; i < cells.size(); ++i)
        draw(head.items, cells[i], x(i) + m_look.padX, (head.height - cells[i]->height()) / 2);
    addRules(head, true);
    head.items.emplace_back(horizontal(0, true));
    head.keepWithNext = true;
    if (head.height <= roomHeight / 3)
        m_head = std::make_shared<Strip>(head);
    m_strips.push_back(std::move(head));
}

void Grid::addRow(const std::vector<TextPtr>& cells, double limit, const TextPtr& resumed)
{
    if (m_strips.empty())
        m_strips.push_back(*m_head);
    m_strips.front().keepWithNext = true;
    const double height = rowHeight(cells, m_look.minHeight);
    if (height > limit) {
        addSplitRow(cells, resumed);
        return;
    }
    m_strips.push_back(wholeRow(cells, height));
}

void Grid::setFiller(const std::vector<TextPtr>& cells)
{
    m_filler = std::make_shared<Strip>(wholeRow(cells, rowHeight(cells, m_look.minHeight)));
}

Strip Grid::wholeRow(const std::vector<TextPtr>& cells, double height) const
{
    Strip row;
    row.height = height;
    row.head = m_head;
    double ascent = 0;
    for (const auto& cell : cells)
        ascent = std::max(ascent, cell->ascent());
    // A form's empty rows are written in by hand: what is printed stands in the middle.
    const bool middle = m_look.minHeight > 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        draw(row.items, cells[i], x(i) + m_look.padX,
             middle ? (height - cells[i]->height()) / 2 : m_look.padY + ascent - cells[i]->ascent());
    addRules(row, true);
    return row;
}

void Grid::addSplitRow(const std::vector<TextPtr>& cells, const TextPtr& resumed)
{
    int count = 1;
    double pitch = 0;
    for (const auto& cell : cells) {
        count = std::max(count, cell->lineCount());
        pitch = std::max(pitch, cell->pitch());
    }
    auto note = std::make_shared<Strip>();
    note->height = resumed->height();
    draw(note->items, resumed, m_look.padX, 0);
    for (const double edge : {0.0, m_width})
        if (m_look.verticals)
            note->items.emplace_back(Rule{edge, 0, edge, note->height});
    for (std::size_t i = 1; m_look.verticals && i < m_widths.size(); ++i)
        if (x(i) > resumed->widestLine() + 2 * m_look.padX)
            note->items.emplace_back(Rule{x(i), 0, x(i), note->height});

    for (int k = 0; k < count; ++k) {
        const bool first = k == 0;
        const bool last = k == count - 1;
        const double above = first ? m_look.padY : 0;
        Strip strip;
        strip.height = pitch + above + (last ? m_look.padY : 0);
        strip.head = m_head;
        if (!first)
            strip.resumed = note;
        strip.keepWithNext = count > 1 && (first || k == count - 2);
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (k < cells[i]->lineCount())
                strip.items.emplace_back(TextLine{cells[i], k, x(i) + m_look.padX, above});
        addRules(strip, last);
        m_strips.push_back(std::move(strip));
    }
}

Strips Grid::take(double gap)
{
    if (m_strips.empty())
        return {};
    m_strips.front().gap = gap;
    // A single row over or under a page break looks like an accident.
    constexpr double kLowRows = 110;
    const std::size_t count = m_strips.size();
    const auto tie = [&](std::size_t i) {
        if (m_strips[i].height + m_strips[i + 1].height <= kLowRows)
            m_strips[i].keepWithNext = true;
    };
    if (count > 4) {
        tie(1);
        tie(count - 2);
    }
    // A head without rows must not pull the next block to itself, and the last strip ends the table.
    m_strips.back().keepWithNext = false;
    auto& last = m_strips.back();
    last.filler = m_filler;
    if (m_filler)
        return std::move(m_strips); // the rule that ends the table stands below the last filler
    last.items.insert(last.items.end(), last.closing.begin(), last.closing.end());
    last.closing.clear();
    return std::move(m_strips);
}

} // namespace keizoku::print
