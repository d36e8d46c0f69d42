// SPDX-License-Identifier: Apache-2.0
#include "office/docx_parts.h"

#include <array>

#include "base/clock.h"
#include "office/docx_styles.h"
#include "office/markup.h"

namespace keizoku::office::word {

using document::Document;
using markup::escaped;

namespace {

constexpr std::string_view kStart = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kRelationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string element(std::string_view name, std::string_view text)
{
    return text.empty() ? "" : "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">";
}

/// A right tab at the edge, and one in the middle where `withMiddle`.
std::string edgeTabs(const PageMeasures& page, bool withMiddle)
{
    const auto tab = [](std::string_view kind, int at) {
        return "<w:tab w:val=\"" + std::string(kind) + "\" w:pos=\"" + std::to_string(at) + "\"/>";
    };
    return "<w:tabs>" + (withMiddle ? tab("center", page.width() / 2) : "") + tab("right", page.width()) +
           "</w:tabs>";
}

/// Title and office, so that a loose page can be told from another; 案 in a box before a draft's.
std::string headerPart(const Document& document, const PageMeasures& page)
{
    const std::string stamp =
        document.draft
            ? run("案", "<w:b/><w:bdr w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>") +
                  run("　")
            : "";
    return std::string(kStart) + "<w:hdr " + std::string(kNamespaces) + ">" +
           paragraph("Header", stamp + run(document.title) + run("\t") + run(document.office),
                     edgeTabs(page, false)) +
           "</w:hdr>";
}

std::string footerPart(const Document& document, const PageMeasures& page)
{
    const std::string code = document.fingerprint.empty() ? "" : "照合番号 " + document.fingerprint;
    return std::string(kStart) + "<w:ftr " + std::string(kNamespaces) + ">" +
           paragraph("Footer",
                     run(document.versionLabel) + run("\t") + field("PAGE", "1") + run("／") +
                         field("NUMPAGES", "1") + run("\t") + run(code),
                     edgeTabs(page, true)) +
           "</w:ftr>";
}

std::string relationsPart(const std::vector<std::array<std::string, 3>>& relations)
{
    std::string out =
        std::string(kStart) +
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [id, type, target] : relations)
        out += "<Relationship Id=\"" + id + "\" Type=\"" +
               (type.starts_with("http") ? type : std::string(kRelationType) + type) + "\" Target=\"" +
               target + "\"/>";
    return out + "</Relationships>";
}

std::string documentRelations(const std::vector<Media>& media)
{
    std::vector<std::array<std::string, 3>> all = {
        {"rIdStyles", "styles", "styles.xml"},       {"rIdFonts", "fontTable", "fontTable.xml"},
        {"rIdSettings", "settings", "settings.xml"}, {"rIdHeader1", "header", "header1.xml"},
        {"rIdHeader2", "header", "header2.xml"},     {"rIdFooter1", "footer", "footer1.xml"},
        {"rIdFooter2", "footer", "footer2.xml"}};
    for (std::size_t at = 0; at < media.size(); ++at)
        all.push_back({mediaId(at), "image", "media/" + media[at].name});
    return relationsPart(all);
}

std::string contentTypes()
{
    std::string out = std::string(kStart) +
                      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                      "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                      "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                      "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>";
    const auto add = [&](std::string_view part, std::string_view type) {
        out += "<Override PartName=\"" + std::string(part) + "\" ContentType=\"" + std::string(type) + "\"/>";
    };
    const auto word = [&](std::string_view part, std::string_view kind) {
        add("/word/" + std::string(part), std::string(kWordType) + std::string(kind) + "+xml");
    };
    word("document.xml", "document.main");
    word("styles.xml", "styles");
    word("fontTable.xml", "fontTable");
    word("settings.xml", "settings");
    for (const std::string_view number : {"1", "2"}) {
        word("header" + std::string(number) + ".xml", "header");
        word("footer" + std::string(number) + ".xml", "footer");
    }
    add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    add("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    return out + "</Types>";
}

/// Word 2013 and later, so that it opens without "compatibility mode".
std::string settingsPart()
{
    return std::string(kStart) + "<w:settings " + std::string(kNamespaces) +
           "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"840\"/>"
           "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
           "<w:compatSetting w:name=\"compatibilityMode\" "
           "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
           "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/></w:settings>";
}

std::string corePart(const Document& document)
{
    std::string out =
        std::string(kStart) +
        "<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
        element("dc:title", document.title) + element("dc:creator", document.office) +
        element("dc:language", "ja-JP") + element("cp:version", document.versionLabel);
    if (const auto instant = parseRfc3339(document.isoInstant))
        for (const std::string_view name : {"created", "modified"})
            out += "<dcterms:" + std::string(name) + " xsi:type=\"dcterms:W3CDTF\">" + rfc3339(*instant) +
                   "</dcterms:" + std::string(name) + ">";
    return out + "</cp:coreProperties>";
}

std::string appPart(const Document& document)
{
    return std::string(kStart) +
           "<Properties "
           "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">" +
           element("Application", "Keizoku") + element("Company", document.office) + "</Properties>";
}

} // namespace

std::string mediaId(std::size_t index)
{
    return "rIdImage" + std::to_string(index + 1);
}

std::string sectionOf(const PageMeasures& page, bool hasCover)
{
    const std::string number = page.landscape ? "2" : "1";
    const auto measure = [](std::string_view name, int twips) {
        return " w:" + std::string(name) + "=\"" + std::to_string(twips) + "\"";
    };
    return "<w:headerReference w:type=\"default\" r:id=\"rIdHeader" + number +
           "\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter" + number +
           "\"/><w:type w:val=\"nextPage\"/><w:pgSz" + measure("w", page.paperWidth()) +
           measure("h", page.paperHeight()) + (page.landscape ? " w:orient=\"landscape\"" : "") +
           "/><w:pgMar" + measure("top", page.top()) + measure("right", PageMeasures::kMargin) +
           measure("bottom", page.bottom()) + measure("left", page.left()) +
           measure("header", page.header()) + measure("footer", PageMeasures::kMargin) +
           measure("gutter", 0) + "/>" + (hasCover ? "<w:titlePg/>" : "");
}

std::vector<ZipPart> partsOf(const Document& document, const std::string& body,
                             const std::vector<Media>& media)
{
    const PageMeasures upright{false};
    const PageMeasures turned{true};
    std::vector<ZipPart> parts = {
        {"[Content_Types].xml", contentTypes()},
        {"_rels/.rels",
         relationsPart(
             {{"rId1", "officeDocument", "word/document.xml"},
              {"rId2",
               "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
               "docProps/core.xml"},
              {"rId3", "extended-properties", "docProps/app.xml"}})},
        {"word/document.xml", std::string(kStart) + "<w:document " + std::string(kNamespaces) + "><w:body>" +
                                  body + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels", documentRelations(media)},
        {"word/styles.xml", stylesPart(document.dense)},
        {"word/fontTable.xml", fontsPart()},
        {"word/settings.xml", settingsPart()},
        {"word/header1.xml", headerPart(document, upright)},
        {"word/header2.xml", headerPart(document, turned)},
        {"word/footer1.xml", footerPart(document, upright)},
        {"word/footer2.xml", footerPart(document, turned)},
        {"docProps/core.xml", corePart(document)},
        {"docProps/app.xml", appPart(document)},
    };
    for (const Media& one : media)
        parts.emplace_back("word/media/" + one.name, one.bytes);
    return parts;
}

} // namespace keizoku::office::word
