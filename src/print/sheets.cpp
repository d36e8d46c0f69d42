// SPDX-License-Identifier: Apache-2.0
#include "print/sheets.h"

#include <algorithm>

#include <cairo-pdf.h>

#include "base/clock.h"
#include "base/text.h"
#include "print/detail/bound_pages.h"
#include "print/detail/drawn_image.h"
#include "print/detail/pdf_writer.h"
#include "print/detail/text.h"

namespace keizoku::print {
namespace {

constexpr int kQuietModules = 4;
constexpr double kSmallestPoints = 6.5;
constexpr double kStep = 0.94;

class SheetPainter {
public:
    SheetPainter(cairo_t* context, const Typesetter& type) : m_cr(context), m_type(type) {}

    void draw(const document::SheetFrame& frame)
    {
        ink(false);
        cairo_rectangle(m_cr, frame.box.x * kMm, frame.box.y * kMm, frame.box.width * kMm,
                        frame.box.height * kMm);
        if (frame.filled) {
            cairo_fill(m_cr);
            return;
        }
        stroke(frame.points, frame.dashed);
    }

    void draw(const document::SheetRule& rule)
    {
        ink(false);
        cairo_move_to(m_cr, rule.x1 * kMm, rule.y1 * kMm);
        cairo_line_to(m_cr, rule.x2 * kMm, rule.y2 * kMm);
        stroke(rule.points, rule.dashed);
    }

    /// Runs of dark modules of a row as one rectangle each: no hairline between them.
    void draw(const document::SheetCode& item)
    {
        const double module =
            std::min(item.box.width, item.box.height) / (item.code.size() + 2 * kQuietModules) * kMm;
        const double left = item.box.x * kMm + kQuietModules * module;
        const double top = item.box.y * kMm + kQuietModules * module;
        ink(false);
        for (int row = 0; row < item.code.size(); ++row)
            for (int column = 0; column < item.code.size(); ++column) {
                int end = column;
                while (end < item.code.size() && item.code.isDark(end, row))
                    ++end;
                if (end == column)
                    continue;
                cairo_rectangle(m_cr, left + column * module, top + row * module, (end - column) * module,
                                module);
                column = end;
            }
        cairo_fill(m_cr);
    }

    void draw(const document::SheetText& item)
    {
        const TextPtr text = fitting(item);
        // A line stands in the middle of its box, a text begins at the top.
        const double slack = text->lineCount() == 1 ? item.box.height * kMm - text->height() : 0;
        ink(item.white);
        for (int line = 0; line < text->lineCount(); ++line) {
            cairo_move_to(m_cr, item.box.x * kMm + text->indent(line),
                          item.box.y * kMm + std::max(0.0, slack) / 2 + line * text->pitch() +
                              text->ascent());
            pango_cairo_show_layout_line(m_cr, text->line(line));
        }
    }

private:
    void ink(bool white)
    {
        const double grey = white ? 1.0 : kInk;
        cairo_set_source_rgb(m_cr, grey, grey, grey);
    }

    void stroke(double points, bool dashed)
    {
        constexpr double kDash = 3;
        cairo_set_line_width(m_cr, points);
        if (dashed)
            cairo_set_dash(m_cr, &kDash, 1, 0);
        cairo_stroke(m_cr);
        cairo_set_dash(m_cr, nullptr, 0, 0);
    }

    /// Smaller until it fits; what fits in no size is cut with … on one line.
    [[nodiscard]] TextPtr fitting(const document::SheetText& item) const
    {
        const double width = item.box.width * kMm;
        const double height = item.box.height * kMm;
        TextStyle style{item.strong ? Face::GothicBold : Face::Gothic, item.points, 1.25,
                        item.align == document::Align::Center  ? Side::Center
                        : item.align == document::Align::Right ? Side::Right
                                                               : Side::Left};
        for (; style.size >= kSmallestPoints; style.size *= kStep) {
            TextPtr text = m_type.set(item.text, style, width);
            if (text->height() <= height + 0.5 && text->widestLine() <= width + 0.5)
                return text;
        }
        style.size = std::min(item.points, kSmallestPoints);
        style.oneLine = true;
        return m_type.set(item.text, style, width);
    }

    cairo_t* m_cr;
    const Typesetter& m_type;
};

void paintSheet(cairo_t* context, const Typesetter& type, const document::Sheet& sheet)
{
    SheetPainter painter(context, type);
    for (const document::SheetItem& item : sheet.items)
        std::visit([&](const auto& some) { painter.draw(some); }, item);
}

void addBookmark(cairo_surface_t* surface, cairo_t* context, const document::Sheet& sheet, std::size_t page)
{
    if (sheet.bookmark.empty())
        return;
    const std::string name = "s" + std::to_string(page + 1);
    cairo_tag_begin(context, CAIRO_TAG_DEST, ("name='" + name + "' x=0 y=0").c_str());
    cairo_tag_end(context, CAIRO_TAG_DEST);
    cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, text::cleaned(sheet.bookmark).c_str(),
                                  ("dest='" + name + "'").c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

} // namespace

Result<std::string> pdf(const document::SheetBook& book)
{
    const Typesetter type;
    if (!type.hasFonts())
        return Typesetter::noFonts();
    if (book.sheets.empty())
        return fail(ErrorCode::Malformed, "印刷するものがありません。", "no sheet");
    const auto instant = parseRfc3339(book.isoInstant);
    const PdfHead head{book.title, book.office, instant ? rfc3339(*instant) : std::string()};
    const auto drawn = drawnAsPdf(head, [&](cairo_surface_t* surface, cairo_t* context) {
        for (std::size_t page = 0; page < book.sheets.size(); ++page) {
            const document::Sheet& sheet = book.sheets[page];
            cairo_pdf_surface_set_size(surface, sheet.width * kMm, sheet.height * kMm);
            addBookmark(surface, context, sheet, page);
            paintSheet(context, type, sheet);
            cairo_show_page(context);
        }
    });
    if (!drawn)
        return failed(drawn);
    return finishPdf(*drawn, head.isoInstant, {});
}

Result<Image> image(const document::SheetBook& book, int sheet, double dpi)
{
    if (sheet < 1 || sheet > static_cast<int>(book.sheets.size()))
        return fail(ErrorCode::NotFound, "そのページはありません。", "sheet " + std::to_string(sheet));
    const Typesetter type;
    if (!type.hasFonts())
        return Typesetter::noFonts();
    const document::Sheet& drawn = book.sheets[static_cast<std::size_t>(sheet - 1)];
    return drawnAsImage(drawn.width * kMm, drawn.height * kMm, dpi,
                        [&](cairo_t* context) { paintSheet(context, type, drawn); });
}

} // namespace keizoku::print
