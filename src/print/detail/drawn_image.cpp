// SPDX-License-Identifier: Apache-2.0
#include "print/detail/drawn_image.h"

#include <cmath>
#include <string>

#include "print/detail/picture.h"

namespace keizoku::print {

Result<Image> drawnAsImage(double width, double height, double dpi, const std::function<void(cairo_t*)>& draw)
{
    if (!(dpi >= 10 && dpi <= 600))
        return fail(ErrorCode::Malformed, "表示の大きさが範囲の外です。", "dpi " + std::to_string(dpi));
    const double scale = dpi / 72;
    Image image;
    image.width = static_cast<int>(std::lround(width * scale));
    image.height = static_cast<int>(std::lround(height * scale));
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
                        0xFFFFFFFFU);
    const OwnedSurface surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image.pixels.data()),
                                            CAIRO_FORMAT_RGB24, image.width, image.height, image.width * 4));
    cairo_t* context = cairo_create(surface.get());
    cairo_scale(context, scale, scale);
    draw(context);
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

} // namespace keizoku::print
