// SPDX-License-Identifier: Apache-2.0
// What blocks become before they have a page: strips, never cut, of things to draw. Private to print/.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "print/detail/style.h"
#include "print/detail/text.h"

namespace keizoku::print {

struct PictureSource;

// Things to draw. Coordinates in points from the strip's top left corner.
struct TextLine {
    TextPtr text = {};
    int line = 0;
    double x = 0;
    double y = 0; ///< top of the line
};
struct Rule {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    double width = kHairline;
    double grey = kLineGrey;
    bool dotted = false;
};
struct Tint {
    double x = 0, y = 0, width = 0, height = 0;
    double grey = kHeadTint;
};
/// The page of an anchor, right-aligned; known only when all pages are.
struct PageNumber {
    std::string anchor = {};
    TextStyle style = {};
    double right = 0;
    double y = 0;
};
struct Link {
    std::string target = {};
    double x = 0, y = 0, width = 0, height = 0;
};
struct PlacedPicture {
    std::shared_ptr<const PictureSource> source = {};
    double x = 0, y = 0, width = 0, height = 0;
};
/// A page of an attached PDF; put in when ours are drawn.
struct PlacedPdf {
    std::shared_ptr<const std::string> bytes = {};
    int number = 0; ///< from 0
    double x = 0, y = 0, width = 0, height = 0;
};
using Item = std::variant<TextLine, Rule, Tint, PageNumber, Link, PlacedPicture, PlacedPdf>;

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
