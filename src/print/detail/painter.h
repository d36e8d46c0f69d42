// SPDX-License-Identifier: Apache-2.0
// A page onto any Cairo surface. Private to print/.
#pragma once

#include <string>

#include <cairo.h>

#include "print/detail/paginate.h"

namespace keizoku::print {

/// Everything that is drawn: the layout and what stands in headers and footers.
struct Printed {
    Typesetter type = {};
    Layout layout = {};
    std::string title = {};
    std::string office = {};
    std::string versionLabel = {};
    std::string fingerprint = {};
    std::string isoInstant = {};
    bool draft = false;
};

enum class Output { Image, Pdf };

/// Draws page `index` (from 0) in points; a PDF also gets destinations and links.
void paint(cairo_t* context, const Printed& printed, std::size_t index, Output output);

/// The name of a destination inside the PDF; anchors may hold anything, these hold ASCII.
[[nodiscard]] std::string destinationName(std::size_t bookmark);

} // namespace keizoku::print
