// SPDX-License-Identifier: Apache-2.0
#include "compare/changes.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "plan/items.h"
#include "plan/register_access.h"

namespace keizoku::compare {

namespace {

using plan::FieldValue;

/// A value's texts by cell; a value without cells has one, under "".
std::map<std::string, std::string> textsOf(const FieldValue* value)
{
    std::map<std::string, std::string> texts;
    if (!value || plan::isEmpty(*value))
        return texts;
    if (const auto* table = std::get_if<plan::TableValue>(value)) {
        for (std::size_t at = 0; at < table->rows.size(); ++at)
            for (const auto& [column, cell] : table->rows[at])
                texts.emplace(std::to_string(at + 1) + "." + column, cell.text);
    } else if (const auto* matrix = std::get_if<plan::MatrixValue>(value)) {
        for (const auto& [row, cells] : matrix->cells)
            for (const auto& [column, cell] : cells)
                texts.emplace(row + "." + column, cell.text);
    } else if (const auto* text = std::get_if<std::string>(value)) {
        texts.emplace("", *text);
    } else {
        // One key, one value: what is inside is the text.
        const Json json = plan::toJson(*value);
        const Json& inside = json.object().begin()->second;
        texts.emplace("", inside.isString() ? inside.string() : inside.dump());
    }
    return texts;
}

void compareTexts(const std::string& path, const std::map<std::string, std::string>& before,
                  const std::map<std::string, std::string>& after, std::vector<Change>& changes)
{
    std::set<std::string> keys;
    for (const auto& [key, text] : before)
        keys.insert(key);
    for (const auto& [key, text] : after)
        keys.insert(key);
    for (const std::string& key : keys) {
        const auto old = before.find(key);
        const auto now = after.find(key);
        const std::string oldText = old == before.end() ? "" : old->second;
        const std::string nowText = now == after.end() ? "" : now->second;
        if (oldText != nowText)
            changes.push_back({path, key, oldText, nowText});
    }
}

void compareFields(const plan::Plan& before, const plan::Plan& after, std::vector<Change>& changes)
{
    std::set<plan::FieldPath> paths;
    for (const auto& [path, field] : before.fields)
        paths.insert(path);
    for (const auto& [path, field] : after.fields)
        paths.insert(path);
    for (const plan::FieldPath& path : paths) {
        const plan::Field* old = before.field(path);
        const plan::Field* now = after.field(path);
        compareTexts(path.str(), textsOf(old ? &old->value : nullptr), textsOf(now ? &now->value : nullptr),
                     changes);
    }
}

/// Ids of both plans in the order of the first, without those the other lacks.
std::vector<plan::RowId> common(const std::vector<plan::RowId>& ids, const std::vector<plan::RowId>& others)
{
    std::vector<plan::RowId> both;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(both), [&](const plan::RowId& id) {
        return std::find(others.begin(), others.end(), id) != others.end();
    });
    return both;
}

void compareRegister(const plan::RegisterInfo& which, const plan::Plan& before, const plan::Plan& after,
                     std::vector<Change>& changes)
{
    const auto oldIds = plan::rowIds(before, which.id);
    const auto nowIds = plan::rowIds(after, which.id);
    std::vector<plan::RowId> all = nowIds;
    for (const plan::RowId& id : oldIds)
        if (std::find(nowIds.begin(), nowIds.end(), id) == nowIds.end())
            all.push_back(id);
    for (const plan::RowId& id : all)
        for (const plan::ColumnInfo& column : plan::columnsOf(which.id)) {
            Change change{std::string(which.key) + "/" + id + "/" + std::string(column.id),
                          {},
                          plan::cell(before, which.id, id, column.id),
                          plan::cell(after, which.id, id, column.id)};
            if (change.before != change.after)
                changes.push_back(std::move(change));
        }
    const auto oldOrder = common(oldIds, nowIds);
    const auto nowOrder = common(nowIds, oldIds);
    if (oldOrder != nowOrder)
        changes.push_back(
            {std::string(which.key), "#order", text::join(oldOrder, " "), text::join(nowOrder, " ")});
}

} // namespace

std::vector<Change> changesBetween(const plan::Plan& before, const plan::Plan& after)
{
    std::vector<Change> changes;
    compareFields(before, after, changes);
    for (const plan::RegisterInfo& which : plan::registers())
        compareRegister(which, before, after, changes);
    return changes;
}

} // namespace keizoku::compare
