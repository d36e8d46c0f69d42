// SPDX-License-Identifier: Apache-2.0
#include "app/sample.h"

#include <array>

#include "app/import.h"
#include "base/files.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<const char*, ImportKind> kLists[] = {{"staff.csv", ImportKind::People},
                                                         {"partners.csv", ImportKind::Partners},
                                                         {"stock.csv", ImportKind::Stock},
                                                         {"tree.csv", ImportKind::Tree},
                                                         {"roles.csv", ImportKind::Roles}};
// What the office has that is in no list: rows in template notation.
constexpr std::array kRowFiles = {"offices", "levels", "tasks", "revisions", "service-users"};

Result<Json> readJson(const fs::path& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failed(bytes);
    return Json::parse(*bytes);
}

Result<void> addRows(plan::Plan& plan, plan::RegisterId id, const Json& rows, const std::string& file)
{
    const auto ids = plan::rowIds(plan, id);
    std::size_t at = 0;
    for (const Json& row : rows.array()) {
        // The office that `new` made is filled in, not doubled.
        const plan::RowId target = at < ids.size() ? ids[at] : plan::addRow(plan, id);
        ++at;
        for (const auto& [column, value] : row.object()) {
            const auto* info = plan::columnOf(id, column);
            if (!info)
                return fail(ErrorCode::Malformed, "試し用のデータを読めません。",
                            file + ": unknown column " + column);
            const auto stored = plan::entered(plan, *info, value.string());
            if (!stored)
                return fail(ErrorCode::Malformed, "試し用のデータを読めません。",
                            file + ": " + column + ": " + stored.error().detail);
            if (auto set = plan::setCell(plan, id, target, column, *stored); !set)
                return set;
        }
    }
    return {};
}

Result<void> addFields(Session& session, const fs::path& folder)
{
    std::map<plan::FieldPath, plan::Field> fields;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string file = entry.path().filename().string();
        if (entry.path().extension() != ".json" || file.size() < 2 || file[1] != '_')
            continue;
        const auto values = readJson(entry.path());
        if (!values)
            return failed(values);
        for (const auto& [text, value] : values->object()) {
            const auto path = plan::FieldPath::parse(text);
            const auto instance = path ? session.pack().find(*path) : forms::FieldInstance{};
            if (!instance.spec)
                return fail(ErrorCode::Malformed, "試し用のデータを読めません。",
                            file + ": unknown path " + text);
            auto read = forms::valueFromNotation(value, *instance.spec, session.plan());
            if (!read)
                return fail(ErrorCode::Malformed, "試し用のデータを読めません。",
                            file + ": " + text + ": " + read.error().detail);
            if (instance.spec->kind == forms::FieldKind::Attachment) {
                const std::string name = value["file"].string();
                const auto bytes = readFile(folder / name);
                auto attached = bytes ? session.attach(*bytes, name, "image/png") : failed(bytes);
                if (!attached)
                    return failed(attached);
                attached->caption = value["caption"].string();
                read = plan::FieldValue(*std::move(attached));
            }
            if (!plan::isEmpty(*read))
                fields.emplace(instance.path, plan::Field{*std::move(read), {}, std::nullopt});
        }
    }
    return session.edit("試し用のデータ", [&](plan::Plan& plan) -> Result<void> {
        plan.fields = std::move(fields);
        return {};
    });
}

Result<void> fill(Session& session, const fs::path& folder)
{
    for (const auto& [file, kind] : kLists) {
        const auto sheet = office::readSheet(folder / file);
        const auto done = sheet ? importSheet(session, kind, *sheet) : Result<ImportReport>(failed(sheet));
        if (!done)
            return failed(done);
    }
    auto rows = session.edit("試し用のデータ", [&](plan::Plan& plan) -> Result<void> {
        for (const char* key : kRowFiles) {
            const std::string file = std::string(key) + ".json";
            const auto json = readJson(folder / file);
            if (!json)
                return failed(json);
            if (auto added = addRows(plan, *plan::registerNamed(key), *json, file); !added)
                return added;
        }
        return {};
    });
    if (!rows)
        return rows;
    return addFields(session, folder);
}

} // namespace

Result<Session> createSample(const Environment& environment, const fs::path& path)
{
    Result<void> filled;
    {
        auto session = Session::create(environment, path, {"homon-kango"}, "ひばり訪問看護ステーション");
        if (!session)
            return session;
        filled = fill(*session, environment.templates / "samples" / "hibari");
    }
    if (!filled) {
        std::error_code error;
        fs::remove(path, error);
        return failed(filled);
    }
    // Opened anew: a fresh plan has nothing to undo.
    return Session::open(environment, path, store::Access::Write);
}

} // namespace keizoku::app
