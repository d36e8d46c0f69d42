// SPDX-License-Identifier: Apache-2.0
// The services a plan is for: a list in groups to tick, found by typing.
#pragma once

#include <QStringList>
#include <QWidget>

#include "forms/service_profile.h"

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace keizoku::ui {

class ServicePicker final : public QWidget {
    Q_OBJECT

public:
    explicit ServicePicker(const forms::ServiceProfiles& services, QWidget* parent = nullptr);

    /// Ids in the order in which they were ticked.
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    [[nodiscard]] QWidget* search() const;

signals:
    void changed();

private:
    void fill(const forms::ServiceProfiles& services);
    void filter();
    void takeFirstMatch();
    static void toggle(QTreeWidgetItem* item);
    void notice(const QTreeWidgetItem* item);
    bool eventFilter(QObject* watched, QEvent* event) override;

    QLineEdit* m_search;
    QTreeWidget* m_list;
    QStringList m_chosen;
    const QTreeWidgetItem* m_changed = nullptr; ///< since the last press
};

} // namespace keizoku::ui
