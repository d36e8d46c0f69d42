// SPDX-License-Identifier: Apache-2.0
// A label of plain text with open lines that follows theme and zoom while the program runs.
#pragma once

#include <optional>

#include <QLabel>

#include "ui/theme.h"

class QPainter;

namespace keizoku::ui {

class TextLabel final : public QLabel {
    Q_OBJECT

public:
    enum class Role { Body, Strong, Help, Title, Home };

    explicit TextLabel(Role role, const QString& text = {}, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return wordWrap(); }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    enum class Ink { Ink, Soft, Accent, OnAccent };
    void setInk(Ink ink);
    /// Colour of a state; the words are the caller's, see stateText().
    void setState(State state);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Lays the lines out for a width and draws them if told to; returns their size.
    QSizeF flow(double width, QPainter* painter) const;
    void restyle();

    Role m_role;
    Ink m_ink;
    std::optional<State> m_state;
};

/// "■ 直すところあり": shape and word of a state.
[[nodiscard]] QString stateText(State state);

} // namespace keizoku::ui
