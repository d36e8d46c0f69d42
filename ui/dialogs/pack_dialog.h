// SPDX-License-Identifier: Apache-2.0
// 緊急持ち出し: whose numbers go along, what will be in the folder, and where it goes.
#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "app/emergency_pack.h"
#include "ui/session_model.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace keizoku::ui {

class Dialogs;

class PackDialog final : public QDialog {
    Q_OBJECT

public:
    PackDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

    [[nodiscard]] app::PackRequest request() const;

private:
    void fillWhose();
    /// Makes what was chosen and shows it, before anything is written.
    void renew();
    void write();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    QComboBox* m_whose;
    QComboBox* m_edition;
    QTableWidget* m_list;
    QLabel* m_state;
    QPushButton* m_write;
    std::vector<app::PackPart> m_parts;
};

} // namespace keizoku::ui
