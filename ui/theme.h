// SPDX-License-Identifier: Apache-2.0
// Colours and sizes in one place, derived from the palette so that dark and high contrast follow.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace keizoku::ui {

/// How far along something is; always shown with its shape and its word.
enum class State { Empty, Example, InProgress, Done, ToMend, Hint };

struct StateLook {
    QString shape; ///< － △ ✓ ■ ・
    QString word;  ///< 未記入 記入例のまま 記入中 済 直すところあり ヒント
    QColor color;
};

class Theme {
public:
    explicit Theme(const QPalette& palette);

    QColor paper, surface, ink, inkSoft, line, accent, accentText, ok, hint, warn, error, drill;
    [[nodiscard]] StateLook look(State state) const;

    /// The style sheet for the whole program.
    [[nodiscard]] QString styleSheet(double zoom) const;

    static Theme current();
};

/// Font sizes in points at 100 %.
inline constexpr double kBodyPoints = 12;
inline constexpr double kHelpPoints = 11;
inline constexpr double kTitlePoints = 15;
inline constexpr double kHomePoints = 20;
inline constexpr double kNumberPoints = 24;

/// Spacing steps in pixels at 100 %: 4 8 12 16 24 32.
[[nodiscard]] constexpr int gap(int step)
{
    constexpr int kSteps[] = {0, 4, 8, 12, 16, 24, 32};
    return kSteps[step];
}

/// Font, colours and zoom (1.0 to 2.0) for the whole program.
void applyTheme(QApplication& application, double zoom);
[[nodiscard]] double zoom();
[[nodiscard]] QFont scaledFont(double points, bool bold = false);

} // namespace keizoku::ui
