// SPDX-License-Identifier: Apache-2.0
// Rows of cells with rules: what tables, short fields and the facts on a cover are made of.
#pragma once

#include <memory>
#include <vector>

#include "print/detail/strip.h"

namespace keizoku::print {

struct GridLook {
    bool verticals = true;
    double padX = 4.5;
    double padY = 3.5;
    double minHeight = 0;
};

class Grid {
public:
    Grid(std::vector<double> widths, GridLook look);

    /// The space text has in a column.
    [[nodiscard]] double textWidth(std::size_t column) const { return m_widths[column] - 2 * m_look.padX; }
    /// The head, tinted; every later row stands under it on each page.
    void setHead(std::vector<TextPtr> cells, double roomHeight);
    [[nodiscard]] bool hasHead() const { return m_hasHead; }
    /// One strip; or, when taller than `limit`, one per line with `resumed` under the head where the page
    /// breaks.
    void addRow(const std::vector<TextPtr>& cells, double limit, const TextPtr& resumed);
    /// A row to fill the page with behind the last one.
    void setFiller(const std::vector<TextPtr>& cells);
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] Strips take(double gap);

private:
    [[nodiscard]] double rowHeight(const std::vector<TextPtr>& cells, double least) const;
    void addRules(Strip& strip, bool bottom) const;
    [[nodiscard]] Strip wholeRow(const std::vector<TextPtr>& cells, double height) const;
    void addSplitRow(const std::vector<TextPtr>& cells, const TextPtr& resumed);
    [[nodiscard]] Rule horizontal(double y, bool heavy) const;
    [[nodiscard]] double x(std::size_t column) const;

    std::vector<double> m_widths;
    GridLook m_look;
    double m_width = 0;
    bool m_hasHead = false;
    std::shared_ptr<const Strip> m_head;
    std::shared_ptr<const Strip> m_filler;
    Strips m_strips;
};

} // namespace keizoku::print
