// SPDX-License-Identifier: Apache-2.0
// Headings, running text, lists and short fields.
#include "print/detail/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "print/detail/grid.h"

namespace keizoku::print {
namespace {

constexpr double kParagraphGap = 5;

struct HeadingLook {
    TextStyle style = {};
    double gap = 0;
    double below = 0;
};

HeadingLook lookOf(int level)
{
    switch (std::clamp(level, 1, 3)) {
    case 1:
        return {{Face::GothicBold, 17, 1.4}, 30, 12};
    case 2:
        return {{Face::GothicBold, 13.5, 1.45}, 20, 3};
    default:
        return {{Face::GothicBold, 12, 1.5}, 14, 1};
    }
}

} // namespace

std::string titleOf(const document::Heading& heading)
{
    return heading.number.empty() ? heading.text : heading.number + "　" + heading.text;
}

Strips set(const document::Heading& heading, const Room& room)
{
    const HeadingLook look = lookOf(heading.level);
    double hang = 0;
    Strip strip;
    if (!heading.number.empty()) {
        hang = room.type.widthOf(document::plain(heading.number + "　"), look.style);
        draw(strip.items, room.type.set(heading.number, look.style, room.width), 0, 0);
    }
    const TextPtr text = room.type.set(heading.text, look.style, room.width - hang);
    draw(strip.items, text, hang, 0);
    strip.height = text->height() + look.below;
    if (heading.level <= 1) {
        const double y = text->height() + 4;
        strip.items.emplace_back(Rule{0, y, room.width, y, kOutline, kInk});
    }
    strip.gap = look.gap;
    strip.keepWithNext = true;
    strip.newPage = heading.newPage;
    strip.bookmark = Bookmark{heading.anchor, titleOf(heading), std::clamp(heading.level, 1, 3)};
    Strips strips;
    strips.push_back(std::move(strip));
    return strips;
}

Strips set(const document::Paragraph& paragraph, const Room& room)
{
    return lines(room.type.set(paragraph.line, paragraph.small ? kSmall : kRunning, room.width), 0,
                 kParagraphGap);
}

Strips set(const document::Label& label, const Room& room)
{
    Strips strips = lines(room.type.set(label.text, kLabel, room.width), 0, 11);
    for (auto& strip : strips)
        strip.keepWithNext = true;
    return strips;
}

Strips set(const document::List& list, const Room& room)
{
    double hang = kRunning.size;
    for (const auto& item : list.items)
        hang = std::max(hang, room.type.widthOf(document::plain(item.mark), kRunning) + kRunning.size / 2);
    hang = std::min(hang, room.width / 3);

    Strips strips;
    for (const auto& item : list.items) {
        const double gap = strips.empty() ? kParagraphGap : 1.5;
        Strips itemLines = lines(room.type.set(item.line, kRunning, room.width - hang), hang, gap);
        if (!itemLines.empty())
            draw(itemLines.front().items, room.type.set(item.mark, kRunning, hang), 0, 0);
        append(strips, std::move(itemLines));
    }
    return strips;
}

Strips set(const document::KeyValues& fields, const Room& room)
{
    TextStyle label = kSmall;
    label.face = Face::Gothic;
    const GridLook look{.verticals = false, .padX = 4, .padY = room.type.dense ? 2.0 : 3.0};
    double widest = 0;
    for (const auto& [name, value] : fields.rows)
        widest = std::max(widest, room.type.widthOf(document::plain(name), label));
    const double first = std::clamp(widest + 2 * look.padX + 10, 80.0, room.width * 0.36);

    Grid grid({first, room.width - first}, look);
    const TextPtr resumed = room.type.set("（続き）", kSmall, room.width);
    for (const auto& [name, value] : fields.rows)
        grid.addRow(
            {room.type.set(name, label, grid.textWidth(0)), room.type.set(value, kSmall, grid.textWidth(1))},
            room.height / 2, resumed);
    return grid.take(kParagraphGap + 2);
}

Strips set(const document::Contents& contents, const document::Document& document, const Room& room)
{
    constexpr std::array<TextStyle, 3> kStyles = {TextStyle{Face::GothicBold, 11.5, 1.6},
                                                  TextStyle{Face::Mincho, 11, 1.6},
                                                  TextStyle{Face::Mincho, 10.5, 1.55}};
    constexpr double kNumberColumn = 30;
    document::Heading title{1, {}, contents.title, {}, contents.newPage};
    Strips strips = set(title, room);
    strips.front().bookmark.reset();

    for (const auto& block : document.blocks) {
        const auto* heading = std::get_if<document::Heading>(&block);
        if (heading == nullptr)
            continue;
        const int level = std::clamp(heading->level, 1, 3);
        const TextStyle& style = kStyles[static_cast<std::size_t>(level - 1)];
        const double left = (level - 1) * 16.0;
        const std::string number = heading->number.empty() ? "" : heading->number + "　";
        const double hang = left + room.type.widthOf(document::plain(number), style);
        const TextPtr text = room.type.set(heading->text, style, room.width - hang - kNumberColumn);

        Strip strip;
        strip.gap = level == 1 ? 7 : 0;
        strip.height = text->height();
        draw(strip.items, room.type.set(number, style, room.width), left, 0);
        draw(strip.items, text, hang, 0);
        const double y = strip.height - text->pitch();
        const double leader = hang + room.type.widthOf(document::plain(heading->text), style) + 6;
        const double base = y + text->ascent() - 2.5;
        // Drawn and not typed, so that no row of dots is in what a reader copies or a screen reader says.
        if (text->lineCount() == 1 && leader < room.width - kNumberColumn)
            strip.items.emplace_back(
                Rule{leader, base, room.width - kNumberColumn + 4, base, 0.8, kLineGrey, true});
        strip.items.emplace_back(PageNumber{heading->anchor, room.type.sized(style), room.width, y});
        strip.items.emplace_back(Link{heading->anchor, left, 0, room.width - left, strip.height});
        strip.keepWithNext = !contents.newPage;
        strips.push_back(std::move(strip));
    }
    strips.back().keepWithNext = false;
    return strips;
}

} // namespace keizoku::print
