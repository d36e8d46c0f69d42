// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/similarity.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::check {

namespace {

bool isSign(char32_t c)
{
    constexpr std::u32string_view kJapaneseSigns =
        U"、。・「」『』（）【】〔〕〈〉《》［］｛｝！？：；，．～〜…‥→※○●□■◇◆△▲①";
    return (c < 0x80 &&
            !((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'))) ||
           kJapaneseSigns.find(c) != std::u32string_view::npos;
}

bool isNumber(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

constexpr std::size_t kMostCompared = 2000; // longer texts are compared by their heads

} // namespace

std::u32string comparable(std::string_view text)
{
    std::u32string out;
    for (const char32_t c : text::decode(text::folded(text))) {
        if (isSign(c))
            continue;
        if (!isNumber(c))
            out.push_back(c);
        else if (out.empty() || out.back() != U'0')
            out.push_back(U'0');
    }
    return out;
}

double similarity(std::string_view a, std::string_view b)
{
    return similarity(std::u32string_view(comparable(a)), std::u32string_view(comparable(b)));
}

double similarity(std::u32string_view a, std::u32string_view b)
{
    a = a.substr(0, kMostCompared);
    b = b.substr(0, kMostCompared);
    if (a.empty() || b.empty())
        return a.empty() && b.empty() ? 1.0 : 0.0;
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const char32_t c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return 2.0 * static_cast<double>(row.back()) / static_cast<double>(a.size() + b.size());
}

std::vector<std::string_view> sentencesOf(std::string_view text)
{
    static constexpr std::string_view kStop = "。";
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t newline = std::min(text.find('\n', begin), text.size());
        const std::size_t stop = text.substr(0, newline).find(kStop, begin);
        const std::size_t end = stop == std::string_view::npos ? newline : stop + kStop.size();
        if (const auto sentence = text::trimmed(text.substr(begin, end - begin)); !sentence.empty())
            sentences.push_back(sentence);
        begin = end == newline && stop == std::string_view::npos ? newline + 1 : end;
    }
    return sentences;
}

} // namespace keizoku::check
