// SPDX-License-Identifier: Apache-2.0
// Runs poppler's and qpdf's programs.
#include "print/pdf_tools.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "base/text.h"

namespace keizoku::print::testing {
namespace {

double attribute(const std::string& tag, const std::string& name)
{
    const auto at = tag.find(name + "=\"");
    return at == std::string::npos ? 0 : std::strtod(tag.c_str() + at + name.size() + 2, nullptr);
}

std::string unescaped(std::string text)
{
    for (const auto& [what, with] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
        text = text::replaced(std::move(text), what, with);
    return text;
}

} // namespace

PdfFile::PdfFile(const std::string& bytes)
{
    static std::atomic<int> counter = 0;
    m_path = (std::filesystem::temp_directory_path() /
              ("keizoku_print_" + std::to_string(getpid()) + "_" + std::to_string(counter++) + ".pdf"))
                 .string();
    std::ofstream(m_path, std::ios::binary) << bytes;
}

PdfFile::~PdfFile()
{
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

std::string PdfFile::ask(const std::string& command) const
{
    const std::string full = text::replaced(command, "%s", m_path);
    std::string output;
    FILE* pipe = popen(full.c_str(), "r");
    if (pipe == nullptr)
        return output;
    std::array<char, 65536> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), count);
    pclose(pipe);
    return output;
}

std::vector<std::string> PdfFile::pageTexts() const
{
    std::vector<std::string> pages = text::split(ask("pdftotext -raw -enc UTF-8 %s -"), '\f');
    if (!pages.empty())
        pages.pop_back(); // behind the last form feed is nothing
    for (auto& page : pages)
        page = squeezed(page);
    return pages;
}

std::string PdfFile::text() const
{
    std::string all;
    for (const auto& page : pageTexts())
        all += page;
    return all;
}

std::vector<BoxedLine> boxedLines(const PdfFile& file)
{
    std::vector<BoxedLine> lines;
    BoxedLine current;
    for (const auto& row : text::split(file.ask("pdftotext -bbox-layout -enc UTF-8 %s -"), '\n')) {
        if (contains(row, "<page ")) {
            ++current.page;
            current.pageWidth = attribute(row, "width");
            current.pageHeight = attribute(row, "height");
        } else if (contains(row, "<line ")) {
            current.left = attribute(row, "xMin");
            current.top = attribute(row, "yMin");
            current.right = attribute(row, "xMax");
            current.bottom = attribute(row, "yMax");
            current.text.clear();
        } else if (contains(row, "<word ")) {
            const auto begin = row.find('>') + 1;
            current.text += unescaped(row.substr(begin, row.rfind("</word>") - begin));
        } else if (contains(row, "</line>")) {
            lines.push_back(current);
        }
    }
    return lines;
}

std::string squeezed(const std::string& text)
{
    std::u32string kept;
    for (const char32_t c : text::decode(text))
        if (c != U' ' && c != U'\n' && c != U'\r' && c != U'\t' && c != U'　')
            kept += c;
    return text::encode(kept);
}

bool contains(const std::string& where, const std::string& what)
{
    return where.find(what) != std::string::npos;
}

} // namespace keizoku::print::testing
