// SPDX-License-Identifier: Apache-2.0
// どこに出ているか: everything that shows a number, name or place, before it is changed.
#pragma once

#include <QDialog>

#include "app/shown_places.h"

class QTableWidget;

namespace keizoku::ui {

class PlacesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `what` is what the place is called: 職員「大西 雅子」の携帯電話.
    PlacesDialog(const QString& what, const QString& value, const std::vector<app::ShownPlace>& places,
                 QWidget* parent = nullptr);

    /// The path of the row that was chosen to go to; "" when none.
    [[nodiscard]] QString chosen() const { return m_chosen; }

private:
    void take();

    std::vector<app::ShownPlace> m_places;
    QTableWidget* m_table = nullptr;
    QString m_chosen;
};

} // namespace keizoku::ui
