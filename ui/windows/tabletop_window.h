// SPDX-License-Identifier: Apache-2.0
// 机上訓練 on a projector: a situation that unfolds step by step, the plan's own answers beside the
// questions.
#pragma once

#include <vector>

#include "app/tabletop.h"
#include "ui/windows/training_window.h"

namespace keizoku::ui {

class TabletopStepPage;
class TrainingSetup;

class TabletopWindow final : public TrainingWindow {
    Q_OBJECT

public:
    /// Every answer is stored at once (app/tabletop.h); what broke off can be gone on with.
    TabletopWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

protected:
    void showWork() override;
    [[nodiscard]] bool answered() const override;
    [[nodiscard]] Result<plan::Record> record(bool aborted,
                                              const std::vector<std::string>& improvements) const override;
    Result<void> forget() override;
    void closeEvent(QCloseEvent* event) override;

private:
    void fillSetup();
    void offerUnfinished();
    void start();
    void begin(app::RunningTabletop state);
    [[nodiscard]] const forms::TabletopExercise* exercise() const;
    /// Takes what stands on the screen and stores it.
    void keepAnswers();
    void go(bool forward);

    std::vector<forms::TabletopExercise> m_exercises;
    app::RunningTabletop m_state, m_unfinished;
    TrainingSetup* m_setup;
    TabletopStepPage* m_step;
};

} // namespace keizoku::ui
