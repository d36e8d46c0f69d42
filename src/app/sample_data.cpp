// SPDX-License-Identifier: Apache-2.0
#include "app/sample_data.h"

#include <array>
#include <map>

#include "app/import.h"
#include "base/files.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

namespace fs = std::filesystem;

const plan::FieldPath kKindOfPlan{"purpose", "layers", plan::Hazard::Both, {}};

using Fields = std::map<plan::FieldPath, plan::Field>;

constexpr std::pair<const char*, ImportKind> kLists[] = {{"staff.csv", ImportKind::People},
                                                         {"partners.csv", ImportKind::Partners},
                                                         {"stock.csv", ImportKind::Stock},
                                                         {"tree.csv", ImportKind::Tree},
                                                         {"roles.csv", ImportKind::Roles}};
// Whom others name comes first: a name becomes a reference only once it is registered.
constexpr std::array kRowFiles = {"people", "contacts", "offices", "agreements",    "roles",  "tree",
                                  "levels", "tasks",    "stock",   "service-users", "bodies", "revisions"};

tl::unexpected<Error> unfit(const std::string& why)
{
    return fail(ErrorCode::Malformed, "試し用のデータを読めません。", why);
}

Result<Json> readJson(const fs::path& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failed(bytes);
    return Json::parse(*bytes);
}

bool isThere(const fs::path& path)
{
    std::error_code error;
    return fs::exists(path, error);
}

Result<void> addRows(plan::Plan& plan, plan::RegisterId id, const Json& rows, const std::string& file)
{
    const auto ids = plan::rowIds(plan, id);
    std::size_t at = 0;
    for (const Json& row : rows.array()) {
        // The offices that `new` made are filled in, not doubled.
        const plan::RowId target = at < ids.size() ? ids[at] : plan::addRow(plan, id);
        ++at;
        for (const auto& [column, value] : row.object()) {
            const auto* info = plan::columnOf(id, column);
            if (!info)
                return unfit(file + ": unknown column " + column);
            const auto stored = plan::entered(plan, *info, value.string());
            if (!stored)
                return unfit(file + ": " + column + ": " + stored.error().detail);
            if (auto set = plan::setCell(plan, id, target, column, *stored); !set)
                return set;
        }
    }
    return {};
}

Result<plan::FieldValue> pictureFrom(Session& session, const fs::path& folder, const Json& value)
{
    const std::string name = value["file"].string();
    const auto bytes = readFile(folder / name);
    if (!bytes)
        return failed(bytes);
    auto attached = session.attach(*bytes, name, "image/png");
    if (!attached)
        return failed(attached);
    attached->caption = value["caption"].string();
    return plan::FieldValue(*std::move(attached));
}

/// One of 1_purpose.json … 8_training.json.
Result<void> readValues(Session& session, const fs::path& file, Fields& fields)
{
    const auto values = readJson(file);
    if (!values)
        return failed(values);
    for (const auto& [text, value] : values->object()) {
        const std::string where = file.filename().string() + ": " + text;
        const auto path = plan::FieldPath::parse(text);
        const auto instance = path ? session.pack().find(*path) : forms::FieldInstance{};
        if (!instance.spec)
            return unfit(where + ": unknown path");
        const auto read = instance.spec->kind == forms::FieldKind::Attachment
                              ? pictureFrom(session, file.parent_path(), value)
                              : forms::valueFromNotation(value, *instance.spec, session.plan());
        if (!read)
            return unfit(where + ": " + read.error().detail);
        if (!plan::isEmpty(*read))
            fields.emplace(instance.path, plan::Field{*read, {}, std::nullopt});
    }
    return {};
}

/// The office looked at each example it did not replace, and found it right.
Result<void> settleTheRest(const Session& session, const std::string& by, Fields& fields)
{
    const std::string today = session.environment().today().iso();
    for (const forms::FieldInstance& instance : session.pack().instances()) {
        if (fields.contains(instance.path) || !instance.example())
            continue;
        auto field = forms::exampleField(instance, session.plan());
        if (!field)
            return failed(field);
        if (plan::isEmpty(field->value))
            continue;
        field->settled = plan::Settled{by, today, plan::contentCode(field->value)};
        fields.emplace(instance.path, *std::move(field));
    }
    return {};
}

} // namespace

Result<SampleHead> readSampleHead(const fs::path& folder)
{
    const auto json = readJson(folder / "sample.json");
    if (!json)
        return failed(json);
    for (const auto& [key, value] : json->object())
        if (key != "services" && key != "layers" && key != "settledBy")
            return unfit("sample.json: unknown key " + key);
    SampleHead head{{}, (*json)["layers"], (*json)["settledBy"].string()};
    for (const Json& service : (*json)["services"].array())
        head.services.push_back(service.string());
    if (head.services.empty() || head.layers.array().empty())
        return unfit("sample.json: services and layers are needed");
    return head;
}

Result<std::string> sampleOfficeName(const fs::path& folder)
{
    const auto offices = readJson(folder / "offices.json");
    if (!offices)
        return failed(offices);
    if (offices->array().empty())
        return unfit("offices.json: no office");
    return offices->array().front()["name"].string();
}

Result<void> addSampleRegisters(Session& session, const fs::path& folder)
{
    for (const auto& [file, kind] : kLists) {
        if (!isThere(folder / file))
            continue;
        const auto sheet = office::readSheet(folder / file);
        const auto done = sheet ? importSheet(session, kind, *sheet) : Result<ImportReport>(failed(sheet));
        if (!done)
            return failed(done);
    }
    return session.edit("試し用のデータ", [&](plan::Plan& plan) -> Result<void> {
        for (const char* key : kRowFiles) {
            const std::string file = std::string(key) + ".json";
            if (!isThere(folder / file))
                continue;
            const auto json = readJson(folder / file);
            if (!json)
                return failed(json);
            if (auto added = addRows(plan, *plan::registerNamed(key), *json, file); !added)
                return added;
        }
        return {};
    });
}

Result<void> addSampleFields(Session& session, const fs::path& folder, const SampleHead& head)
{
    // First: it decides which questions there are to answer.
    const auto kind = session.pack().find(kKindOfPlan);
    const auto layers = kind.spec ? forms::valueFromNotation(head.layers, *kind.spec, session.plan())
                                  : Result<plan::FieldValue>(unfit("no field purpose/layers"));
    if (!layers)
        return failed(layers);
    if (auto set = session.setValue(kKindOfPlan, *layers); !set)
        return set;
    Fields fields = session.plan().fields;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string file = entry.path().filename().string();
        if (entry.path().extension() != ".json" || file.size() < 2 || file[1] != '_')
            continue;
        if (auto read = readValues(session, entry.path(), fields); !read)
            return read;
    }
    if (!head.settledBy.empty())
        if (auto settled = settleTheRest(session, head.settledBy, fields); !settled)
            return settled;
    return session.edit("試し用のデータ", [&](plan::Plan& plan) -> Result<void> {
        plan.fields = std::move(fields);
        return {};
    });
}

} // namespace keizoku::app
