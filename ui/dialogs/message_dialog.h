// SPDX-License-Identifier: Apache-2.0
// A message to staff, families, partners or the municipality: filled in, copied, and noted once sent.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QDialog>

#include "forms/messages.h"
#include "ui/session_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

class NameEdit;

class MessageDialog final : public QDialog {
    Q_OBJECT

public:
    MessageDialog(std::shared_ptr<SessionModel> model, plan::Hazard hazard, QWidget* parent = nullptr);

private:
    void addChoice(QVBoxLayout& to, plan::Hazard hazard);
    void addEnd(QVBoxLayout& to);
    void showQuestions();
    void showText();
    void copy();
    void noteSent();
    void tell(const QString& sentence, bool isProblem);
    [[nodiscard]] const forms::Message* message() const;

    std::shared_ptr<SessionModel> m_model;
    std::vector<forms::Message> m_messages;
    forms::SlotValues m_values;
    QComboBox* m_choice = nullptr;
    QCheckBox* m_drill = nullptr;
    QVBoxLayout* m_questions = nullptr;
    std::map<std::string, QLineEdit*> m_inputs;
    QPlainTextEdit* m_text = nullptr;
    QLineEdit* m_to = nullptr;
    NameEdit* m_by = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_sent = nullptr;
    QLabel* m_state = nullptr;
};

} // namespace keizoku::ui
