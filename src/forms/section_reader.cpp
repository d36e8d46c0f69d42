// SPDX-License-Identifier: Apache-2.0
#include "forms/section_reader.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::forms {

namespace {

using plan::CellKind;
using plan::Hazard;

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array kKinds = {Named{"short-text", FieldKind::ShortText},
                               Named{"paragraph", FieldKind::Paragraph},
                               Named{"phone", FieldKind::Phone},
                               Named{"choice", FieldKind::Choice},
                               Named{"choices", FieldKind::Choices},
                               Named{"yes-no", FieldKind::YesNo},
                               Named{"date", FieldKind::Date},
                               Named{"number", FieldKind::Number},
                               Named{"person", FieldKind::Person},
                               Named{"table", FieldKind::Table},
                               Named{"matrix", FieldKind::Matrix},
                               Named{"attachment", FieldKind::Attachment},
                               Named{"register", FieldKind::Register}};
constexpr std::array kScopes = {Named{"both", HazardScope::Both}, Named{"natural", HazardScope::Natural},
                                Named{"infection", HazardScope::Infection}, Named{"each", HazardScope::Each}};
constexpr std::array kRegions = {Named{"body", TextRegion::Body}, Named{"form", TextRegion::Form},
                                 Named{"message", TextRegion::Message},
                                 Named{"history", TextRegion::History}};
constexpr std::array kCellKinds = {
    Named{"text", CellKind::Text},       Named{"paragraph", CellKind::Paragraph},
    Named{"number", CellKind::Number},   Named{"date", CellKind::Date},
    Named{"phone", CellKind::Phone},     Named{"person", CellKind::Person},
    Named{"contact", CellKind::Contact}, Named{"choice", CellKind::Choice},
    Named{"mark", CellKind::Text}};
constexpr std::array<std::string_view, 10> kResources = {
    "people", "power", "gas", "water", "comms", "transport", "building", "supplies", "data", "money"};
constexpr std::array<std::string_view, 7> kHeadings = {"",
                                                       "natural-before",
                                                       "natural-response",
                                                       "natural-cooperation",
                                                       "infection-before",
                                                       "infection-first-response",
                                                       "infection-containment"};

template <class Table>
auto named(const Table& table, const Node& node, std::string_view key, std::string_view otherwise)
{
    const std::string name = node.has(key) ? node.text(key) : std::string(otherwise);
    for (const auto& each : table)
        if (each.name == name)
            return each.value;
    node.at(key).problem("unknown value " + name);
    return table.front().value;
}

std::vector<ChoiceSpec> choices(const Node& node, std::string_view key)
{
    std::vector<ChoiceSpec> all;
    for (const Node& item : node.at(key).items()) {
        item.allowOnly({"id", "label"});
        all.push_back({item.text("id"), item.text("label")});
    }
    return all;
}

std::vector<ColumnSpec> columns(const Node& node)
{
    std::vector<ColumnSpec> all;
    for (const Node& item : node.at("columns").items()) {
        item.allowOnly({"id", "label", "kind", "unit", "choices"});
        ColumnSpec column{item.text("id"),
                          item.text("label"),
                          named(kCellKinds, item, "kind", "text"),
                          item.json()["kind"].string() == "mark",
                          item.text("unit", false),
                          {}};
        if (column.kind == CellKind::Choice)
            column.choices = choices(item, "choices");
        all.push_back(std::move(column));
    }
    return all;
}

void readChapters(const Node& node, FieldSpec& field)
{
    if (!node.has("chapters")) {
        node.problem("chapters missing");
        return;
    }
    const Node chapters = node.at("chapters");
    chapters.allowOnly({"natural", "infection", "all"});
    if (chapters.has("all"))
        field.chapters.emplace(Hazard::Both, chapters.text("all"));
    if (chapters.has("natural"))
        field.chapters.emplace(Hazard::Natural, chapters.text("natural"));
    if (chapters.has("infection"))
        field.chapters.emplace(Hazard::Infection, chapters.text("infection"));
}

void readExample(const Node& node, FieldSpec& field)
{
    if (!node.has("example"))
        return;
    if (field.scope != HazardScope::Each) {
        field.examples.emplace(Hazard::Both, node.at("example").json());
        return;
    }
    const Node example = node.at("example");
    example.allowOnly({"natural", "infection"});
    for (const auto& [key, hazard] :
         {std::pair{"natural", Hazard::Natural}, std::pair{"infection", Hazard::Infection}}) {
        if (!example.has(key))
            example.problem(std::string(key) + " missing");
        field.examples.emplace(hazard, example.at(key).json());
    }
}

void readRegister(const Node& node, FieldSpec& field)
{
    field.registerKey = node.text("register");
    const auto id = plan::registerNamed(field.registerKey);
    if (!id) {
        node.at("register").problem("unknown register " + field.registerKey);
        return;
    }
    field.show = node.texts("show");
    for (const std::string& column : field.show)
        if (!plan::columnOf(*id, column))
            node.at("show").problem("unknown column " + column);
    if (!node.has("where"))
        return;
    const Node where = node.at("where");
    for (const auto& [column, texts] : where.json().object()) {
        if (!plan::columnOf(*id, column))
            where.problem("unknown column " + column);
        field.where.emplace(column, where.texts(column));
    }
}

void readShape(const Node& node, FieldSpec& field)
{
    switch (field.kind) {
    case FieldKind::Choice:
    case FieldKind::Choices:
        field.choices = choices(node, "choices");
        break;
    case FieldKind::Table:
        field.columns = columns(node);
        break;
    case FieldKind::Matrix:
        field.columns = columns(node);
        field.rowsFrom = node.text("rowsFrom", false);
        if (field.rowsFrom.empty())
            field.rows = choices(node, "rows");
        else if (!plan::registerNamed(field.rowsFrom))
            node.at("rowsFrom").problem("unknown register " + field.rowsFrom);
        break;
    case FieldKind::Register:
        readRegister(node, field);
        break;
    case FieldKind::ShortText:
    case FieldKind::Paragraph:
    case FieldKind::Phone:
    case FieldKind::YesNo:
    case FieldKind::Date:
    case FieldKind::Number:
    case FieldKind::Person:
    case FieldKind::Attachment:
        break;
    }
}

void checkTexts(const Node& node, const FieldSpec& field)
{
    if (text::length(field.label) > 30)
        node.at("label").problem("longer than 30 characters");
    std::size_t sentences = 0;
    for (auto at = field.guidance.find("。"); at != std::string::npos; at = field.guidance.find("。", at + 3))
        ++sentences;
    if (sentences != 2)
        node.at("guidance").problem("must be exactly two sentences");
    const bool needsExample = field.kind != FieldKind::Register && field.kind != FieldKind::Attachment;
    if (needsExample && field.examples.empty())
        node.at("example").problem("missing");
    if (std::find(kHeadings.begin(), kHeadings.end(), field.heading) == kHeadings.end())
        node.at("heading").problem("unknown heading " + field.heading);
}

FieldSpec readField(const Node& node, const std::string& section)
{
    node.allowOnly({"id",       "label",    "kind",   "hazard", "required", "guidance", "example",
                    "chapters", "heading",  "region", "unit",   "choices",  "columns",  "rows",
                    "rowsFrom", "register", "show",   "where",  "resource", "source"});
    FieldSpec field;
    field.section = section;
    field.id = node.text("id");
    field.label = node.text("label");
    field.kind = named(kKinds, node, "kind", "");
    field.scope = named(kScopes, node, "hazard", "both");
    field.required = node.flag("required");
    field.guidance = node.text("guidance");
    field.heading = node.text("heading", false);
    field.region = named(kRegions, node, "region", "body");
    field.unit = node.text("unit", false);
    field.source = node.text("source", false);
    field.resources = node.texts("resource");
    for (const std::string& resource : field.resources)
        if (std::find(kResources.begin(), kResources.end(), resource) == kResources.end())
            node.at("resource").problem("unknown value " + resource);
    readExample(node, field);
    readChapters(node, field);
    readShape(node, field);
    checkTexts(node, field);
    return field;
}

} // namespace

SectionSpec readSection(const Node& node, const std::string& source)
{
    node.allowOnly({"id", "title", "lead", "fields"});
    SectionSpec section{node.text("id"), node.text("title"), node.text("lead"), {}};
    std::set<std::string> ids;
    for (const Node& item : node.at("fields").items()) {
        section.fields.push_back(readField(item, section.id));
        if (section.fields.back().source.empty())
            section.fields.back().source = source;
        if (!ids.insert(section.fields.back().id).second)
            item.at("id").problem("used twice");
    }
    return section;
}

} // namespace keizoku::forms
