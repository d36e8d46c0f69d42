// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace keizoku::text {

namespace {

struct Variant {
    char32_t variant;
    char32_t everyday;
};

// Forms of one name that people type interchangeably when they search. Sorted by `variant`.
constexpr std::array kNameVariants = {
    Variant{U'亞', U'亜'}, Variant{U'佛', U'仏'}, Variant{U'國', U'国'}, Variant{U'圓', U'円'},
    Variant{U'壽', U'寿'}, Variant{U'學', U'学'}, Variant{U'寳', U'宝'}, Variant{U'寶', U'宝'},
    Variant{U'嵜', U'崎'}, Variant{U'嶋', U'島'}, Variant{U'嶌', U'島'}, Variant{U'巖', U'岩'},
    Variant{U'廣', U'広'}, Variant{U'德', U'徳'}, Variant{U'惠', U'恵'}, Variant{U'榮', U'栄'},
    Variant{U'櫻', U'桜'}, Variant{U'澤', U'沢'}, Variant{U'濱', U'浜'}, Variant{U'瀨', U'瀬'},
    Variant{U'眞', U'真'}, Variant{U'礒', U'磯'}, Variant{U'稻', U'稲'}, Variant{U'藪', U'薮'},
    Variant{U'邉', U'辺'}, Variant{U'邊', U'辺'}, Variant{U'關', U'関'}, Variant{U'靜', U'静'},
    Variant{U'髙', U'高'}, Variant{U'麵', U'麺'}, Variant{U'黑', U'黒'}, Variant{U'齊', U'斉'},
    Variant{U'齋', U'斎'}, Variant{U'龍', U'竜'}, Variant{U'﨑', U'崎'}, Variant{U'𠮷', U'吉'},
};
static_assert(std::is_sorted(kNameVariants.begin(), kNameVariants.end(),
                             [](const Variant& a, const Variant& b) { return a.variant < b.variant; }));

char32_t everydayForm(char32_t c)
{
    const auto it =
        std::lower_bound(kNameVariants.begin(), kNameVariants.end(), c,
                         [](const Variant& each, char32_t wanted) { return each.variant < wanted; });
    return it != kNameVariants.end() && it->variant == c ? it->everyday : c;
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u3000' || c == U'\u00A0' ||
           (c >= U'\u2000' && c <= U'\u200B') || c == U'\uFEFF';
}

bool isDash(char32_t c)
{
    return c == U'-' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212' || c == U'\uFF0D' ||
           c == U'\u2500';
}

/// A selector changes the shape of the character before it, not what it is.
bool isVariationSelector(char32_t c)
{
    return (c >= U'\uFE00' && c <= U'\uFE0F') || (c >= U'\U000E0100' && c <= U'\U000E01EF');
}

icu::UnicodeString fromUtf8(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

icu::UnicodeString compatible(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeString raw = fromUtf8(text);
    if (nfkc->quickCheck(raw, status) == UNORM_YES && U_SUCCESS(status))
        return raw;
    icu::UnicodeString out = nfkc->normalize(raw, status);
    return U_SUCCESS(status) ? out : raw;
}

/// Whether all of a text is ASCII, kana, everyday punctuation or common kanji: its own NFKC form.
bool isCompatible(std::string_view text)
{
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned first = byte(at);
        if (first < 0x80) {
            ++at;
            continue;
        }
        const unsigned second = byte(at + 1);
        const unsigned third = byte(at + 2);
        if (first < 0xE3 || first > 0xE9 || (second & 0xC0U) != 0x80U || (third & 0xC0U) != 0x80U)
            return false;
        const unsigned c = (first & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        const bool mark = c == 0x3001 || c == 0x3002 || c == 0x3005 || c == 0x300C || c == 0x300D;
        const bool kana =
            (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FB || c == 0x30FC;
        if (!mark && !kana && !(c >= 0x4E00 && c <= 0x9FFF))
            return false;
        at += 3;
    }
    return true;
}

/// Whether a long vowel mark stands behind an ASCII digit, where it may mean a dash.
bool hasTypedDash(std::string_view text)
{
    constexpr std::string_view kMark = "ー";
    for (auto at = text.find(kMark); at != text.npos; at = text.find(kMark, at + kMark.size()))
        if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
            return true;
    return false;
}

/// Adds one code point; half a surrogate pair becomes U+FFFD, what is none is left out.
void append(std::string& out, char32_t c)
{
    if (c > 0x10FFFF)
        return;
    if (c >= 0xD800 && c <= 0xDFFF)
        c = 0xFFFD;
    const auto rest = [&](unsigned shift) { out.push_back(static_cast<char>(0x80U | (c >> shift & 0x3FU))); };
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0U | c >> 6U));
        rest(0);
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | c >> 12U));
        rest(6);
        rest(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | c >> 18U));
        rest(12);
        rest(6);
        rest(0);
    }
}

/// Calls `use` with each code point.
template <class Use>
void eachCodePoint(const icu::UnicodeString& text, Use use)
{
    const char16_t* units = text.getBuffer();
    const std::int32_t size = text.length();
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U16_NEXT_OR_FFFD(units, at, size, c);
        use(static_cast<char32_t>(c));
    }
}

/// Calls `use` with each code point; what is no UTF-8 comes as U+FFFD.
template <class Use>
void eachCodePoint(std::string_view text, Use use)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
        use(static_cast<char32_t>(c));
    }
}

/// Calls `use` with each code point of the NFKC form. Most texts are made of characters that stay as they
/// are; ICU need not look at those.
template <class Use>
void eachCompatible(std::string_view text, Use use)
{
    if (isCompatible(text))
        eachCodePoint(text, use);
    else
        eachCodePoint(compatible(text), use);
}

std::string toUtf8(const icu::UnicodeString& text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    u_strFromUTF8(nullptr, 0, &size, text.data(), static_cast<std::int32_t>(text.size()), &status);
    return status != U_INVALID_CHAR_FOUND;
}

std::u32string decode(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    eachCodePoint(text, [&](char32_t c) { out.push_back(c); });
    return out;
}

std::string encode(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t c : text)
        append(out, c);
    return out;
}

std::size_t length(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string cleaned(std::string_view text)
{
    std::u32string out;
    const std::u32string raw = decode(text);
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const char32_t c = raw[at];
        if (c == U'\r') {
            if (at + 1 >= raw.size() || raw[at + 1] != U'\n')
                out.push_back(U'\n');
            continue;
        }
        const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c < 0xA0);
        const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        const bool nothing = (c & 0xFFFEU) == 0xFFFEU || c == 0xFEFF;
        if (control || bidi || nothing)
            continue;
        out.push_back(c == 0x2028 || c == 0x2029 ? U'\n' : c);
    }
    return encode(out);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kWide = "\u3000";
    const auto isAscii = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (bool again = true; again;) {
        again = false;
        if (!text.empty() && isAscii(text.front())) {
            text.remove_prefix(1);
            again = true;
        } else if (text.starts_with(kWide)) {
            text.remove_prefix(kWide.size());
            again = true;
        }
        if (!text.empty() && isAscii(text.back())) {
            text.remove_suffix(1);
            again = true;
        } else if (text.ends_with(kWide)) {
            text.remove_suffix(kWide.size());
            again = true;
        }
    }
    return text;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const std::string& part : parts) {
        if (&part != &parts.front())
            out += separator;
        out += part;
    }
    return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    const auto add = [&](char32_t c) {
        if (isBlank(c) || isVariationSelector(c))
            return;
        if (isDash(c))
            c = U'-';
        else if (c >= U'ァ' && c <= U'ヶ')
            c -= 0x60;
        append(out, everydayForm(c));
    };
    if (isCompatible(text)) // only its ASCII letters have a case
        eachCodePoint(text, [&](char32_t c) { add(c >= U'A' && c <= U'Z' ? c + 0x20 : c); });
    else
        eachCodePoint(compatible(text).foldCase(), add);
    return out;
}

bool matches(std::string_view where, std::string_view what)
{
    const std::string needle = folded(what);
    if (needle.empty())
        return true;
    if (folded(where).find(needle) != std::string::npos)
        return true;
    const std::string number = digits(what);
    const bool onlyDigits = needle.find_first_not_of("0123456789-()+") == std::string::npos;
    return onlyDigits && number.size() >= 2 && digits(where).find(number) != std::string::npos;
}

std::string narrowed(std::string_view text)
{
    if (isCompatible(text) && !hasTypedDash(text))
        return std::string(text);
    std::u32string wide;
    wide.reserve(text.size());
    eachCompatible(text, [&](char32_t c) { wide.push_back(c); });
    const auto isDigit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    for (std::size_t at = 0; at < wide.size(); ++at) {
        if (isDash(wide[at]))
            wide[at] = U'-';
        // The long vowel mark is typed as a dash between digits.
        else if (wide[at] == U'ー' && at > 0 && at + 1 < wide.size() && isDigit(wide[at - 1]) &&
                 isDigit(wide[at + 1]))
            wide[at] = U'-';
    }
    return encode(wide);
}

std::string digits(std::string_view text)
{
    std::string out;
    for (const char c : narrowed(text))
        if (c >= '0' && c <= '9')
            out.push_back(c);
    return out;
}

std::vector<std::string> words(std::string_view text)
{
    // Opening one reads the dictionary: once a thread.
    thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
        UErrorCode opening = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> opened(
            icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), opening));
        return U_SUCCESS(opening) ? std::move(opened) : nullptr;
    }();
    if (text.empty())
        return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> bytes(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status), &utext_close);
    if (breaker && U_SUCCESS(status))
        breaker->setText(bytes.get(), status);
    if (!breaker || U_FAILURE(status))
        return {std::string(text)};
    std::vector<std::string> found;
    std::size_t begin = 0;
    for (std::int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
        found.emplace_back(text.substr(begin, static_cast<std::size_t>(end) - begin));
        begin = static_cast<std::size_t>(end);
    }
    return found;
}

std::string compatibilityForm(std::string_view text)
{
    return toUtf8(compatible(text));
}

std::u32string compatibilityForm(char32_t codePoint)
{
    if (codePoint < 0x80)
        return std::u32string(1, codePoint);
    return decode(toUtf8(compatible(encode(std::u32string(1, codePoint)))));
}

} // namespace keizoku::text
