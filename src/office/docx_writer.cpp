// SPDX-License-Identifier: Apache-2.0
// One overload per block: a new block does not compile until it has one here.
#include "office/docx_writer.h"

#include <algorithm>
#include <cmath>

#include "document/picture_facts.h"
#include "document/turned.h"
#include "office/docx_parts.h"
#include "office/docx_table.h"
#include "office/docx_text.h"
#include "office/markup.h"

namespace keizoku::office {

namespace {

using namespace document;
using word::paragraph;
using word::run;
using word::valued;

constexpr std::string_view kNewPage = "<w:pageBreakBefore/>";
constexpr int kDeepestHeading = 9;
constexpr std::size_t kContentsLevels = 3;
constexpr double kEmuPerTwip = 635;
constexpr double kEmuPerPixel = 914400.0 / 150;
constexpr double kHighestPicture = 0.55; ///< of the page, so that caption and text find room beside it

class Body {
public:
    explicit Body(const Document& document) : m_document(document), m_bookmarks(document) {}

    /// The inside of w:body.
    std::string write()
    {
        const std::vector<Block>& blocks = m_document.blocks;
        const std::vector<bool> isTurned = turned(blocks);
        const auto* cover = blocks.empty() ? nullptr : std::get_if<Cover>(&blocks.front());
        m_hasCover = cover != nullptr && blocks.size() > 1;
        if (std::none_of(blocks.begin(), blocks.end(),
                         [](const Block& block) { return std::holds_alternative<Cover>(block); }))
            nameDocument();
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            if (at > 0 && isTurned[at] != m_page.landscape)
                endSection();
            m_page.landscape = isTurned[at];
            m_next = at + 1 < blocks.size() ? &blocks[at + 1] : nullptr;
            add(blocks[at]);
        }
        return std::move(m_out) + "<w:sectPr>" + word::sectionOf(m_page, m_hasCover) + "</w:sectPr>";
    }

    [[nodiscard]] const std::vector<word::Media>& media() const { return m_media; }

private:
    /// Without a cover nothing else does.
    void nameDocument()
    {
        if (m_document.draft)
            m_out += paragraph("KeizokuStamp", run("案"));
        // A title of a cover has the upper third of a page above it; this one has not.
        m_out += paragraph("Title", run(m_document.title), "<w:spacing w:before=\"0\" w:after=\"120\"/>");
        std::string below = m_document.office;
        below += below.empty() || m_document.versionLabel.empty() ? "" : "　";
        below += m_document.versionLabel;
        if (!below.empty())
            m_out += paragraph("Subtitle", run(below), "<w:spacing w:before=\"0\" w:after=\"240\"/>");
    }

    /// The section's last paragraph says what its paper was.
    void endSection()
    {
        m_out += paragraph("KeizokuAfterTable", "",
                           "<w:sectPr>" + word::sectionOf(m_page, m_hasCover) + "</w:sectPr>");
        m_hasCover = false;
        m_isPageNew = true;
        m_isBreakDue = false;
    }

    /// The property that begins a page, for a paragraph that can bear it; none at the head of a page.
    std::string_view pageBreak(bool wanted)
    {
        const bool breaks = (wanted || m_isBreakDue) && !m_isPageNew && !m_out.empty();
        m_isBreakDue = false;
        return breaks ? kNewPage : "";
    }

    /// For what is no paragraph, or not one of its own.
    void breakIfDue()
    {
        if (m_isBreakDue && !pageBreak(false).empty())
            m_out += paragraph("KeizokuAfterTable", "", kNewPage);
    }

    void add(const Block& block)
    {
        const bool breaksItself =
            std::holds_alternative<Heading>(block) || std::holds_alternative<Contents>(block);
        if (!breaksItself && !std::holds_alternative<PageBreak>(block))
            breakIfDue();
        std::visit(
            Overloaded{
                [&](const Heading& heading) { addHeading(heading); },
                [&](const Paragraph& given) { addParagraph(given); },
                [&](const Label& label) {
                    m_above = label.text;
                    m_out += paragraph("KeizokuLabel", run(label.text));
                },
                [&](const List& list) { addList(list); },
                [&](const KeyValues& values) {
                    m_out += word::factsOf(values.rows, m_page.width(), m_bookmarks);
                },
                [&](const Table& table) {
                    m_out += word::tableOf(table, m_above, m_page.width(), m_bookmarks);
                },
                [&](const Picture& picture) { addPicture(picture); },
                [&](const ForeignPages& pages) { m_out += paragraph("Normal", run(elsewhere(pages))); },
                [&](const Cover& cover) { addCover(cover); },
                [&](const Contents& contents) { addContents(contents); },
                [&](const PageBreak&) { m_isBreakDue = true; },
            },
            block);
        if (!std::holds_alternative<PageBreak>(block))
            m_isPageNew = false;
    }

    void addHeading(const Heading& heading)
    {
        m_above = heading.text;
        const std::string level = std::to_string(std::clamp(heading.level, 1, kDeepestHeading));
        const std::string id = std::to_string(m_headings + 1);
        const std::string text = "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" +
                                 word::Bookmarks::ofHeading(m_headings) + "\"/>" +
                                 run(word::titleOf(heading)) + "<w:bookmarkEnd w:id=\"" + id + "\"/>";
        ++m_headings;
        m_out += paragraph("Heading" + level, text, pageBreak(heading.newPage));
    }

    void addParagraph(const Paragraph& given)
    {
        const bool introduces = m_next != nullptr && (std::holds_alternative<Table>(*m_next) ||
                                                      std::holds_alternative<Picture>(*m_next));
        m_out += paragraph(given.small ? "KeizokuSmall" : "Normal", word::runs(given.line, m_bookmarks),
                           introduces ? "<w:keepNext/>" : "");
    }

    void addList(const List& list)
    {
        for (const ListItem& item : list.items)
            m_out +=
                paragraph("ListParagraph", run(item.mark) + run("\t") + word::runs(item.line, m_bookmarks));
    }

    void addCover(const Cover& cover)
    {
        if (!cover.stamp.empty())
            m_out += paragraph("KeizokuStamp", run(cover.stamp));
        m_out += paragraph("Title", run(cover.title));
        if (!cover.subtitle.empty())
            m_out += paragraph("Subtitle", run(cover.subtitle));
        m_out += word::factsOf(cover.facts, m_page.width(), m_bookmarks);
        if (!cover.approvalBoxes.empty())
            m_out += paragraph("Normal", "") + word::sealsOf(cover.approvalBoxes, m_page.width());
        m_isBreakDue = true;
    }

    /// A table of contents that Word can make anew, with the titles in it already.
    void addContents(const Contents& contents)
    {
        std::vector<std::pair<std::string, std::string>> entries; // style and text
        std::size_t index = 0;
        for (const Block& block : m_document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block)) {
                const std::string bookmark = word::Bookmarks::ofHeading(index++);
                const auto level = static_cast<std::size_t>(std::clamp(heading->level, 1, kDeepestHeading));
                if (level <= kContentsLevels)
                    entries.emplace_back(
                        "TOC" + std::to_string(level),
                        word::link(bookmark, run(word::titleOf(*heading)) + run("\t") +
                                                 word::field("PAGEREF " + bookmark + " \\h", "")));
            }
        m_out += "<w:sdt><w:sdtPr><w:docPartObj>" + valued("w:docPartGallery", "Table of Contents") +
                 "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>" +
                 paragraph("TOCHeading", run(contents.title), pageBreak(contents.newPage));
        const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                                  "xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r>"
                                  "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const std::string close = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const auto& [style, text] = entries[at];
            m_out +=
                paragraph(style, (at == 0 ? begin : "") + text + (at + 1 == entries.size() ? close : ""));
        }
        m_out += "</w:sdtContent></w:sdt>";
    }

    void addPicture(const Picture& picture)
    {
        if (const auto facts = pictureFacts(picture.bytes))
            m_out += paragraph("KeizokuPicture", drawing(picture, *facts));
        else
            m_out +=
                paragraph("KeizokuPicture", run("【この図は表示できません（PNG・JPEG以外か、壊れています）】",
                                                valued("w:rStyle", "KeizokuMissing")));
        if (!picture.caption.empty())
            m_out += paragraph("Caption", run(picture.caption));
    }

    std::string drawing(const Picture& picture, const PictureFacts& facts)
    {
        const std::string id = std::to_string(m_media.size() + 1);
        const std::string relation = word::mediaId(m_media.size());
        m_media.push_back(
            {"image" + id + (facts.kind == PictureKind::Png ? ".png" : ".jpeg"), picture.bytes});
        const bool onItsSide = facts.quarterTurns % 2 == 1;
        const double across = onItsSide ? facts.height : facts.width;
        const double upwards = onItsSide ? facts.width : facts.height;
        const double scale = std::min({kEmuPerPixel, m_page.width() * kEmuPerTwip / across,
                                       m_page.height() * kHighestPicture * kEmuPerTwip / upwards});
        const auto emu = [](double length) { return std::to_string(std::max(1L, std::lround(length))); };
        // Word turns the picture about its middle: what then stands out is said apart.
        const double more = onItsSide ? (facts.height - facts.width) * scale / 2 : 0;
        const std::string size =
            "cx=\"" + emu(facts.width * scale) + "\" cy=\"" + emu(facts.height * scale) + "\"";
        const auto edge = [&](double length) { return std::to_string(std::max(0L, std::lround(length))); };
        const std::string name = "id=\"" + id + "\" name=\"図 " + id + "\"";
        const std::string words = markup::escaped(picture.caption.empty() ? "図" : picture.caption);
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " +
               size + "/><wp:effectExtent l=\"" + edge(more) + "\" t=\"" + edge(-more) + "\" r=\"" +
               edge(more) + "\" b=\"" + edge(-more) + "\"/><wp:docPr " + name + " descr=\"" + words +
               "\"/><a:graphic><a:graphicData "
               "uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
               "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr " +
               name + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + relation +
               "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm rot=\"" +
               std::to_string(facts.quarterTurns * 5'400'000) + "\"><a:off x=\"0\" y=\"0\"/><a:ext " + size +
               "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
               "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    const Document& m_document;
    word::Bookmarks m_bookmarks;
    word::PageMeasures m_page;
    std::string m_out;
    std::string m_above; ///< the heading or label that names a table
    std::vector<word::Media> m_media;
    const Block* m_next = nullptr;
    std::size_t m_headings = 0;
    bool m_hasCover = false;   ///< of the section being written
    bool m_isBreakDue = false; ///< what comes next begins a page
    bool m_isPageNew = true;   ///< nothing stands on the page yet
};

} // namespace

Result<std::string> docx(const Document& document)
{
    Body body(document);
    const std::string written = body.write();
    return zipped(word::partsOf(document, written, body.media()));
}

} // namespace keizoku::office
