// SPDX-License-Identifier: Apache-2.0
// Judged from the finished PDF, or from the pixels of a page.
#include "print/checks.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::print::testing {
namespace {

constexpr double kMm = 72.0 / 25.4;
constexpr std::u32string_view kNotFirst =
    U"、。，．・：；？！゛゜ヽヾゝゞ々ー」』）】〕〉》”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰℃";
constexpr std::u32string_view kNotLast = U"「『（【〔〈《“‘";

std::string describe(const BoxedLine& line)
{
    return "page " + std::to_string(line.page) + ": " + line.text;
}

bool isMark(const BoxedLine& line)
{
    // ・ and － as the mark of an item, or as the only sign in a cell, are no broken line.
    return text::length(line.text) == 1 || line.text.starts_with("・");
}

} // namespace

std::vector<std::string> brokenKinsoku(const std::vector<BoxedLine>& lines)
{
    std::vector<std::string> result;
    for (const auto& line : lines) {
        const std::u32string points = text::decode(line.text);
        if (points.empty() || isMark(line))
            continue;
        if (kNotFirst.find(points.front()) != std::u32string_view::npos ||
            kNotLast.find(points.back()) != std::u32string_view::npos)
            result.push_back(describe(line));
    }
    return result;
}

std::vector<std::string> outsideMargins(const std::vector<BoxedLine>& lines)
{
    std::vector<std::string> result;
    for (const auto& line : lines) {
        const bool turned = line.pageWidth > line.pageHeight;
        const double left = (turned ? 20 : 25) * kMm - 1;
        const double right = line.pageWidth - 20 * kMm + 1;
        const double top = (turned ? 25 : 20) * kMm - 5;
        const double bottom = line.pageHeight - 20 * kMm + 5;
        if (line.left < left || line.right > right || line.top < top || line.bottom > bottom)
            result.push_back(describe(line));
    }
    return result;
}

std::vector<std::string> wrongCodePoints(const std::string& text)
{
    std::vector<std::string> result;
    for (const char32_t c : text::decode(text))
        if ((c >= 0x2E80 && c <= 0x2FDF) || c == 0x2060 || c == 0xFFFD)
            result.push_back(text::encode(std::u32string(1, c)));
    return result;
}

std::vector<int> emptyPages(const Pages& pages)
{
    std::vector<int> result;
    for (int page = 1; page <= pages.count(); ++page) {
        const auto image = pages.image(page, 20);
        if (!image)
            return {page};
        const auto width = static_cast<std::size_t>(image->width);
        const auto height = static_cast<std::size_t>(image->height);
        // Darker than the watermark, between the rule of the header and the footer.
        const auto begin = image->pixels.begin() +
                           static_cast<std::ptrdiff_t>(width * (height * (width > height ? 155 : 95) / 1000));
        const auto end = image->pixels.begin() + static_cast<std::ptrdiff_t>(width * (height * 87 / 100));
        if (std::none_of(begin, end, [](std::uint32_t pixel) { return (pixel & 0xFFU) < 0xE0; }))
            result.push_back(page);
    }
    return result;
}

int occurrences(const std::string& where, const std::string& what)
{
    int count = 0;
    for (auto at = where.find(what); at != std::string::npos; at = where.find(what, at + what.size()))
        ++count;
    return count;
}

} // namespace keizoku::print::testing
