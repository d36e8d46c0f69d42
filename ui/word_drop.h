// SPDX-License-Identifier: Apache-2.0
// A Word file let fall anywhere on a window.
#pragma once

#include <QObject>

class QWidget;

namespace keizoku::ui {

/// Takes one .docx dropped on the window or anything in it; all other drops go where they went before.
class WordDrop final : public QObject {
    Q_OBJECT

public:
    explicit WordDrop(QWidget* window);

signals:
    void dropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace keizoku::ui
