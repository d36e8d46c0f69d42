// SPDX-License-Identifier: Apache-2.0
// このままにする: who decided that a finding stays as it is, and why. It is dated today and goes into the
// plan.
#pragma once

#include <QDialog>

#include "check/finding.h"

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace keizoku::ui {

class NameEdit;
class SessionModel;

class KeepDialog final : public QDialog {
    Q_OBJECT

public:
    /// `model` outlives the dialog. Not for an error.
    KeepDialog(SessionModel& model, check::Finding finding, QWidget* parent);

private:
    void addQuestions(QVBoxLayout* to);
    void addButtons(QVBoxLayout* to);
    void keep();
    void complain(const QString& sentence, QWidget* about);

    SessionModel& m_model;
    check::Finding m_finding;
    NameEdit* m_by = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace keizoku::ui
