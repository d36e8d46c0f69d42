// SPDX-License-Identifier: Apache-2.0
// Two parts of a page: beside each other, or one below the other where the room is narrow.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace keizoku::ui {

class TurningRow final : public QWidget {
    Q_OBJECT

public:
    /// Below `width` pixels at 100 % the second part stands under the first.
    TurningRow(int width, QWidget* parent);
    void add(QWidget* part, int stretch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_parts;
    int m_width;
};

} // namespace keizoku::ui
