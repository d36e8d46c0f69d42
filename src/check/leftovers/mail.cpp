// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/value_rules.h"

#include <algorithm>

namespace keizoku::check {

namespace {

constexpr std::string_view kRule = "leftover-mail";
constexpr std::string_view kSentence = "「{}」は見本のアドレスです。本当のアドレスに置き換えてください。";

char32_t lower(char32_t c)
{
    return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
}

bool isLocalChar(const ShadowLine& line, int i)
{
    const char32_t c = line[i];
    return line.is(i, charclass::Latin | charclass::Digit | charclass::Dash) || c == U'.' || c == U'_' ||
           c == U'+' || line.isSymbol(i);
}

std::u32string loweredText(const ShadowLine& line, int from, int to)
{
    std::u32string text;
    for (int i = from; i < to; ++i)
        text.push_back(lower(line[i]));
    return text;
}

/// xxx, aaa, ○○, ***: one character again and again.
bool isFiller(std::u32string_view text)
{
    if (text.empty())
        return false;
    const bool isOne = std::all_of(text.begin(), text.end(), [&](char32_t c) { return c == text.front(); });
    const bool isMark =
        !((text.front() >= U'a' && text.front() <= U'z') || (text.front() >= U'0' && text.front() <= U'9'));
    return isOne && (text.size() >= 3 || isMark || (text.size() == 2 && text.front() == U'x'));
}

} // namespace

MailAddresses::MailAddresses(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_names(table, patterns.words("numbers", "mailNames")),
      m_domains(table, patterns.words("numbers", "mailDomains"))
{
}

void MailAddresses::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    const auto& names = m_names.words();
    const auto& domains = m_domains.words();
    for (int i = 0; i < line.size(); ++i) {
        const bool isAt = line[i] == U'@';
        const bool startsHost = lower(line[i]) == U'e' && !line.is(i - 1, charclass::Latin) &&
                                loweredText(line, i, std::min(i + 8, line.size())) == U"example." &&
                                line.is(i + 8, charclass::Latin);
        if (!isAt && !startsHost)
            continue;
        int begin = i;
        while (begin > 0 && i - begin < 80 && isLocalChar(line, begin - 1))
            --begin;
        int end = i + 1;
        while (end < line.size() && end - i < 120 && isLocalChar(line, end))
            ++end;
        const std::u32string host = loweredText(line, isAt ? i + 1 : i, end);
        const std::u32string label = host.substr(0, host.find(U'.'));
        const std::u32string local = loweredText(line, begin, i);
        const bool isNamed = isAt && host.find(U'.') != std::u32string::npos &&
                             std::find(names.begin(), names.end(), local) != names.end();
        const bool isHosted =
            host.find(U'.') != std::u32string::npos &&
            (std::find(domains.begin(), domains.end(), label) != domains.end() ||
             host.find(U".example.") != std::u32string::npos || host.ends_with(U".example"));
        const bool isFilled =
            isAt && !host.empty() && (isFiller(local) || (isFiller(label) && !label.empty()));
        const bool isEmpty = isAt && local.empty() && line.is(i + 1, charclass::Latin) &&
                             host.find(U'.') != std::u32string::npos &&
                             (i == 0 || line.is(i - 1, charclass::Blank) || line[i - 1] == U':');
        if (isNamed || isHosted || isFilled || isEmpty)
            finder.add(begin, end, Severity::Error, kRule, kSentence);
        i = end;
    }
}

} // namespace keizoku::check
