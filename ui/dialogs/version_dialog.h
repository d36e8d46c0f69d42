// SPDX-License-Identifier: Apache-2.0
// この版を確定（承認）: number, day, who, why, what changed and what is still open.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QDialog>

#include "app/versions.h"
#include "ui/session_model.h"
#include "ui/settings.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class VersionDialog final : public QDialog {
    Q_OBJECT

public:
    VersionDialog(std::shared_ptr<SessionModel> model, Settings& settings, QWidget* parent);

    /// The version that was made, once accepted.
    [[nodiscard]] const std::optional<store::Version>& version() const { return m_version; }

private:
    /// Who approved: a post and a day may stay empty.
    struct ApprovalLine {
        QComboBox* name = nullptr;
        QLineEdit* post = nullptr;
        QLineEdit* date = nullptr;
    };

    void addStamp(QVBoxLayout* to);
    void addApprovals(QVBoxLayout* to);
    void addApprovalLine(const QString& remembered);
    /// What the lines say; complains and gives nothing when a day cannot be read.
    std::optional<std::vector<store::Approval>> approvals();
    void addReason(QVBoxLayout* to);
    void addChanges(QVBoxLayout* to);
    void addFindings(QVBoxLayout* to);
    void addButtons(QVBoxLayout* to);
    void showFindings();
    QComboBox* makePeople(const QString& label, const QString& name, const QString& remembered);
    void publish();
    void complain(const QString& sentence, QWidget* about);

    std::shared_ptr<SessionModel> m_model;
    Settings& m_settings;
    bool m_first = true; ///< no version yet: the number may continue an older plan's
    QLineEdit* m_number = nullptr;
    QLineEdit* m_date = nullptr;
    QComboBox* m_author = nullptr;
    QGridLayout* m_approvalGrid = nullptr;
    std::vector<ApprovalLine> m_approvals;
    QPushButton* m_more = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_findings = nullptr;
    QCheckBox* m_despite = nullptr;
    QLabel* m_problem = nullptr;
    std::optional<store::Version> m_version;
};

} // namespace keizoku::ui
