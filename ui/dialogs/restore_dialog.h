// SPDX-License-Identifier: Apache-2.0
// 控えから戻す: chooses one of the dated copies.
#pragma once

#include <vector>

#include <QDialog>

#include "app/backups.h"

class QListWidget;

namespace keizoku::ui {

class RestoreDialog final : public QDialog {
    Q_OBJECT

public:
    /// `backups` newest first, not empty.
    RestoreDialog(std::vector<app::Backup> backups, QWidget* parent);

    [[nodiscard]] const app::Backup& chosen() const;

private:
    std::vector<app::Backup> m_backups;
    QListWidget* m_list;
};

} // namespace keizoku::ui
