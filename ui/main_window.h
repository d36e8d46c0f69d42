// SPDX-License-Identifier: Apache-2.0
// The window: navigation left, one page in the middle, guidance right, state below.
#pragma once

#include <memory>

#include <QMainWindow>

#include "ui/session_model.h"

namespace keizoku::ui {

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(std::shared_ptr<SessionModel> model, QWidget* parent = nullptr);

private:
    std::shared_ptr<SessionModel> m_model;
};

} // namespace keizoku::ui
