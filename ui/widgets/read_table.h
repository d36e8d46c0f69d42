// SPDX-License-Identifier: Apache-2.0
// A table that is only read: rows chosen by keyboard, no cell edited.
#pragma once

#include <QColor>
#include <QStringList>

class QTableWidget;
class QWidget;

namespace keizoku::ui {

[[nodiscard]] QTableWidget* makeReadTable(const QString& accessibleName, const QString& name,
                                          const QStringList& heads, QWidget* parent);
/// One row more; line ends become blanks, the whole text is the tool tip. `ink` is the first cell's.
void addReadRow(QTableWidget* table, const QStringList& texts, const QColor& ink = {});

} // namespace keizoku::ui
