// SPDX-License-Identifier: Apache-2.0
// One overload per block: a new block does not compile until it has one here.
#include "office/json_writer.h"

#include <array>
#include <charconv>

#include "base/text.h"
#include "office/base64.h"

namespace keizoku::office {

namespace {

using namespace document;

Json text(const std::string& value)
{
    return text::cleaned(value);
}

const char* nameOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return "none";
    case Mark::Strong:
        return "strong";
    case Mark::Missing:
        return "missing";
    case Mark::Soft:
        return "soft";
    case Mark::Changed:
        return "changed";
    case Mark::PageOf:
        return "pageOf";
    }
    return "none";
}

const char* nameOf(Align align)
{
    switch (align) {
    case Align::Left:
        return "left";
    case Align::Center:
        return "center";
    case Align::Right:
        return "right";
    }
    return "left";
}

std::string decimal(double value)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    return {digits.begin(), end};
}

Json line(const Line& spans)
{
    Json::Array out;
    for (const Span& span : spans) {
        Json::Object object{{"text", text(span.text)}};
        if (span.mark != Mark::None)
            object["mark"] = nameOf(span.mark);
        if (!span.target.empty())
            object["target"] = text(span.target);
        out.emplace_back(std::move(object));
    }
    return out;
}

Json pairs(const std::vector<std::pair<std::string, Line>>& rows)
{
    Json::Array out;
    for (const auto& [label, value] : rows)
        out.emplace_back(Json::Object{{"label", text(label)}, {"value", line(value)}});
    return out;
}

Json write(const List& list)
{
    Json::Array items;
    for (const ListItem& item : list.items)
        items.emplace_back(Json::Object{{"mark", text(item.mark)}, {"line", line(item.line)}});
    return Json::Object{{"type", "list"}, {"items", std::move(items)}};
}

Json write(const Table& table)
{
    Json::Array columns;
    for (const TableColumn& column : table.columns)
        columns.emplace_back(Json::Object{{"head", text(column.head)},
                                          {"weight", decimal(column.weight)},
                                          {"align", nameOf(column.align)}});
    const auto cellsOf = [](const TableRow& row) {
        Json::Array cells;
        for (const Line& cell : row)
            cells.push_back(line(cell));
        return cells;
    };
    Json::Array rows;
    for (const TableRow& row : table.rows)
        rows.emplace_back(cellsOf(row));
    Json::Object all{{"type", "table"},
                     {"columns", std::move(columns)},
                     {"rows", std::move(rows)},
                     {"blankForm", table.blankForm},
                     {"landscape", table.landscape}};
    if (!table.filler.empty())
        all["filler"] = cellsOf(table.filler);
    return all;
}

Json write(const Cover& cover)
{
    Json::Array boxes;
    for (const std::string& box : cover.approvalBoxes)
        boxes.push_back(text(box));
    return Json::Object{{"type", "cover"},
                        {"title", text(cover.title)},
                        {"subtitle", text(cover.subtitle)},
                        {"facts", pairs(cover.facts)},
                        {"approvalBoxes", std::move(boxes)},
                        {"stamp", text(cover.stamp)}};
}

Json write(const Heading& heading)
{
    return Json::Object{
        {"type", "heading"},          {"level", heading.level},         {"number", text(heading.number)},
        {"text", text(heading.text)}, {"anchor", text(heading.anchor)}, {"newPage", heading.newPage}};
}

Json write(const Picture& picture)
{
    return Json::Object{{"type", "picture"},
                        {"mime", text(picture.mime)},
                        {"caption", text(picture.caption)},
                        {"base64", base64(picture.bytes)}};
}

Json write(const Block& block)
{
    return std::visit(Overloaded{
                          [](const Heading& heading) { return write(heading); },
                          [](const Paragraph& paragraph) -> Json {
                              return Json::Object{{"type", "paragraph"},
                                                  {"line", line(paragraph.line)},
                                                  {"small", paragraph.small}};
                          },
                          [](const Label& label) -> Json {
                              return Json::Object{{"type", "label"}, {"text", text(label.text)}};
                          },
                          [](const List& list) { return write(list); },
                          [](const KeyValues& values) -> Json {
                              return Json::Object{{"type", "key-values"}, {"rows", pairs(values.rows)}};
                          },
                          [](const Table& table) { return write(table); },
                          [](const Picture& picture) { return write(picture); },
                          [](const ForeignPages& pages) -> Json {
                              return Json::Object{{"type", "foreign-pages"},
                                                  {"name", text(pages.name)},
                                                  {"pages", pages.count}};
                          },
                          [](const Cover& cover) { return write(cover); },
                          [](const Contents& contents) -> Json {
                              return Json::Object{{"type", "contents"}, {"title", text(contents.title)}};
                          },
                          [](const PageBreak&) -> Json {
                              return Json::Object{{"type", "page-break"}};
                          },
                      },
                      block);
}

} // namespace

Json toJson(const Document& document)
{
    Json::Array blocks;
    for (const Block& block : document.blocks)
        blocks.push_back(write(block));
    return Json::Object{{"title", text(document.title)},
                        {"office", text(document.office)},
                        {"version", text(document.versionLabel)},
                        {"fingerprint", text(document.fingerprint)},
                        {"instant", text(document.isoInstant)},
                        {"draft", document.draft},
                        {"blocks", std::move(blocks)}};
}

} // namespace keizoku::office
