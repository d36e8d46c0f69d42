// SPDX-License-Identifier: Apache-2.0
// 引き継ぎ: what somebody still holds, and one act that gives it to somebody else.
#pragma once

#include <QDialog>

#include "plan/plan.h"
#include "ui/session_model.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace keizoku::ui {

class NameEdit;

class HandOverDialog final : public QDialog {
    Q_OBJECT

public:
    /// `model` outlives the dialog; `person` is a row of the staff register.
    HandOverDialog(SessionModel& model, plan::RowId person, QWidget* parent = nullptr);

private:
    void build();
    /// What is held now, and whether it can be handed over.
    void showHeld();
    void handOver();

    SessionModel& m_model;
    plan::RowId m_person;
    QLabel* m_told = nullptr;
    QTableWidget* m_table = nullptr;
    NameEdit* m_heir = nullptr;
    QLineEdit* m_left = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace keizoku::ui
