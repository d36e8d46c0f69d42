// SPDX-License-Identifier: Apache-2.0
// Texts into strips.
#include "print/detail/strip.h"

#include <iterator>
#include <utility>

namespace keizoku::print {

void draw(std::vector<Item>& items, const TextPtr& text, double x, double y)
{
    if (!text->pageOf().empty()) {
        items.emplace_back(PageNumber{text->pageOf(), text->style(), x + text->width(), y});
        items.emplace_back(Link{text->pageOf(), x, y, text->width(), text->height()});
        return;
    }
    for (int i = 0; i < text->lineCount(); ++i)
        items.emplace_back(TextLine{text, i, x, y + i * text->pitch()});
}

Strips lines(const TextPtr& text, double x, double gap)
{
    Strips strips;
    const int count = text->lineCount();
    for (int i = 0; i < count; ++i) {
        Strip strip;
        strip.gap = i == 0 ? gap : 0;
        strip.height = text->pitch();
        strip.items.emplace_back(TextLine{text, i, x, 0});
        strip.keepWithNext = count > 1 && (i == 0 || i == count - 2);
        strips.push_back(std::move(strip));
    }
    return strips;
}

void append(Strips& to, Strips from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace keizoku::print
