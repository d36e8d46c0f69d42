// SPDX-License-Identifier: Apache-2.0
#include "office/docx_text.h"

#include "base/text.h"
#include "office/markup.h"

namespace keizoku::office::word {

using document::Mark;
using document::Span;
using markup::escaped;

namespace {

std::string_view styleOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
    case Mark::PageOf: // the link leads there
        return "";
    case Mark::Strong:
        return "Strong";
    case Mark::Missing:
        return "KeizokuMissing";
    case Mark::Soft:
        return "KeizokuSoft";
    case Mark::Changed:
        return "KeizokuChanged";
    }
    return "";
}

} // namespace

Bookmarks::Bookmarks(const document::Document& document)
{
    std::size_t index = 0;
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block)) {
            if (!heading->anchor.empty())
                m_names.emplace(heading->anchor, ofHeading(index));
            ++index;
        }
}

std::string Bookmarks::ofHeading(std::size_t index)
{
    return "_kz" + std::to_string(index + 1); // a leading _ keeps it out of Word's list of bookmarks
}

std::string Bookmarks::ofAnchor(const std::string& anchor) const
{
    const auto it = m_names.find(anchor);
    return it == m_names.end() ? "" : it->second;
}

std::string valued(std::string_view element, std::string_view value)
{
    return "<" + std::string(element) + " w:val=\"" + escaped(value) + "\"/>";
}

std::string run(std::string_view text, std::string_view properties)
{
    const std::string cleaned = text::cleaned(text);
    std::string out = "<w:r>";
    if (!properties.empty())
        out += "<w:rPr>" + std::string(properties) + "</w:rPr>";
    std::string_view rest = cleaned;
    while (!rest.empty()) {
        const auto end = rest.find_first_of("\n\t");
        if (const std::string_view piece = rest.substr(0, end); !piece.empty())
            out += "<w:t xml:space=\"preserve\">" + escaped(piece) + "</w:t>";
        if (end == std::string_view::npos)
            break;
        out += rest[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        rest.remove_prefix(end + 1);
    }
    return out + "</w:r>";
}

std::string field(std::string_view instruction, std::string_view shown)
{
    const auto mark = [](std::string_view kind) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(kind) + "\"/></w:r>";
    };
    return mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> " + escaped(instruction) +
           " </w:instrText></w:r>" + mark("separate") + run(shown) + mark("end");
}

std::string link(const std::string& bookmark, std::string_view runs)
{
    return "<w:hyperlink w:anchor=\"" + escaped(bookmark) + "\" w:history=\"1\">" + std::string(runs) +
           "</w:hyperlink>";
}

std::string runs(const document::Line& line, const Bookmarks& bookmarks)
{
    std::string out;
    for (const Span& span : line) {
        const std::string bookmark = bookmarks.ofAnchor(span.target);
        const std::string_view style = styleOf(span.mark);
        const bool isLink = !bookmark.empty();
        const std::string_view named = style.empty() && isLink ? "Hyperlink" : style;
        const std::string text = run(span.text, named.empty() ? "" : valued("w:rStyle", named));
        out += isLink ? link(bookmark, text) : text;
    }
    return out;
}

std::string paragraph(std::string_view style, std::string_view content, std::string_view properties)
{
    return "<w:p><w:pPr>" + valued("w:pStyle", style) + std::string(properties) + "</w:pPr>" +
           std::string(content) + "</w:p>";
}

std::string titleOf(const document::Heading& heading)
{
    return heading.number.empty() ? heading.text : heading.number + "　" + heading.text;
}

} // namespace keizoku::office::word
