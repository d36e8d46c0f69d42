// SPDX-License-Identifier: Apache-2.0
// The questions a text of the tray can go to; a text let fall on one goes there.
#pragma once

#include <QListWidget>

namespace keizoku::ui {

class UnplacedHomes final : public QListWidget {
    Q_OBJECT

public:
    explicit UnplacedHomes(QWidget* parent);

signals:
    /// Something was let fall on the current item.
    void textDropped();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace keizoku::ui
