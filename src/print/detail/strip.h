// SPDX-License-Identifier: Apache-2.0
// What blocks become before they have a page: strips, never cut, of things to draw. Private to print/.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "print/detail/items.h"

namespace keizoku::print {

/// The heading a strip begins with: becomes a bookmark and the destination of links.
struct Bookmark {
    std::string anchor = {};
    std::string title = {};
    int level = 1;
};

struct Strip {
    double gap = 0; ///< above; none at the top of a page
    double height = 0;
    std::vector<Item> items = {};
    bool keepWithNext = false;
    bool newPage = false;
    bool cover = false; ///< a page without header
    std::optional<Bookmark> bookmark = {};
    std::shared_ptr<const Strip> head = {};    ///< repeated above this strip when it begins a page
    std::shared_ptr<const Strip> resumed = {}; ///< after the head when the break cut a row: （続き）
    std::vector<Item> closing = {};            ///< drawn when the page ends behind this strip
    std::shared_ptr<const Strip> filler = {}; ///< repeated behind this strip for as long as the page has room
};
using Strips = std::vector<Strip>;

/// Sets type for one document: a dense one in smaller sizes, though none that is small already.
struct SizedType {
    const Typesetter& typesetter;
    bool dense = false;

    [[nodiscard]] TextStyle sized(TextStyle style) const
    {
        constexpr double kSmallest = 9;
        constexpr double kScale = 6.0 / 7;
        constexpr double kLeading = 1.42;
        if (dense) {
            style.size = std::max(std::min(style.size, kSmallest), style.size * kScale);
            style.leading = std::min(style.leading, kLeading);
        }
        return style;
    }
    [[nodiscard]] TextPtr set(const document::Line& line, const TextStyle& style, double width) const
    {
        return typesetter.set(line, sized(style), width);
    }
    [[nodiscard]] TextPtr set(std::string text, const TextStyle& style, double width) const
    {
        return typesetter.set(std::move(text), sized(style), width);
    }
    [[nodiscard]] double widthOf(const document::Line& line, const TextStyle& style) const
    {
        return typesetter.widthOf(line, sized(style));
    }
};

/// What a block needs to know of the page it will stand on.
struct Room {
    SizedType type;
    double width = 0;
    double height = 0;
};

/// All lines of a text at (x, y).
void draw(std::vector<Item>& items, const TextPtr& text, double x, double y);
/// One strip per line, at least two lines together at either end.
[[nodiscard]] Strips lines(const TextPtr& text, double x, double gap);
void append(Strips& to, Strips from);

} // namespace keizoku::print
