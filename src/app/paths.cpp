// SPDX-License-Identifier: Apache-2.0
#include "app/paths.h"

#include <algorithm>

#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"
#include "report/row_name.h"

namespace keizoku::app {

namespace {

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

std::vector<std::string> allPaths(const Session& session)
{
    std::vector<std::string> paths;
    for (const auto& instance : session.pack().instances())
        paths.push_back(instance.path.str());
    for (const plan::RegisterInfo& which : plan::registers())
        for (const plan::RowId& row : plan::rowIds(session.plan(), which.id))
            for (const plan::ColumnInfo& column : plan::columnsOf(which.id))
                paths.push_back(std::string(which.key) + "/" + row + "/" + std::string(column.id));
    return paths;
}

tl::unexpected<Error> unknownPath(const Session& session, const std::string& path)
{
    auto paths = allPaths(session);
    const std::size_t count = std::min<std::size_t>(3, paths.size());
    std::partial_sort(paths.begin(), paths.begin() + static_cast<std::ptrdiff_t>(count), paths.end(),
                      [&](const auto& a, const auto& b) { return distance(path, a) < distance(path, b); });
    paths.resize(count);
    return fail(ErrorCode::NotFound,
                "「" + path + "」という項目はありません。近いもの：" + text::join(paths, "、"), path);
}

/// 「職員 大西 雅子」
std::string rowLabel(const Snapshot& snapshot, plan::RegisterId id, const plan::RowId& row)
{
    return std::string(plan::info(id).title) + " " + report::rowName(*snapshot.plan, id, row);
}

} // namespace

std::optional<CellPath> cellPath(const std::string& path)
{
    auto parts = text::split(path, '/');
    const auto id = plan::registerNamed(parts.front());
    if (!id)
        return std::nullopt;
    if (*id == plan::RegisterId::Tree && parts.size() == 4 && (parts[1] == "day" || parts[1] == "night"))
        parts.erase(parts.begin() + 1);
    if (parts.size() != 3)
        return std::nullopt;
    return CellPath{*id, parts[1], parts[2]};
}

std::vector<plan::RowId> shownRows(const plan::Plan& plan, const forms::FieldSpec& field)
{
    std::vector<plan::RowId> rows;
    const auto id = plan::registerNamed(field.registerKey);
    if (!id)
        return rows;
    for (const plan::RowId& row : plan::rowIds(plan, *id)) {
        const bool fits = std::all_of(field.where.begin(), field.where.end(), [&](const auto& filter) {
            const std::string cell = plan::cell(plan, *id, row, filter.first);
            return std::find(filter.second.begin(), filter.second.end(), cell) != filter.second.end();
        });
        if (fits)
            rows.push_back(row);
    }
    return rows;
}

std::vector<FieldLine> fieldLines(const Snapshot& snapshot)
{
    std::vector<FieldLine> lines;
    for (const auto& instance : snapshot.pack->instances()) {
        FieldLine line{instance.path.str(),
                       instance.spec->label,
                       instance.path.section,
                       instance.path.hazard,
                       instance.spec->required,
                       true,
                       {}};
        if (instance.spec->kind == forms::FieldKind::Register) {
            const auto rows = shownRows(*snapshot.plan, *instance.spec);
            line.empty = rows.empty();
            line.value = rows.empty() ? "" : std::to_string(rows.size()) + "件";
        } else if (const plan::Field* field = snapshot.plan->field(instance.path)) {
            line.empty = false;
            line.value = forms::shownValue(field->value, *instance.spec, *snapshot.plan);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<void> setByPath(Session& session, const std::string& path, const std::string& typed)
{
    if (const auto at = cellPath(path)) {
        if (!plan::columnOf(at->id, at->column) ||
            plan::withRegister(session.plan(), at->id,
                               [&](const auto& of) { return of.find(at->row) == nullptr; }))
            return unknownPath(session, path);
        return session.setCell(at->id, at->row, at->column, typed);
    }
    const auto parsed = plan::FieldPath::parse(path);
    const auto instance = parsed ? session.pack().find(*parsed) : forms::FieldInstance{};
    if (!instance.spec)
        return unknownPath(session, path);
    auto value = forms::valueFromTyped(typed, *instance.spec, session.plan());
    if (!value)
        return failed(value);
    return session.setValue(instance.path, *std::move(value));
}

std::string labelOfPath(const Snapshot& snapshot, const std::string& path)
{
    if (const auto at = cellPath(path)) {
        const auto* column = plan::columnOf(at->id, at->column);
        return rowLabel(snapshot, at->id, at->row) + (column ? " の" + std::string(column->label) : "");
    }
    if (const auto id = plan::registerNamed(path))
        return std::string(plan::info(*id).title);
    const auto parsed = plan::FieldPath::parse(path);
    if (const auto instance = parsed ? snapshot.pack->find(*parsed) : forms::FieldInstance{}; instance.spec)
        return instance.spec->label;
    // A section may be named like a register, a field is never named like a row.
    const auto id = parsed ? plan::registerNamed(parsed->section) : std::nullopt;
    return id ? rowLabel(snapshot, *id, parsed->field) : path;
}

} // namespace keizoku::app
