// SPDX-License-Identifier: Apache-2.0
// What a field takes from the clipboard: plain, clean and of bearable length, measured before a widget sees
// it.
#pragma once

#include <QString>

class QMimeData;

namespace keizoku::ui {

/// Characters one paste may bring into one field.
inline constexpr qsizetype kMaxPastedChars = 20'000;

struct PastedText {
    QString text = {};   ///< empty when refused
    QString notice = {}; ///< a sentence when something was refused or left out
};

/// `oneLine`: line breaks and tabs become blanks.
[[nodiscard]] PastedText readPasted(const QMimeData& data, bool oneLine);

} // namespace keizoku::ui
