// SPDX-License-Identifier: Apache-2.0
// Everything the checks found, by section, then what was left as it is on purpose; beside the list all that
// is known about the current one and what can be done about it.
#pragma once

#include <memory>
#include <optional>

#include "check/finding.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"

class QButtonGroup;
class QScrollArea;
class QTreeWidget;
class QTreeWidgetItem;

namespace keizoku::ui {

class FindingCard;
class SessionModel;
class TextLabel;
class TurningRow;

class FindingsPage final : public Page {
    Q_OBJECT

public:
    FindingsPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }
    void find(const QString& text) override;

private:
    void buildFilter();
    void buildList();
    void fill();
    void addGroup(const QString& title, const QString& place, const check::Findings& findings);
    void showFilter();
    void showCard();
    void jump(const QTreeWidgetItem* item);
    /// The finding an item stands for, or null for a heading.
    [[nodiscard]] const check::Finding* findingOf(const QTreeWidgetItem* item) const;
    [[nodiscard]] QString placeName(const std::string& path) const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    QButtonGroup* m_filter = nullptr;
    TurningRow* m_parts = nullptr;
    QTreeWidget* m_list = nullptr;
    QScrollArea* m_about = nullptr;
    FindingCard* m_card = nullptr;
    TextLabel* m_empty = nullptr;
    check::Findings m_listed; ///< what the items stand for
};

} // namespace keizoku::ui
