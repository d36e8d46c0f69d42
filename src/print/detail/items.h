// SPDX-License-Identifier: Apache-2.0
// Things to draw. Private to print/.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "print/detail/style.h"
#include "print/detail/text.h"

namespace keizoku::print {

struct PictureSource;

// Coordinates in points from the strip's top left corner.
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

} // namespace keizoku::print
