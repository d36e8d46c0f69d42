// SPDX-License-Identifier: Apache-2.0
// 予行: what is asked by somebody who comes to look at the plan, in their order, each with its answer or with
// what to do about it.
#pragma once

#include <memory>

#include "check/inspection.h"
#include "ui/pages/page.h"

class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class SessionModel;
class TextLabel;

class RehearsalPage final : public Page {
    Q_OBJECT

public:
    RehearsalPage(std::shared_ptr<SessionModel> model, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;

protected:
    void renew() override;

private:
    void buildHead(QVBoxLayout& column);
    void fill();
    void addQuestion(const check::AskedQuestion& question, int number);
    void addAnswer(const check::Answer& answer, const QString& name);
    /// Presses of the button lead to where the answer stands or is mended.
    void lead(QPushButton* button, const std::string& place);

    std::shared_ptr<SessionModel> m_model;
    check::Rehearsal m_rehearsal;
    TextLabel* m_title = nullptr;
    TextLabel* m_count = nullptr;
    TextLabel* m_looked = nullptr;
    TextLabel* m_why = nullptr;
    QPushButton* m_onlyOpen = nullptr;
    QVBoxLayout* m_list = nullptr;
};

} // namespace keizoku::ui
