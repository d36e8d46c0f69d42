// SPDX-License-Identifier: Apache-2.0
// The parts of a .docx around the text: headers, footers, properties, and the lists that tie them together.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "office/docx_text.h"
#include "office/zip_writer.h"

namespace keizoku::office::word {

/// A picture as it lies in the file.
struct Media {
    std::string name = {}; ///< "image1.png"
    std::string bytes = {};
};

/// Inside of w:sectPr: paper, margins, header and footer. `hasCover`: the first page goes without them.
[[nodiscard]] std::string sectionOf(const PageMeasures& page, bool hasCover);
/// The id under which the document knows its n-th picture (from 0).
[[nodiscard]] std::string mediaId(std::size_t index);

/// All parts of the file. `body` is the inside of w:body.
[[nodiscard]] std::vector<ZipPart> partsOf(const document::Document& document, const std::string& body,
                                           const std::vector<Media>& media);

} // namespace keizoku::office::word
