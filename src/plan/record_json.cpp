// SPDX-License-Identifier: Apache-2.0
// Records as canonical JSON and back. What is empty is left out, so that later editions may add to it.
#include "plan/record.h"

#include <algorithm>

#include "plan/items.h"

namespace keizoku::plan {

namespace {

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json.set(key, text);
}

void put(Json& json, const char* key, const std::optional<Date>& date)
{
    if (date)
        json.set(key, date->iso());
}

void put(Json& json, const char* key, int number)
{
    if (number != 0)
        json.set(key, number);
}

void put(Json& json, const char* key, bool yes)
{
    if (yes)
        json.set(key, true);
}

template <class Row, class ToJson>
void putAll(Json& json, const char* key, const std::vector<Row>& rows, ToJson&& convert)
{
    if (rows.empty())
        return;
    Json list{Json::Array{}};
    for (const Row& row : rows)
        list.push(convert(row));
    json.set(key, std::move(list));
}

template <class Row, class FromJson>
std::vector<Row> allOf(const Json& json, FromJson&& convert)
{
    std::vector<Row> rows;
    for (const Json& each : json.array())
        rows.push_back(convert(each));
    return rows;
}

std::optional<Date> dateFrom(const Json& json)
{
    const auto date = Date::fromIso(json.string());
    return date ? std::optional(*date) : std::nullopt;
}

Json toJson(const Attendance& one)
{
    Json json{Json::Object{}};
    put(json, "person", one.person);
    put(json, "name", one.name);
    put(json, "part", one.part);
    put(json, "absent", !one.present);
    put(json, "followUp", one.followUp);
    return json;
}

Json toJson(const LogLine& line)
{
    Json json{Json::Object{}};
    put(json, "time", line.time);
    put(json, "event", line.event);
    put(json, "decision", line.decision);
    put(json, "by", line.by);
    put(json, "sent", line.sent);
    return json;
}

Json toJson(const OpenItem& item)
{
    Json json{Json::Object{}};
    put(json, "what", item.what);
    put(json, "owner", item.owner);
    put(json, "due", item.due);
    return json;
}

Json toJson(const RecordFile& file)
{
    Json json = toJson(FieldValue(file.file));
    put(json, "private", file.isPrivate);
    return json;
}

Json toJson(const Record& record)
{
    Json json;
    json.set("kind", info(record.kind).id);
    put(json, "heldOn", record.heldOn);
    put(json, "time", record.time);
    put(json, "title", record.title);
    put(json, "version", record.version);
    put(json, "natural", record.natural);
    put(json, "infection", record.infection);
    putAll(json, "services", record.services, [](const std::string& id) { return Json(id); });
    put(json, "atHiring", record.atHiring);
    put(json, "combined", record.combined);
    put(json, "shared", record.shared);
    Json answers{Json::Object{}};
    for (const auto& [id, text] : record.answers)
        if (!text.empty())
            answers.set(id, text);
    json.set("answers", std::move(answers));
    putAll(json, "people", record.people, [](const auto& row) { return toJson(row); });
    putAll(json, "log", record.log, [](const auto& row) { return toJson(row); });
    putAll(json, "openItems", record.openItems, [](const auto& row) { return toJson(row); });
    putAll(json, "files", record.files, [](const auto& row) { return toJson(row); });
    put(json, "recorder", record.recorder);
    put(json, "confirmedBy", record.confirmedBy);
    return json;
}

Json toJson(const Closing& closing)
{
    Json json;
    json.set("entry", closing.entry);
    json.set("item", closing.item);
    put(json, "on", closing.on);
    put(json, "version", closing.version);
    put(json, "words", closing.words);
    put(json, "by", closing.by);
    return json;
}

Result<Record> recordFrom(const Json& json)
{
    const auto kind = recordKindNamed(json["kind"].string());
    if (!kind)
        return fail(ErrorCode::Malformed, "記録の種類「" + json["kind"].string() + "」を知りません。",
                    "record kind");
    Record record;
    record.kind = *kind;
    record.heldOn = dateFrom(json["heldOn"]);
    record.time = json["time"].string();
    record.title = json["title"].string();
    record.version = static_cast<int>(json["version"].integer());
    record.natural = json["natural"].boolean();
    record.infection = json["infection"].boolean();
    record.services = allOf<std::string>(json["services"], [](const Json& each) { return each.string(); });
    record.atHiring = json["atHiring"].boolean();
    record.combined = json["combined"].string();
    record.shared = json["shared"].string();
    for (const auto& [id, answer] : json["answers"].object())
        record.answers.emplace(id, answer.string());
    record.people = allOf<Attendance>(json["people"], [](const Json& each) {
        return Attendance{each["person"].string(), each["name"].string(), each["part"].string(),
                          !each["absent"].boolean(), dateFrom(each["followUp"])};
    });
    record.log = allOf<LogLine>(json["log"], [](const Json& each) {
        return LogLine{each["time"].string(), each["event"].string(), each["decision"].string(),
                       each["by"].string(), each["sent"].string()};
    });
    record.openItems = allOf<OpenItem>(json["openItems"], [](const Json& each) {
        return OpenItem{each["what"].string(), each["owner"].string(), dateFrom(each["due"])};
    });
    for (const Json& each : json["files"].array()) {
        const auto value = fieldValueFromJson(each);
        const auto* file = value ? std::get_if<Attachment>(&*value) : nullptr;
        if (!file)
            return fail(ErrorCode::Malformed, "記録に添えた物を読めません。", "record files");
        record.files.push_back({*file, each["private"].boolean()});
    }
    record.recorder = json["recorder"].string();
    record.confirmedBy = json["confirmedBy"].string();
    return record;
}

} // namespace

Json toJson(const RecordContent& content)
{
    Json json;
    if (const auto* record = std::get_if<Record>(&content.what))
        json.set("record", toJson(*record));
    else
        json.set("closing", toJson(std::get<Closing>(content.what)));
    put(json, "corrects", content.corrects);
    put(json, "reason", content.reason);
    put(json, "withdrawn", content.withdrawn);
    return json;
}

Result<RecordContent> recordContentFrom(const Json& json)
{
    RecordContent content;
    content.corrects = static_cast<int>(json["corrects"].integer());
    content.reason = json["reason"].string();
    content.withdrawn = json["withdrawn"].boolean();
    if (json.contains("closing")) {
        const Json& closing = json["closing"];
        content.what = Closing{static_cast<int>(closing["entry"].integer()),
                               static_cast<std::size_t>(std::max<std::int64_t>(0, closing["item"].integer())),
                               dateFrom(closing["on"]),
                               static_cast<int>(closing["version"].integer()),
                               closing["words"].string(),
                               closing["by"].string()};
        return content;
    }
    auto record = recordFrom(json["record"]);
    if (!record)
        return failed(record);
    content.what = *std::move(record);
    return content;
}

} // namespace keizoku::plan
