// SPDX-License-Identifier: Apache-2.0
#include "plan/items.h"

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::plan {

namespace {

tl::unexpected<Error> malformed(std::string_view key)
{
    return fail(ErrorCode::Malformed, "ファイルの中の「" + std::string(key) + "」を読めません。",
                std::string(key));
}

void putRegister(const Plan& plan, const RegisterInfo& which, Items& items)
{
    withRegister(plan, which.id, [&](const auto& of) {
        using Row = typename std::remove_cvref_t<decltype(of.rows)>::value_type;
        if (of.next == 1)
            return;
        Json order;
        Json ids{Json::Array{}};
        for (const Row& row : of.rows) {
            ids.push(row.id);
            Json open{Json::Object{}};
            Json kept{Json::Object{}};
            for (const Column<Row>& column : columns<Row>())
                if (std::string text = column.get(row); !text.empty())
                    (column.info.secret ? kept : open).set(std::string(column.info.id), std::move(text));
            const std::string at = std::string(which.key) + "/" + row.id;
            items.emplace("row/" + at, open.dump());
            if (!kept.object().empty())
                items.emplace("secret/" + at, kept.dump());
        }
        order.set("ids", std::move(ids));
        order.set("next", of.next);
        items.emplace("order/" + std::string(which.key), order.dump());
    });
}

template <class Row>
Result<void> readCells(const Items& items, const std::string& key, Row& row, bool secret)
{
    const auto it = items.find(key);
    if (it == items.end())
        return secret ? Result<void>{} : Result<void>(malformed(key));
    const auto json = Json::parse(it->second);
    if (!json || !json->isObject())
        return malformed(key);
    std::size_t known = 0;
    for (const Column<Row>& column : columns<Row>()) {
        if (column.info.secret != secret || !json->contains(column.info.id))
            continue;
        ++known;
        if (const auto set = column.set(row, (*json)[column.info.id].string()); !set)
            return malformed(key);
    }
    if (known != json->object().size())
        return malformed(key);
    return {};
}

Result<void> readRegister(const Items& items, const RegisterInfo& which, Plan& plan)
{
    const std::string orderKey = "order/" + std::string(which.key);
    const auto it = items.find(orderKey);
    if (it == items.end())
        return {};
    const auto order = Json::parse(it->second);
    if (!order || !(*order)["ids"].isArray() || !(*order)["next"].isInteger())
        return malformed(orderKey);
    return withRegister(plan, which.id, [&](auto& of) -> Result<void> {
        of.next = (*order)["next"].integer();
        for (const Json& id : (*order)["ids"].array()) {
            auto& row = of.rows.emplace_back();
            row.id = id.string();
            const std::string at = std::string(which.key) + "/" + row.id;
            if (auto read = readCells(items, "row/" + at, row, false); !read)
                return read;
            if (auto read = readCells(items, "secret/" + at, row, true); !read)
                return read;
        }
        return {};
    });
}

std::size_t expectedItems(const Plan& plan, const Items& items)
{
    std::size_t count = plan.fields.size() + items.count("pack");
    for (const RegisterInfo& which : registers()) {
        const std::string key(which.key);
        count += items.count("order/" + key);
        for (const RowId& row : rowIds(plan, which.id))
            count += 1 + items.count("secret/" + key + "/" + row);
    }
    return count;
}

} // namespace

Items itemsOf(const Plan& plan)
{
    Items items;
    if (!plan.pack.id.empty()) {
        Json pack;
        pack.set("id", plan.pack.id);
        pack.set("edition", plan.pack.edition);
        pack.set("digest", plan.pack.digest.hex());
        items.emplace("pack", pack.dump());
    }
    for (const auto& [path, field] : plan.fields)
        items.emplace("field/" + path.str(), toJson(field).dump());
    for (const RegisterInfo& which : registers())
        putRegister(plan, which, items);
    return items;
}

Result<Plan> planFromItems(const Items& items)
{
    Plan plan;
    for (const auto& [key, content] : items) {
        if (key == "pack") {
            const auto json = Json::parse(content);
            const auto digest = json ? Digest::fromHex((*json)["digest"].string()) : failed(json);
            if (!digest)
                return malformed(key);
            plan.pack = {(*json)["id"].string(), (*json)["edition"].string(), *digest};
        } else if (key.starts_with("field/")) {
            const auto path = FieldPath::parse(std::string_view(key).substr(6));
            const auto json = Json::parse(content);
            if (!path || !json)
                return malformed(key);
            auto field = fieldFromJson(*json);
            if (!field)
                return malformed(key);
            plan.fields.emplace(*path, *std::move(field));
        }
    }
    for (const RegisterInfo& which : registers())
        if (const auto read = readRegister(items, which, plan); !read)
            return failed(read);
    if (expectedItems(plan, items) != items.size())
        return malformed("items");
    return plan;
}

std::string partOf(std::string_view itemKey)
{
    const auto slash = itemKey.find('/');
    if (slash == std::string_view::npos)
        return std::string(itemKey);
    const auto kind = itemKey.substr(0, slash);
    const auto rest = itemKey.substr(slash + 1);
    const std::string name(rest.substr(0, rest.find('/')));
    if (kind == "field")
        return "section." + name;
    return "register." + name + (kind == "secret" ? ".private" : "");
}

std::map<std::string, std::string> partsOf(const Items& items)
{
    std::map<std::string, Json> grouped;
    for (const auto& [key, content] : items)
        grouped[partOf(key)].set(key, content);
    std::map<std::string, std::string> parts;
    for (const auto& [part, json] : grouped)
        parts.emplace(part, json.dump());
    return parts;
}

Result<Items> itemsFromParts(const std::map<std::string, std::string>& parts)
{
    Items items;
    for (const auto& [part, text] : parts) {
        const auto json = Json::parse(text);
        if (!json || !json->isObject())
            return malformed(part);
        for (const auto& [key, content] : json->object()) {
            if (!content.isString() || partOf(key) != part)
                return malformed(part);
            items.emplace(key, content.string());
        }
    }
    return items;
}

} // namespace keizoku::plan
