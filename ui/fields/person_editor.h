// SPDX-License-Identifier: Apache-2.0
// A member of staff, found by name or kana; words that name nobody are kept as they are.
#pragma once

#include "ui/fields/field_editor.h"
#include "ui/models/name_list.h"

namespace keizoku::ui {

class NameEdit;

class PersonEditor final : public FieldEditor {
    Q_OBJECT

public:
    PersonEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);
    void refreshNames() override;

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;
    void tidy() override;

private:
    void buildInput();
    void explain();

    NameList m_people;
    NameEdit* m_input = nullptr;
};

} // namespace keizoku::ui
