// SPDX-License-Identifier: Apache-2.0
// Registers as this plan's window shows them: in the words of its services, services by their names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "plan/register_access.h"

namespace keizoku::forms {
struct Pack;
}

namespace keizoku::ui {

class SessionModel;

[[nodiscard]] QString registerTitle(const forms::Pack& pack, plan::RegisterId id);

/// Nothing for an unknown id; an office's service is a choice among the profiles.
[[nodiscard]] std::optional<plan::ColumnInfo> shownColumn(const SessionModel& model, plan::RegisterId id,
                                                          std::string_view column);
[[nodiscard]] std::vector<plan::ColumnInfo> shownColumns(const SessionModel& model, plan::RegisterId id);
[[nodiscard]] QString columnLabel(const SessionModel& model, const plan::ColumnInfo& column);

/// What a person reads in a cell.
[[nodiscard]] QString shownCell(const SessionModel& model, plan::RegisterId id, const plan::RowId& row,
                                const plan::ColumnInfo& column);
/// Labels of a Choice column, as they are read and typed.
[[nodiscard]] QStringList choiceLabels(const SessionModel& model, const plan::ColumnInfo& column);
/// The id behind what was typed into a Choice column; the words themselves when they name none.
[[nodiscard]] std::string choiceNamed(const SessionModel& model, const plan::ColumnInfo& column,
                                      const QString& typed);

} // namespace keizoku::ui
