// SPDX-License-Identifier: Apache-2.0
// One overload per block: a new block does not compile until it has one here.
#include "office/text_writer.h"

#include <algorithm>

#include "base/text.h"
#include "office/display_width.h"
#include "office/text_table.h"

namespace keizoku::office {

namespace {

using namespace document;

std::string oneLine(const std::string& text)
{
    return text::replaced(text::cleaned(text), "\n", " ");
}

std::string underlined(const std::string& text, char rule)
{
    std::string out;
    std::size_t widest = 0;
    for (const std::string& line : wrapped(text, kTextColumns)) {
        out += line + "\n";
        widest = std::max(widest, displayWidth(line));
    }
    return out + std::string(widest, rule) + "\n";
}

std::string titleOf(const Heading& heading)
{
    return oneLine(heading.number.empty() ? heading.text : heading.number + " " + heading.text);
}

std::string write(const Heading& heading)
{
    if (heading.level > 2)
        return hanging("", titleOf(heading));
    return (heading.level == 1 ? "\n" : "") + underlined(titleOf(heading), heading.level == 1 ? '=' : '-');
}

std::string write(const Paragraph& paragraph)
{
    return hanging("", words(paragraph.line));
}

std::string write(const Label& label)
{
    return hanging("", "＜" + oneLine(label.text) + "＞");
}

std::string write(const List& list)
{
    std::string out;
    for (const ListItem& item : list.items)
        out += hanging(item.mark.empty() ? "  " : "  " + oneLine(item.mark) + " ", words(item.line));
    return out;
}

std::string write(const KeyValues& values)
{
    return pairsAsText(values.rows);
}

std::string write(const Picture& picture)
{
    return hanging("", picture.caption.empty() ? "［図］" : "［図: " + oneLine(picture.caption) + "］");
}

std::string write(const ForeignPages& pages)
{
    return hanging("", oneLine(elsewhere(pages)));
}

std::string write(const Cover& cover)
{
    std::string out = cover.stamp.empty() ? "" : "［" + oneLine(cover.stamp) + "］\n";
    out += underlined(oneLine(cover.title), '=');
    if (!cover.subtitle.empty())
        out += hanging("", text::cleaned(cover.subtitle));
    if (!cover.facts.empty())
        out += "\n" + pairsAsText(cover.facts);
    std::string boxes;
    for (const std::string& box : cover.approvalBoxes)
        boxes += (boxes.empty() ? "" : "  ") + oneLine(box) + "［　　］";
    return boxes.empty() ? out : out + "\n" + hanging("", boxes);
}

std::string write(const Contents& contents, const Document& document)
{
    std::string out = underlined(oneLine(contents.title), '-');
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            out +=
                hanging(std::string(2 * static_cast<std::size_t>(std::clamp(heading->level, 1, 3) - 1), ' '),
                        titleOf(*heading));
    return out;
}

std::string write(const Block& block, const Document& document)
{
    return std::visit(Overloaded{
                          [](const Heading& heading) { return write(heading); },
                          [](const Paragraph& paragraph) { return write(paragraph); },
                          [](const Label& label) { return write(label); },
                          [](const List& list) { return write(list); },
                          [](const KeyValues& values) { return write(values); },
                          [](const Table& table) { return tableAsText(table); },
                          [](const Picture& picture) { return write(picture); },
                          [](const ForeignPages& pages) { return write(pages); },
                          [](const Cover& cover) { return write(cover); },
                          [&document](const Contents& contents) { return write(contents, document); },
                          [](const PageBreak&) { return std::string(); },
                      },
                      block);
}

bool isCover(const Block& block)
{
    return std::holds_alternative<Cover>(block);
}

/// Without a cover nothing else names the document.
std::string header(const Document& document)
{
    if (document.title.empty() || std::any_of(document.blocks.begin(), document.blocks.end(), isCover))
        return {};
    std::string out = underlined(oneLine(document.title), '=');
    for (const std::string& text : {document.office, document.versionLabel})
        out += text.empty() ? "" : hanging("", oneLine(text));
    return out;
}

} // namespace

std::string plainText(const Document& document)
{
    std::string out = header(document);
    bool together = out.empty();
    for (const Block& block : document.blocks) {
        const std::string text = write(block, document);
        if (text.empty())
            continue;
        out += (together ? "" : "\n") + text;
        together = std::holds_alternative<Label>(block);
    }
    if (!document.fingerprint.empty())
        out += "\n" + hanging("", "照合番号 " + oneLine(document.fingerprint));
    return out;
}

} // namespace keizoku::office
