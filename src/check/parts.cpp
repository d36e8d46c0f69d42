// SPDX-License-Identifier: Apache-2.0
#include "check/parts.h"

#include <algorithm>

#include "plan/register_access.h"

namespace keizoku::check {

namespace {

/// "people.name"
std::string columnPart(const plan::RegisterInfo& of, const plan::ColumnInfo& column)
{
    return std::string(of.key) + "." + std::string(column.id);
}

template <class Row>
void addAll(const plan::RegisterInfo& of, Parts& parts)
{
    for (const plan::Column<Row>& column : plan::columns<Row>())
        parts.insert(columnPart(of, column.info));
}

template <class Row>
void addColumns(const plan::RegisterInfo& of, const Row& now, const Row& old, Parts& parts)
{
    bool told = false;
    for (const plan::Column<Row>& column : plan::columns<Row>())
        if (column.get(now) != column.get(old)) {
            parts.insert(columnPart(of, column.info));
            told = true;
        }
    if (!told) // something no column shows
        addAll<Row>(of, parts);
}

template <class Row>
void addRegister(const plan::RegisterInfo& of, const std::vector<Row>& now, const std::vector<Row>* old,
                 Parts& parts)
{
    if (old && *old == now)
        return;
    parts.emplace(of.key);
    const bool sameRows = old && std::equal(now.begin(), now.end(), old->begin(), old->end(),
                                            [](const Row& a, const Row& b) { return a.id == b.id; });
    if (!sameRows) {
        parts.insert(std::string(of.key) + ".rows");
        addAll<Row>(of, parts);
        return;
    }
    for (std::size_t at = 0; at < now.size(); ++at)
        if (now[at] != (*old)[at])
            addColumns(of, now[at], (*old)[at], parts);
}

void addFields(const plan::Plan& now, const plan::Plan& old, Parts& parts)
{
    const auto add = [&](const plan::FieldPath& path) {
        parts.insert("fields");
        parts.insert(path.section + "/" + path.field);
    };
    auto was = old.fields.begin();
    for (const auto& [path, field] : now.fields) {
        for (; was != old.fields.end() && was->first < path; ++was)
            add(was->first);
        const bool known = was != old.fields.end() && was->first == path;
        if (!known || was->second != field)
            add(path);
        if (known)
            ++was;
    }
    for (; was != old.fields.end(); ++was)
        add(was->first);
}

} // namespace

Parts changedParts(const plan::Plan& now, const plan::Plan* old)
{
    Parts parts;
    for (const plan::RegisterInfo& each : plan::registers())
        plan::withRegister(now, each.id, [&](const auto& of) {
            addRegister(each, of.rows, old ? &rowsOf(*old, each.id, of.rows) : nullptr, parts);
        });
    static const plan::Plan nothing;
    addFields(now, old ? *old : nothing, parts);
    return parts;
}

bool readsAny(std::string_view reads, const Parts& changed)
{
    if (reads == "*")
        return !changed.empty();
    while (!reads.empty()) {
        const auto end = reads.find(' ');
        if (changed.contains(reads.substr(0, end)))
            return true;
        reads.remove_prefix(end == std::string_view::npos ? reads.size() : end + 1);
    }
    return false;
}

} // namespace keizoku::check
