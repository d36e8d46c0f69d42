// SPDX-License-Identifier: Apache-2.0
// One service user of a safety drill on the screen: what he depends on, and the four answers.
#pragma once

#include <vector>

#include <QWidget>

#include "app/safety_drill.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace keizoku::ui {

class SafetyCheckPage final : public QWidget {
    Q_OBJECT

public:
    explicit SafetyCheckPage(QWidget* parent);

    /// `place` from 0 of all users; `seconds` since it began.
    void showUser(const app::SafetyUser& user, std::size_t place, std::size_t users, int seconds);
    /// Something about the keeping of the answers.
    void say(const QString& words);

signals:
    void answered(keizoku::app::SafetyOutcome outcome, const QString& detail);
    void backAsked();
    void pauseAsked();
    void stopAsked();

private:
    void addKeys();
    void press(std::size_t place);

    QLabel *m_progress, *m_code, *m_priority, *m_facts, *m_saved;
    QLineEdit* m_detail;
    QPushButton* m_back = nullptr;
    std::vector<QPushButton*> m_answers;
};

} // namespace keizoku::ui
