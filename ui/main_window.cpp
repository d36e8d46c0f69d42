// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "ui/strings.h"

namespace keizoku::ui {

MainWindow::MainWindow(std::shared_ptr<SessionModel> model, QWidget* parent) : QMainWindow(parent), m_model(std::move(model))
{
    setWindowTitle(tr("けいぞく — %1").arg(qt(m_model->plan().officeName())));
}

} // namespace keizoku::ui
