// SPDX-License-Identifier: Apache-2.0
// Rows of a register in the place where a section needs them: to read, with the way to where they are edited.
#pragma once

#include "ui/fields/field_editor.h"

class QPushButton;
class QTableWidget;

namespace keizoku::ui {

class RegisterEditor final : public FieldEditor {
    Q_OBJECT

public:
    RegisterEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);
    void refreshNames() override;
    [[nodiscard]] bool holds(const QString& text) const override;

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;

private:
    void fill();
    void fitHeight();

    QTableWidget* m_table = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace keizoku::ui
