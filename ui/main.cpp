// SPDX-License-Identifier: Apache-2.0
// keizoku: the window.
#include <QApplication>

#include "base/files.h"
#include "ui/dialogs/dialogs.h"
#include "ui/main_window.h"
#include "ui/strings.h"
#include "ui/theme.h"

int main(int argc, char** argv)
{
    using namespace keizoku;
    keepNewFilesPrivate();
    QApplication application(argc, argv);
    ui::applyTheme(application, 1.0);
    ui::RealDialogs dialogs;
    const auto environment = app::Environment::system();
    if (!environment) {
        dialogs.error(nullptr, ui::qt(environment.error().sentence));
        return 3;
    }
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    auto checker = app::Checker::load(*environment);
    auto session = app::Session::open(*environment, ui::utf8(arguments.at(1)), store::Access::Write);
    if (!session || !checker) {
        dialogs.error(nullptr, ui::qt(session ? checker.error().sentence : session.error().sentence));
        return 3;
    }
    const auto model = std::make_shared<ui::SessionModel>(*std::move(session), std::make_shared<app::Checker>(*std::move(checker)));
    ui::MainWindow window(model);
    window.show();
    return QApplication::exec();
}
