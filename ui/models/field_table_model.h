// SPDX-License-Identifier: Apache-2.0
// The rows of a table or matrix field. Keeps where each cell came from; tells each edit as one new value.
#pragma once

#include "forms/field_spec.h"
#include "ui/models/name_list.h"
#include "ui/widgets/sheet_model.h"

namespace keizoku::ui {

class SessionModel;

class FieldTableModel final : public SheetModel {
    Q_OBJECT

public:
    /// `spec` and `session` outlive the model.
    FieldTableModel(const forms::FieldSpec& spec, const SessionModel& session, QObject* parent = nullptr);

    /// Shows a value; never emits edited(). Empty rows at the end stay while the rest is the same.
    void setValue(const plan::FieldValue& value);
    /// Without empty rows at the end; nothing when all cells are empty.
    [[nodiscard]] plan::FieldValue value() const;
    /// The rows of a matrix or names of people changed.
    void refreshNames();
    [[nodiscard]] bool isMatrix() const;
    /// "row.column" of a finding; invalid when it is not here.
    [[nodiscard]] QModelIndex cellNamed(const QString& cell) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] int newRow() const override;
    [[nodiscard]] bool ownsRows() const override { return !isMatrix(); }
    void insertRowAt(int row) override;
    void removeRowsAt(const QList<int>& rows) override;
    void moveRowBy(int row, int by) override;
    bool setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells) override;
    bool clearCells(const QModelIndexList& cells) override;

signals:
    /// A person changed something.
    void edited();

private:
    using Row = std::map<std::string, plan::Cell>;

    [[nodiscard]] const forms::ColumnSpec& column(int at) const;
    [[nodiscard]] QString shown(int row, int column) const;
    [[nodiscard]] NameList names(plan::CellKind kind) const;
    [[nodiscard]] Result<std::string> stored(int column, const QString& typed) const;
    [[nodiscard]] QStringList choices(int column, int role) const;
    /// False (and refused()) when the text is nothing the column can hold.
    bool enter(int row, int column, const QString& typed);
    void showRows(std::vector<Row> rows);

    const forms::FieldSpec& m_spec;
    const SessionModel& m_session;
    std::vector<Row> m_rows;
    bool m_newLine = true; ///< false only for the moment in which the new line becomes a row
    std::vector<forms::ChoiceSpec> m_rowNames; ///< of a matrix, beside m_rows
    plan::MatrixValue m_hidden;                ///< cells of matrix rows that no register row shows now
};

} // namespace keizoku::ui
