// SPDX-License-Identifier: Apache-2.0
// One person of a call drill on the screen: whom to ring, the number, and the five answers.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "app/call_run.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class DrillCalling final : public QWidget {
    Q_OBJECT

public:
    explicit DrillCalling(QWidget* parent);

    /// Whom to ask now; `seconds` since it began.
    void showStep(const app::CallRun& run, int seconds);
    /// Something about the keeping of the answers.
    void say(const QString& words);
    /// Back to the five answers, when a reason is being asked. False when none is.
    bool leaveReason();

signals:
    void answered(keizoku::calltree::Outcome outcome, const QString& detail);
    void backAsked();
    void pauseAsked();
    void stopAsked();

private:
    QPushButton* addAction(const QString& words, const char* name, QWidget* bar);
    void addKeys();
    /// Button or key 1 to 5: the answer, then its reason.
    void press(std::size_t place);
    void takeMinutes();
    void showAnswers();

    std::optional<calltree::Outcome> m_chosen; ///< its reason is being asked
    bool m_mayGoBack = false;
    QLabel *m_progress, *m_opening, *m_way, *m_number, *m_deputy, *m_saved;
    QLineEdit* m_minutes;
    QPushButton* m_back;
    std::vector<QPushButton*> m_answers;
};

} // namespace keizoku::ui
