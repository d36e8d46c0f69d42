// SPDX-License-Identifier: Apache-2.0
// Making the columns of a register from the members of its rows. Only for columns.cpp and columns_kept.cpp.
#pragma once

#include <array>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.h"
#include "plan/choice_names.h"
#include "plan/columns.h"

namespace keizoku::plan::detail {

template <class Enum>
requires std::is_enum_v<Enum> std::string toCell(Enum value)
{
    const auto at = static_cast<std::size_t>(value);
    return at == 0 ? "" : std::string(names(value)[at - 1].id);
}

template <class Enum>
requires std::is_enum_v<Enum> Result<void> fromCell(std::string_view text, Enum& value)
{
    const auto all = names(Enum{});
    const std::string wanted = text::folded(text);
    value = Enum::Unset;
    if (wanted.empty())
        return {};
    for (std::size_t at = 0; at < all.size(); ++at) {
        const std::string label = text::folded(all[at].label);
        if (text == all[at].id || wanted == label || label.starts_with(wanted + "(")) {
            value = static_cast<Enum>(at + 1);
            return {};
        }
    }
    std::vector<std::string> labels;
    for (const ChoiceName& name : all)
        labels.emplace_back(name.label);
    return fail(ErrorCode::Malformed,
                "「" + std::string(text) + "」は選べません。" + text::join(labels, "・") + " のどれかです。",
                "choice");
}

using plan::fromCell;
using plan::toCell;

/// One column over the member that `Access` names.
template <class Row, auto Access>
Column<Row> make(std::string_view id, std::string_view label, CellKind kind, bool secret = false)
{
    using Value = std::remove_cvref_t<decltype(Access(std::declval<Row&>()))>;
    ColumnInfo info{id, label, kind, secret, {}};
    if constexpr (std::is_enum_v<Value>)
        info.choices = names(Value{});
    return {info, [](const Row& row) { return toCell(Access(row)); },
            [](Row& row, std::string_view text) { return fromCell(text, Access(row)); }};
}

} // namespace keizoku::plan::detail

/// One column over a member: row, member, id, label, kind, and true when it is secret.
#define KEIZOKU_COLUMN(Row, member, id, label, kind, ...)                                                    \
    make < Row, [](auto& row) -> auto&                                                                       \
    {                                                                                                        \
        return row.member;                                                                                   \
    }                                                                                                        \
    > (id, label, CellKind::kind __VA_OPT__(, ) __VA_ARGS__)
