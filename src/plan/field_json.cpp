// SPDX-License-Identifier: Apache-2.0
// Field values as canonical JSON and back. The kind of value is its first key, so that a value reads without
// its form.
#include "plan/items.h"

namespace keizoku::plan {

namespace {

tl::unexpected<Error> notAValue(std::string_view what)
{
    return fail(ErrorCode::Malformed, "項目の内容を読めません。", std::string(what));
}

Json toJson(const Origin& origin)
{
    Json json;
    json.set("pack", origin.pack);
    json.set("path", origin.path);
    return json;
}

Origin originFrom(const Json& json)
{
    return {json["pack"].string(), json["path"].string()};
}

/// A cell is its text, or an object when it came from an example.
Json toJson(const Cell& cell)
{
    if (cell.origin.empty())
        return cell.text;
    Json json;
    json.set("text", cell.text);
    json.set("origin", toJson(cell.origin));
    return json;
}

Cell cellFrom(const Json& json)
{
    if (json.isString())
        return {json.string(), {}};
    return {json["text"].string(), originFrom(json["origin"])};
}

Json toJson(const std::map<std::string, Cell>& row)
{
    Json json{Json::Object{}};
    for (const auto& [column, cell] : row)
        json.set(column, toJson(cell));
    return json;
}

std::map<std::string, Cell> rowFrom(const Json& json)
{
    std::map<std::string, Cell> row;
    for (const auto& [column, cell] : json.object())
        row.emplace(column, cellFrom(cell));
    return row;
}

Json tagged(const char* kind, Json value)
{
    Json json;
    json.set(kind, std::move(value));
    return json;
}

struct ToJson {
    Json operator()(std::monostate) const { return {}; }
    Json operator()(const std::string& text) const { return tagged("text", text); }
    Json operator()(bool yes) const { return tagged("yes", yes); }
    Json operator()(const Date& date) const { return tagged("date", date.iso()); }
    Json operator()(const Decimal& number) const { return tagged("number", number.str()); }
    Json operator()(const Choices& choices) const
    {
        Json ids{Json::Array{}};
        for (const std::string& id : choices.ids)
            ids.push(id);
        return tagged("choices", std::move(ids));
    }
    Json operator()(const Reference& reference) const { return tagged("reference", toCell(reference)); }
    Json operator()(const TableValue& table) const
    {
        Json rows{Json::Array{}};
        for (const auto& row : table.rows)
            rows.push(toJson(row));
        return tagged("table", std::move(rows));
    }
    Json operator()(const MatrixValue& matrix) const
    {
        Json rows{Json::Object{}};
        for (const auto& [id, row] : matrix.cells)
            rows.set(id, toJson(row));
        return tagged("matrix", std::move(rows));
    }
    Json operator()(const Attachment& attachment) const
    {
        Json json;
        json.set("digest", attachment.digest.hex());
        json.set("name", attachment.name);
        json.set("mime", attachment.mime);
        json.set("caption", attachment.caption);
        json.set("size", attachment.size);
        return tagged("attachment", std::move(json));
    }
};

Result<FieldValue> attachmentFrom(const Json& json)
{
    const auto digest = Digest::fromHex(json["digest"].string());
    if (!digest)
        return notAValue("attachment");
    return FieldValue(Attachment{*digest, json["name"].string(), json["mime"].string(),
                                 json["caption"].string(), json["size"].integer()});
}

Result<FieldValue> referenceFrom(const Json& json)
{
    Reference reference;
    if (const auto read = fromCell(json.string(), reference); !read)
        return failed(read);
    return FieldValue(reference);
}

} // namespace

Json toJson(const FieldValue& value)
{
    return std::visit(ToJson{}, value);
}

Json toJson(const Field& field)
{
    Json json = toJson(field.value);
    if (!field.origin.empty())
        json.set("origin", toJson(field.origin));
    if (field.settled) {
        Json settled;
        settled.set("by", field.settled->by);
        settled.set("on", field.settled->on);
        settled.set("content", field.settled->content);
        json.set("settled", std::move(settled));
    }
    return json;
}

Result<FieldValue> fieldValueFromJson(const Json& json)
{
    if (json["text"].isString())
        return FieldValue(json["text"].string());
    if (json["yes"].isBool())
        return FieldValue(json["yes"].boolean());
    if (json["date"].isString()) {
        const auto date = Date::fromIso(json["date"].string());
        return date ? Result<FieldValue>(FieldValue(*date)) : Result<FieldValue>(failed(date));
    }
    if (json["number"].isString()) {
        const auto number = Decimal::parse(json["number"].string());
        return number ? Result<FieldValue>(FieldValue(*number)) : Result<FieldValue>(failed(number));
    }
    if (json["choices"].isArray()) {
        Choices choices;
        for (const Json& id : json["choices"].array())
            choices.ids.push_back(id.string());
        return FieldValue(std::move(choices));
    }
    if (json["reference"].isString())
        return referenceFrom(json["reference"]);
    if (json["table"].isArray()) {
        TableValue table;
        for (const Json& row : json["table"].array())
            table.rows.push_back(rowFrom(row));
        return FieldValue(std::move(table));
    }
    if (json["matrix"].isObject()) {
        MatrixValue matrix;
        for (const auto& [id, row] : json["matrix"].object())
            matrix.cells.emplace(id, rowFrom(row));
        return FieldValue(std::move(matrix));
    }
    if (json["attachment"].isObject())
        return attachmentFrom(json["attachment"]);
    return notAValue("unknown kind of value");
}

Result<Field> fieldFromJson(const Json& json)
{
    auto value = fieldValueFromJson(json);
    if (!value)
        return failed(value);
    Field field{*std::move(value), originFrom(json["origin"]), std::nullopt};
    if (json["settled"].isObject())
        field.settled = Settled{json["settled"]["by"].string(), json["settled"]["on"].string(),
                                json["settled"]["content"].string()};
    return field;
}

} // namespace keizoku::plan
