// SPDX-License-Identifier: Apache-2.0
// Paints the first column of a table once more at the left while the others are scrolled away. Takes no
// input.
#pragma once

#include <QWidget>

class QTableView;

namespace keizoku::ui {

class FrozenColumn final : public QWidget {
    Q_OBJECT

public:
    explicit FrozenColumn(QTableView* view);
    /// Follows size and scrolling of the view.
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTableView* m_view;
};

} // namespace keizoku::ui
