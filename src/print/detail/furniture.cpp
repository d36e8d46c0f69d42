// SPDX-License-Identifier: Apache-2.0
// Small and exact: title and office above, version, page and fingerprint below.
#include "print/detail/furniture.h"

#include "base/text.h"

namespace keizoku::print {
namespace {

TextPtr setSmall(const Printed& printed, const std::string& text, Side side, double width)
{
    TextStyle style = kFurniture;
    style.side = side;
    return printed.type.set(text, style, width);
}

/// "3／42" in full-width digits would not be found by a search for a number: digits stay ASCII.
std::string pageMark(std::size_t index, std::size_t count)
{
    return std::to_string(index + 1) + "／" + std::to_string(count);
}

void header(std::vector<Item>& items, const Printed& printed, const PageFrame& frame)
{
    const double top = frame.headerTop();
    const double width = frame.width();
    double left = 0;
    if (printed.draft) {
        const TextPtr mark = printed.type.set("案", TextStyle{Face::GothicBold, 9, 1.3, Side::Center}, 16);
        draw(items, mark, 0, top - 0.4);
        for (const double y : {top - 1.5, top + 13})
            items.emplace_back(Rule{0, y, 16, y, 0.7, kInk});
        for (const double x : {0.0, 16.0})
            items.emplace_back(Rule{x, top - 1.5, x, top + 13, 0.7, kInk});
        left = 22;
    }
    draw(items, setSmall(printed, printed.title, Side::Left, width * 0.56 - left), left, top);
    draw(items, setSmall(printed, printed.office, Side::Right, width * 0.42), width * 0.58, top);
    items.emplace_back(Rule{0, top + 15.5, width, top + 15.5});
}

void footer(std::vector<Item>& items, const Printed& printed, std::size_t index, const PageFrame& frame)
{
    const double top = frame.footerTop();
    const double width = frame.width();
    const std::size_t count = printed.layout.pages.size();
    draw(items, setSmall(printed, printed.versionLabel, Side::Left, width * 0.42), 0, top);
    TextStyle middle = kFurniture;
    middle.size = 9.5;
    middle.soft = false;
    middle.side = Side::Center;
    draw(items, printed.type.set(pageMark(index, count), middle, width * 0.14), width * 0.43, top - 1);
    if (index + 1 == count && !printed.fingerprint.empty())
        draw(items, setSmall(printed, "指紋 " + printed.fingerprint, Side::Right, width * 0.42), width * 0.58,
             top);
}

} // namespace

std::vector<Item> furniture(const Printed& printed, std::size_t index)
{
    std::vector<Item> items;
    const Page& page = printed.layout.pages[index];
    const bool last = index + 1 == printed.layout.pages.size();
    if (!page.cover)
        header(items, printed, page.frame);
    // A document of nothing but a cover still says which version it is.
    if (!page.cover || last)
        footer(items, printed, index, page.frame);
    return items;
}

} // namespace keizoku::print
