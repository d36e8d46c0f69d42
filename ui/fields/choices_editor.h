// SPDX-License-Identifier: Apache-2.0
// Several answers of a list: check boxes.
#pragma once

#include "ui/fields/field_editor.h"

class QCheckBox;

namespace keizoku::ui {

class ChoicesEditor final : public FieldEditor {
    Q_OBJECT

public:
    ChoicesEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;

private:
    std::vector<QCheckBox*> m_boxes;
};

} // namespace keizoku::ui
