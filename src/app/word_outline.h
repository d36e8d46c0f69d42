// SPDX-License-Identifier: Apache-2.0
// Which paragraphs of a Word file are headings, and under which chapter of the official order each block
// stands.
#pragma once

#include <string>
#include <vector>

#include "app/word_forms.h"
#include "office/word_document.h"

namespace keizoku::app {

/// Where a block of a Word file stands.
struct WordContext {
    plan::Hazard volume = plan::Hazard::Both; ///< key of Pack::books
    std::string chapter = {};                 ///< id in that book; "" before the first heading known
    const forms::FieldSpec* field = nullptr;  ///< when the last heading names a question
    std::string title = {};                   ///< that heading as it stands there
    std::string own = {};                     ///< the office's own heading since then
    bool isHeading = false;                   ///< the block is the heading of that chapter or question itself
    bool isTitle = false;                     ///< the title of a volume
    bool isContents = false;                  ///< a line of a table of contents
};

/// One context for each block. The chapters are found by number and words together, as one sequence: a
/// heading that fits several places is taken where the headings around it want it.
[[nodiscard]] std::vector<WordContext> outlineOf(const office::WordDocument& document, WordForms& forms);

/// The only text of a table that is no table but a frame around a title, else "".
[[nodiscard]] std::string framedText(const office::WordTable& table);

} // namespace keizoku::app
