// SPDX-License-Identifier: Apache-2.0
// From a key stroke to the painted letter, with the sample plan open and checks running behind it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QKeyEvent>
#include <QTextEdit>

#include "app/checker.h"
#include "app/sample.h"
#include "support/environment.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/section_page.h"
#include "ui/session_model.h"
#include "ui/theme.h"

using namespace keizoku;

namespace {

std::vector<double> typeInto(QWidget* input, int strokes)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < strokes; ++i) {
        const auto began = std::chrono::steady_clock::now();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("あ"));
        QApplication::sendEvent(input, &press);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_A, Qt::NoModifier);
        QApplication::sendEvent(input, &release);
        QApplication::processEvents();
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::applyTheme(application, 1.0);
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    auto session = app::createSample(environment, folder / "sample.keizoku");
    auto checker = app::Checker::load(environment);
    if (!session || !checker)
        return 3;
    const auto model = std::make_shared<ui::SessionModel>(
        *std::move(session), std::make_shared<app::Checker>(*std::move(checker)));
    ui::RealDialogs dialogs;
    ui::SectionPage page(model, dialogs, "purpose");
    page.resize(1100, 650);
    page.show();
    QApplication::processEvents();
    if (!page.showPath(QStringLiteral("purpose/aim@natural")))
        return 3;
    QApplication::processEvents();
    QWidget* input = QApplication::focusWidget();
    if (!input)
        input = page.findChild<QTextEdit*>();
    const auto times = typeInto(input, 400);
    const double p99 = times[times.size() * 99 / 100];
    std::printf("%-46s %10.2f ms     gate %8.2f  %s  median %.2f ms\n", "key echo, p99 of 400 strokes", p99,
                50.0, p99 <= 50 ? "holds" : "MISSED", times[times.size() / 2]);
    return 0;
}
