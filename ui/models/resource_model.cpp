// SPDX-License-Identifier: Apache-2.0
#include "ui/models/resource_model.h"

#include <algorithm>

#include <QBrush>

#include "base/text.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kLossColumns = static_cast<int>(check::kLosses.size());
constexpr qsizetype kShownLength = 22; // of a found measure; the strip below the table has the whole

const check::Loss& lossAt(int column)
{
    return check::kLosses.at(static_cast<std::size_t>(column) - 1);
}

/// The measure without the name of the field it stands in, unless it means nothing by itself: a name, a
/// count.
QString measureOf(const check::MeasureSource& source, const forms::Pack& pack)
{
    const QString words = qt(source.words);
    const auto path = plan::FieldPath::parse(source.path);
    const auto field = path ? pack.find(*path) : forms::FieldInstance{};
    if (field.spec &&
        (field.spec->kind == forms::FieldKind::Person || field.spec->kind == forms::FieldKind::Register))
        return words;
    const QString label = field.spec ? qt(field.spec->label) : words.section(QChar(u'：'), 0, 0);
    return words.startsWith(label) ? words.mid(label.size() + 1) : words;
}

} // namespace

ResourceModel::ResourceModel(SessionModel& model, QObject* parent)
    : SheetModel(parent), m_model(model), m_rows(check::resourceRows(model.plan(), model.pack()))
{
}

void ResourceModel::reload()
{
    auto rows = check::resourceRows(m_model.plan(), m_model.pack());
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto& a, const auto& b) { return a.task == b.task; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const check::ResourceCell* ResourceModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == 0 || index.row() >= rowCount())
        return nullptr;
    return &row(index.row()).cells.at(static_cast<std::size_t>(index.column()) - 1);
}

QString ResourceModel::taskName(int at) const
{
    const QString name = qt(row(at).name);
    return name.isEmpty() ? tr("（名前のない業務）") : name;
}

QString ResourceModel::lossName(int column)
{
    return column == 0 ? tr("業務") : qt(lossAt(column).label);
}

QModelIndex ResourceModel::cellNamed(const QString& cell) const
{
    const std::string task = utf8(cell.section(QLatin1Char('.'), 0, 0));
    const std::string loss = utf8(cell.section(QLatin1Char('.'), 1));
    for (int at = 0; at < rowCount(); ++at)
        for (int column = 1; column < columnCount(); ++column)
            if (row(at).task == task && (loss.empty() || lossAt(column).id == loss))
                return index(at, column);
    return {};
}

int ResourceModel::gaps() const
{
    std::ptrdiff_t gaps = 0;
    for (const check::ResourceRow& each : m_rows)
        gaps += std::count_if(each.cells.begin(), each.cells.end(),
                              [](const check::ResourceCell& cell) { return cell.empty(); });
    return static_cast<int>(gaps);
}

bool ResourceModel::writable() const
{
    return m_model.session().writable() && m_model.pack().find(check::resourceField()).spec != nullptr;
}

int ResourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResourceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kLossColumns + 1;
}

QString ResourceModel::shown(const check::ResourceCell& cell) const
{
    if (!cell.own.empty())
        return qt(cell.own);
    if (cell.found.empty())
        return tr("－ 備えなし");
    QString words = measureOf(cell.found.front(), m_model.pack());
    if (words.size() > kShownLength)
        words = words.left(kShownLength).trimmed() + QChar(u'…');
    if (cell.found.size() > 1)
        words += tr("（ほか%1）").arg(cell.found.size() - 1);
    return words;
}

QString ResourceModel::tip(const check::ResourceCell& cell) const
{
    if (cell.empty())
        return tr("備えなし\nこれが使えないとき、何で続けるかを書きます。");
    // The first line is ours and holds no mark-up: Qt then shows the whole tip as plain text.
    QStringList lines{cell.own.empty() ? tr("ほかの欄から") : tr("この業務だけの備え")};
    if (!cell.own.empty())
        lines << qt(cell.own);
    for (const check::MeasureSource& source : cell.found)
        lines << tr("・%1").arg(qt(source.words));
    return lines.join(QLatin1Char('\n'));
}

QString ResourceModel::spoken(const QModelIndex& index) const
{
    const check::ResourceCell* cell = cellAt(index);
    if (!cell)
        return taskName(index.row());
    const QString words = cell->empty()       ? tr("備えなし")
                          : cell->own.empty() ? tr("ほかの欄から %1").arg(qt(cell->found.front().words))
                                              : qt(cell->own);
    return tr("%1、%2：%3").arg(taskName(index.row()), lossName(index.column()), words);
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const check::ResourceCell* cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell ? shown(*cell) : taskName(index.row());
    case Qt::EditRole:
        return cell ? qt(cell->own) : taskName(index.row());
    case KindRole:
        return static_cast<int>(plan::CellKind::Paragraph);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::ToolTipRole:
        return cell ? tip(*cell) : QVariant();
    case Qt::ForegroundRole: {
        const Theme theme = Theme::current();
        return QBrush(!cell || !cell->own.empty() ? theme.ink
                      : cell->found.empty()       ? theme.warn
                                                  : theme.inkSoft);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QString::number(section + 1) : QString();
    return section < columnCount() ? lossName(section) : QString();
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return cellAt(index) && writable() ? base | Qt::ItemIsEditable : base;
}

bool ResourceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && cellAt(index) && store({{index.row(), index.column(), value.toString()}});
}

bool ResourceModel::setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells)
{
    if (!topLeft.isValid())
        return false;
    std::vector<Entry> entries;
    for (int line = 0; line < cells.size() && topLeft.row() + line < rowCount(); ++line)
        for (int at = 0; at < cells[line].size() && topLeft.column() + at < columnCount(); ++at)
            if (topLeft.column() + at > 0) // names of tasks belong to their register
                entries.push_back({topLeft.row() + line, topLeft.column() + at, cells[line][at]});
    return store(entries);
}

bool ResourceModel::clearCells(const QModelIndexList& cells)
{
    std::vector<Entry> entries;
    for (const QModelIndex& cell : cells)
        if (cellAt(cell))
            entries.push_back({cell.row(), cell.column(), {}});
    return store(entries);
}

bool ResourceModel::store(const std::vector<Entry>& entries)
{
    if (!writable() || entries.empty())
        return false;
    const plan::Field* field = m_model.plan().field(check::resourceField());
    const auto* now = field ? std::get_if<plan::MatrixValue>(&field->value) : nullptr;
    plan::MatrixValue matrix = now ? *now : plan::MatrixValue{};
    for (const Entry& entry : entries) {
        auto& cells = matrix.cells[row(entry.row).task];
        const std::string loss(lossAt(entry.column).id);
        if (const std::string words(text::trimmed(utf8(entry.text))); words.empty())
            cells.erase(loss);
        else
            cells[loss].text = words; // its origin stays
    }
    std::erase_if(matrix.cells, [](const auto& each) { return each.second.empty(); });
    if (now ? matrix == *now : matrix.cells.empty())
        return true;
    const auto done = m_model.edit([&](app::Session& session) {
        return session.setValue(check::resourceField(),
                                matrix.cells.empty() ? plan::FieldValue() : plan::FieldValue(matrix));
    });
    if (!done)
        emit refused(entries.front().row, entries.front().column, qt(done.error().sentence));
    return done.has_value();
}

void ResourceModel::insertRowAt(int at)
{
    Q_UNUSED(at);
}

void ResourceModel::removeRowsAt(const QList<int>& rows)
{
    Q_UNUSED(rows);
}

void ResourceModel::moveRowBy(int at, int by)
{
    Q_UNUSED(at);
    Q_UNUSED(by);
}

} // namespace keizoku::ui
