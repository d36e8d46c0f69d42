// SPDX-License-Identifier: Apache-2.0
// The cover: a title with air around it, the facts below, boxes for seals at the foot.
#include <algorithm>
#include <utility>

#include "print/detail/blocks.h"
#include "print/detail/grid.h"

namespace keizoku::print {
namespace {

constexpr double kSealSide = 18 * kMm;
constexpr double kSealLabel = 16;
constexpr TextStyle kTitle{Face::GothicBold, 26, 1.45, Side::Center};
constexpr TextStyle kSubtitle{Face::Gothic, 14, 1.5, Side::Center};

void frame(std::vector<Item>& items, double x, double y, double width, double height, double weight)
{
    items.emplace_back(Rule{x, y, x + width, y, weight, kInk});
    items.emplace_back(Rule{x, y + height, x + width, y + height, weight, kInk});
    items.emplace_back(Rule{x, y, x, y + height, weight, kInk});
    items.emplace_back(Rule{x + width, y, x + width, y + height, weight, kInk});
}

void drawStamp(std::vector<Item>& items, const std::string& stamp, const Room& room)
{
    constexpr TextStyle kStamp{Face::GothicBold, 22, 1.5, Side::Center};
    const double width = std::max(46.0, room.type.widthOf(document::plain(stamp), kStamp) + 24);
    const TextPtr text = room.type.set(stamp, kStamp, width);
    draw(items, text, room.width - width, 6);
    frame(items, room.width - width, 0, width, text->height() + 10, 1.4);
}

double drawTitle(std::vector<Item>& items, const document::Cover& cover, const Room& room, double y)
{
    const TextPtr title = room.type.set(cover.title, kTitle, room.width);
    draw(items, title, 0, y);
    y += title->height() + 12;
    const double rule = std::clamp(title->widestLine(), room.width * 0.4, room.width);
    items.emplace_back(Rule{(room.width - rule) / 2, y, (room.width + rule) / 2, y, 1.2, kInk});
    items.emplace_back(
        Rule{(room.width - rule) / 2, y + 2.6, (room.width + rule) / 2, y + 2.6, kHairline, kInk});
    y += 16;
    if (!cover.subtitle.empty()) {
        const TextPtr subtitle = room.type.set(cover.subtitle, kSubtitle, room.width);
        draw(items, subtitle, 0, y);
        y += subtitle->height();
    }
    return y;
}

/// Boxes from the right edge leftwards, as many as fit in rows.
double sealRows(const document::Cover& cover, double width)
{
    const auto perRow = std::max<std::size_t>(1, static_cast<std::size_t>(width / kSealSide));
    return static_cast<double>((cover.approvalBoxes.size() + perRow - 1) / perRow);
}

void drawSeals(std::vector<Item>& items, const document::Cover& cover, const Room& room, double bottom)
{
    constexpr TextStyle kSealName{Face::Gothic, 9, 1.3, Side::Center, false, true};
    const auto perRow = std::max<std::size_t>(1, static_cast<std::size_t>(room.width / kSealSide));
    const auto count = cover.approvalBoxes.size();
    const double rowHeight = kSealSide + kSealLabel + 6;
    const double top = bottom - sealRows(cover, room.width) * rowHeight + 6;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / perRow;
        const std::size_t inRow = std::min(perRow, count - row * perRow);
        const double x = room.width - static_cast<double>(inRow - i % perRow) * kSealSide;
        const double y = top + static_cast<double>(row) * rowHeight;
        items.emplace_back(Tint{x, y, kSealSide, kSealLabel});
        const TextPtr name = room.type.set(cover.approvalBoxes[i], kSealName, kSealSide - 4);
        draw(items, name, x + 2, y + (kSealLabel - name->height()) / 2);
        frame(items, x, y, kSealSide, kSealLabel, kHairline);
        frame(items, x, y + kSealLabel, kSealSide, kSealSide, kHairline);
    }
}

Strips factStrips(const document::Cover& cover, const Room& room, double width)
{
    TextStyle label{Face::Gothic, 10.5, 1.45};
    constexpr TextStyle kValue{Face::Mincho, 12, 1.4};
    constexpr GridLook look{.verticals = false, .padX = 6, .padY = 5};
    double widest = 0;
    for (const auto& [name, value] : cover.facts)
        widest = std::max(widest, room.type.widthOf(document::plain(name), label));
    const double first = std::clamp(widest + 2 * look.padX + 8, 90.0, width * 0.4);
    Grid grid({first, width - first}, look);
    const TextPtr resumed = room.type.set("（続き）", kSmall, width);
    for (const auto& [name, value] : cover.facts)
        grid.addRow(
            {room.type.set(name, label, grid.textWidth(0)), room.type.set(value, kValue, grid.textWidth(1))},
            room.height / 2, resumed);
    return grid.take(24);
}

void move(Item& item, double x, double y)
{
    if (auto* line = std::get_if<TextLine>(&item)) {
        line->x += x;
        line->y += y;
    } else if (auto* rule = std::get_if<Rule>(&item)) {
        *rule = {rule->x1 + x, rule->y1 + y, rule->x2 + x, rule->y2 + y,
                 rule->width,  rule->grey,   rule->dotted};
    }
}

} // namespace

Strips set(const document::Cover& cover, const Room& room, bool draft)
{
    Strip page;
    page.newPage = true;
    page.cover = true;
    page.height = room.height;
    if (const std::string stamp = cover.stamp.empty() && draft ? "案" : cover.stamp; !stamp.empty())
        drawStamp(page.items, stamp, room);

    std::vector<Item> measured;
    const double titleHeight = drawTitle(measured, cover, room, 0);
    const double factsWidth = room.width * 0.86;
    Strips facts = factStrips(cover, room, factsWidth);
    double factsHeight = 0;
    for (const auto& strip : facts)
        factsHeight += strip.height;
    const double sealsHeight = sealRows(cover, room.width) * (kSealSide + kSealLabel + 6);
    const double slack = std::max(0.0, room.height - titleHeight - factsHeight - sealsHeight - 84);
    const double titleTop = 50 + slack * 0.42;
    drawTitle(page.items, cover, room, titleTop);
    drawSeals(page.items, cover, room, room.height);

    double y = titleTop + titleHeight + 24 + slack * 0.33;
    std::size_t placed = 0;
    while (placed < facts.size() && y + facts[placed].height <= room.height - sealsHeight - 10) {
        for (auto& item : facts[placed].items) {
            move(item, (room.width - factsWidth) / 2, y);
            page.items.push_back(std::move(item));
        }
        y += facts[placed].height;
        ++placed;
    }
    Strips strips;
    strips.push_back(std::move(page));
    // More facts than a cover holds go on as a table; none may be lost.
    for (; placed < facts.size(); ++placed)
        strips.push_back(std::move(facts[placed]));
    return strips;
}

} // namespace keizoku::print
