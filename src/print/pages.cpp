// SPDX-License-Identifier: Apache-2.0
// The door of the print engine: lays out once, draws as often as asked.
#include "print/pages.h"

#include <cmath>
#include <cstring>
#include <utility>

#include "base/clock.h"
#include "print/detail/bound_pages.h"
#include "print/detail/painter.h"
#include "print/detail/pdf_writer.h"
#include "print/detail/picture.h"

namespace keizoku::print {

struct Pages::Setting {
    Printed printed = {};
};

Pages::Pages(std::unique_ptr<const Setting> setting) : m_setting(std::move(setting)) {}
Pages::Pages(Pages&& other) noexcept = default;
Pages& Pages::operator=(Pages&& other) noexcept = default;
Pages::~Pages() = default;

Result<Pages> Pages::layOut(const document::Document& document)
{
    auto setting = std::make_unique<Setting>();
    Printed& printed = setting->printed;
    if (!printed.type.hasFonts())
        return fail(ErrorCode::Io,
                    "文字の形（フォント）が見つからないので印刷できません。BIZ UD フォントを入れてください。",
                    "font map is empty");
    printed.title = document.title;
    printed.office = document.office;
    printed.versionLabel = document.versionLabel;
    printed.fingerprint = document.fingerprint;
    // One form of it, since the same instant stands in three places of a PDF; none when it is not an instant.
    if (const auto instant = parseRfc3339(document.isoInstant))
        printed.isoInstant = rfc3339(*instant);
    printed.draft = document.draft;
    printed.layout = paginate(compose(document, printed.type));
    return Pages(std::move(setting));
}

int Pages::count() const
{
    return static_cast<int>(m_setting->printed.layout.pages.size());
}

std::optional<int> Pages::pageOfAnchor(std::string_view anchor) const
{
    const auto& pages = m_setting->printed.layout.pageOf;
    const auto found = pages.find(anchor);
    if (found == pages.end())
        return std::nullopt;
    return found->second;
}

Result<Image> Pages::image(int page, double dpi) const
{
    if (page < 1 || page > count())
        return fail(ErrorCode::NotFound, "そのページはありません。", "page " + std::to_string(page));
    if (!(dpi >= 10 && dpi <= 600))
        return fail(ErrorCode::Malformed, "表示の大きさが範囲の外です。", "dpi " + std::to_string(dpi));
    const auto index = static_cast<std::size_t>(page - 1);
    const PageFrame& frame = m_setting->printed.layout.pages[index].frame;
    const double scale = dpi / 72;
    Image image;
    image.width = static_cast<int>(std::lround(frame.paperWidth() * scale));
    image.height = static_cast<int>(std::lround(frame.paperHeight() * scale));
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
                        0xFFFFFFFFU);
    const OwnedSurface surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image.pixels.data()),
                                            CAIRO_FORMAT_RGB24, image.width, image.height, image.width * 4));
    cairo_t* context = cairo_create(surface.get());
    cairo_scale(context, scale, scale);
    paint(context, m_setting->printed, index, Output::Image);
    const cairo_status_t status = cairo_status(context);
    cairo_destroy(context);
    cairo_surface_flush(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::Io, "ページの見本を描けませんでした。",
                    std::string("cairo: ") + cairo_status_to_string(status));
    for (auto& pixel : image.pixels)
        pixel |= 0xFF000000U; // Cairo leaves the unused byte undefined
    return image;
}

Result<std::string> Pages::pdf() const
{
    const Printed& printed = m_setting->printed;
    const auto drawn = drawPdf(printed);
    if (!drawn)
        return failed(drawn);
    return finishPdf(*drawn, printed.isoInstant, boundPages(printed));
}

Result<std::string> pdf(const document::Document& document)
{
    const auto pages = Pages::layOut(document);
    if (!pages)
        return failed(pages);
    return pages->pdf();
}

} // namespace keizoku::print
