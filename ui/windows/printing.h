// SPDX-License-Identifier: Apache-2.0
// Paper: the pages as images, which every printer driver prints alike.
#pragma once

#include <QWidget>

#include "ui/windows/page_source.h"

namespace keizoku::ui {

/// Asks for a printer and prints; shows progress that can be stopped when it takes longer than a second.
void printPages(const PageSource& pages, const QString& title, QWidget* parent);

} // namespace keizoku::ui
