// SPDX-License-Identifier: Apache-2.0
// 紙の結果を入力: a drill that was led on paper, typed in from its tally sheet; what is wrong is told line by
// line while typing.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QDialog>

#include "app/tally_sheet.h"
#include "forms/drill_scenarios.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace keizoku::ui {

class TallyDialog final : public QDialog {
    Q_OBJECT

public:
    TallyDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);
    ~TallyDialog() override;

    /// Asks first while something typed is in no record; also for Esc.
    void reject() override;

private:
    QWidget* facts();
    QWidget* sheet();
    void addActions(QBoxLayout* layout);
    void fill();
    /// The tree as the sheet was printed from it.
    void takeTree();
    void read();
    void showReading(const app::TallyReading& reading);
    void showProblems(const app::TallyReading& reading);
    /// Puts the cursor on the line of a problem; the next one each time.
    void jump();
    void goToProblem(int row);
    void store();
    /// The sheet itself, with its numbers.
    void print();
    void say(const QString& words);
    [[nodiscard]] plan::TreeVariant variant() const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::vector<forms::DrillScenario> m_scenarios;
    std::shared_ptr<const plan::Plan> m_plan;
    std::optional<calltree::Graph> m_graph;
    QComboBox *m_scenario = nullptr, *m_variant = nullptr;
    QLineEdit *m_day = nullptr, *m_leader = nullptr, *m_by = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QListWidget *m_problems = nullptr, *m_people = nullptr;
    QLabel *m_state = nullptr, *m_version = nullptr;
    QPushButton *m_jump = nullptr, *m_keep = nullptr;
};

} // namespace keizoku::ui
