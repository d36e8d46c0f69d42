// SPDX-License-Identifier: Apache-2.0
// 失われるもの別の備え as a sheet: tasks down, losses across. What somebody wrote is in ink, what the plan
// says elsewhere in soft ink; writing over it says something of one's own, clearing shows it again.
#pragma once

#include <vector>

#include "check/resources.h"
#include "ui/widgets/sheet_model.h"

namespace keizoku::ui {

class SessionModel;

class ResourceModel final : public SheetModel {
    Q_OBJECT

public:
    /// `model` outlives this.
    explicit ResourceModel(SessionModel& model, QObject* parent = nullptr);

    /// Reads the plan anew; the current cell stays when the tasks are the same.
    void reload();
    /// The cell's content; null for the column of tasks.
    [[nodiscard]] const check::ResourceCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QString taskName(int row) const;
    [[nodiscard]] static QString lossName(int column);
    /// The cell "k-0001.power"; invalid when it is not here.
    [[nodiscard]] QModelIndex cellNamed(const QString& cell) const;
    /// Cells without any measure.
    [[nodiscard]] int gaps() const;
    /// Whether the pack has a place for own words and the file can be written.
    [[nodiscard]] bool writable() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    // Tasks are rows of their register: here none is added, removed or moved.
    [[nodiscard]] bool ownsRows() const override { return false; }
    void insertRowAt(int row) override;
    void removeRowsAt(const QList<int>& rows) override;
    void moveRowBy(int row, int by) override;
    bool setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells) override;
    bool clearCells(const QModelIndexList& cells) override;

private:
    struct Entry {
        int row = 0, column = 0;
        QString text = {};
    };

    [[nodiscard]] const check::ResourceRow& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    [[nodiscard]] QString shown(const check::ResourceCell& cell) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const;
    [[nodiscard]] QString tip(const check::ResourceCell& cell) const;
    bool store(const std::vector<Entry>& entries);

    SessionModel& m_model;
    std::vector<check::ResourceRow> m_rows;
};

} // namespace keizoku::ui
