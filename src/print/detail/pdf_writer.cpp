// SPDX-License-Identifier: Apache-2.0
// The Cairo half of the PDF.
#include "print/detail/pdf_writer.h"

#include <array>

#include <cairo-pdf.h>

#include "base/text.h"
#include "print/detail/painter.h"
#include "print/detail/picture.h"

namespace keizoku::print {
namespace {

cairo_status_t appendBytes(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void setMetadata(cairo_surface_t* surface, const PdfHead& head)
{
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& value) {
        if (!value.empty())
            cairo_pdf_surface_set_metadata(surface, what, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, text::cleaned(head.title));
    set(CAIRO_PDF_METADATA_AUTHOR, text::cleaned(head.office));
    set(CAIRO_PDF_METADATA_CREATOR, "Keizoku");
    // Cairo writes the present time when it is told none; finishPdf() removes this one.
    const std::string date = head.isoInstant.empty() ? "2000-01-01T00:00:00Z" : head.isoInstant;
    set(CAIRO_PDF_METADATA_CREATE_DATE, date);
    set(CAIRO_PDF_METADATA_MOD_DATE, date);
}

/// Bookmarks stand under the last one of a higher level, also where a document skips a level.
void addOutline(cairo_surface_t* surface, const Printed& printed)
{
    std::array<int, 4> parent = {CAIRO_PDF_OUTLINE_ROOT, 0, 0, 0};
    for (std::size_t i = 0; i < printed.layout.bookmarks.size(); ++i) {
        const Bookmark& bookmark = printed.layout.bookmarks[i].bookmark;
        const auto level = static_cast<std::size_t>(bookmark.level);
        int above = CAIRO_PDF_OUTLINE_ROOT;
        for (std::size_t k = 1; k < level; ++k)
            if (parent.at(k) != 0)
                above = parent.at(k);
        const std::string link = "dest='" + destinationName(i) + "'";
        const auto flags =
            level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0);
        parent.at(level) = cairo_pdf_surface_add_outline(
            surface, above, text::cleaned(bookmark.title).c_str(), link.c_str(), flags);
        for (std::size_t k = level + 1; k < parent.size(); ++k)
            parent.at(k) = 0;
    }
}

} // namespace

Result<std::string> drawnAsPdf(const PdfHead& head,
                               const std::function<void(cairo_surface_t*, cairo_t*)>& draw)
{
    std::string bytes;
    const OwnedSurface surface(
        cairo_pdf_surface_create_for_stream(appendBytes, &bytes, kPaperShort, kPaperLong));
    // For 1.4, which finishPdf() declares, Cairo would leave out /ActualText and with it the selectors of
    // 葛󠄀 and 葛󠄁.
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    setMetadata(surface.get(), head);
    cairo_t* context = cairo_create(surface.get());
    draw(surface.get(), context);
    cairo_status_t status = cairo_status(context);
    cairo_destroy(context);
    cairo_surface_finish(surface.get());
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::Io,
                    "PDF を作れませんでした。もう一度印刷してください。計画の内容は保存されたままです。",
                    std::string("cairo: ") + cairo_status_to_string(status));
    return bytes;
}

Result<std::string> drawPdf(const Printed& printed)
{
    return drawnAsPdf({printed.title, printed.office, printed.isoInstant},
                      [&](cairo_surface_t* surface, cairo_t* context) {
                          for (std::size_t i = 0; i < printed.layout.pages.size(); ++i) {
                              const PageFrame& frame = printed.layout.pages[i].frame;
                              cairo_pdf_surface_set_size(surface, frame.paperWidth(), frame.paperHeight());
                              paint(context, printed, i, Output::Pdf);
                              cairo_show_page(context);
                          }
                          addOutline(surface, printed);
                      });
}

} // namespace keizoku::print
