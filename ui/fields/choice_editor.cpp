// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/choice_editor.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/strings.h"

namespace keizoku::ui {

ChoiceEditor::ChoiceEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent)
    : FieldEditor(instance, context, parent), m_answers(spec().choices)
{
    if (spec().kind == forms::FieldKind::YesNo)
        m_answers = {{"yes", utf8(tr("はい"))}, {"no", utf8(tr("いいえ"))}};
    if (m_answers.size() > kMaxButtons)
        buildList();
    else
        buildButtons();
}

void ChoiceEditor::buildButtons()
{
    m_buttons = new QButtonGroup(this);
    auto* box = new QWidget(this);
    const bool inOneLine = spec().kind == forms::FieldKind::YesNo;
    auto* layout = new QBoxLayout(inOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(inOneLine ? gap(5) : gap(1));
    for (const forms::ChoiceSpec& answer : m_answers) {
        auto* button = new QRadioButton(qt(answer.label), box);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        if (m_buttons->buttons().size() == 1) {
            adopt(button);
            placeInput(box);
        }
        layout->addWidget(button);
        watch(button, button->text());
    }
    if (inOneLine)
        layout->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceEditor::sendNow);
}

void ChoiceEditor::buildList()
{
    m_list = new QComboBox(this);
    m_list->addItem(tr("（選んでください）"));
    for (const forms::ChoiceSpec& answer : m_answers)
        m_list->addItem(qt(answer.label));
    adopt(m_list);
    connect(m_list, &QComboBox::activated, this, &ChoiceEditor::sendNow);
}

int ChoiceEditor::chosen() const
{
    return m_list ? m_list->currentIndex() - 1 : m_buttons->checkedId();
}

void ChoiceEditor::choose(int at)
{
    if (m_list) {
        m_list->setCurrentIndex(at + 1);
        return;
    }
    m_buttons->setExclusive(false);
    for (QAbstractButton* button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == at);
    m_buttons->setExclusive(true);
}

plan::FieldValue ChoiceEditor::valueAt(int at) const
{
    if (at < 0)
        return {};
    if (spec().kind == forms::FieldKind::YesNo)
        return at == 0;
    return m_answers[static_cast<std::size_t>(at)].id;
}

void ChoiceEditor::display(const plan::FieldValue& value)
{
    int at = -1;
    for (int each = 0; each < static_cast<int>(m_answers.size()); ++each)
        if (valueAt(each) == value)
            at = each;
    choose(at);
}

Result<plan::FieldValue> ChoiceEditor::typed() const
{
    return valueAt(chosen());
}

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Delete takes an answer back: a group of radio buttons has no other way.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        choose(-1);
        sendNow();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace keizoku::ui
