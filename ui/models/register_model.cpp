// SPDX-License-Identifier: Apache-2.0
#include "ui/models/register_model.h"

#include <algorithm>

#include <QBrush>

#include "ui/models/name_list.h"
#include "ui/models/register_columns.h"
#include "ui/section_state.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

namespace {

using plan::CellKind;

constexpr int kFindingTint = 28; // of 255: the ink on it keeps its contrast

const CellFinding* gravest(const std::vector<CellFinding>& findings, const QString& column)
{
    const CellFinding* worst = nullptr;
    for (const CellFinding& each : findings)
        if ((column.isEmpty() || each.column == column) && (!worst || each.severity < worst->severity))
            worst = &each;
    return worst;
}

bool mentions(const QStringList& items, std::string_view key)
{
    const QString row = QLatin1String("row/") + qt(key) + QLatin1Char('/');
    const QString secret = QLatin1String("secret/") + qt(key) + QLatin1Char('/');
    const QString order = QLatin1String("order/") + qt(key);
    return std::any_of(items.begin(), items.end(), [&](const QString& item) {
        return item.startsWith(row) || item.startsWith(secret) || item == order;
    });
}

} // namespace

RegisterModel::RegisterModel(SessionModel& model, plan::RegisterId id, const QStringList& columns,
                             const QHash<QString, QStringList>& where, QObject* parent)
    : SheetModel(parent), m_model(model), m_id(id), m_where(where)
{
    if (columns.isEmpty())
        m_columns = shownColumns(model, id);
    for (const QString& column : columns)
        if (const auto shown = shownColumn(model, id, utf8(column)))
            m_columns.push_back(*shown);
    m_rows = wantedRows();
    takeFindings();
    connect(&model, &SessionModel::changed, this, &RegisterModel::take);
    connect(&model, &SessionModel::findingsChanged, this, &RegisterModel::takeFindings);
    connect(&model, &SessionModel::questionsChanged, this, &RegisterModel::takeWords);
}

std::vector<plan::RowId> RegisterModel::wantedRows() const
{
    std::vector<plan::RowId> rows = plan::rowIds(plan(), m_id);
    std::erase_if(rows, [this](const plan::RowId& row) {
        for (auto it = m_where.begin(); it != m_where.end(); ++it) {
            const std::string column = utf8(it.key());
            if (!it->contains(qt(plan::cell(plan(), m_id, row, column))) &&
                !it->contains(qt(plan::shownCell(plan(), m_id, row, column))))
                return true;
        }
        return false;
    });
    return rows;
}

int RegisterModel::rowOf(const QString& id) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), utf8(id));
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int RegisterModel::columnOf(const QString& id) const
{
    const std::string wanted = utf8(id);
    const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const auto& column) { return column.id == wanted; });
    return it == m_columns.end() ? -1 : static_cast<int>(it - m_columns.begin());
}

QModelIndex RegisterModel::indexOfPath(const QString& path) const
{
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.first() != qt(plan::info(m_id).key))
        return {};
    for (qsizetype at = 1; at < parts.size(); ++at)
        if (const int row = rowOf(parts[at]); row >= 0)
            return index(row, std::max(0, columnOf(parts.value(at + 1))));
    return {};
}

QString RegisterModel::pathOf(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_rows.size()))
        return qt(plan::info(m_id).key);
    return qt(plan::info(m_id).key) + QLatin1Char('/') + qt(rowId(index.row())) + QLatin1Char('/') +
           qt(column(index.column()).id);
}

std::vector<CellFinding> RegisterModel::findingsOf(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return {};
    const auto it = m_findings.find(rowId(row));
    return it == m_findings.end() ? std::vector<CellFinding>() : it->second;
}

void RegisterModel::takeFindings()
{
    m_findings.clear();
    const QString key = qt(plan::info(m_id).key);
    for (const check::Finding& finding : m_model.findings()) {
        const QStringList parts = qt(finding.path).split(QLatin1Char('/'));
        if (parts.first() != key || isKept(finding))
            continue;
        for (qsizetype at = 1; at < parts.size(); ++at)
            if (rowOf(parts[at]) >= 0) {
                m_findings[utf8(parts[at])].push_back(
                    {finding.severity, parts.value(at + 1), qt(finding.sentence)});
                break;
            }
    }
    if (m_rows.empty() || m_columns.empty())
        return;
    emit dataChanged(index(0, 0), index(filledRows() - 1, columnCount() - 1),
                     {Qt::BackgroundRole, Qt::ToolTipRole});
    emit headerDataChanged(Qt::Vertical, 0, filledRows() - 1);
}

// Heads and choices follow the words of the plan's services.
void RegisterModel::takeWords()
{
    if (m_columns.empty())
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(filledRows() - 1, columnCount() - 1));
}

void RegisterModel::take(const QStringList& items)
{
    const bool ours = mentions(items, plan::info(m_id).key);
    const bool named = std::any_of(m_columns.begin(), m_columns.end(), [&](const plan::ColumnInfo& column) {
        return (column.kind == CellKind::Person && mentions(items, "people")) ||
               (column.kind == CellKind::Contact && mentions(items, "contacts"));
    });
    if (ours)
        takeRows(wantedRows());
    if ((ours || named) && !m_rows.empty())
        emit dataChanged(index(0, 0), index(filledRows() - 1, columnCount() - 1));
}

// Rows come, go or change places; the view keeps its current cell and selection with the rows.
void RegisterModel::takeRows(std::vector<plan::RowId> rows)
{
    const auto has = [](const std::vector<plan::RowId>& in, const plan::RowId& id) {
        return std::find(in.begin(), in.end(), id) != in.end();
    };
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row)
        if (!has(rows, rowId(row))) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    std::vector<plan::RowId> stayed;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(stayed),
                 [&](const plan::RowId& id) { return has(m_rows, id); });
    if (stayed != m_rows) {
        emit layoutAboutToBeChanged();
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& old : from) {
            const bool filled = old.row() < static_cast<int>(m_rows.size());
            const auto at = filled
                                ? std::find(stayed.begin(), stayed.end(), rowId(old.row())) - stayed.begin()
                                : old.row();
            to << index(static_cast<int>(at), old.column());
        }
        m_rows = std::move(stayed);
        changePersistentIndexList(from, to);
        emit layoutChanged();
    }
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const plan::RowId& id = rows[static_cast<std::size_t>(row)];
        if (row >= static_cast<int>(m_rows.size()) && newRow() >= 0)
            becomeRow(id);
        else if (row >= static_cast<int>(m_rows.size()) || rowId(row) != id) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, id);
            endInsertRows();
        }
    }
}

// The line for a new row turns into the row (so that what is current there stays) and a new line follows it.
void RegisterModel::becomeRow(const plan::RowId& id)
{
    const int row = newRow();
    m_newRowShown = false;
    m_rows.push_back(id);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    beginInsertRows({}, row + 1, row + 1);
    m_newRowShown = true;
    endInsertRows();
}

int RegisterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (newRow() >= 0 ? 1 : 0);
}

int RegisterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    switch (role) {
    case KindRole:
        return static_cast<int>(column(index.column()).kind);
    case ChoicesRole:
        return names(index.column(), false);
    case ReadingsRole:
        return names(index.column(), true);
    default:
        break;
    }
    if (index.row() == newRow())
        return newRowData(index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return shown(index.row(), index.column());
    case Qt::EditRole:
        return typed(index.row(), index.column());
    case SearchRole:
        return searched(index.row(), index.column());
    default:
        return look(index.row(), index.column(), role);
    }
}

QVariant RegisterModel::look(int row, int at, int role) const
{
    const plan::ColumnInfo& how = column(at);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (how.kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ForegroundRole && m_id == plan::RegisterId::People && hasLeft(rowId(row)))
        return QBrush(Theme::current().inkSoft);
    if (role != Qt::BackgroundRole && role != Qt::ToolTipRole)
        return {};
    const auto found = m_findings.find(rowId(row));
    const CellFinding* finding = found == m_findings.end() ? nullptr : gravest(found->second, qt(how.id));
    if (!finding)
        return {};
    const StateLook state = Theme::current().look(severityState(finding->severity));
    // The first line is ours and holds no mark-up: Qt then shows the whole tip as plain text.
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1 %2\n%3")
            .arg(state.shape, severityWord(finding->severity), finding->sentence);
    QColor tint = state.color;
    tint.setAlpha(kFindingTint);
    return QBrush(tint);
}

QVariant RegisterModel::rowHead(int row, int role) const
{
    if (row == newRow())
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("＋")) : QVariant();
    const auto found = m_findings.find(rowId(row));
    const CellFinding* finding = found == m_findings.end() ? nullptr : gravest(found->second, {});
    const StateLook state = Theme::current().look(finding ? severityState(finding->severity) : State::Done);
    if (role == Qt::DisplayRole)
        return finding ? QStringLiteral("%1 %2").arg(state.shape).arg(row + 1) : QString::number(row + 1);
    if (role == Qt::ForegroundRole && finding)
        return QBrush(state.color);
    if (role == Qt::AccessibleTextRole)
        return finding ? tr("%1行目 %2").arg(row + 1).arg(severityWord(finding->severity))
                       : tr("%1行目").arg(row + 1);
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical)
        return rowHead(section, role);
    if (role == Qt::DisplayRole)
        return columnLabel(m_model, column(section));
    return role == Qt::ToolTipRole ? QVariant(columnHelp(section)) : QVariant();
}

Qt::ItemFlags RegisterModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool typedHere = index.isValid() && column(index.column()).kind != CellKind::File;
    return m_model.session().writable() && typedHere ? base | Qt::ItemIsEditable : base;
}

} // namespace keizoku::ui
