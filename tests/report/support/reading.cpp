// SPDX-License-Identifier: Apache-2.0
#include "report/support/reading.h"

namespace keizoku::report::test {

using namespace document;

std::string text(const Line& line)
{
    std::string out;
    for (const Span& span : line)
        out += span.text;
    return out + "\n";
}

std::string text(const Block& block)
{
    const auto pairs = [](const auto& rows) {
        std::string out;
        for (const auto& [label, value] : rows)
            out += label + "\n" + text(value);
        return out;
    };
    return std::visit(Overloaded{
                          [](const Heading& heading) { return heading.number + " " + heading.text + "\n"; },
                          [](const Paragraph& paragraph) { return text(paragraph.line); },
                          [](const Label& label) { return label.text + "\n"; },
                          [](const List& list) {
                              std::string out;
                              for (const ListItem& item : list.items)
                                  out += text(item.line);
                              return out;
                          },
                          [&](const KeyValues& values) { return pairs(values.rows); },
                          [](const Table& table) {
                              std::string out;
                              for (const TableColumn& column : table.columns)
                                  out += column.head + "\n";
                              for (const TableRow& row : table.rows)
                                  for (const Line& cell : row)
                                      out += text(cell);
                              return out;
                          },
                          [](const Picture& picture) { return picture.caption + "\n"; },
                          [](const ForeignPages& pages) { return pages.name + "\n"; },
                          [&](const Cover& cover) {
                              return cover.title + "\n" + cover.subtitle + "\n" + pairs(cover.facts) +
                                     cover.stamp + "\n";
                          },
                          [](const Contents& contents) { return contents.title + "\n"; },
                          [](const PageBreak&) { return std::string(); },
                      },
                      block);
}

std::string text(const Document& document)
{
    std::string out = document.title + "\n" + document.office + "\n" + document.versionLabel + "\n";
    for (const Block& block : document.blocks)
        out += text(block);
    return out;
}

std::string textUnder(const Document& document, const std::string& anchor)
{
    std::string out;
    bool isUnder = false;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            isUnder = heading->anchor == anchor;
        else if (isUnder)
            out += text(block);
    }
    return out;
}

bool has(const std::string& where, const std::string& what)
{
    return where.find(what) != std::string::npos;
}

const Table* tableBelow(const Document& document, const std::string& label)
{
    for (std::size_t at = 0; at + 1 < document.blocks.size(); ++at)
        if (const auto* found = std::get_if<Label>(&document.blocks[at]); found && found->text == label)
            return std::get_if<Table>(&document.blocks[at + 1]);
    return nullptr;
}

} // namespace keizoku::report::test
