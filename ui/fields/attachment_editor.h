// SPDX-License-Identifier: Apache-2.0
// A picture or PDF that belongs to a field: choose, see, caption, remove.
#pragma once

#include "ui/fields/field_editor.h"

class QLabel;
class QPushButton;

namespace keizoku::ui {

class LineInput;
class TextLabel;

class AttachmentEditor final : public FieldEditor {
    Q_OBJECT

public:
    AttachmentEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;

private:
    void choose();
    void remove();
    void showPicture();

    plan::FieldValue m_value;
    QPushButton* m_choose = nullptr;
    QPushButton* m_remove = nullptr;
    LineInput* m_caption = nullptr;
    QLabel* m_picture = nullptr;
    TextLabel* m_file = nullptr;
};

/// "image/png", "image/jpeg", "application/pdf" by the first bytes, or "" for anything else.
[[nodiscard]] std::string mimeOf(std::string_view bytes);

} // namespace keizoku::ui
