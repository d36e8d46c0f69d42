// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "check/foreign_names.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::RegisterId;

constexpr std::array kKnowing = {RegisterId::Offices, RegisterId::Contacts, RegisterId::Agreements,
                                 RegisterId::Bodies, RegisterId::People};

bool registerHolds(const plan::Plan& plan, RegisterId id, std::string_view name)
{
    for (const plan::RowId& row : plan::rowIds(plan, id))
        for (const plan::ColumnInfo& column : plan::columnsOf(id))
            if (plan::cell(plan, id, row, column.id).find(name) != std::string::npos)
                return true;
    return false;
}

bool tableHolds(const plan::Plan& plan, const plan::FieldPath& path, std::string_view name)
{
    const plan::Field* field = plan.field(path);
    const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
    return table && std::any_of(table->rows.begin(), table->rows.end(), [&](const auto& row) {
               return std::any_of(row.begin(), row.end(), [&](const auto& cell) {
                   return cell.second.text.find(name) != std::string::npos;
               });
           });
}

/// Whether the plan's own registers, or for a town its maps, hold the name.
bool isKnown(const plan::Plan& plan, const NameAt& name)
{
    if (std::any_of(kKnowing.begin(), kKnowing.end(),
                    [&](RegisterId id) { return registerHolds(plan, id, name.core); }))
        return true;
    if (name.kind != NameKind::Town)
        return false;
    for (const char* field : {"hazard-map", "municipal-scenario"})
        for (const plan::Hazard hazard : {plan::Hazard::Natural, plan::Hazard::Both})
            if (tableHolds(plan, {"purpose", field, hazard, {}}, name.core))
                return true;
    return false;
}

/// 医療法人緑樹会 花水川病院: the corporation of a partner the office knows.
bool isFollowedByPartner(const plan::Plan& plan, std::string_view text, const NameAt& name)
{
    constexpr std::size_t kNear = 60; // bytes: twenty characters
    const std::string_view behind = text.substr(name.offset + name.length, kNear);
    return std::any_of(plan.contacts.rows.begin(), plan.contacts.rows.end(),
                       [&](const plan::ExternalContact& contact) {
                           return !contact.name.empty() && behind.find(contact.name) != behind.npos;
                       });
}

/// Nothing can be called foreign where the plan does not say what is its own.
bool canCompare(const plan::Plan& plan, NameKind kind)
{
    static constexpr std::array<std::string_view, 4> kTowns = {"市", "町", "村", "区"};
    return std::any_of(plan.offices.rows.begin(), plan.offices.rows.end(), [&](const plan::Office& office) {
        if (kind != NameKind::Town)
            return !office.name.empty() && !plan.contacts.rows.empty();
        return std::any_of(kTowns.begin(), kTowns.end(), [&](std::string_view sign) {
            return office.address.find(sign) != std::string::npos;
        });
    });
}

/// Registers say who is known; they cannot be foreign to themselves.
bool isOfKnowingRegister(const std::string& path)
{
    const auto slash = path.find('/');
    const auto id = plan::registerNamed(path.substr(0, slash));
    const bool isRow = slash != path.npos && path.find('/', slash + 1) != path.npos;
    return isRow && id && std::find(kKnowing.begin(), kKnowing.end(), *id) != kKnowing.end();
}

} // namespace

// A plan that was copied keeps the names of the office it was copied from; whoever calls them on the day
// reaches strangers.
void checkForeignName(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts) {
        if (at.region == forms::TextRegion::History || isOfKnowingRegister(at.place.path))
            continue;
        for (const NameAt& name : namesIn(at.text)) {
            if (!canCompare(context.plan, name.kind) || isKnown(context.plan, name) ||
                isFollowedByPartner(context.plan, at.text, name))
                continue;
            Finding& finding = sink.report(
                at.place.section, at.place.path,
                at.place.words + "の「" + at.text.substr(name.offset, name.length) +
                    "」は、事業所・連携先・所在地のどれにもない名前です。ほかの計画から写した名前なら直し、"
                    "連携先なら連携先一覧に加えてください。");
            finding.cell = at.place.cell;
            finding.offset = name.offset;
            finding.length = name.length;
        }
    }
}

} // namespace keizoku::check
