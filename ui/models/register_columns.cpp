// SPDX-License-Identifier: Apache-2.0
#include "ui/models/register_columns.h"

#include "base/text.h"
#include "ui/in_words.h"
#include "ui/session_model.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

using plan::CellKind;

bool namesService(plan::RegisterId id, std::string_view column)
{
    return id == plan::RegisterId::Offices && column == "service";
}

} // namespace

QString registerTitle(const forms::Pack& pack, plan::RegisterId id)
{
    return inWords(pack, plan::info(id).title);
}

std::optional<plan::ColumnInfo> shownColumn(const SessionModel& model, plan::RegisterId id,
                                            std::string_view column)
{
    const plan::ColumnInfo* info = plan::columnOf(id, column);
    if (!info)
        return std::nullopt;
    plan::ColumnInfo shown = *info;
    if (namesService(id, column)) {
        shown.kind = CellKind::Choice;
        shown.choices = model.serviceNames();
    }
    return shown;
}

std::vector<plan::ColumnInfo> shownColumns(const SessionModel& model, plan::RegisterId id)
{
    std::vector<plan::ColumnInfo> columns;
    for (const plan::ColumnInfo& column : plan::columnsOf(id))
        columns.push_back(*shownColumn(model, id, column.id));
    return columns;
}

QString columnLabel(const SessionModel& model, const plan::ColumnInfo& column)
{
    return inWords(model.pack(), column.label);
}

QString shownCell(const SessionModel& model, plan::RegisterId id, const plan::RowId& row,
                  const plan::ColumnInfo& column)
{
    const QString text = qt(plan::shown(model.plan(), column, plan::cell(model.plan(), id, row, column.id)));
    return column.kind == CellKind::Choice ? inWords(model.pack(), text) : text;
}

QStringList choiceLabels(const SessionModel& model, const plan::ColumnInfo& column)
{
    QStringList labels;
    for (const plan::ChoiceName& choice : column.choices)
        labels << inWords(model.pack(), choice.label);
    return labels;
}

std::string choiceNamed(const SessionModel& model, const plan::ColumnInfo& column, const QString& typed)
{
    const std::string wanted = text::folded(utf8(typed));
    for (const plan::ChoiceName& choice : column.choices)
        if (text::folded(utf8(inWords(model.pack(), choice.label))) == wanted)
            return std::string(choice.id);
    return utf8(typed);
}

} // namespace keizoku::ui
