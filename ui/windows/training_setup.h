// SPDX-License-Identifier: Apache-2.0
// The first page of a drill that is led around a table or along a list: what is drilled, who takes part, who
// leads.
#pragma once

#include <optional>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "plan/plan.h"
#include "ui/session_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace keizoku::ui {

class TrainingSetup final : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the names of its parts. Offers current staff to take part.
    TrainingSetup(const QString& name, const QString& title, const SessionModel& model, QWidget* parent);

    /// What can be drilled, each with a description; without any there is nothing to choose.
    void setChoices(const QStringList& titles, const QStringList& descriptions);
    void choose(int row);
    [[nodiscard]] int choice() const;
    void describe(const QString& words);
    /// One that was not finished can be gone on with.
    void offerGoOn(const QString& words, const QString& leader);
    void say(const QString& trouble);
    /// Nothing can begin, and why.
    void refuse(const QString& why);

    struct Chosen {
        std::string leader = {};
        std::vector<plan::RowId> people = {};
    };
    /// As chosen here; nothing when something is missing, and says what.
    [[nodiscard]] std::optional<Chosen> chosen();

signals:
    void startAsked();
    void goOnAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addPeople(const QString& name, const SessionModel& model);
    void countPeople();

    QStringList m_descriptions;
    QComboBox* m_choice;
    QLabel *m_description, *m_trouble;
    QPushButton *m_choosePeople, *m_goOn, *m_start;
    QListWidget* m_people;
    QLineEdit* m_leader;
};

} // namespace keizoku::ui
