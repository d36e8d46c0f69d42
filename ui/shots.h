// SPDX-License-Identifier: Apache-2.0
// `--shots DIR`: every screen of a sample office as a picture, for looking at and for the manual.
#pragma once

#include <QString>

#include "app/environment.h"

class QApplication;

namespace keizoku::ui {

/// Light, dark and at 200 %. Returns the exit code.
int takeShots(QApplication& application, const app::Environment& environment, const QString& folder,
              const QString& sample);

} // namespace keizoku::ui
