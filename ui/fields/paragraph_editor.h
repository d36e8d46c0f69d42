// SPDX-License-Identifier: Apache-2.0
// Free text of several lines; what a check found inside it is underlined.
#pragma once

#include "ui/fields/field_editor.h"

namespace keizoku::ui {

class ParagraphInput;

class ParagraphEditor final : public FieldEditor {
    Q_OBJECT

public:
    ParagraphEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);
    void showFindings(const check::Findings& findings) override;

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;

private:
    void underline(const check::Findings& findings);

    ParagraphInput* m_input = nullptr;
};

/// UTF-8 bytes of `text` as a place in its QString; -1 when it lies outside.
[[nodiscard]] int placeOf(const std::string& text, std::size_t offset);

} // namespace keizoku::ui
