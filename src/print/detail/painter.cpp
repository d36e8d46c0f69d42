// SPDX-License-Identifier: Apache-2.0
// Items to ink.
#include "print/detail/painter.h"

#include <array>
#include <cstdio>
#include <numbers>
#include <utility>

#include "print/detail/bound_pages.h"
#include "print/detail/furniture.h"
#include "print/detail/picture.h"

namespace keizoku::print {
namespace {

class Painter {
public:
    Painter(cairo_t* context, const Printed& printed, Output output)
        : m_cr(context), m_printed(printed), m_output(output)
    {
    }

    void drawAll(const std::vector<Item>& items, double x, double y)
    {
        m_x = x;
        m_y = y;
        for (const auto& item : items)
            std::visit([this](const auto& some) { draw(some); }, item);
    }

    void link(const std::string& target, double x, double y, double width, double height)
    {
        const auto& bookmarks = m_printed.layout.bookmarks;
        if (m_output != Output::Pdf)
            return;
        for (std::size_t i = 0; i < bookmarks.size(); ++i) {
            if (bookmarks[i].bookmark.anchor != target)
                continue;
            std::array<char, 160> attributes{};
            std::snprintf(attributes.data(), attributes.size(), "dest='%s' rect=[%.2f %.2f %.2f %.2f]",
                          destinationName(i).c_str(), x, y, width, height);
            cairo_tag_begin(m_cr, CAIRO_TAG_LINK, attributes.data());
            cairo_tag_end(m_cr, CAIRO_TAG_LINK);
            return;
        }
    }

private:
    void grey(double value) { cairo_set_source_rgb(m_cr, value, value, value); }

    void draw(const TextLine& item)
    {
        const Text& text = *item.text;
        const double left = m_x + item.x;
        const double top = m_y + item.y;
        grey(text.style().soft ? kSoftInk : kInk);
        cairo_move_to(m_cr, left + text.indent(item.line), top + text.ascent());
        pango_cairo_show_layout_line(m_cr, text.line(item.line));
        for (const auto& run : text.runs()) {
            if (run.line != item.line)
                continue;
            if (run.missing)
                frameGap(left + run.left, left + run.right, top, text);
            if (!run.target.empty())
                link(run.target, left + run.left, top, run.right - run.left, text.pitch());
        }
    }

    /// A frame and bold letters survive copying and fax, a colour would not.
    void frameGap(double left, double right, double top, const Text& text)
    {
        const double size = text.style().size;
        grey(kInk);
        cairo_set_line_width(m_cr, 0.7);
        cairo_rectangle(m_cr, left + 0.5, top + text.ascent() - size * 0.98, right - left - 1, size * 1.22);
        cairo_stroke(m_cr);
    }

    void draw(const Rule& item)
    {
        grey(item.grey);
        cairo_set_line_width(m_cr, item.width);
        if (item.dotted) {
            constexpr std::array<double, 2> kDots = {0, 3.2};
            cairo_set_dash(m_cr, kDots.data(), 2, 0);
        }
        // Dots are round ends of nothing. Level rules close the corners; upright ones must not stick out
        // above them.
        const bool level = item.y1 == item.y2;
        cairo_set_line_cap(m_cr, item.dotted ? CAIRO_LINE_CAP_ROUND
                                 : level     ? CAIRO_LINE_CAP_SQUARE
                                             : CAIRO_LINE_CAP_BUTT);
        cairo_move_to(m_cr, m_x + item.x1, m_y + item.y1);
        cairo_line_to(m_cr, m_x + item.x2, m_y + item.y2);
        cairo_stroke(m_cr);
        cairo_set_dash(m_cr, nullptr, 0, 0);
    }

    void draw(const Tint& item)
    {
        grey(item.grey);
        cairo_rectangle(m_cr, m_x + item.x, m_y + item.y, item.width, item.height);
        cairo_fill(m_cr);
    }

    void draw(const PageNumber& item)
    {
        const auto& pages = m_printed.layout.pageOf;
        const auto found = pages.find(item.anchor);
        if (found == pages.end())
            return;
        TextStyle style = item.style;
        style.side = Side::Right;
        draw(TextLine{m_printed.type.set(std::to_string(found->second), style, 60), 0, item.right - 60,
                      item.y});
    }

    void draw(const Link& item) { link(item.target, m_x + item.x, m_y + item.y, item.width, item.height); }

    void draw(const PlacedPicture& item)
    {
        const PictureSource& source = *item.source;
        if (m_output == Output::Image && !source.pixels) {
            drawPlaceholder(item, "写真（印刷には出ます）");
            return;
        }
        cairo_save(m_cr);
        cairo_translate(m_cr, m_x + item.x + item.width / 2, m_y + item.y + item.height / 2);
        cairo_scale(m_cr, item.width / source.uprightWidth(), item.height / source.uprightHeight());
        cairo_rotate(m_cr, source.quarterTurns * std::numbers::pi / 2);
        cairo_translate(m_cr, -source.width / 2.0, -source.height / 2.0);
        cairo_set_source_surface(m_cr, source.surface.get(), 0, 0);
        // "Fast" keeps Cairo from asking the reader to interpolate, which PDF/A forbids.
        cairo_pattern_set_filter(cairo_get_source(m_cr),
                                 m_output == Output::Pdf ? CAIRO_FILTER_FAST : CAIRO_FILTER_GOOD);
        cairo_rectangle(m_cr, 0, 0, source.width, source.height);
        cairo_fill(m_cr);
        cairo_restore(m_cr);
    }

    /// Attached pages come when the PDF is finished.
    void draw(const PlacedPdf& item)
    {
        if (m_output == Output::Image)
            drawPlaceholder(item, "別紙のページ（PDF に書き出すと入ります）");
    }

    template <class Placed>
    void drawPlaceholder(const Placed& item, const char* words)
    {
        grey(0.9);
        cairo_rectangle(m_cr, m_x + item.x, m_y + item.y, item.width, item.height);
        cairo_fill(m_cr);
        TextStyle style = kFurniture;
        style.side = Side::Center;
        draw(TextLine{m_printed.type.set(words, style, item.width), 0, item.x, item.y + item.height / 2 - 6});
    }

    cairo_t* m_cr;
    const Printed& m_printed;
    Output m_output;
    double m_x = 0;
    double m_y = 0;
};

/// A large pale 案 across the page, as an outline: it is not text, so no search finds it and no copy holds
/// it.
void paintWatermark(cairo_t* context, const Printed& printed, const PageFrame& frame)
{
    constexpr double kSize = 280;
    const TextPtr mark = printed.type.set("案", TextStyle{Face::GothicBold, kSize, 1.0}, kSize * 2);
    cairo_save(context);
    cairo_translate(context, frame.paperWidth() / 2, frame.paperHeight() / 2);
    cairo_rotate(context, -std::numbers::pi / 6);
    cairo_move_to(context, -kSize / 2, kSize * 0.38);
    pango_cairo_layout_line_path(context, mark->line(0));
    cairo_set_source_rgb(context, kWatermark, kWatermark, kWatermark);
    cairo_fill(context);
    cairo_restore(context);
}

} // namespace

void paint(cairo_t* context, const Printed& printed, std::size_t index, Output output)
{
    const Page& page = printed.layout.pages[index];
    if (printed.draft)
        paintWatermark(context, printed, page.frame);
    if (output == Output::Pdf) {
        const auto& bookmarks = printed.layout.bookmarks;
        for (std::size_t i = 0; i < bookmarks.size(); ++i) {
            if (bookmarks[i].page != static_cast<int>(index) + 1)
                continue;
            std::array<char, 120> attributes{};
            std::snprintf(attributes.data(), attributes.size(), "name='%s' x=%.2f y=%.2f",
                          destinationName(i).c_str(), page.frame.left(),
                          page.frame.top() + bookmarks[i].y - 6);
            cairo_tag_begin(context, CAIRO_TAG_DEST, attributes.data());
            cairo_tag_end(context, CAIRO_TAG_DEST);
        }
    }
    Painter painter(context, printed, output);
    for (const auto& placed : page.content)
        painter.drawAll(*placed.items, page.frame.left(), page.frame.top() + placed.y);
    painter.drawAll(furniture(printed, index), page.frame.left(), 0);
}

std::vector<BoundPage> boundPages(const Printed& printed)
{
    std::vector<BoundPage> all;
    for (std::size_t on = 0; on < printed.layout.pages.size(); ++on) {
        const Page& page = printed.layout.pages[on];
        for (const PlacedItems& placed : page.content)
            for (const Item& item : *placed.items)
                if (const auto* pdf = std::get_if<PlacedPdf>(&item))
                    all.push_back(
                        {pdf->bytes, pdf->number, on, page.frame.left() + pdf->x,
                         page.frame.paperHeight() - page.frame.top() - placed.y - pdf->y - pdf->height,
                         pdf->width, pdf->height});
    }
    return all;
}

std::string destinationName(std::size_t bookmark)
{
    return "h" + std::to_string(bookmark + 1);
}

} // namespace keizoku::print
