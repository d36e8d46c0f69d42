// SPDX-License-Identifier: Apache-2.0
#include "office/docx_story.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <pugixml.hpp>

#include "base/text.h"
#include "office/xml.h"

namespace keizoku::office {

namespace {

using namespace std::string_view_literals;

constexpr int kMaxDepth = 150;               ///< elements inside elements
constexpr std::size_t kMaxColumns = 200;     ///< Word itself allows 63
constexpr std::size_t kMaxCells = 500'000;   ///< of all grids together
constexpr std::size_t kMaxText = 20U << 20U; ///< bytes of one paragraph or cell

template <std::size_t Size>
bool isOneOf(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is no text, was taken out by a tracked change, or says the reading of a word.
constexpr std::array kSkipped = {"instrText"sv, "delText"sv,  "delInstrText"sv, "rPr"sv,
                                 "pPr"sv,       "del"sv,      "moveFrom"sv,     "rt"sv,
                                 "sdtPr"sv,     "sdtEndPr"sv, "fldData"sv};

std::string_view nameOf(const pugi::xml_node& node)
{
    return xml::localName(node.name());
}

bool isElement(const pugi::xml_node& node)
{
    return node.type() == pugi::node_element;
}

bool isOn(const pugi::xml_node& node)
{
    const std::string_view value = xml::attribute(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

std::string_view valueOf(const pugi::xml_node& parent, std::string_view name)
{
    return xml::attribute(xml::child(parent, name), "val");
}

std::size_t countOf(std::string_view digits, std::size_t otherwise)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

/// Signs of the fonts Wingdings and Symbol that offices tick and list with.
std::string signOf(std::string_view hex)
{
    unsigned code = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    switch (code & 0xFFU) {
    case 0xA8:
    case 0x6F:
    case 0x71:
        return "□";
    case 0xFE:
    case 0xFC:
    case 0x52:
        return "☑";
    case 0xFD:
    case 0xFB:
        return "☒";
    case 0xE0:
    case 0xF0:
        return "→";
    case 0xA1:
        return "○";
    case 0x6E:
        return "■";
    case 0x6C:
        return "●";
    default:
        return "・";
    }
}

/// A tick box of the old kind: ☐ or ☑; "" for another form field.
std::string tickOf(const pugi::xml_node& fieldChar)
{
    const pugi::xml_node box = xml::child(xml::child(fieldChar, "ffData"), "checkBox");
    if (!box)
        return {};
    const pugi::xml_node checked = xml::child(box, "checked");
    return isOn(checked ? checked : xml::child(box, "default")) ? "☑" : "☐";
}

bool isContents(const pugi::xml_node& sdt)
{
    const auto gallery = valueOf(xml::child(xml::child(sdt, "sdtPr"), "docPartObj"), "docPartGallery");
    return gallery == "Table of Contents"sv;
}

std::string numbered(const std::string& number, const std::string& text)
{
    if (number.empty() || text.empty())
        return text;
    return number + (number == "・" ? "" : " ") + text;
}

std::string clean(const std::string& text)
{
    return std::string(text::trimmed(text::cleaned(text)));
}

} // namespace

Result<void> DocxStory::read(const pugi::xml_node& parent, WordPlace place)
{
    readBlocks(parent, place, false);
    if (!m_open.text.empty())
        putParagraph(std::exchange(m_open, {}), place, false);
    if (m_tooMuch)
        return fail(ErrorCode::Malformed,
                    "文書の作りが複雑すぎるため、安全のために読み込みません。Word "
                    "で開き、必要な部分を新しい文書に写してください。",
                    "word story over the limits");
    return {};
}

void DocxStory::readBlocks(const pugi::xml_node& parent, WordPlace place, bool contents)
{
    if (++m_depth > kMaxDepth)
        m_tooMuch = true;
    for (const pugi::xml_node node : parent.children()) {
        if (m_tooMuch)
            break;
        const std::string_view name = nameOf(node);
        if (!isElement(node) || isOneOf(name, kSkipped))
            continue;
        if (name == "p") {
            Inside inside;
            putParagraph(lineOf(node, inside), place, contents);
            readInside(inside, WordPlace::TextBox);
        } else if (name == "tbl") {
            putTable(node, place);
        } else if (name == "sdt") {
            readBlocks(xml::child(node, "sdtContent"), place, contents || isContents(node));
        } else if (name == "AlternateContent") {
            const pugi::xml_node choice = xml::child(node, "Choice");
            readBlocks(choice ? choice : xml::child(node, "Fallback"), place, contents);
        } else {
            readBlocks(node, place, contents);
        }
    }
    --m_depth;
}

void DocxStory::readInside(const Inside& inside, WordPlace place)
{
    for (const pugi::xml_node& node : inside) {
        if (nameOf(node) == "tbl")
            putTable(node, place);
        else
            readBlocks(node, place, false);
    }
}

DocxStory::Line DocxStory::lineOf(const pugi::xml_node& paragraph, Inside& inside)
{
    Line line = std::exchange(m_open, {});
    const pugi::xml_node properties = xml::child(paragraph, "pPr");
    const DocxStyle style = m_styles.at(valueOf(properties, "pStyle"));
    const bool goesOn = !line.text.empty();
    if (!goesOn)
        line.style = style;
    if (const auto outline = xml::child(properties, "outlineLvl"))
        if (const std::size_t level = countOf(xml::attribute(outline, "val"), kNumberLevels);
            level < kNumberLevels && !goesOn)
            line.style.heading = static_cast<int>(level) + 1;
    std::string text;
    addText(paragraph, text, inside, 0);
    NumberedAt at = style.numbered;
    if (const pugi::xml_node given = xml::child(properties, "numPr")) {
        if (const auto list = valueOf(given, "numId"); !list.empty())
            at.list = list;
        at.level = countOf(valueOf(given, "ilvl"), at.level);
    }
    text = clean(text);
    if (!goesOn && !text.empty())
        line.number = clean(m_numbering.next(at));
    line.text += text;
    const pugi::xml_node mark = xml::child(properties, "rPr");
    const bool gone = xml::child(mark, "del") || xml::child(mark, "moveFrom");
    m_document.hasChanges = m_document.hasChanges || gone;
    line.joinsNext = gone;
    return line;
}

/// The text of what stands inside a node.
void DocxStory::addText(const pugi::xml_node& node, std::string& to, Inside& inside, int depth)
{
    if (depth > kMaxDepth || to.size() > kMaxText) {
        m_tooMuch = true;
        return;
    }
    for (const pugi::xml_node child : node.children())
        if (isElement(child))
            addRuns(child, to, inside, depth + 1);
}

void DocxStory::addRuns(const pugi::xml_node& node, std::string& to, Inside& inside, int depth)
{
    const std::string_view name = nameOf(node);
    if (isOneOf(name, kSkipped)) {
        m_document.hasChanges = m_document.hasChanges || name == "del" || name == "moveFrom";
    } else if (name == "t") {
        to += node.text().get();
    } else if (name == "tab" || name == "ptab") {
        to += '\t';
    } else if (name == "br" || name == "cr") {
        const std::string_view type = xml::attribute(node, "type");
        if (type != "page" && type != "column")
            to += '\n';
    } else if (name == "noBreakHyphen") {
        to += '-';
    } else if (name == "sym") {
        to += signOf(xml::attribute(node, "char"));
    } else if (name == "fldChar") {
        to += tickOf(node);
    } else if (name == "txbxContent") {
        inside.push_back(node);
    } else if (name == "blip" || name == "imagedata") {
        ++m_document.pictures;
    } else if (name == "AlternateContent") {
        const pugi::xml_node choice = xml::child(node, "Choice");
        addText(choice ? choice : xml::child(node, "Fallback"), to, inside, depth);
    } else {
        m_document.hasChanges = m_document.hasChanges || name == "ins" || name == "moveTo";
        addText(node, to, inside, depth);
    }
}

void DocxStory::putParagraph(Line line, WordPlace place, bool contents)
{
    if (line.joinsNext) {
        m_open = std::move(line);
        return;
    }
    if (line.text.empty())
        return;
    WordParagraph paragraph;
    paragraph.heading = line.style.heading;
    paragraph.contents = contents || line.style.contents;
    paragraph.number = std::move(line.number);
    paragraph.text = std::move(line.text);
    m_document.blocks.push_back({std::move(paragraph), place, ++m_positions[{place, false}]});
}

/// Rows of a table or cells of a row, also inside content controls and tracked insertions.
void DocxStory::collect(const pugi::xml_node& parent, std::string_view name, std::vector<pugi::xml_node>& out,
                        int depth)
{
    if (depth > kMaxDepth) {
        m_tooMuch = true;
        return;
    }
    for (const pugi::xml_node node : parent.children()) {
        if (!isElement(node) || isOneOf(nameOf(node), kSkipped) || nameOf(node) == "tbl")
            continue;
        if (nameOf(node) == name)
            out.push_back(node);
        else if (nameOf(node) == "sdt")
            collect(xml::child(node, "sdtContent"), name, out, depth + 1);
        else if (!nameOf(node).ends_with("Pr"))
            collect(node, name, out, depth + 1);
    }
}

std::string DocxStory::cellText(const pugi::xml_node& cell, Inside& inside, int depth)
{
    std::string text;
    if (depth > kMaxDepth) {
        m_tooMuch = true;
        return text;
    }
    const auto add = [&](const std::string& more) {
        if (!more.empty())
            text += (text.empty() ? "" : "\n") + more;
    };
    for (const pugi::xml_node node : cell.children()) {
        const std::string_view name = nameOf(node);
        if (!isElement(node) || isOneOf(name, kSkipped) || name == "tcPr")
            continue;
        if (name == "p") {
            Line line = lineOf(node, inside);
            if (line.joinsNext)
                m_open = std::move(line);
            else
                add(numbered(line.number, line.text));
        } else if (name == "tbl") {
            inside.push_back(node);
        } else {
            add(cellText(name == "sdt" ? xml::child(node, "sdtContent") : node, inside, depth + 1));
        }
    }
    if (depth == 0 && !m_open.text.empty()) {
        const Line last = std::exchange(m_open, {});
        add(numbered(last.number, last.text));
    }
    return text;
}

void DocxStory::putTable(const pugi::xml_node& node, WordPlace place)
{
    if (++m_depth > kMaxDepth)
        m_tooMuch = true;
    WordTable table;
    Inside inside;
    std::vector<pugi::xml_node> rows;
    collect(node, "tr", rows, 0);
    std::size_t width = 0;
    bool inHead = true;
    for (const pugi::xml_node& row : rows) {
        const pugi::xml_node properties = xml::child(row, "trPr");
        if (m_tooMuch || xml::child(properties, "del"))
            continue;
        inHead = inHead && isOn(xml::child(properties, "tblHeader"));
        table.headRows += inHead ? 1 : 0;
        const std::size_t at = table.grid.size();
        std::vector<std::size_t> places(std::min(countOf(valueOf(properties, "gridBefore"), 0), kMaxColumns),
                                        WordTable::kNone);
        std::vector<pugi::xml_node> cells;
        collect(row, "tc", cells, 0);
        for (const pugi::xml_node& cell : cells) {
            const pugi::xml_node given = xml::child(cell, "tcPr");
            const std::size_t span =
                std::clamp<std::size_t>(countOf(valueOf(given, "gridSpan"), 1), 1, kMaxColumns);
            const pugi::xml_node merge = xml::child(given, "vMerge");
            const bool below = merge && xml::attribute(merge, "val") != "restart"sv;
            const bool beside = valueOf(given, "hMerge") == "continue"sv && !places.empty();
            const std::size_t column = places.size();
            std::size_t index = table.cells.size();
            if (below && at > 0 && column < table.grid[at - 1].size() &&
                table.grid[at - 1][column] != WordTable::kNone)
                index = table.grid[at - 1][column];
            else if (beside && places.back() != WordTable::kNone)
                index = places.back();
            std::string text = cellText(cell, inside, 0);
            if (index == table.cells.size())
                table.cells.push_back({std::move(text), at, column, 1, span});
            else if (!text.empty()) // a merged cell that still says something
                table.cells[index].text += (table.cells[index].text.empty() ? "" : "\n") + text;
            WordCell& drawn = table.cells[index];
            drawn.rows = at - drawn.row + 1;
            if (beside)
                drawn.columns = column + span - drawn.column;
            places.insert(places.end(), span, index);
            if (places.size() > kMaxColumns)
                m_tooMuch = true;
        }
        width = std::max(width, places.size());
        m_cells += places.size();
        m_tooMuch = m_tooMuch || m_cells > kMaxCells;
        table.grid.push_back(std::move(places));
    }
    for (auto& places : table.grid)
        places.resize(width, WordTable::kNone);
    if (!m_tooMuch && !table.cells.empty())
        m_document.blocks.push_back({std::move(table), place, ++m_positions[{place, true}]});
    if (!m_tooMuch)
        readInside(inside, place);
    --m_depth;
}

} // namespace keizoku::office
