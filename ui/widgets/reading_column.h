// SPDX-License-Identifier: Apache-2.0
// A page one reads from top to bottom: a column no wider than a line of text should be, which scrolls.
#pragma once

class QLayout;
class QVBoxLayout;
class QWidget;

namespace keizoku::ui {

/// Fills the page with a scrolling column; what goes into it gets the layout's parent widget as parent.
[[nodiscard]] QVBoxLayout* makeReadingColumn(QWidget& page);

/// Takes everything out of a layout. Widgets go later: one of them may be the button whose press led here.
void clearLayout(QLayout& layout);

} // namespace keizoku::ui
