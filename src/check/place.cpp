// SPDX-License-Identifier: Apache-2.0
#include "check/walk.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::RegisterId;

struct RegisterWords {
    RegisterId id;
    std::string_view section;
    std::string_view row;  ///< what one row is called
    std::string_view name; ///< the column that names it
};

constexpr std::array kWords = {
    RegisterWords{RegisterId::Offices, "purpose", "事業所", "name"},
    RegisterWords{RegisterId::People, "contacts", "職員", "name"},
    RegisterWords{RegisterId::ServiceUsers, "contacts", "利用者", "code"},
    RegisterWords{RegisterId::Contacts, "partners", "連携先", "name"},
    RegisterWords{RegisterId::Agreements, "partners", "協定", "name"},
    RegisterWords{RegisterId::Roles, "roles", "役割", "name"},
    RegisterWords{RegisterId::Tree, "contacts", "連絡網", "callee"},
    RegisterWords{RegisterId::Levels, "activation", "発動の段階", "name"},
    RegisterWords{RegisterId::Tasks, "tasks", "業務", "name"},
    RegisterWords{RegisterId::Stock, "stockpile", "備蓄品", "name"},
    RegisterWords{RegisterId::Revisions, "purpose", "これまでの改定", "number"},
    RegisterWords{RegisterId::Bodies, "partners", "参画機関", "name"},
    RegisterWords{RegisterId::HealthChecks, "training", "体調チェック", "name"},
    RegisterWords{RegisterId::Cases, "training", "感染者の管理", "name"},
    RegisterWords{RegisterId::Visitors, "training", "来所者", "name"},
    RegisterWords{RegisterId::Waivers, "purpose", "このままにした確認事項", "sentence"},
    RegisterWords{RegisterId::Unplaced, "purpose", "未配置の文章", "place"},
    RegisterWords{RegisterId::Copies, "purpose", "配布・掲示先", "place"},
};

const RegisterWords& wordsOf(RegisterId id)
{
    return kWords[static_cast<std::size_t>(id)];
}

std::string treeRowWords(const plan::Plan& plan, const plan::TreeCall& call)
{
    const auto name = [&](const plan::Reference& who) {
        const std::string shown = plan::shownName(plan, who);
        return shown.empty() ? std::string("未記入") : shown;
    };
    return treeWords(call.variant) + "の「" + name(call.caller) + "→" + name(call.callee) + "」";
}

/// What the row is called; of an agreement without a name its partner.
std::string nameAt(const plan::Plan& plan, RegisterId id, std::size_t position)
{
    const std::string_view wanted = wordsOf(id).name;
    const std::string name = plan::withRegister(plan, id, [&](const auto& of) -> std::string {
        using Row = typename std::remove_cvref_t<decltype(of.rows)>::value_type;
        for (const plan::Column<Row>& column : plan::columns<Row>())
            if (column.info.id == wanted && position < of.rows.size())
                return plan::shown(plan, column.info, column.get(of.rows[position]));
        return "";
    });
    if (name.empty() && id == RegisterId::Agreements && position < plan.agreements.rows.size())
        return plan::shownName(plan, plan.agreements.rows[position].partner);
    return name;
}

} // namespace

std::string sectionOf(RegisterId id)
{
    return std::string(wordsOf(id).section);
}

std::string treeWords(plan::TreeVariant variant)
{
    switch (variant) {
    case plan::TreeVariant::Day:
        return "日中の連絡網";
    case plan::TreeVariant::Night:
        return "夜間・休日の連絡網";
    case plan::TreeVariant::Unset:
        break;
    }
    return "連絡網（区分が未記入の行）";
}

std::string treePath(plan::TreeVariant variant)
{
    switch (variant) {
    case plan::TreeVariant::Day:
        return "tree/day";
    case plan::TreeVariant::Night:
        return "tree/night";
    case plan::TreeVariant::Unset:
        break;
    }
    return "tree";
}

std::string pathOf(const plan::Plan& plan, RegisterId id, const plan::RowId& row, std::string_view column)
{
    std::string path(plan::info(id).key);
    if (const plan::TreeCall* call = id == RegisterId::Tree ? plan.tree.find(row) : nullptr)
        path = treePath(call->variant);
    path += "/" + row;
    return column.empty() ? path : path + "/" + std::string(column);
}

std::string rowWords(const plan::Plan& plan, RegisterId id, const plan::RowId& row)
{
    return plan::withRegister(plan, id, [&](const auto& of) {
        const auto* found = of.find(row);
        return rowWordsAt(plan, id,
                          found ? static_cast<std::size_t>(found - of.rows.data()) : of.rows.size());
    });
}

std::string rowWordsAt(const plan::Plan& plan, RegisterId id, std::size_t position)
{
    if (id == RegisterId::Tree && position < plan.tree.rows.size())
        return treeRowWords(plan, plan.tree.rows[position]);
    const RegisterWords& words = wordsOf(id);
    const std::string name = nameAt(plan, id, position);
    if (!name.empty())
        return std::string(words.row) + "「" + name + "」";
    return std::string(words.row) + "の" + std::to_string(position + 1) + "行目";
}

bool isNameless(const plan::Plan& plan, RegisterId id, std::size_t position)
{
    return id != RegisterId::Tree && nameAt(plan, id, position).empty();
}

std::string fieldWords(const forms::FieldInstance& instance)
{
    std::string words = "「" + instance.spec->label + "」";
    if (instance.spec->scope == forms::HazardScope::Each)
        words += instance.path.hazard == plan::Hazard::Natural ? "（自然災害）" : "（感染症）";
    return words;
}

bool isSettled(const plan::Field& field)
{
    return field.settled && field.settled->content == plan::contentCode(field.value);
}

const plan::Person* personOf(const plan::Plan& plan, const plan::Reference& reference)
{
    if (!reference.id.empty())
        return plan.people.find(reference.id);
    if (text::trimmed(reference.words).empty())
        return nullptr;
    return plan.people.find(plan::personNamed(plan, reference.words).id);
}

const plan::Person* personAt(const plan::Plan& plan, const plan::FieldPath& path)
{
    const plan::Field* field = plan.field(path);
    const auto* reference = field ? std::get_if<plan::Reference>(&field->value) : nullptr;
    return reference ? personOf(plan, *reference) : nullptr;
}

std::vector<const plan::Person*> currentStaff(const plan::Plan& plan, const Date& today)
{
    std::vector<const plan::Person*> staff;
    for (const plan::Person& person : plan.people.rows)
        if (!person.hasLeft(today) && !text::trimmed(person.open.name).empty())
            staff.push_back(&person);
    return staff;
}

} // namespace keizoku::check
