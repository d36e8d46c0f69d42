// SPDX-License-Identifier: Apache-2.0
// Goes through everything a block says, to change it.
#pragma once

#include <variant>

#include "document/document.h"

namespace keizoku::report {

/// Calls `line` for each Line of a block, and `words` for each plain text of it that comes from the office
/// (a heading's, a caption).
template <class OnLine, class OnWords>
void eachLine(document::Block& block, OnLine&& line, OnWords&& words)
{
    const auto pairs = [&](auto& rows) {
        for (auto& [label, value] : rows)
            line(value);
    };
    std::visit(document::Overloaded{
                   [&](document::Heading& heading) { words(heading.text); },
                   [&](document::Paragraph& paragraph) { line(paragraph.line); },
                   [](document::Label&) {},
                   [&](document::List& list) {
                       for (document::ListItem& item : list.items)
                           line(item.line);
                   },
                   [&](document::KeyValues& values) { pairs(values.rows); },
                   [&](document::Table& table) {
                       for (document::TableRow& row : table.rows)
                           for (document::Line& cell : row)
                               line(cell);
                   },
                   [&](document::Picture& picture) { words(picture.caption); },
                   [&](document::ForeignPages& pages) { words(pages.name); },
                   [&](document::Cover& cover) { pairs(cover.facts); },
                   [](document::Contents&) {},
                   [](document::PageBreak&) {},
               },
               block);
}

} // namespace keizoku::report
