// SPDX-License-Identifier: Apache-2.0
#include "office/docx_numbering.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <pugixml.hpp>

#include "base/text.h"
#include "office/xml.h"

namespace keizoku::office {

namespace {

using namespace std::string_view_literals;

constexpr int kMaxStyleDepth = 20; ///< styles may be based on each other in a circle

int numberOf(std::string_view digits, int otherwise)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

std::string_view valueOf(const pugi::xml_node& parent, std::string_view name)
{
    return xml::attribute(xml::child(parent, name), "val");
}

/// The n-th (from 1) sign of a row of signs, or digits beyond its end.
std::string signOf(int number, std::u32string_view signs)
{
    if (number < 1 || static_cast<std::size_t>(number) > signs.size())
        return std::to_string(number);
    return text::encode(signs.substr(static_cast<std::size_t>(number) - 1, 1));
}

std::string roman(int number)
{
    if (number < 1 || number > 3999)
        return std::to_string(number);
    constexpr std::array<std::pair<int, std::string_view>, 13> kSteps = {{{1000, "M"},
                                                                          {900, "CM"},
                                                                          {500, "D"},
                                                                          {400, "CD"},
                                                                          {100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
    std::string out;
    for (const auto& [value, letters] : kSteps)
        for (; number >= value; number -= value)
            out += letters;
    return out;
}

std::string wide(int number)
{
    std::u32string out;
    for (const char digit : std::to_string(number))
        out += digit == '-' ? U'－' : static_cast<char32_t>(U'０' + (digit - '0'));
    return text::encode(out);
}

std::string kanji(int number)
{
    if (number < 1 || number > 99)
        return std::to_string(number);
    constexpr std::u32string_view digits = U"一二三四五六七八九";
    std::string out;
    if (number >= 20)
        out += signOf(number / 10, digits);
    if (number >= 10)
        out += "十";
    if (number % 10 != 0)
        out += signOf(number % 10, digits);
    return out;
}

} // namespace

std::string numberInFormat(int number, std::string_view format)
{
    if (format == "bullet")
        return "・";
    if (format == "none")
        return {};
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return signOf(number, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    if (format == "decimalFullWidth" || format == "decimalFullWidth2")
        return wide(number);
    if (format == "upperRoman")
        return roman(number);
    if (format == "lowerRoman")
        return text::folded(roman(number));
    if (format == "upperLetter")
        return signOf(number, U"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (format == "lowerLetter")
        return signOf(number, U"abcdefghijklmnopqrstuvwxyz");
    if (format == "aiueo" || format == "aiueoFullWidth")
        return signOf(
            number,
            U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン");
    if (format == "iroha" || format == "irohaFullWidth")
        return signOf(number, U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキ"
                              U"ユメミシヱヒモセス");
    if (format.find("ideograph") != std::string_view::npos || format.starts_with("japanese"))
        return kanji(number);
    return std::to_string(number);
}

void DocxNumbering::read(const pugi::xml_node& numbering)
{
    const auto readLevel = [](const pugi::xml_node& node, Level& level) {
        if (const auto format = valueOf(node, "numFmt"); !format.empty())
            level.format = format;
        if (const pugi::xml_node shape = xml::child(node, "lvlText"))
            level.shape = xml::attribute(shape, "val");
        level.start = numberOf(valueOf(node, "start"), level.start);
    };
    const auto levelAt = [](const pugi::xml_node& node) -> std::size_t {
        return static_cast<std::size_t>(
            numberOf(xml::attribute(node, "ilvl"), static_cast<int>(kNumberLevels)));
    };
    for (auto node = xml::child(numbering, "abstractNum"); node; node = xml::next(node)) {
        auto& levels = m_abstract[std::string(xml::attribute(node, "abstractNumId"))];
        for (auto level = xml::child(node, "lvl"); level; level = xml::next(level))
            if (const std::size_t at = levelAt(level); at < kNumberLevels)
                readLevel(level, levels[at]);
    }
    for (auto node = xml::child(numbering, "num"); node; node = xml::next(node)) {
        const std::string id(xml::attribute(node, "numId"));
        List list;
        list.shared = valueOf(node, "abstractNumId");
        if (const auto abstract = m_abstract.find(list.shared); abstract != m_abstract.end())
            list.levels = abstract->second;
        for (auto change = xml::child(node, "lvlOverride"); change; change = xml::next(change)) {
            const std::size_t at = levelAt(change);
            if (at >= kNumberLevels)
                continue;
            list.shared = "num " + id; // it counts for itself
            readLevel(xml::child(change, "lvl"), list.levels[at]);
            list.levels[at].start = numberOf(valueOf(change, "startOverride"), list.levels[at].start);
        }
        m_lists[id] = std::move(list);
    }
}

std::string DocxNumbering::next(const NumberedAt& at)
{
    const auto list = m_lists.find(at.list);
    if (list == m_lists.end() || at.level >= kNumberLevels)
        return {};
    const auto& levels = list->second.levels;
    auto& counts = m_counts.try_emplace(list->second.shared).first->second;
    for (std::size_t upper = 0; upper < at.level; ++upper)
        if (counts[upper] == 0)
            counts[upper] = levels[upper].start;
    counts[at.level] = counts[at.level] == 0 ? levels[at.level].start : counts[at.level] + 1;
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at.level) + 1, counts.end(), 0);
    const Level& level = levels[at.level];
    if (level.format == "bullet" || level.format == "none")
        return numberInFormat(0, level.format);
    std::string out;
    for (std::size_t i = 0; i < level.shape.size(); ++i) {
        const char digit = i + 1 < level.shape.size() ? level.shape[i + 1] : ' ';
        if (level.shape[i] != '%' || digit < '1' || digit > '9') {
            out += level.shape[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(digit - '1');
        out += numberInFormat(counts[which], levels[which].format);
        ++i;
    }
    return out;
}

void DocxStyles::read(const pugi::xml_node& styles)
{
    for (auto node = xml::child(styles, "style"); node; node = xml::next(node)) {
        if (xml::attribute(node, "type") != "paragraph"sv)
            continue;
        Given given;
        given.base = valueOf(node, "basedOn");
        given.name = text::folded(valueOf(node, "name"));
        const pugi::xml_node properties = xml::child(node, "pPr");
        given.outline = numberOf(valueOf(properties, "outlineLvl"), -1);
        const pugi::xml_node numbered = xml::child(properties, "numPr");
        given.list = valueOf(numbered, "numId");
        given.level = numberOf(valueOf(numbered, "ilvl"), -1);
        m_styles.emplace(xml::attribute(node, "styleId"), std::move(given));
    }
}

DocxStyle DocxStyles::at(std::string_view id) const
{
    DocxStyle style;
    int outline = -1;
    int level = -1;
    for (int depth = 0; depth < kMaxStyleDepth; ++depth) {
        const auto found = m_styles.find(id);
        if (found == m_styles.end())
            break;
        const Given& given = found->second;
        if (outline < 0)
            outline = given.outline;
        if (level < 0)
            level = given.level;
        if (style.numbered.list.empty())
            style.numbered.list = given.list;
        style.contents =
            style.contents || (given.name.starts_with("toc") && given.name != "tocheading") ||
            (given.name.starts_with("目次") && given.name.size() > std::string_view("目次").size());
        for (const std::string_view word : {"heading"sv, "見出し"sv})
            if (outline < 0 && given.name.starts_with(word) && given.name.size() == word.size() + 1)
                outline = given.name.back() - '1';
        id = given.base;
    }
    style.heading = outline >= 0 && outline < static_cast<int>(kNumberLevels) ? outline + 1 : 0;
    style.numbered.level = static_cast<std::size_t>(std::max(level, 0));
    return style;
}

} // namespace keizoku::office
