// SPDX-License-Identifier: Apache-2.0
// 被害状況報告 and 感染症発生報告: changed before printing, and noted in the 対応記録 once sent.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <QDialog>

#include "app/emergency_report.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"

class QLabel;
class QLineEdit;

namespace keizoku::ui {

class NameEdit;

class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `what`: DamageReport or OutbreakReport.
    ReportDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, app::What what,
                 QWidget* parent = nullptr);

private:
    void addFields();
    void addButtons();
    /// With the words as they are typed now.
    [[nodiscard]] app::PrintRequest request() const;
    void save();
    void print();
    void noteSent();
    void tell(const QString& sentence, bool isProblem);

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    app::What m_what;
    app::ReportDraft m_draft;
    std::map<std::string, QLineEdit*> m_inputs;
    NameEdit* m_by = nullptr;
    QLabel* m_state = nullptr;
};

} // namespace keizoku::ui
