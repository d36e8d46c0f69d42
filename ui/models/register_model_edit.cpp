// SPDX-License-Identifier: Apache-2.0
// The cells of a RegisterModel: what they show, and what typing and pasting do to the plan.
#include "ui/models/register_model.h"

#include <algorithm>

#include "base/text.h"
#include "ui/models/name_list.h"
#include "ui/models/register_columns.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

using plan::CellKind;

bool isName(CellKind kind)
{
    return kind == CellKind::Person || kind == CellKind::Contact;
}

/// The id in a stored reference, or "".
std::string idIn(const std::string& stored)
{
    plan::Reference reference;
    const auto read = plan::fromCell(stored, reference);
    return read ? reference.id : std::string();
}

/// Whether the words are a column's head, in this plan's words or the usual ones.
bool namesColumn(const SessionModel& model, const plan::ColumnInfo& column, const QString& words)
{
    const std::string head = text::folded(utf8(words));
    return head == text::folded(column.label) || head == text::folded(utf8(columnLabel(model, column)));
}

} // namespace

bool RegisterModel::hasLeft(const std::string& person) const
{
    const plan::Person* found = plan().people.find(person);
    return found && found->hasLeft(m_model.session().environment().today());
}

QString RegisterModel::shown(int row, int at) const
{
    const plan::ColumnInfo& how = column(at);
    const QString text = shownCell(m_model, m_id, rowId(row), how);
    const bool itself = m_id == plan::RegisterId::People && how.id == "name";
    const bool left =
        itself ? hasLeft(rowId(row))
               : how.kind == CellKind::Person && hasLeft(idIn(plan::cell(plan(), m_id, rowId(row), how.id)));
    return left ? tr("%1　退職").arg(text) : text;
}

QString RegisterModel::typed(int row, int at) const
{
    const plan::ColumnInfo& how = column(at);
    if (isName(how.kind)) {
        const NameList list = how.kind == CellKind::Person
                                  ? NameList::people(plan(), m_model.session().environment().today())
                                  : NameList::contacts(plan());
        if (const QString label = list.label(idIn(plan::cell(plan(), m_id, rowId(row), how.id)));
            !label.isEmpty())
            return label;
    }
    return shownCell(m_model, m_id, rowId(row), how);
}

QString RegisterModel::searched(int row, int at) const
{
    const plan::ColumnInfo& how = column(at);
    std::string reading;
    if (how.kind == CellKind::Person)
        if (const plan::Person* person =
                plan().people.find(idIn(plan::cell(plan(), m_id, rowId(row), how.id))))
            reading = person->open.kana;
    if (how.id == "name")
        reading = plan::cell(plan(), m_id, rowId(row), "kana");
    return shown(row, at) + QLatin1Char('\n') + qt(reading);
}

QVariant RegisterModel::names(int at, bool readings) const
{
    const plan::ColumnInfo& how = column(at);
    if (isName(how.kind)) {
        const NameList list = how.kind == CellKind::Person
                                  ? NameList::people(plan(), m_model.session().environment().today())
                                  : NameList::contacts(plan());
        return readings ? list.readings : list.labels;
    }
    return readings ? QStringList() : choiceLabels(m_model, how);
}

Result<std::string> RegisterModel::stored(const plan::Plan& plan, const plan::ColumnInfo& how,
                                          const QString& typed) const
{
    if (isName(how.kind)) {
        const NameList list = how.kind == CellKind::Person
                                  ? NameList::people(plan, m_model.session().environment().today())
                                  : NameList::contacts(plan);
        if (const plan::RowId id = list.id(typed.trimmed()); !id.empty())
            return "@" + id;
        auto words = plan::entered(plan, how, utf8(typed));
        if (!words || words->empty() || words->starts_with("@") || how.kind == CellKind::Contact)
            return words;
        const plan::RowId id = list.idByReading(typed);
        return id.empty() ? words : Result<std::string>("@" + id);
    }
    if (how.kind != CellKind::Choice)
        return plan::entered(plan, how, utf8(typed));
    const std::string named = choiceNamed(m_model, how, typed.trimmed());
    // The register itself takes any words for a service; questions follow from known ones only.
    const bool known = named.empty() || std::any_of(how.choices.begin(), how.choices.end(),
                                                    [&](const auto& choice) { return choice.id == named; });
    if (m_id == plan::RegisterId::Offices && !known)
        return fail(ErrorCode::Malformed,
                    "「" + named + "」というサービスはありません。一覧から選んでください。", "service");
    return plan::entered(plan, how, named);
}

plan::RowId RegisterModel::addWanted(plan::Plan& plan, std::size_t place) const
{
    const plan::RowId row = plan::addRow(plan, m_id, place);
    for (auto it = m_where.begin(); it != m_where.end(); ++it)
        if (!it->isEmpty())
            static_cast<void>(plan::setCell(plan, m_id, row, utf8(it.key()), utf8(it->first())).has_value());
    return row;
}

Result<void> RegisterModel::putInto(plan::Plan& plan, const plan::RowId& row, const plan::ColumnInfo& how,
                                    const QString& text) const
{
    const std::string old = plan::cell(plan, m_id, row, how.id);
    const auto value = stored(plan, how, text);
    if (!value)
        return failed(value);
    auto done = plan::setCell(plan, m_id, row, how.id, *value);
    if (!done)
        static_cast<void>(plan::setCell(plan, m_id, row, how.id, old).has_value());
    return done;
}

/// Adds the row only when the cell can be taken.
Result<void> RegisterModel::putIntoNewRow(plan::Plan& plan, std::size_t place, const plan::ColumnInfo& how,
                                          const QString& text, plan::RowId& added) const
{
    plan::Plan tried = plan;
    const plan::RowId row = addWanted(tried, place);
    auto done = putInto(tried, row, how, text);
    if (done) {
        plan = std::move(tried);
        added = row;
    }
    return done;
}

void RegisterModel::fill(plan::Plan& plan, const QModelIndex& topLeft, const QVector<QStringList>& cells,
                         Refusals& refusals) const
{
    std::size_t place = plan::rowIds(plan, m_id).size();
    for (int down = 0; down < cells.size(); ++down) {
        const int row = topLeft.row() + down;
        plan::RowId id = row < filledRows() ? rowId(row) : plan::RowId();
        for (int right = 0; right < cells[down].size() && topLeft.column() + right < columnCount(); ++right) {
            const plan::ColumnInfo& how = column(topLeft.column() + right);
            const QString& text = cells[down][right];
            if ((id.empty() && text.trimmed().isEmpty()) || (how.kind == CellKind::File && !text.isEmpty()))
                continue;
            const auto done =
                id.empty() ? putIntoNewRow(plan, place, how, text, id) : putInto(plan, id, how, text);
            if (done) {
                place = plan::rowIds(plan, m_id).size();
            } else if (refusals.count++ == 0) {
                refusals.row = row;
                refusals.column = topLeft.column() + right;
                refusals.sentence = qt(done.error().sentence);
            }
        }
    }
}

bool RegisterModel::report(const Result<void>& done, const Refusals& refusals)
{
    if (!done) {
        emit refused(refusals.row, refusals.column, qt(done.error().sentence));
        return false;
    }
    if (refusals.count == 0)
        return true;
    const QString more =
        refusals.count > 1 ? tr("ほかに%1か所も読めませんでした。").arg(refusals.count - 1) : QString();
    emit refused(refusals.row, refusals.column,
                 tr("%1行目「%2」: %3元の値のままです。%4")
                     .arg(refusals.row + 1)
                     .arg(columnLabel(m_model, column(refusals.column)), refusals.sentence, more));
    return false;
}

bool RegisterModel::setCells(const QModelIndex& topLeft, const QVector<QStringList>& given)
{
    if (!topLeft.isValid() || given.isEmpty())
        return false;
    QVector<QStringList> cells = given;
    // Heads copied along from a spreadsheet are not a row.
    bool heads = cells.size() > 1;
    for (int right = 0; heads && right < cells.first().size(); ++right)
        heads = topLeft.column() + right < columnCount() &&
                namesColumn(m_model, column(topLeft.column() + right), cells.first()[right]);
    if (heads)
        cells.removeFirst();
    const std::string title(plan::info(m_id).title);
    const std::string label = given.size() == 1 && given.first().size() == 1
                                  ? title + "「" + std::string(column(topLeft.column()).label) + "」の入力"
                                  : title + "への貼り付け";
    Refusals refusals;
    const auto done = m_model.edit([&](app::Session& session) {
        return session.edit(label, [&](plan::Plan& plan) -> Result<void> {
            fill(plan, topLeft, cells, refusals);
            return {};
        });
    });
    if (done)
        notice(topLeft, cells);
    return report(done, refusals);
}

void RegisterModel::notice(const QModelIndex& topLeft, const QVector<QStringList>& cells)
{
    for (int down = 0; down < cells.size(); ++down)
        for (int right = 0; right < cells[down].size() && topLeft.column() + right < columnCount(); ++right) {
            const int row = topLeft.row() + down;
            const plan::ColumnInfo& how = column(topLeft.column() + right);
            if (how.kind != CellKind::Person || row >= filledRows())
                continue;
            const std::string value = plan::cell(plan(), m_id, rowId(row), how.id);
            const std::size_t fitting = value.starts_with("@") ? 0 : plan::peopleMatching(plan(), value);
            if (fitting < 2)
                continue;
            emit noticed(row, topLeft.column() + right,
                         tr("「%1」に当てはまる職員が%2人います。一覧から氏名を選んでください。")
                             .arg(qt(value))
                             .arg(fitting));
            return;
        }
}

bool RegisterModel::clearCells(const QModelIndexList& cells)
{
    Refusals refusals;
    return report(m_model.edit([&](app::Session& session) {
        return session.edit(
            std::string(plan::info(m_id).title) + "のマスの消去", [&](plan::Plan& plan) -> Result<void> {
                for (const QModelIndex& cell : cells)
                    if (cell.row() < filledRows())
                        if (auto done =
                                plan::setCell(plan, m_id, rowId(cell.row()), column(cell.column()).id, "");
                            !done)
                            return done;
                return {};
            });
    }),
                  refusals);
}

bool RegisterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && index.isValid() && setCells(index, {{value.toString()}});
}

int RegisterModel::newRow() const
{
    return m_newRowShown && m_model.session().writable() ? static_cast<int>(m_rows.size()) : -1;
}

std::size_t RegisterModel::placeOf(int row) const
{
    const auto all = plan::rowIds(plan(), m_id);
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return all.size();
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), rowId(row)) - all.begin());
}

void RegisterModel::insertRowAt(int row)
{
    const std::size_t place = placeOf(row);
    report(m_model.edit([&](app::Session& session) {
        return session.edit(std::string(plan::info(m_id).title) + "の行の追加",
                            [&](plan::Plan& plan) -> Result<void> {
                                addWanted(plan, place);
                                return {};
                            });
    }),
           {});
}

void RegisterModel::removeRowsAt(const QList<int>& rows)
{
    std::vector<plan::RowId> ids;
    for (const int row : rows)
        if (row >= 0 && row < filledRows())
            ids.push_back(rowId(row));
    report(m_model.edit([&](app::Session& session) { return session.removeRows(m_id, ids); }), {});
}

void RegisterModel::moveRowBy(int row, int by)
{
    if (row < 0 || row >= filledRows())
        return;
    const int to = std::clamp(row + by, 0, filledRows() - 1);
    const int places = static_cast<int>(placeOf(to)) - static_cast<int>(placeOf(row));
    report(m_model.edit(
               [&](app::Session& session) { return session.moveRow(m_id, plan::RowId(rowId(row)), places); }),
           {});
}

QString RegisterModel::columnHelp(int at) const
{
    switch (column(at).kind) {
    case CellKind::Date:
        return tr("令和8年9月3日、R8.9.3、2026/9/3 のどれでも書けます。");
    case CellKind::Person:
        return tr("職員の名簿から選びます。よみの初めを打つと候補が出ます。");
    case CellKind::Contact:
        return tr("連携先・連絡先の名簿から選びます。名簿にない名前も書けます。");
    case CellKind::Phone:
        return tr("番号はハイフンがあってもなくても書けます。二つ目は「、」で続けます。");
    case CellKind::Kana:
        return tr("ひらがなでもカタカナでも書けます。並べ替えと検索に使います。");
    case CellKind::Number:
        return tr("数だけを書きます。全角でもかまいません。");
    case CellKind::Choice:
        return tr("一覧から選びます。");
    case CellKind::File:
        return tr("下のボタンでファイルを添えます。");
    case CellKind::Paragraph:
        return tr("Alt+Enter で行を変えられます。");
    case CellKind::Text:
        break;
    }
    return {};
}

} // namespace keizoku::ui
