// SPDX-License-Identifier: Apache-2.0
// 停電モード: a window for a dark room and a battery. White on black, bigger keys, nothing that blinks.
#pragma once

class QPushButton;
class QWidget;

namespace keizoku::ui {

/// Of this window alone, whatever the program's theme is.
void setPowerCut(QWidget& window, bool on);
/// Switches it, by click or F9.
[[nodiscard]] QPushButton* makePowerCutButton(QWidget* window);

} // namespace keizoku::ui
