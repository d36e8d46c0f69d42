// SPDX-License-Identifier: Apache-2.0
// A call drill on the screen, or the calls of a real emergency: one person at a time, answered by big buttons
// or the keys 1 to 5.
#pragma once

#include <memory>
#include <optional>

#include "app/call_run.h"
#include "ui/windows/training_window.h"

namespace keizoku::ui {

class DrillCalling;
class DrillSetup;

class DrillWindow final : public TrainingWindow {
    Q_OBJECT

public:
    /// Every answer is stored at once (app/running_drill.h). Closing the window on the way leads to its end
    /// first; closed once more, it can be taken up another time.
    DrillWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

protected:
    void showWork() override;
    [[nodiscard]] bool answered() const override;
    [[nodiscard]] Result<plan::Record> record(bool aborted,
                                              const std::vector<std::string>& improvements) const override;
    Result<int> store(app::Session& session, bool aborted,
                      const std::vector<std::string>& improvements) override;
    Result<void> forget() override;
    [[nodiscard]] QString resultWords(const plan::Record& record) const override;
    [[nodiscard]] QString storedWords() const override;
    void print() override;

private:
    void connectPages();
    /// Red 訓練, or black for what is no drill.
    void showMode();
    void start();
    void goOn();
    void begin(app::RunningDrill how);
    void keepAnswers();
    void answer(calltree::Outcome outcome, const QString& detail);
    void stepBack();
    [[nodiscard]] bool isIncident() const;

    std::optional<app::CallRun> m_run;
    DrillSetup* m_setup;
    DrillCalling* m_calling;
};

} // namespace keizoku::ui
