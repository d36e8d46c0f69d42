// SPDX-License-Identifier: Apache-2.0
#include "ui/models/field_table_model.h"

#include <algorithm>

#include "forms/notation.h"
#include "ui/models/name_list.h"
#include "ui/session_model.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

bool isName(plan::CellKind kind)
{
    return kind == plan::CellKind::Person || kind == plan::CellKind::Contact;
}

} // namespace

FieldTableModel::FieldTableModel(const forms::FieldSpec& spec, const SessionModel& session, QObject* parent)
    : SheetModel(parent), m_spec(spec), m_session(session)
{
    setValue({});
}

bool FieldTableModel::isMatrix() const
{
    return m_spec.kind == forms::FieldKind::Matrix;
}

const forms::ColumnSpec& FieldTableModel::column(int at) const
{
    return m_spec.columns[static_cast<std::size_t>(at)];
}

void FieldTableModel::showRows(std::vector<Row> rows)
{
    // A reset loses the cell a person stands in; most changes are of one cell.
    const auto begin = m_rows.size();
    if (begin != rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void FieldTableModel::setValue(const plan::FieldValue& wanted)
{
    std::vector<Row> rows;
    if (!isMatrix()) {
        if (const auto* table = std::get_if<plan::TableValue>(&wanted))
            rows = table->rows;
        showRows(std::move(rows));
        return;
    }
    const auto* matrix = std::get_if<plan::MatrixValue>(&wanted);
    m_hidden = matrix ? *matrix : plan::MatrixValue{};
    m_rowNames = forms::matrixRows(m_spec, m_session.plan());
    for (const forms::ChoiceSpec& name : m_rowNames) {
        const auto node = m_hidden.cells.extract(name.id);
        rows.push_back(node ? std::move(node.mapped()) : Row{});
    }
    showRows(std::move(rows));
    if (!m_rowNames.empty())
        emit headerDataChanged(Qt::Vertical, 0, static_cast<int>(m_rowNames.size()) - 1);
}

plan::FieldValue FieldTableModel::value() const
{
    if (isMatrix()) {
        plan::MatrixValue matrix = m_hidden;
        for (std::size_t at = 0; at < m_rows.size(); ++at)
            if (!m_rows[at].empty())
                matrix.cells[m_rowNames[at].id] = m_rows[at];
        return matrix.cells.empty() ? plan::FieldValue() : plan::FieldValue(std::move(matrix));
    }
    plan::TableValue table{m_rows};
    while (!table.rows.empty() && table.rows.back().empty())
        table.rows.pop_back();
    return table.rows.empty() ? plan::FieldValue() : plan::FieldValue(std::move(table));
}

void FieldTableModel::refreshNames()
{
    setValue(value());
}

QModelIndex FieldTableModel::cellNamed(const QString& cell) const
{
    const auto dot = cell.lastIndexOf(QLatin1Char('.'));
    const std::string rowName = utf8(cell.left(dot));
    const std::string columnName = utf8(cell.mid(dot + 1));
    int row = isMatrix() ? -1 : cell.left(dot).toInt();
    for (std::size_t at = 0; at < m_rowNames.size(); ++at)
        if (m_rowNames[at].id == rowName)
            row = static_cast<int>(at);
    for (int at = 0; at < columnCount(); ++at)
        if (column(at).id == columnName && row >= 0 && row < rowCount())
            return index(row, at);
    return {};
}

int FieldTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (isMatrix() || !m_newLine ? 0 : 1);
}

int FieldTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spec.columns.size());
}

int FieldTableModel::newRow() const
{
    return isMatrix() || !m_newLine ? -1 : static_cast<int>(m_rows.size());
}

NameList FieldTableModel::names(plan::CellKind kind) const
{
    return kind == plan::CellKind::Person
               ? NameList::people(m_session.plan(), m_session.session().environment().today())
               : NameList::contacts(m_session.plan());
}

Result<std::string> FieldTableModel::stored(int at, const QString& typed) const
{
    // A label of the list names one row even where two share the name.
    if (isName(column(at).kind))
        if (const plan::RowId id = names(column(at).kind).id(typed); !id.empty())
            return plan::toCell(plan::Reference{id, {}});
    return forms::enteredFieldCell(m_session.plan(), column(at), utf8(typed));
}

QString FieldTableModel::shown(int row, int at) const
{
    const Row& cells = m_rows[static_cast<std::size_t>(row)];
    const auto cell = cells.find(column(at).id);
    return cell == cells.end() ? QString()
                               : qt(forms::shownFieldCell(m_session.plan(), column(at), cell->second.text));
}

QStringList FieldTableModel::choices(int at, int role) const
{
    if (isName(column(at).kind)) {
        const NameList list = names(column(at).kind);
        return role == ChoicesRole ? list.labels : list.readings;
    }
    QStringList labels;
    if (role == ChoicesRole)
        for (const forms::ChoiceSpec& choice : column(at).choices)
            labels << qt(choice.label);
    return labels;
}

QVariant FieldTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case KindRole:
        return static_cast<int>(column(index.column()).kind);
    case ChoicesRole:
    case ReadingsRole:
        return choices(index.column(), role);
    default:
        break;
    }
    if (index.row() == newRow())
        return newRowData(index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return tr("%1：%2").arg(qt(column(index.column()).label), shown(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter |
            (column(index.column()).kind == plan::CellKind::Number ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

bool FieldTableModel::enter(int row, int at, const QString& typed)
{
    if (shown(row, at) == typed)
        return true;
    auto taken = stored(at, typed);
    if (!taken) {
        emit refused(row, at, qt(taken.error().sentence));
        return false;
    }
    Row& cells = m_rows[static_cast<std::size_t>(row)];
    if (taken->empty())
        cells.erase(column(at).id);
    else
        cells[column(at).id].text = *std::move(taken); // its origin stays
    return true;
}

bool FieldTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && index.isValid() && setCells(index, {{value.toString()}});
}

bool FieldTableModel::setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells)
{
    if (!topLeft.isValid())
        return false;
    const int end = topLeft.row() + static_cast<int>(cells.size());
    const int missing = isMatrix() ? 0 : end - static_cast<int>(m_rows.size());
    const bool blank = std::all_of(cells.begin(), cells.end(), [](const QStringList& line) {
        return std::all_of(line.begin(), line.end(), [](const QString& cell) { return cell.isEmpty(); });
    });
    if (missing > 0 && blank)
        return true;
    if (missing > 0) {
        const int first = static_cast<int>(m_rows.size());
        // The "new row" line becomes the row it is, and a fresh one comes behind it: the cell being typed in
        // stays current.
        m_newLine = false;
        m_rows.resize(m_rows.size() + 1);
        emit dataChanged(index(first, 0), index(first, columnCount() - 1));
        beginInsertRows({}, first + 1, first + missing);
        m_rows.resize(m_rows.size() + static_cast<std::size_t>(missing) - 1);
        m_newLine = true;
        endInsertRows();
    }
    bool all = true;
    for (int line = 0; line < cells.size() && topLeft.row() + line < static_cast<int>(m_rows.size()); ++line)
        for (int at = 0; at < cells[line].size() && topLeft.column() + at < columnCount(); ++at)
            all = enter(topLeft.row() + line, topLeft.column() + at, cells[line][at]) && all;
    emit dataChanged(index(topLeft.row(), 0), index(std::min(end, rowCount()) - 1, columnCount() - 1));
    emit edited();
    return all;
}

bool FieldTableModel::clearCells(const QModelIndexList& cells)
{
    for (const QModelIndex& cell : cells) {
        if (cell.row() == newRow())
            continue;
        m_rows[static_cast<std::size_t>(cell.row())].erase(column(cell.column()).id);
        emit dataChanged(cell, cell);
    }
    emit edited();
    return true;
}

QVariant FieldTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal) {
        const forms::ColumnSpec& of = column(section);
        return of.unit.empty() ? qt(of.label) : tr("%1（%2）").arg(qt(of.label), qt(of.unit));
    }
    if (isMatrix())
        return qt(m_rowNames[static_cast<std::size_t>(section)].label);
    return section == newRow() ? QString() : QString::number(section + 1);
}

Qt::ItemFlags FieldTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return index.isValid() && m_session.session().writable() ? flags | Qt::ItemIsEditable : flags;
}

void FieldTableModel::insertRowAt(int row)
{
    if (isMatrix())
        return;
    const int at = std::clamp(row, 0, static_cast<int>(m_rows.size()));
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.begin() + at, Row{});
    endInsertRows();
    emit edited();
}

void FieldTableModel::removeRowsAt(const QList<int>& rows)
{
    if (isMatrix())
        return;
    QList<int> downwards = rows;
    std::sort(downwards.begin(), downwards.end(), std::greater<>());
    for (const int row : downwards) {
        if (row < 0 || row >= static_cast<int>(m_rows.size()))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    emit edited();
}

void FieldTableModel::moveRowBy(int row, int by)
{
    const int to = row + by;
    if (isMatrix() || row < 0 || to < 0 || std::max(row, to) >= static_cast<int>(m_rows.size()) || by == 0)
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    Row moved = std::move(m_rows[static_cast<std::size_t>(row)]);
    m_rows.erase(m_rows.begin() + row);
    m_rows.insert(m_rows.begin() + to, std::move(moved));
    endMoveRows();
    emit edited();
}

} // namespace keizoku::ui
