// SPDX-License-Identifier: Apache-2.0
// Office files read back: their parts as trees, their words as one text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "base/text.h"
#include "office/xml.h"
#include "office/zip_archive.h"

namespace keizoku::office::test {

inline std::string partOf(const std::string& file, const std::string& name)
{
    auto archive = ZipArchive::open(file);
    REQUIRE(archive.has_value());
    INFO(name);
    auto part = archive->read(name);
    REQUIRE(part.has_value());
    return *std::move(part);
}

/// A part's tree and the text it points into.
struct Tree {
    explicit Tree(std::string given) : text(std::move(given))
    {
        const auto parsed = xml::parse(text, document);
        INFO((parsed ? "" : parsed.error().detail));
        REQUIRE(parsed.has_value());
    }
    Tree(const std::string& file, const std::string& name) : Tree(partOf(file, name)) {}
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    [[nodiscard]] std::vector<pugi::xml_node> all(const std::string& path) const
    {
        std::vector<pugi::xml_node> nodes;
        for (const pugi::xpath_node& found : document.select_nodes(path.c_str()))
            nodes.push_back(found.node());
        return nodes;
    }

    std::string text;
    pugi::xml_document document;
};

inline std::string withoutBlanks(std::string_view text)
{
    std::string out;
    for (const std::string& piece : text::split(text::replaced(std::string(text), "　", " "), ' '))
        for (const char c : piece)
            if (c != '\n' && c != '\t')
                out.push_back(c);
    return out;
}

/// All words of a .docx, headers and footers included, without blanks.
inline std::string wordsOfDocx(const std::string& file)
{
    std::string out;
    for (const char* part : {"word/document.xml", "word/header1.xml", "word/footer1.xml"}) {
        const Tree tree(file, part);
        for (const pugi::xml_node& node : tree.all("//w:t"))
            out += node.text().get();
    }
    return withoutBlanks(out);
}

/// What stands in a plain text and not in those words: its pieces between blanks, without what the text
/// writer adds: rules, signs around labels, numbers of records, lines to write on.
inline std::vector<std::string> lostWords(const std::string& plain, const std::string& words)
{
    const auto trimmed = [](std::string piece) {
        for (const char* sign : {"［図", "_", "＜", "＞", "［", "］", "=", ":", "\t", "\n", "　"})
            piece = text::replaced(std::move(piece), sign, " ");
        return piece;
    };
    const auto isRecordNumber = [](const std::string& piece) {
        return piece.size() > 2 && piece.front() == '(' && piece.back() == ')' &&
               piece.find_first_not_of("0123456789", 1) == piece.size() - 1;
    };
    std::vector<std::string> lost;
    const std::string flat = trimmed(plain);
    for (const std::string& piece : text::split(flat, ' '))
        if (piece.find_first_not_of('-') != std::string::npos && !isRecordNumber(piece) &&
            words.find(piece) == std::string::npos)
            lost.push_back(piece);
    return lost;
}

} // namespace keizoku::office::test
