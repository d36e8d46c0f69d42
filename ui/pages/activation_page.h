// SPDX-License-Identifier: Apache-2.0
// いま発動するか: what has been observed, which level that meets, and the decision that is recorded.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "app/activation.h"
#include "app/activation_facts.h"
#include "app/documents.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class NameEdit;
class TextLabel;

class ActivationPage final : public Page {
    Q_OBJECT

public:
    ActivationPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("いま発動するか"); }
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }

protected:
    void renew() override;

private:
    void addQuestions(QVBoxLayout& to);
    void addButtons(QVBoxLayout& to);
    void openReport(app::What what);
    [[nodiscard]] plan::Hazard hazard() const;
    /// The criteria as boxes to tick; what was ticked stays so.
    void showFacts();
    /// The proposal, and the chosen level's actions.
    void showProposal();
    void showActions();
    void showLog();
    void record(app::Decision decision);

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::vector<app::ActivationFact> m_facts;
    std::set<int> m_ticked;
    QComboBox* m_hazard;
    QVBoxLayout* m_boxes = nullptr;
    TextLabel* m_proposal = nullptr;
    QComboBox* m_level = nullptr;
    TextLabel* m_actions = nullptr;
    QLineEdit* m_event = nullptr;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_instructions = nullptr;
    NameEdit* m_by = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_standDown = nullptr;
    std::vector<QPushButton*> m_writing; ///< need a file that can be written
    QListWidget* m_log = nullptr;
};

} // namespace keizoku::ui
