// SPDX-License-Identifier: Apache-2.0
// The blocks that hold somebody else's bytes.
#pragma once

#include <string>

namespace keizoku::document {

/// A picture stored in the file. PNG or JPEG bytes.
struct Picture {
    std::string bytes = {};
    std::string mime = {};
    std::string caption = {};
};

/// Pages of another PDF, put in as they are. Only a PDF can hold them; other formats name the file.
struct ForeignPages {
    std::string bytes = {}; ///< read through and mended once before: print/foreign_pdf.h
    std::string name = {};  ///< of the file
    int count = 0;
    bool landscape = false; ///< the first page lies
};
/// What stands for them where they cannot be shown.
[[nodiscard]] inline std::string elsewhere(const ForeignPages& pages)
{
    return "［PDF「" + pages.name + "」（" + std::to_string(pages.count) +
           "ページ）は、PDF に書き出すと入ります］";
}

} // namespace keizoku::document
