// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/char_table.h"

#include "base/text.h"

namespace keizoku::check {

namespace {

constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九十百千";
constexpr std::u32string_view kStops = U"。、.,!?:;/・";

void set(std::uint16_t& classes, std::uint16_t bits)
{
    classes = static_cast<std::uint16_t>(classes | bits);
}

std::uint16_t scriptOf(char32_t c)
{
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
        c == U'々' || c == U'ヶ' || c == U'〆')
        return charclass::Kanji;
    if (c >= 0x3041 && c <= 0x309F)
        return charclass::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー')
        return charclass::Katakana;
    if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'))
        return charclass::Latin;
    if (c >= U'0' && c <= U'9')
        return charclass::Digit;
    return 0;
}

} // namespace

CharTable::CharTable(const forms::LeftoverPatterns& patterns) : m_info(0x10000)
{
    m_kanji = {0x4E00, charclass::Kanji, Family::None};
    m_other = {0xFFFD, 0, Family::None};
    setFolds();
    const auto marks = [&](const char* key) -> const std::vector<std::string>& {
        return patterns.words("marks", key);
    };
    for (const std::string& word : marks("blanks"))
        for (const char32_t c : text::decode(word))
            if (c < m_info.size())
                m_info[c].fold = u' ';
    for (const std::string& word : marks("dashes"))
        for (const char32_t c : text::decode(word))
            if (c < m_info.size())
                m_info[c].fold = u'-';
    setClasses();
    add(marks("circle"), Family::Circle, 0);
    add(marks("circleLookalikes"), Family::Circle, charclass::Weak);
    add(marks("blackCircle"), Family::BlackCircle, 0);
    add(marks("triangle"), Family::Triangle, 0);
    add(marks("square"), Family::Square, 0);
    add(marks("cross"), Family::Cross, 0);
    add(marks("crossLookalikes"), Family::Cross, charclass::Weak);
    add(marks("asterisk"), Family::Asterisk, 0);
    add(marks("star"), Family::Star, 0);
    add(marks("diamond"), Family::Diamond, 0);
    add(marks("geta"), Family::Geta, 0);
    add(marks("underscore"), Family::Underscore, 0);
    add(marks("dots"), Family::Dots, 0);
    add(marks("question"), Family::Question, 0);
    add(marks("ignored"), Family::None, charclass::Ignored);
    add(marks("emptyBoxes"), Family::Square, charclass::EmptyBox);
    for (const std::string& word : marks("ticks"))
        for (const char32_t c : text::decode(word))
            if (c < m_info.size())
                set(m_info[c].classes, charclass::Tick);
    for (const std::string& pair : marks("brackets")) {
        const auto both = text::decode(pair);
        if (both.size() != 2)
            continue;
        m_brackets.emplace_back(both[0], both[1]);
        for (char32_t c = 0; c < m_info.size(); ++c) {
            if (m_info[c].fold == both[0])
                set(m_info[c].classes, charclass::Open);
            if (m_info[c].fold == both[1])
                set(m_info[c].classes, charclass::Close);
        }
    }
}

// Width only: NFKC on its own would also open ① and ㈱, which are honest characters of a plan.
void CharTable::setFolds()
{
    for (char32_t c = 0; c < m_info.size(); ++c) {
        m_info[c].fold = static_cast<char16_t>(c);
        const bool isWidthForm = c >= 0xFF00 && c <= 0xFFEF;
        if (!isWidthForm)
            continue;
        const auto form = text::compatibilityForm(c);
        if (form.size() == 1 && form[0] < m_info.size())
            m_info[c].fold = static_cast<char16_t>(form[0]);
    }
    m_info[U'\t'].fold = u'\t';
    m_info[U'〜'].fold = u'~';
    m_info[U'\uFF0D'].fold = u'-';
}

void CharTable::setClasses()
{
    for (char32_t c = 0; c < m_info.size(); ++c) {
        CharInfo& info = m_info[c];
        const char32_t fold = info.fold;
        info.classes = scriptOf(fold);
        if (fold == U' ' || fold == U'\t')
            set(info.classes, charclass::Blank);
        if (fold == U'-')
            set(info.classes, charclass::Dash);
        if (kStops.find(fold) != std::u32string_view::npos)
            set(info.classes, charclass::Stop);
        if (kKanjiDigits.find(fold) != std::u32string_view::npos)
            set(info.classes, charclass::KanjiDigit);
    }
}

void CharTable::add(const std::vector<std::string>& words, Family family, std::uint16_t classes)
{
    for (const std::string& word : words)
        for (const char32_t mark : text::decode(word))
            for (char32_t c = 0; c < m_info.size(); ++c)
                if (c == mark || m_info[c].fold == mark) {
                    m_info[c].family = family;
                    set(m_info[c].classes, classes);
                }
}

std::u32string CharTable::folded(std::string_view text) const
{
    std::u32string out;
    for (const char32_t c : text::decode(text)) {
        const CharInfo& info = (*this)[c];
        if ((info.classes & charclass::Ignored) == 0)
            out.push_back(c < m_info.size() ? info.fold : c);
    }
    return out;
}

char32_t CharTable::closerOf(char32_t open) const
{
    for (const auto& [opening, closing] : m_brackets)
        if (opening == open)
            return closing;
    return 0;
}

} // namespace keizoku::check
