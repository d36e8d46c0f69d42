// SPDX-License-Identifier: Apache-2.0
#include "report/mask.h"

#include <algorithm>

#include "base/text.h"
#include "report/each_line.h"
#include "report/source.h"

namespace keizoku::report {

namespace {

constexpr std::size_t kPhoneDigits = 9; ///< fewer digits are an extension or a year, not a number to hide

/// One code point for one, so that places in the folded text are places in the text.
char32_t folded(char32_t c)
{
    if (c >= U'！' && c <= U'～')
        c -= U'！' - U'!';
    if (std::u32string_view(U"‐‑‒–—―−ー").find(c) != std::u32string_view::npos)
        c = U'-';
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

std::u32string folded(std::u32string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char32_t c) { return folded(c); });
    return text;
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isWordSign(char32_t c)
{
    return isDigit(c) || (c >= U'a' && c <= U'z');
}

bool isBetweenDigits(char32_t c)
{
    return std::u32string_view(U"-() .\u3000").find(c) != std::u32string_view::npos;
}

/// End of `digits` when they stand at `from` with at most two signs between them; 0 when they do not.
std::size_t endOfPhone(const std::u32string& text, std::size_t from, const std::u32string& digits)
{
    std::size_t at = from;
    for (std::size_t n = 0; n < digits.size(); ++n) {
        std::size_t signs = 0;
        while (n > 0 && at < text.size() && isBetweenDigits(text[at]) && ++signs <= 2)
            ++at;
        if (at >= text.size() || text[at] != digits[n])
            return 0;
        ++at;
    }
    return at < text.size() && isDigit(text[at]) ? 0 : at;
}

/// End of `words` at `from`, not as a part of a longer code; 0 when they are not there.
std::size_t endOfWords(const std::u32string& text, std::size_t from, const std::u32string& words)
{
    const std::size_t end = from + words.size();
    if (text.compare(from, words.size(), words) != 0)
        return 0;
    if (end < text.size() && isWordSign(words.back()) && isWordSign(text[end]))
        return 0;
    return from > 0 && isWordSign(words.front()) && isWordSign(text[from - 1]) ? 0 : end;
}

bool hasDigit(std::string_view text)
{
    return !text::digits(text).empty();
}

} // namespace

Mask::Mask(const plan::Plan& plan)
{
    std::string known; // what is public anyway
    for (const plan::Office& office : plan.offices.rows)
        known += office.address + "\n";
    for (const plan::Person& person : plan.people.rows) {
        for (const plan::Phone& phone : person.kept.phones)
            if (phone.use != plan::PhoneUse::Work)
                addPhone(phone.number);
        addWords(person.kept.mail, 5);
        addWords(person.kept.note, 8);
        if (hasDigit(person.kept.address) && known.find(person.kept.address) == std::string::npos)
            addWords(person.kept.address, 6);
    }
    for (const plan::ServiceUser& user : plan.serviceUsers.rows) {
        addWords(user.code, 3);
        addWords(user.note, 8);
    }
    const auto longer = [](const auto& a, const auto& b) { return a.size() > b.size(); };
    std::stable_sort(m_words.begin(), m_words.end(), longer);
    std::stable_sort(m_phones.begin(), m_phones.end(), longer);
}

void Mask::addPhone(std::string_view typed)
{
    std::u32string digits;
    const auto add = [&] {
        if (digits.size() >= kPhoneDigits) {
            m_phones.push_back(digits);
            if (digits.front() == U'0')
                m_phones.push_back(U"81" + digits.substr(1));
            else if (digits.starts_with(U"81"))
                m_phones.push_back(U"0" + digits.substr(2));
        }
        digits.clear();
    };
    // One cell may hold two numbers with words between them.
    for (const char32_t c : folded(text::decode(typed))) {
        if (isDigit(c))
            digits.push_back(c);
        else if (!isBetweenDigits(c) || (c == U' ' && digits.size() > kPhoneDigits))
            add();
    }
    add();
}

void Mask::addWords(std::string_view words, std::size_t least)
{
    std::u32string secret = folded(text::decode(text::trimmed(words)));
    if (secret.size() >= least)
        m_words.push_back(std::move(secret));
}

std::string Mask::hidden(std::string_view text) const
{
    const std::u32string original = text::decode(text);
    const std::u32string shadow = folded(original);
    const std::u32string kept = text::decode(kKept);
    const auto endOfSecret = [&](std::size_t at) -> std::size_t {
        for (const std::u32string& words : m_words)
            if (const std::size_t end = endOfWords(shadow, at, words); end != 0)
                return end;
        if (isDigit(shadow[at]) && (at == 0 || !isDigit(shadow[at - 1])))
            for (const std::u32string& digits : m_phones)
                if (const std::size_t end = endOfPhone(shadow, at, digits); end != 0)
                    return end;
        return 0;
    };
    std::u32string out;
    for (std::size_t at = 0; at < original.size();) {
        if (const std::size_t end = endOfSecret(at); end != 0) {
            out += kept;
            at = end;
        } else {
            out.push_back(original[at++]);
        }
    }
    return text::encode(out);
}

void Mask::hide(document::Document& document) const
{
    for (document::Block& block : document.blocks)
        eachLine(
            block,
            [this](document::Line& line) {
                for (document::Span& span : line)
                    span.text = hidden(span.text);
            },
            [this](std::string& words) { words = hidden(words); });
}

} // namespace keizoku::report
