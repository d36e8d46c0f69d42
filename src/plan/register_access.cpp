// SPDX-License-Identifier: Apache-2.0
#include "plan/register_access.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.h"
#include "plan/names.h"

namespace keizoku::plan {

namespace {

constexpr std::array kRegisters = {
    RegisterInfo{RegisterId::Offices, "offices", "事業所", "o"},
    RegisterInfo{RegisterId::People, "people", "職員", "p"},
    RegisterInfo{RegisterId::ServiceUsers, "service-users", "利用者", "u"},
    RegisterInfo{RegisterId::Contacts, "contacts", "連携先・連絡先", "c"},
    RegisterInfo{RegisterId::Agreements, "agreements", "協定・契約", "a"},
    RegisterInfo{RegisterId::Roles, "roles", "役割分担", "r"},
    RegisterInfo{RegisterId::Tree, "tree", "緊急連絡網", "t"},
    RegisterInfo{RegisterId::Levels, "levels", "発動の段階", "l"},
    RegisterInfo{RegisterId::Tasks, "tasks", "優先業務・縮小業務", "k"},
    RegisterInfo{RegisterId::Stock, "stock", "備蓄品", "s"},
    RegisterInfo{RegisterId::Revisions, "revisions", "これまでの改定", "v"},
    RegisterInfo{RegisterId::Bodies, "bodies", "地域の参画機関", "b"},
    RegisterInfo{RegisterId::HealthChecks, "health-checks", "体温・体調チェック（様式3）", "h"},
    RegisterInfo{RegisterId::Cases, "cases", "感染者・濃厚接触者の管理（様式4）", "i"},
    RegisterInfo{RegisterId::Visitors, "visitors", "来所者の体温チェック（様式8）", "g"},
    RegisterInfo{RegisterId::Waivers, "waivers", "このままにした確認事項", "w"},
    RegisterInfo{RegisterId::Unplaced, "unplaced", "未配置の文章", "u"},
    RegisterInfo{RegisterId::Copies, "copies", "配布・掲示先一覧", "d"},
};

template <class Row>
std::span<const Column<Row>> columnsFor(const Register<Row>&)
{
    return columns<Row>();
}

template <class Row>
const Column<Row>* findColumn(const Register<Row>& of, std::string_view id)
{
    for (const Column<Row>& column : columnsFor(of))
        if (column.info.id == id)
            return &column;
    return nullptr;
}

tl::unexpected<Error> noSuch(std::string_view what)
{
    return fail(ErrorCode::NotFound, "「" + std::string(what) + "」という行や列はありません。",
                "register access");
}

template <class Row>
Reference theOne(const Register<Row>& in, const std::vector<std::size_t>& found, std::string_view words)
{
    if (found.size() == 1)
        return {in.rows[found.front()].id, {}};
    return {{}, std::string(text::trimmed(words))};
}

} // namespace

std::span<const RegisterInfo> registers()
{
    return kRegisters;
}

const RegisterInfo& info(RegisterId id)
{
    return kRegisters[static_cast<std::size_t>(id)];
}

std::optional<RegisterId> registerNamed(std::string_view key)
{
    for (const RegisterInfo& each : kRegisters)
        if (each.key == key)
            return each.id;
    return std::nullopt;
}

std::vector<ColumnInfo> columnsOf(RegisterId id)
{
    static const Plan empty;
    return withRegister(empty, id, [](const auto& of) {
        std::vector<ColumnInfo> all;
        for (const auto& column : columnsFor(of))
            all.push_back(column.info);
        return all;
    });
}

const ColumnInfo* columnOf(RegisterId id, std::string_view column)
{
    static const Plan empty;
    return withRegister(empty, id, [&](const auto& of) -> const ColumnInfo* {
        const auto* found = findColumn(of, column);
        return found ? &found->info : nullptr;
    });
}

std::vector<RowId> rowIds(const Plan& plan, RegisterId id)
{
    return withRegister(plan, id, [](const auto& of) {
        std::vector<RowId> ids;
        for (const auto& row : of.rows)
            ids.push_back(row.id);
        return ids;
    });
}

std::string cell(const Plan& plan, RegisterId id, const RowId& row, std::string_view column)
{
    return withRegister(plan, id, [&](const auto& of) -> std::string {
        const auto* found = of.find(row);
        const auto* how = findColumn(of, column);
        return found && how ? how->get(*found) : "";
    });
}

std::string shownName(const Plan& plan, const Reference& reference)
{
    if (reference.id.empty())
        return reference.words;
    if (const Person* person = plan.people.find(reference.id))
        return person->open.name;
    if (const ExternalContact* contact = plan.contacts.find(reference.id))
        return contact->name;
    return "";
}

std::string shown(const Plan& plan, const ColumnInfo& column, std::string_view stored)
{
    switch (column.kind) {
    case CellKind::Date: {
        const auto date = Date::fromIso(stored);
        return date ? japaneseDate(*date) : std::string(stored);
    }
    case CellKind::Choice:
        for (const ChoiceName& choice : column.choices)
            if (choice.id == stored)
                return std::string(choice.label);
        return std::string(stored);
    case CellKind::Person:
    case CellKind::Contact: {
        Reference reference;
        const auto read = fromCell(stored, reference);
        return read ? shownName(plan, reference) : std::string(stored);
    }
    case CellKind::File: {
        const auto blank = stored.find(' ');
        return std::string(blank == std::string_view::npos ? stored : stored.substr(blank + 1));
    }
    case CellKind::Text:
    case CellKind::Paragraph:
    case CellKind::Kana:
    case CellKind::Phone:
    case CellKind::Number:
        break;
    }
    return std::string(stored);
}

std::string shownCell(const Plan& plan, RegisterId id, const RowId& row, std::string_view column)
{
    const ColumnInfo* how = columnOf(id, column);
    return how ? shown(plan, *how, cell(plan, id, row, column)) : "";
}

Reference personNamed(const Plan& plan, std::string_view words)
{
    return theOne(plan.people, namesOf(plan.people).matching(words), words);
}

Reference contactNamed(const Plan& plan, std::string_view words)
{
    return theOne(plan.contacts, namesOf(plan.contacts).matching(words), words);
}

std::size_t peopleMatching(const Plan& plan, std::string_view words)
{
    return namesOf(plan.people).matching(words).size();
}

Result<std::string> entered(const Plan& plan, const ColumnInfo& column, std::string_view typed)
{
    const std::string clean = text::cleaned(typed);
    switch (column.kind) {
    case CellKind::Date: {
        std::optional<Date> date;
        if (const auto read = fromCell(clean, date); !read)
            return failed(read);
        return toCell(date);
    }
    case CellKind::Number: {
        std::optional<Decimal> number;
        if (const auto read = fromCell(clean, number); !read)
            return failed(read);
        return toCell(number);
    }
    case CellKind::Person:
        return toCell(personNamed(plan, clean));
    case CellKind::Contact:
        return toCell(contactNamed(plan, clean));
    case CellKind::Paragraph:
        return clean;
    case CellKind::Text:
    case CellKind::Kana:
    case CellKind::Phone:
    case CellKind::Choice:
    case CellKind::File:
        break;
    }
    if (column.kind == CellKind::Choice)
        for (const ChoiceName& choice : column.choices)
            if (text::folded(choice.label) == text::folded(clean))
                return std::string(choice.id);
    return std::string(text::trimmed(clean));
}

Result<void> setCell(Plan& plan, RegisterId id, const RowId& row, std::string_view column,
                     std::string_view stored)
{
    return withRegister(plan, id, [&](auto& of) -> Result<void> {
        auto* found = of.find(row);
        const auto* how = findColumn(of, column);
        if (!found || !how)
            return noSuch(std::string(row) + "/" + std::string(column));
        return how->set(*found, stored);
    });
}

RowId addRow(Plan& plan, RegisterId id, std::optional<std::size_t> position)
{
    return withRegister(plan, id, [&](auto& of) {
        std::array<char, 32> digits{};
        std::snprintf(digits.data(), digits.size(), "-%04lld", static_cast<long long>(of.next++));
        typename std::remove_cvref_t<decltype(of.rows)>::value_type row;
        row.id = std::string(info(id).prefix) + digits.data();
        const std::size_t at = std::min(position.value_or(of.rows.size()), of.rows.size());
        return of.rows.insert(of.rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row))->id;
    });
}

Result<void> removeRow(Plan& plan, RegisterId id, const RowId& row)
{
    return withRegister(plan, id, [&](auto& of) -> Result<void> {
        if (std::erase_if(of.rows, [&](const auto& each) { return each.id == row; }) == 0)
            return noSuch(row);
        return {};
    });
}

Result<void> moveRow(Plan& plan, RegisterId id, const RowId& row, int by)
{
    return withRegister(plan, id, [&](auto& of) -> Result<void> {
        const auto it =
            std::find_if(of.rows.begin(), of.rows.end(), [&](const auto& each) { return each.id == row; });
        if (it == of.rows.end())
            return noSuch(row);
        const auto from = it - of.rows.begin();
        const auto last = static_cast<std::ptrdiff_t>(of.rows.size()) - 1;
        const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, last);
        if (to > from)
            std::rotate(it, it + 1, of.rows.begin() + to + 1);
        else
            std::rotate(of.rows.begin() + to, it, it + 1);
        return {};
    });
}

} // namespace keizoku::plan
