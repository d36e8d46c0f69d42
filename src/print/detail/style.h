// SPDX-License-Identifier: Apache-2.0
// The measures of the paper, in points: margins, type sizes, line weights, greys. One place to change the
// look.
#pragma once

namespace keizoku::print {

constexpr double kMm = 72.0 / 25.4;
constexpr double kPaperShort = 210 * kMm;
constexpr double kPaperLong = 297 * kMm;
constexpr double kMargin = 20 * kMm;
constexpr double kBindingMargin = 25 * kMm; ///< left; at the top of a turned page, which is bound there

enum class Face { Mincho, Gothic, GothicBold };
enum class Side { Left, Center, Right };

struct TextStyle {
    Face face = Face::Mincho;
    double size = 12;
    double leading = 1.55; ///< distance of base lines in em
    Side side = Side::Left;
    bool soft = false;
    bool oneLine = false; ///< cut with … instead of wrapped
};

constexpr TextStyle kRunning{};
constexpr TextStyle kSmall{Face::Mincho, 10.5, 1.5};
constexpr TextStyle kLabel{Face::GothicBold, 11.5, 1.5};
constexpr TextStyle kCell{Face::Mincho, 10.5, 1.42};
constexpr TextStyle kTightCell{Face::Mincho, 9, 1.38}; ///< tables of many columns on an upright page
constexpr TextStyle kFurniture{Face::Gothic, 8.5, 1.3, Side::Left, true, true};

constexpr double kHairline = 0.5;
constexpr double kOutline = 0.9;
constexpr double kInk = 0.0;
constexpr double kSoftInk = 0.33;    ///< 12:1 on white
constexpr double kLineGrey = 0.45;   ///< dark enough for fax
constexpr double kHeadTint = 0.925;  ///< 7.5 % black
constexpr double kWatermark = 0.965; ///< opaque, so that no transparency is in the file

/// Where the type area lies on a page.
struct PageFrame {
    bool landscape = false;
    [[nodiscard]] constexpr double paperWidth() const { return landscape ? kPaperLong : kPaperShort; }
    [[nodiscard]] constexpr double paperHeight() const { return landscape ? kPaperShort : kPaperLong; }
    [[nodiscard]] constexpr double left() const { return landscape ? kMargin : kBindingMargin; }
    [[nodiscard]] constexpr double right() const { return paperWidth() - kMargin; }
    [[nodiscard]] constexpr double headerTop() const { return landscape ? kBindingMargin : kMargin; }
    [[nodiscard]] constexpr double top() const { return headerTop() + kHeaderRoom; }
    [[nodiscard]] constexpr double footerTop() const { return paperHeight() - kMargin - 12; }
    [[nodiscard]] constexpr double bottom() const { return footerTop() - 8; }
    [[nodiscard]] constexpr double width() const { return right() - left(); }
    [[nodiscard]] constexpr double height() const { return bottom() - top(); }

private:
    static constexpr double kHeaderRoom = 28;
};

} // namespace keizoku::print
