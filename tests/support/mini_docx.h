// SPDX-License-Identifier: Apache-2.0
// The smallest Word file around a body of raw OOXML.
#pragma once

#include <string>
#include <vector>

#include "office/zip_writer.h"

namespace keizoku::test {

inline std::string wordXml(const std::string& root, const std::string& inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           inside + "</w:" + root + ">";
}

/// `more`: further parts by their type, "styles" → its XML.
inline std::string miniDocx(const std::string& body, const std::vector<office::ZipPart>& more = {})
{
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships "
                             "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    std::string relations = head;
    const auto kindOf = [](const std::string& part, const std::string& kind) {
        return "<Override PartName=\"/word/" + part +
               ".xml\" ContentType=\"application/"
               "vnd.openxmlformats-officedocument.wordprocessingml." +
               kind + "+xml\"/>";
    };
    std::string kinds = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types "
                        "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                        "Extension=\"rels\" ContentType=\"application/"
                        "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                        "ContentType=\"application/xml\"/>" +
                        kindOf("document", "document.main");
    std::vector<office::ZipPart> parts = {
        {"[Content_Types].xml", ""},
        {"_rels/.rels", head + "<Relationship Id=\"r1\" Type=\"" + types +
                            "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml", wordXml("document", "<w:body>" + body + "</w:body>")}};
    for (const auto& [type, content] : more) {
        relations +=
            "<Relationship Id=\"" + type + "\" Type=\"" + types + type + "\" Target=\"" + type + ".xml\"/>";
        parts.emplace_back("word/" + type + ".xml", content);
        kinds += kindOf(type, type);
    }
    parts.front().second = kinds + "</Types>";
    parts.emplace_back("word/_rels/document.xml.rels", relations + "</Relationships>");
    return office::zipped(parts).value();
}

/// A paragraph of one run.
inline std::string wordLine(const std::string& text, const std::string& properties = {})
{
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
           "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

/// A table of plain cells.
inline std::string wordTable(const std::vector<std::vector<std::string>>& rows)
{
    std::string xml = "<w:tbl>";
    for (const auto& row : rows) {
        xml += "<w:tr>";
        for (const std::string& cell : row)
            xml += "<w:tc>" + wordLine(cell) + "</w:tc>";
        xml += "</w:tr>";
    }
    return xml + "</w:tbl><w:p/>"; // as Word writes it: two tables that touch are one to other programs
}

} // namespace keizoku::test
