// SPDX-License-Identifier: Apache-2.0
// Short texts, phone numbers, dates and numbers: one line that is read as its kind says.
#pragma once

#include "ui/fields/field_editor.h"

class QPushButton;

namespace keizoku::ui {

class LineInput;

class LineEditor final : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;
    void tidy() override;

private:
    void addUnit(QWidget* row);
    void explain();
    void takeOffer();

    LineInput* m_input = nullptr;
    QPushButton* m_offer = nullptr; ///< "この日にする", when an impossible date has a likely meaning
    QString m_offered;
};

} // namespace keizoku::ui
