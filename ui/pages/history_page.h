// SPDX-License-Identifier: Apache-2.0
// 版の履歴: versions and the revisions from before, newest first; looking at one, printing it, bringing it
// back.
#pragma once

#include <memory>
#include <vector>

#include "app/versions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace keizoku::ui {

class HistoryPage final : public Page {
    Q_OBJECT

public:
    HistoryPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("版の履歴"); }
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }

private:
    void fill();
    void addRow(const QStringList& cells, int line);
    void updateButtons();
    void restore();
    void showChanges();
    /// The version the current row stands for, or null for an earlier revision.
    [[nodiscard]] const store::Version* current() const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::vector<app::VersionLine> m_lines;
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_view;
    QPushButton* m_restore;
    QPushButton* m_compare;
    QLabel* m_changes;
};

} // namespace keizoku::ui
