// SPDX-License-Identifier: Apache-2.0
// The first page of a call drill: what happens, how people are asked, who takes part, who leads.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "app/call_run.h"
#include "ui/session_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class DrillSetup final : public QWidget {
    Q_OBJECT

public:
    /// A drill that was not finished, also by a program that broke off, is offered for going on.
    DrillSetup(const SessionModel& model, QWidget* parent);

    [[nodiscard]] const std::vector<forms::DrillScenario>& scenarios() const { return m_scenarios; }
    [[nodiscard]] app::CallMode mode() const;
    /// As chosen here; nothing when something is missing, and says what.
    [[nodiscard]] std::optional<app::RunningDrill> chosen();
    /// The one offered for going on.
    [[nodiscard]] const app::RunningDrill& unfinished() const { return m_unfinished; }
    void say(const QString& trouble);

signals:
    void startAsked();
    void goOnAsked();
    void modeChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addChoices(QVBoxLayout* layout);
    void addActions(QVBoxLayout* layout);
    void showMode();
    void showScenario();
    void fillPeople();
    void showExcused();
    void offerUnfinished();
    [[nodiscard]] plan::TreeVariant variant() const;
    [[nodiscard]] std::vector<std::string> excused() const;

    const SessionModel& m_model;
    std::vector<forms::DrillScenario> m_scenarios;
    app::RunningDrill m_unfinished;
    QComboBox *m_mode, *m_scenario, *m_hazard, *m_variant;
    QLineEdit *m_event, *m_leader;
    QLabel *m_modeHelp, *m_situation, *m_trouble;
    QPushButton *m_choosePeople, *m_start, *m_goOn;
    QListWidget* m_people;
    QCheckBox* m_surprises;
};

} // namespace keizoku::ui
