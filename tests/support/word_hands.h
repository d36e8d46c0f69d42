// SPDX-License-Identifier: Apache-2.0
// Plans as different hands write them in Word: the contents of a sample office in the official order of
// chapters, numbered, styled and headed as offices do, with the truth of where each text belongs.
#pragma once

#include <string>
#include <vector>

#include "app/snapshot.h"

namespace keizoku::test {

enum class Numbering { Official, Dotted, Roman, Circled, Automatic };

struct Hand {
    Numbering numbering = Numbering::Official;
    bool styles = false;        ///< real heading styles; else headings are just text
    bool captions = false;      ///< the question's own title above its text
    bool ministryHeads = false; ///< column heads as the ministry's forms say them
    bool oneCellHeads = false;  ///< chapter titles framed in a table of one cell
    bool splitRuns = false;     ///< text broken into runs in the middle of words
    int leaveOut = 0;           ///< every n-th text is left blank; 0: none
    bool natural = true, infection = true;
};

/// Where a text of the file belongs.
struct Truth {
    std::string text = {};
    std::string path = {}; ///< "purpose/policy@natural", or register and column: "stock/expiry"
};

struct HandWritten {
    std::string bytes = {};
    std::vector<Truth> truths = {};
};

[[nodiscard]] HandWritten writtenBy(const Hand& hand, const app::Snapshot& office);

} // namespace keizoku::test
