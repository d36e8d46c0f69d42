// SPDX-License-Identifier: Apache-2.0
// What the middle of the window shows. Pages do not know each other; the main window leads from one to
// another.
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/actions.h"

namespace keizoku::ui {

class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Items changed somewhere: show the new values without moving the cursor of what is being typed.
    virtual void refresh(const QStringList& items) = 0;
    /// Takes what is still being composed into the plan; called before save, print, leaving and closing.
    virtual void commitInput() {}
    /// Puts the focus on a path of findings ("activation/criteria@natural", "stock/s-0001/expiry"); false if
    /// it is not here.
    virtual bool showPath(const QString& path)
    {
        Q_UNUSED(path);
        return false;
    }
    /// Whether it points into the questions, and has to be made anew when others are asked.
    [[nodiscard]] virtual bool holdsQuestions() const { return true; }
    /// Finds text on the page (Ctrl+F), folded as in text::matches.
    virtual void find(const QString& text) { Q_UNUSED(text); }

signals:
    /// Somewhere else must be shown: a section id, "home", "first-hour", "resources", "register:people",
    /// "findings", or a path of a finding.
    void goTo(const QString& place);
    /// A command of the window: print, make this a version.
    void asked(keizoku::ui::Command command);
    /// A field got the focus: its path, for the panel on the right.
    void focused(const QString& path);

protected:
    /// Shows what changed: at once, or when the page is next seen. Somebody types on another page: what
    /// nobody sees is not made anew with each letter.
    void renewWhenSeen();
    void showEvent(QShowEvent* event) override;
    virtual void renew() {}

private:
    bool m_stale = false;
};

} // namespace keizoku::ui
