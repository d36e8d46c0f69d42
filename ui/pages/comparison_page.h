// SPDX-License-Identifier: Apache-2.0
// 版をくらべる: any two versions, or one and the draft, side by side.
#pragma once

#include <memory>
#include <optional>

#include "app/documents.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QListWidget;
class QPushButton;

namespace keizoku::ui {

class DocumentView;

class ComparisonPage final : public Page {
    Q_OBJECT

public:
    ComparisonPage(std::shared_ptr<SessionModel> model, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("版をくらべる"); }
    void refresh(const QStringList& items) override;
    /// A version's number ("3", "0" for the draft) sets it against the one before.
    bool showPath(const QString& path) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }

protected:
    void renew() override;

private:
    void build();
    QLayout* makeChoices();
    QLayout* makeActions();
    /// Versions that can be chosen; keeps what is chosen as far as it is still there.
    void fillVersions();
    /// The older side: everything before the newer one.
    void fillOlder();
    void compare();
    void step(bool next);
    [[nodiscard]] app::PrintRequest request() const;

    std::shared_ptr<SessionModel> m_model;
    QComboBox* m_older;
    QComboBox* m_newer;
    QCheckBox* m_swapped;
    QLabel* m_state;
    QListWidget* m_places;
    DocumentView* m_view;
    QPushButton* m_before;
    QPushButton* m_next;
    QPushButton* m_print;
};

} // namespace keizoku::ui
