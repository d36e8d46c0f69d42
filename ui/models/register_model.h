// SPDX-License-Identifier: Apache-2.0
// A register of the open plan as a sheet: people, stock, the call tree.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QHash>

#include "plan/register_access.h"
#include "ui/session_model.h"
#include "ui/widgets/sheet_model.h"

namespace keizoku::ui {

/// What is to be mended in one cell or row.
struct CellFinding {
    check::Severity severity;
    QString column; ///< "" when the row as a whole is meant
    QString sentence;
};

class RegisterModel final : public SheetModel {
    Q_OBJECT

public:
    /// Column ids in the order to show, or empty for all. `where`: only rows whose column holds one of the
    /// values; a new row gets the first of them. `model` outlives this.
    RegisterModel(SessionModel& model, plan::RegisterId id, const QStringList& columns = {},
                  const QHash<QString, QStringList>& where = {}, QObject* parent = nullptr);

    [[nodiscard]] plan::RegisterId registerId() const { return m_id; }
    [[nodiscard]] const plan::RowId& rowId(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 when there is no such row or column.
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] int columnOf(const QString& id) const;
    [[nodiscard]] const plan::ColumnInfo& column(int column) const
    {
        return m_columns[static_cast<std::size_t>(column)];
    }
    /// The cell a finding's path means ("stock/s-0001/expiry", "tree/day/t-0007/callee"); invalid when it is
    /// not here.
    [[nodiscard]] QModelIndex indexOfPath(const QString& path) const;
    [[nodiscard]] QString pathOf(const QModelIndex& index) const;
    [[nodiscard]] std::vector<CellFinding> findingsOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    [[nodiscard]] int newRow() const override;
    void insertRowAt(int row) override;
    void removeRowsAt(const QList<int>& rows) override;
    void moveRowBy(int row, int by) override;
    bool setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells) override;
    bool clearCells(const QModelIndexList& cells) override;
    [[nodiscard]] QString columnHelp(int column) const override;

private:
    struct Refusals {
        int count = 0, row = 0, column = 0;
        QString sentence = {};
    };

    [[nodiscard]] const plan::Plan& plan() const { return m_model.plan(); }
    [[nodiscard]] std::vector<plan::RowId> wantedRows() const;
    [[nodiscard]] std::size_t placeOf(int row) const;
    void take(const QStringList& items);
    void takeRows(std::vector<plan::RowId> rows);
    void becomeRow(const plan::RowId& id);
    void takeFindings();
    void takeWords();

    [[nodiscard]] QString shown(int row, int column) const;
    [[nodiscard]] QString typed(int row, int column) const;
    [[nodiscard]] QString searched(int row, int column) const;
    [[nodiscard]] bool hasLeft(const std::string& person) const;
    [[nodiscard]] QVariant names(int column, bool readings) const;
    [[nodiscard]] QVariant look(int row, int column, int role) const;
    [[nodiscard]] QVariant rowHead(int row, int role) const;

    plan::RowId addWanted(plan::Plan& plan, std::size_t place) const;
    [[nodiscard]] Result<std::string> stored(const plan::Plan& plan, const plan::ColumnInfo& column,
                                             const QString& typed) const;
    Result<void> putInto(plan::Plan& plan, const plan::RowId& row, const plan::ColumnInfo& how,
                         const QString& text) const;
    Result<void> putIntoNewRow(plan::Plan& plan, std::size_t place, const plan::ColumnInfo& how,
                               const QString& text, plan::RowId& added) const;
    void fill(plan::Plan& plan, const QModelIndex& topLeft, const QVector<QStringList>& cells,
              Refusals& refusals) const;
    void notice(const QModelIndex& topLeft, const QVector<QStringList>& cells);
    bool report(const Result<void>& done, const Refusals& refusals);

    SessionModel& m_model;
    plan::RegisterId m_id;
    QHash<QString, QStringList> m_where;
    std::vector<plan::ColumnInfo> m_columns;
    std::vector<plan::RowId> m_rows;
    bool m_newRowShown = true;
    std::map<plan::RowId, std::vector<CellFinding>> m_findings;
};

} // namespace keizoku::ui
