// SPDX-License-Identifier: Apache-2.0
// 利用者安否確認 as a drill on the screen: one service user at a time, those who need it most first.
#pragma once

#include <vector>

#include "app/safety_drill.h"
#include "ui/windows/training_window.h"

namespace keizoku::ui {

class SafetyCheckPage;
class TrainingSetup;

class SafetyWindow final : public TrainingWindow {
    Q_OBJECT

public:
    /// Every answer is stored at once (app/safety_drill.h); what broke off can be gone on with.
    SafetyWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

protected:
    void showWork() override;
    [[nodiscard]] bool answered() const override { return !m_state.answers.empty(); }
    [[nodiscard]] Result<plan::Record> record(bool aborted,
                                              const std::vector<std::string>& improvements) const override;
    Result<void> forget() override;

private:
    void fillSetup();
    void start();
    void begin(app::RunningSafety state);
    void answer(app::SafetyOutcome outcome, const QString& detail);
    void stepBack();
    void keepAnswers();

    std::vector<app::SafetyUser> m_users;
    app::RunningSafety m_state, m_unfinished;
    TrainingSetup* m_setup;
    SafetyCheckPage* m_check;
};

} // namespace keizoku::ui
