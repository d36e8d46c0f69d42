// SPDX-License-Identifier: Apache-2.0
// Which blocks stand on a page turned to landscape.
#pragma once

#include <cstddef>
#include <vector>

#include "base/text.h"
#include "document/document.h"

namespace keizoku::document {

namespace detail {

[[nodiscard]] inline bool beginsPart(const Block& block)
{
    return std::holds_alternative<Heading>(block) || std::holds_alternative<Label>(block);
}

/// A title, a label or a remark of a few lines: what may go to the turned page with its table.
[[nodiscard]] inline bool leadsTo(const Block& block)
{
    constexpr std::size_t kFewLines = 160; // characters
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr)
        return beginsPart(block);
    std::size_t length = 0;
    for (const Span& span : paragraph->line)
        length += text::length(span.text);
    return length <= kFewLines;
}

} // namespace detail

/// For each block whether it stands on a turned page: wide tables, lying foreign pages and what leads to
/// them, for a chapter title would otherwise be alone on an upright page.
[[nodiscard]] inline std::vector<bool> turned(const std::vector<Block>& blocks)
{
    std::vector<bool> result(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto* table = std::get_if<Table>(&blocks[i]);
        const auto* foreign = std::get_if<ForeignPages>(&blocks[i]);
        if (!(table != nullptr && table->landscape) && !(foreign != nullptr && foreign->landscape))
            continue;
        result[i] = true;
        std::size_t first = i;
        while (first > 0 && detail::leadsTo(blocks[first - 1]) && !result[first - 1])
            --first;
        while (first < i && !detail::beginsPart(blocks[first]))
            ++first;
        for (; first < i; ++first)
            result[first] = true;
    }
    return result;
}

} // namespace keizoku::document
