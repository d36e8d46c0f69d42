// SPDX-License-Identifier: Apache-2.0
// One answer of a few: radio buttons, or a list when there are more than five. Yes or no, too.
#pragma once

#include "ui/fields/field_editor.h"

class QButtonGroup;
class QComboBox;

namespace keizoku::ui {

class ChoiceEditor final : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);

    static constexpr int kMaxButtons = 5;

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildButtons();
    void buildList();
    void choose(int at);
    [[nodiscard]] int chosen() const;
    [[nodiscard]] plan::FieldValue valueAt(int at) const;

    std::vector<forms::ChoiceSpec> m_answers;
    QButtonGroup* m_buttons = nullptr;
    QComboBox* m_list = nullptr;
};

} // namespace keizoku::ui
