// SPDX-License-Identifier: Apache-2.0
// What the windows of all drills have in common: the red band, the pages from setup to record, the clock with
// its pause, and the way out when something is in no record yet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QWidget>

#include "app/session.h"
#include "plan/record.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"

class QLabel;
class QStackedWidget;

namespace keizoku::ui {

class DrillEnd;

class TrainingWindow : public QWidget {
    Q_OBJECT

public:
    ~TrainingWindow() override;

protected:
    enum PageOfDrill { Setup, Working, Paused, End };

    /// `name` begins the names of its parts: "drill" gives "drill.band". It deletes itself when it closes.
    TrainingWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, const QString& name,
                   const QString& title, QWidget* parent);
    void addPages(QWidget* setup, QWidget* working);
    void showBand(const QString& words, const QColor& colour);
    void showPage(PageOfDrill page);
    [[nodiscard]] bool isAt(PageOfDrill page) const;

    /// The clock starts, at what it showed when the drill broke off.
    void beginAt(int seconds);
    [[nodiscard]] int elapsedSeconds() const;
    [[nodiscard]] bool isRunning() const { return m_clock.isValid(); }
    void pause();
    void resume();
    void finish(bool aborted);

    [[nodiscard]] SessionModel& model() const { return *m_model; }
    [[nodiscard]] const std::shared_ptr<SessionModel>& sharedModel() const { return m_model; }
    [[nodiscard]] Dialogs& dialogs() const { return m_dialogs; }
    [[nodiscard]] DrillEnd& end() const { return *m_end; }

    /// The step to work on now, on the page Working.
    virtual void showWork() = 0;
    /// Whether there is anything to record.
    [[nodiscard]] virtual bool answered() const = 0;
    [[nodiscard]] virtual Result<plan::Record> record(bool aborted,
                                                      const std::vector<std::string>& improvements) const = 0;
    /// Into the file; the number of the record's entry.
    virtual Result<int> store(app::Session& session, bool aborted,
                              const std::vector<std::string>& improvements);
    /// What was kept on the way is needed no longer.
    virtual Result<void> forget() = 0;
    [[nodiscard]] virtual QString resultWords(const plan::Record& record) const;
    [[nodiscard]] virtual QString storedWords() const;
    virtual void print() {}

    void closeEvent(QCloseEvent* event) override;

private:
    void addPage(QWidget* page);
    QWidget* pausedPage();
    void keep();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    QElapsedTimer m_clock;
    int m_before = 0; ///< seconds until the clock was started last
    bool m_aborted = false;
    bool m_open = false; ///< there are answers that are in no record yet
    QLabel* m_band = nullptr;
    QStackedWidget* m_pages;
    DrillEnd* m_end;
};

} // namespace keizoku::ui
