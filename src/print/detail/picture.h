// SPDX-License-Identifier: Apache-2.0
// A stored picture that Cairo can draw. Private to print/.
#pragma once

#include <memory>
#include <string>

#include <cairo.h>

namespace keizoku::print {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using OwnedSurface = std::unique_ptr<cairo_surface_t, DestroySurface>;

struct PictureSource {
    OwnedSurface surface = {};
    int width = 0; ///< pixels, as stored
    int height = 0;
    int quarterTurns = 0; ///< clockwise, to stand upright: telephones store photographs lying
    bool pixels = true;   ///< false: a JPEG, which goes into a PDF as it is but cannot be shown in an image

    [[nodiscard]] int uprightWidth() const { return quarterTurns % 2 == 0 ? width : height; }
    [[nodiscard]] int uprightHeight() const { return quarterTurns % 2 == 0 ? height : width; }
};

/// Null when the bytes are neither a PNG nor a JPEG that can be read.
[[nodiscard]] std::shared_ptr<const PictureSource> readPicture(const std::string& bytes);

} // namespace keizoku::print
