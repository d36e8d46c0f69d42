// SPDX-License-Identifier: Apache-2.0
// One record: what was held, who was there, what it left to do. Kept for good once it is taken; a correction
// is kept beside it.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include <QDialog>

#include "plan/record.h"
#include "ui/dialogs/dialogs.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace keizoku::ui {

class NameEdit;
class SessionModel;

class RecordDialog final : public QDialog {
    Q_OBJECT

public:
    /// With the number of an entry it is corrected, and a reason asked for.
    RecordDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, plan::Record record,
                 std::optional<int> entry, QWidget* parent);

private:
    void addFacts(QVBoxLayout& to);
    void addQuestions(QVBoxLayout& to);
    void addPeople(QVBoxLayout& to);
    void addOpenItems(QVBoxLayout& to);
    void addFiles(QVBoxLayout& to);
    void addEnd(QVBoxLayout& to);
    void addButtons(QVBoxLayout& to);
    void addOpenItemRow(const plan::OpenItem& item);
    void attach();
    void showFiles();
    void take();
    void complain(const QString& sentence, QWidget* about);
    /// What is typed; nothing, after saying so, when a date is none.
    [[nodiscard]] std::optional<plan::Record> typed();

    template <class Input>
    Input* labelled(QVBoxLayout& to, const QString& label, Input* input);
    QLineEdit* line(QVBoxLayout& to, const QString& label, const char* name, const std::string& text);
    NameEdit* person(QVBoxLayout& to, const QString& label, const char* name, const std::string& text);

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    plan::Record m_record;
    std::optional<int> m_entry;
    QWidget* m_inside = nullptr;
    QLineEdit* m_date = nullptr;
    QLineEdit* m_time = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_version = nullptr;
    QLineEdit* m_combined = nullptr;
    QLineEdit* m_shared = nullptr;
    QLineEdit* m_reason = nullptr;
    QCheckBox* m_natural = nullptr;
    QCheckBox* m_infection = nullptr;
    QCheckBox* m_hiring = nullptr;
    std::map<std::string, QWidget*> m_answers;
    QTableWidget* m_people = nullptr;
    QTableWidget* m_openItems = nullptr;
    QListWidget* m_files = nullptr;
    NameEdit* m_recorder = nullptr;
    NameEdit* m_confirmer = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace keizoku::ui
