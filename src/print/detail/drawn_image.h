// SPDX-License-Identifier: Apache-2.0
// What is drawn on paper, as pixels. Private to print/.
#pragma once

#include <functional>

#include <cairo.h>

#include "print/pages.h"

namespace keizoku::print {

/// White paper of that size in points, drawn upon in points. Malformed unless 10 <= dpi <= 600.
Result<Image> drawnAsImage(double width, double height, double dpi,
                           const std::function<void(cairo_t*)>& draw);

} // namespace keizoku::print
