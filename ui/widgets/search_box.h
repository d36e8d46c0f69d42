// SPDX-License-Identifier: Apache-2.0
// The search field with the hits below it: words, readings, digits; Enter goes there.
#pragma once

#include <memory>

#include <QLineEdit>

#include "ui/session_model.h"

class QListWidget;

namespace keizoku::ui {

class SearchBox final : public QLineEdit {
    Q_OBJECT

public:
    /// The hits lie over `hitsOver`.
    SearchBox(std::shared_ptr<SessionModel> model, QWidget* hitsOver, QWidget* parent);

    /// The list of hits; not a window of its own, so that the input method keeps the field.
    [[nodiscard]] QListWidget* hits() const { return m_hits; }

signals:
    void goTo(const QString& place);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void placeHits();
    void choose();
    void close();

    std::shared_ptr<SessionModel> m_model;
    QListWidget* m_hits;
};

} // namespace keizoku::ui
