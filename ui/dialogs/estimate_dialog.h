// SPDX-License-Identifier: Apache-2.0
// 影響額の目安: what a month's claims may lose while a volume of the plan is missing, with both readings of
// the rule, what was assumed and what it rests on. Never that it is so.
#pragma once

#include <memory>
#include <vector>

#include <QDialog>
#include <QTimer>

#include "ui/session_model.h"

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace keizoku::ui {

class TextLabel;

class EstimateDialog final : public QDialog {
    Q_OBJECT

public:
    EstimateDialog(std::shared_ptr<SessionModel> model, QWidget* parent);
    /// A line that loses the focus while the dialog goes finds nobody to tell.
    ~EstimateDialog() override;

private:
    /// What is shown of one office.
    struct OfficePart {
        plan::RowId office;
        QLineEdit* units;
        QLineEdit* price;
        TextLabel* result;
        TextLabel* assumptions;
    };

    [[nodiscard]] std::vector<check::ReductionEstimate> estimates() const;
    [[nodiscard]] QString officeWords(const check::ReductionEstimate& estimate) const;
    [[nodiscard]] QString basisWords(const std::vector<check::ReductionEstimate>& all) const;
    QLineEdit* addLine(QBoxLayout& into, const QString& label, const QString& name);
    void addOffice(QBoxLayout& into, const check::ReductionEstimate& estimate);
    void addSince(QBoxLayout& into);
    void addButtons(QBoxLayout& into);
    void take();
    bool takeCell(const plan::RowId& office, const char* column, const QLineEdit& line);
    void showFigures(const std::vector<check::ReductionEstimate>& all);
    void complain(const QString& sentence);

    std::shared_ptr<SessionModel> m_model;
    std::vector<OfficePart> m_offices;
    QLineEdit* m_since = nullptr;
    TextLabel* m_problem = nullptr;
    QTimer m_pause;
};

} // namespace keizoku::ui
