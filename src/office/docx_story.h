// SPDX-License-Identifier: Apache-2.0
// One story of a Word file, its body or a header, walked from its XML into paragraphs and tables.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "office/docx_numbering.h"
#include "office/word_document.h"

namespace pugi {
class xml_node;
} // namespace pugi

namespace keizoku::office {

class DocxStory {
public:
    /// `styles`, `numbering` and `document` outlive the story; blocks are put at the document's end.
    DocxStory(const DocxStyles& styles, DocxNumbering& numbering, WordDocument& document)
        : m_styles(styles), m_numbering(numbering), m_document(document)
    {
    }

    /// Reads what stands in `parent`. Malformed when it is nested or spread beyond what a document is.
    Result<void> read(const pugi::xml_node& parent, WordPlace place);

private:
    struct Line {
        std::string text = {};
        std::string number = {};
        DocxStyle style = {};
        bool joinsNext = false; ///< its paragraph mark was deleted
    };
    /// Text boxes and tables inside something, to follow it.
    using Inside = std::vector<pugi::xml_node>;

    void readBlocks(const pugi::xml_node& parent, WordPlace place, bool contents);
    void readInside(const Inside& inside, WordPlace place);
    [[nodiscard]] Line lineOf(const pugi::xml_node& paragraph, Inside& inside);
    void addText(const pugi::xml_node& node, std::string& to, Inside& inside, int depth);
    void addRuns(const pugi::xml_node& node, std::string& to, Inside& inside, int depth);
    void putParagraph(Line line, WordPlace place, bool contents);
    void putTable(const pugi::xml_node& table, WordPlace place);
    void collect(const pugi::xml_node& parent, std::string_view name, std::vector<pugi::xml_node>& out,
                 int depth);
    [[nodiscard]] std::string cellText(const pugi::xml_node& cell, Inside& inside, int depth);

    const DocxStyles& m_styles;
    DocxNumbering& m_numbering;
    WordDocument& m_document;
    Line m_open = {};                                      ///< of paragraphs that run on into the next
    std::map<std::pair<WordPlace, bool>, int> m_positions; ///< by place and whether it is a table
    std::size_t m_cells = 0;
    int m_depth = 0;
    bool m_tooMuch = false;
};

} // namespace keizoku::office
