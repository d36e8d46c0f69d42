// SPDX-License-Identifier: Apache-2.0
// xlsx files made by hand, good and bad.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace keizoku::office::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

/// A zip archive in memory; `password` encrypts every entry.
std::string zipOf(const Entries& entries, const std::string& password = {});

/// The parts of a workbook with one sheet; each may be replaced before zipping.
struct Book {
    std::string sheetData = {}; ///< inside <sheetData>
    std::string strings = {};   ///< inside <sst>
    std::string styles = {};    ///< inside <styleSheet>
    std::string sheets = R"(<sheet name="名簿" sheetId="1" r:id="rId1"/>)";
    std::string workbookPr = {};
    Entries more = {};

    [[nodiscard]] Entries entries() const;
    [[nodiscard]] std::string bytes() const { return zipOf(entries()); }
};

} // namespace keizoku::office::test
