// SPDX-License-Identifier: Apache-2.0
// The list on the left: where one can go, and how far along each place is.
#pragma once

#include <memory>

#include <QListWidget>

#include "ui/session_model.h"

namespace keizoku::ui {

class Navigation final : public QListWidget {
    Q_OBJECT

public:
    Navigation(std::shared_ptr<SessionModel> model, QWidget* parent);

    /// Sections and words are others now.
    void rebuild();
    /// Shows states, words and counts as they are now.
    void refresh();
    /// Marks a page as shown; says nothing.
    void showPage(const QString& page);
    /// The page of the n-th entry (from 0), or empty.
    [[nodiscard]] QString pageAt(int index) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const QString& page);

private:
    void fill();
    void showShares();
    void addEntry(const QString& page, const QString& title);
    void addHeading(const QString& title);
    void announce(int row);

    [[nodiscard]] bool wantsTray() const;

    std::shared_ptr<SessionModel> m_model;
    bool m_hasTray = false; ///< 未配置の文章 is listed
};

} // namespace keizoku::ui
