// SPDX-License-Identifier: Apache-2.0
// The panel on the right: what belongs into the field in focus, an example, where it stands officially, what
// to mend.
#pragma once

#include <memory>

#include <QWidget>

#include "check/finding.h"
#include "forms/field_spec.h"

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace keizoku::ui {

class Dialogs;
class SessionModel;
class TextLabel;

class GuidancePanel final : public QWidget {
    Q_OBJECT

public:
    GuidancePanel(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent = nullptr);

    /// A field's path; anything else shows what the panel is for.
    void showPath(const QString& path);
    /// Other questions are asked: shows the same field as it is asked now.
    void renew();
    [[nodiscard]] bool isFolded() const;
    void setFolded(bool folded);

signals:
    void foldedChanged(bool folded);
    /// Before the plan is changed from here: what is still typed must go into it first.
    void commitWanted();
    void goTo(const QString& place);

private:
    QVBoxLayout* part(const QString& title, const char* name);
    QPushButton* button(const QString& words, const char* name, QVBoxLayout& into);
    void refresh();
    void showFindings();
    void takeExample();
    void settle();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    forms::FieldInstance m_instance;
    QToolButton* m_fold = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_parts = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_guidance = nullptr;
    TextLabel* m_example = nullptr;
    TextLabel* m_settled = nullptr;
    TextLabel* m_basis = nullptr;
    QVBoxLayout* m_findings = nullptr;
    check::Findings m_shown; ///< there is a card for each
    QPushButton* m_take = nullptr;
    QPushButton* m_right = nullptr;
};

} // namespace keizoku::ui
