// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/choices_editor.h"

#include <algorithm>

#include <QCheckBox>
#include <QVBoxLayout>

#include "ui/strings.h"

namespace keizoku::ui {

ChoicesEditor::ChoicesEditor(const forms::FieldInstance& instance, const FieldContext& context,
                             QWidget* parent)
    : FieldEditor(instance, context, parent)
{
    auto* group = new QWidget(this);
    auto* layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(1));
    for (const forms::ChoiceSpec& choice : spec().choices) {
        auto* box = new QCheckBox(qt(choice.label), group);
        if (m_boxes.empty()) {
            adopt(box);
            placeInput(group);
        }
        layout->addWidget(box);
        watch(box, box->text());
        connect(box, &QCheckBox::clicked, this, &ChoicesEditor::sendNow);
        m_boxes.push_back(box);
    }
}

void ChoicesEditor::display(const plan::FieldValue& value)
{
    const auto* chosen = std::get_if<plan::Choices>(&value);
    for (std::size_t at = 0; at < m_boxes.size(); ++at)
        m_boxes[at]->setChecked(chosen && std::find(chosen->ids.begin(), chosen->ids.end(),
                                                    spec().choices[at].id) != chosen->ids.end());
}

Result<plan::FieldValue> ChoicesEditor::typed() const
{
    plan::Choices chosen;
    for (std::size_t at = 0; at < m_boxes.size(); ++at)
        if (m_boxes[at]->isChecked())
            chosen.ids.push_back(spec().choices[at].id);
    return chosen.ids.empty() ? plan::FieldValue() : plan::FieldValue(std::move(chosen));
}

} // namespace keizoku::ui
