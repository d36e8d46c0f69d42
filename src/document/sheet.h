// SPDX-License-Identifier: Apache-2.0
// Sheets on which everything has its place: posters, cards. Builders measure in millimetres; what flows from
// page to page is a Document.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/qr_code.h"
#include "document/document.h"

namespace keizoku::document {

/// Millimetres from the top left corner of the sheet.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    /// Whether they share more than an edge.
    [[nodiscard]] bool meets(const Box& other) const
    {
        constexpr double kEdge = 0.001;
        return x < other.right() - kEdge && other.x < right() - kEdge && y < other.bottom() - kEdge &&
               other.y < bottom() - kEdge;
    }
};

/// Words in a box: wrapped, and set smaller when they would not fit.
struct SheetText {
    Box box = {};
    std::string text = {};
    double points = 10;
    bool strong = false;
    Align align = Align::Left;
    bool white = false; ///< on a filled frame
};

/// The outline of a box.
struct SheetFrame {
    Box box = {};
    double points = 0.7; ///< width of the line; 0: none
    bool dashed = false;
    bool filled = false; ///< black
};

struct SheetRule {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    double points = 0.7;
    bool dashed = false;
};

/// Modules of a QR code; the quiet zone of four modules on each side belongs to the box.
struct SheetCode {
    Box box = {};
    QrCode code = {};
};

using SheetItem = std::variant<SheetFrame, SheetRule, SheetCode, SheetText>;

struct Sheet {
    double width = 210, height = 297;
    std::string bookmark = {};
    std::vector<SheetItem> items = {};
};

/// Sheets printed as one file.
struct SheetBook {
    std::string title = {};
    std::string office = {};
    std::string isoInstant = {}; ///< as in Document
    std::vector<Sheet> sheets = {};
};

} // namespace keizoku::document
