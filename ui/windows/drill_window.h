// SPDX-License-Identifier: Apache-2.0
// A call drill on the screen, or the calls of a real emergency: one person at a time, answered by big buttons
// or the keys 1 to 5.
#pragma once

#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QWidget>

#include "app/call_run.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"

class QLabel;
class QStackedWidget;

namespace keizoku::ui {

class DrillCalling;
class DrillEnd;
class DrillSetup;

class DrillWindow final : public QWidget {
    Q_OBJECT

public:
    /// Every answer is stored at once (app/running_drill.h). Closing the window on the way leads to its end
    /// first; closed once more, it can be taken up another time.
    DrillWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);
    ~DrillWindow() override;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum PageOfDrill { Setup, Calling, Paused, End };

    void buildBand();
    void addPage(QWidget* page);
    QWidget* pausedPage();
    void connectPages();
    /// Red 訓練, or black for what is no drill.
    void showBand();
    void start();
    void goOn();
    void begin(app::RunningDrill how);
    void call();
    void pause();
    void resume();
    void keepAnswers();
    [[nodiscard]] int elapsedSeconds() const;
    void answer(calltree::Outcome outcome, const QString& detail);
    void stepBack();
    void finish(bool aborted);
    void keep();
    void print();
    [[nodiscard]] bool isIncident() const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::optional<app::CallRun> m_run;
    QElapsedTimer m_clock;
    int m_before = 0; ///< seconds until the clock was started last
    bool m_aborted = false;
    bool m_open = false; ///< there are answers that are in no record yet

    QLabel* m_band = nullptr;
    QStackedWidget* m_pages;
    DrillSetup* m_setup;
    DrillCalling* m_calling;
    DrillEnd* m_end;
};

} // namespace keizoku::ui
