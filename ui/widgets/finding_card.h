// SPDX-License-Identifier: Apache-2.0
// One finding with everything that can be done about it: the suggested act, going there, keeping it, its
// basis.
#pragma once

#include <QWidget>

#include "base/result.h"
#include "check/finding.h"

class QPushButton;

namespace keizoku::plan {
struct Waiver;
}

namespace keizoku::ui {

class Dialogs;
class SessionModel;

class FindingCard final : public QWidget {
    Q_OBJECT

public:
    /// `model` and `dialogs` outlive the card. With the finding's waiver in the plan the card says who keeps
    /// it.
    FindingCard(check::Finding finding, SessionModel& model, Dialogs& dialogs, QWidget* parent);

    [[nodiscard]] const check::Finding& finding() const { return m_finding; }

signals:
    void goTo(const QString& place);
    /// Before the plan is changed from here: what is still typed must go into it first.
    void commitWanted();

private:
    void addWords();
    void addKept(const plan::Waiver& waiver);
    void addButtons();
    QPushButton* addButton(const QString& words, const char* name, void (FindingCard::*run)());
    [[nodiscard]] bool leadsSomewhere(const QString& path) const;
    void act();
    void goThere();
    void keep();
    void release();
    void showBasis();
    void tell(const Result<void>& done);

    check::Finding m_finding;
    SessionModel& m_model;
    Dialogs& m_dialogs;
};

/// Where a finding is, for Page::goTo(): its path with the cell, or its section.
[[nodiscard]] QString placeOfFinding(const check::Finding& finding);

} // namespace keizoku::ui
