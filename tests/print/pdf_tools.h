// SPDX-License-Identifier: Apache-2.0
// What a reader of the PDF gets: asked from poppler and qpdf, not from our own code.
#pragma once

#include <string>
#include <vector>

namespace keizoku::print::testing {

/// A PDF in a file that goes away.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// Standard output of `command` with %s replaced by the file's path.
    [[nodiscard]] std::string ask(const std::string& command) const;
    /// Text of each page, in reading order; blanks and line ends removed.
    [[nodiscard]] std::vector<std::string> pageTexts() const;
    /// All of it.
    [[nodiscard]] std::string text() const;

private:
    std::string m_path;
};

/// A line of `pdftotext -bbox-layout`.
struct BoxedLine {
    int page = 0; ///< from 1
    double left = 0, top = 0, right = 0, bottom = 0;
    double pageWidth = 0, pageHeight = 0;
    std::string text; ///< its words, without blanks
};
[[nodiscard]] std::vector<BoxedLine> boxedLines(const PdfFile& file);

/// Without ASCII blanks, line ends and U+3000.
[[nodiscard]] std::string squeezed(const std::string& text);
[[nodiscard]] bool contains(const std::string& where, const std::string& what);

} // namespace keizoku::print::testing
