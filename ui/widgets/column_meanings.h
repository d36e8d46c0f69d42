// SPDX-License-Identifier: Apache-2.0
// What each column of a list from outside is taken for, to be looked at and corrected.
#pragma once

#include <QTableWidget>

#include "app/import.h"

namespace keizoku::ui {

class ColumnMeanings final : public QTableWidget {
    Q_OBJECT

public:
    ColumnMeanings(app::ImportKind kind, QWidget* parent);

    void show(const std::vector<app::ImportColumn>& columns);

signals:
    /// Somebody said what a head means: an id of app::columnMeanings, or "" for not read.
    void chosen(const QString& head, const QString& column);

private:
    std::vector<std::pair<std::string, std::string>> m_meanings;
};

} // namespace keizoku::ui
