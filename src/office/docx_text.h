// SPDX-License-Identifier: Apache-2.0
// WordprocessingML below the level of blocks: runs, links, paragraphs, and the measures of the page.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "document/document.h"

namespace keizoku::office::word {

/// Measures in twips (1/20 pt): A4 bound left, turned pages bound at the top.
struct PageMeasures {
    bool landscape = false;
    [[nodiscard]] int paperWidth() const { return landscape ? 16838 : 11906; }
    [[nodiscard]] int paperHeight() const { return landscape ? 11906 : 16838; }
    [[nodiscard]] int left() const { return landscape ? kMargin : kBindingMargin; }
    [[nodiscard]] int top() const { return (landscape ? kBindingMargin : kMargin) + kHeaderRoom; }
    [[nodiscard]] int bottom() const { return kMargin + kFooterRoom; }
    [[nodiscard]] int header() const { return landscape ? kBindingMargin : kMargin; }
    [[nodiscard]] int width() const { return paperWidth() - left() - kMargin; }
    [[nodiscard]] int height() const { return paperHeight() - top() - bottom(); }

    static constexpr int kMargin = 1134;        ///< 20 mm
    static constexpr int kBindingMargin = 1417; ///< 25 mm
    static constexpr int kHeaderRoom = 560;
    static constexpr int kFooterRoom = 400;
};

/// The names Word gets for a document's headings: a bookmark's name may hold no blank and 40 characters at
/// most, an anchor anything.
class Bookmarks {
public:
    explicit Bookmarks(const document::Document& document);

    /// Of the heading with that place among the headings.
    [[nodiscard]] static std::string ofHeading(std::size_t index);
    /// Of the heading with that anchor; "" when there is none.
    [[nodiscard]] std::string ofAnchor(const std::string& anchor) const;

private:
    std::map<std::string, std::string> m_names;
};

/// A run; '\n' begins a new line, TAB is one. `properties` is the inside of w:rPr.
[[nodiscard]] std::string run(std::string_view text, std::string_view properties = {});
/// A field such as PAGE, with the text it shows until it is brought up to date.
[[nodiscard]] std::string field(std::string_view instruction, std::string_view shown);
[[nodiscard]] std::string link(const std::string& bookmark, std::string_view runs);
/// The spans of a line; targets that are in the document become links.
[[nodiscard]] std::string runs(const document::Line& line, const Bookmarks& bookmarks);
/// `properties` is the inside of w:pPr behind the style, in the schema's order.
[[nodiscard]] std::string paragraph(std::string_view style, std::string_view content,
                                    std::string_view properties = {});

/// "１　連絡・情報共有"
[[nodiscard]] std::string titleOf(const document::Heading& heading);
/// An element with one w:val: valued("w:pStyle", "Header").
[[nodiscard]] std::string valued(std::string_view element, std::string_view value);

} // namespace keizoku::office::word
