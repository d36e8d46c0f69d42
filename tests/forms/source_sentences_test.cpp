// SPDX-License-Identifier: Apache-2.0
// The questions, guidance and examples are our own words: none of their sentences stands in the documents
// whose facts they carry. Those documents are not shipped; of their sentences only codes are kept.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/digest.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "support/shipped.h"

using namespace keizoku;

namespace {

constexpr std::size_t kShortest = 14; ///< code points; less is a term or a heading of the field

/// Sentences of a text, folded, without blanks and marks at their ends.
std::vector<std::string> sentencesIn(std::string text)
{
    for (const char* end : {"。", "\r", "　", "|", "**", "・", "○", "●", "■", "※", "！", "？"})
        text = text::replaced(text, end, "\n");
    std::vector<std::string> sentences;
    for (const std::string& line : text::split(text, '\n')) {
        const std::string folded = text::replaced(text::folded(text::trimmed(line)), " ", "");
        if (text::length(folded) >= kShortest)
            sentences.push_back(folded);
    }
    return sentences;
}

std::string codeOf(const std::string& sentence)
{
    return Digest::of({"keizoku-sentence-1", sentence}).hex().substr(0, 16);
}

std::filesystem::path codesFile()
{
    return std::filesystem::path(KEIZOKU_SOURCE) / "tests" / "data" / "source_sentences.txt";
}

std::set<std::string> knownCodes()
{
    std::ifstream in(codesFile());
    std::set<std::string> codes;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#')
            codes.insert(line);
    return codes;
}

void collect(const Json& json, std::vector<std::string>& out)
{
    if (json.isString())
        out.push_back(json.string());
    for (const Json& each : json.array())
        collect(each, out);
    for (const auto& [key, each] : json.object())
        collect(each, out);
}

} // namespace

TEST_CASE("no sentence of the templates stands in the documents they take their facts from", "[services]")
{
    const auto codes = knownCodes();
    REQUIRE(codes.size() > 400);
    std::size_t looked = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test::templatesFolder() + "/packs")) {
        if (entry.path().extension() != ".json")
            continue;
        std::vector<std::string> texts;
        collect(test::valid(Json::parse(test::valid(readFile(entry.path())))), texts);
        for (const std::string& text : texts)
            for (const std::string& sentence : sentencesIn(text)) {
                ++looked;
                if (codes.contains(codeOf(sentence)))
                    FAIL_CHECK(entry.path().filename().string() << ": " << sentence);
            }
    }
    CHECK(looked > 1000);
}

TEST_CASE("a sentence of those documents would be found, however it is spaced", "[services]")
{
    const auto codes = knownCodes();
    const auto sentences = sentencesIn("前の文。この 文は，検査が動くことを確かめるための印です。");
    REQUIRE(sentences.size() == 1);
    CHECK(codes.contains(codeOf(sentences.front())));
}

// Makes the codes anew: KEIZOKU_DOCUMENTS names a folder of texts.
TEST_CASE("codes of source sentences", "[.make]")
{
    const char* folder = std::getenv("KEIZOKU_DOCUMENTS");
    REQUIRE(folder);
    std::set<std::string> codes = {
        codeOf(sentencesIn("この文は,検査が動くことを確かめるための印です").front())};
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".txt")
            for (const std::string& sentence : sentencesIn(test::valid(readFile(entry.path()))))
                codes.insert(codeOf(sentence));
    std::ofstream out(codesFile());
    out << "# Codes of the sentences of the documents the templates take their facts from; one line is a "
           "mark "
           "for the test itself.\n";
    for (const std::string& code : codes)
        out << code << "\n";
}
