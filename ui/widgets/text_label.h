// SPDX-License-Identifier: Apache-2.0
// A label of plain text that follows theme and zoom while the program runs.
#pragma once

#include <optional>

#include <QLabel>

#include "ui/theme.h"

namespace keizoku::ui {

class TextLabel final : public QLabel {
    Q_OBJECT

public:
    enum class Role { Body, Strong, Help, Title, Home };

    explicit TextLabel(Role role, const QString& text = {}, QWidget* parent = nullptr);

    /// Help and status words in the softer ink.
    void setSoft(bool soft);
    /// Colour of a state; the words are the caller's, see stateText().
    void setState(State state);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    Role m_role;
    bool m_soft;
    std::optional<State> m_state;
};

/// "■ 直すところあり": shape and word of a state.
[[nodiscard]] QString stateText(State state);

} // namespace keizoku::ui
