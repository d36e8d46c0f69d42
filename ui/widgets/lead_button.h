// SPDX-License-Identifier: Apache-2.0
// A button that leads somewhere and whose sentence may need several lines.
#pragma once

#include <QPushButton>

namespace keizoku::ui {

class TextLabel;

class LeadButton final : public QPushButton {
    Q_OBJECT

public:
    /// Primary: the one to press next. Task: framed. Link: part of a list.
    enum class Kind { Primary, Task, Link };

    LeadButton(Kind kind, const QString& words, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    TextLabel* m_words;
};

} // namespace keizoku::ui
