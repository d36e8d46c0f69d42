// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/person_editor.h"

#include <QLineEdit>

#include "forms/notation.h"
#include "plan/register_access.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/name_edit.h"

namespace keizoku::ui {

namespace {

constexpr int kNameWidth = 360;

} // namespace

PersonEditor::PersonEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent)
    : FieldEditor(instance, context, parent)
{
    buildInput();
}

void PersonEditor::buildInput()
{
    m_people = NameList::people(plan(), context().model.session().environment().today());
    m_input = new NameEdit(m_people.labels, m_people.readings, this);
    m_input->setFrame(true);
    m_input->setMaximumWidth(static_cast<int>(kNameWidth * zoom()));
    adopt(m_input);
    m_input->lineEdit()->setAccessibleName(name());
    m_input->lineEdit()->setPlaceholderText(tr("名前かよみ"));
    connect(m_input->lineEdit(), &QLineEdit::textEdited, this, &PersonEditor::touch);
    connect(m_input, &NameEdit::chosen, this, &PersonEditor::sendNow);
}

void PersonEditor::display(const plan::FieldValue& value)
{
    const auto* person = std::get_if<plan::Reference>(&value);
    QString shown = person ? m_people.label(person->id) : QString();
    if (shown.isEmpty())
        shown = qt(forms::shownValue(value, spec(), plan()));
    if (shown != m_input->lineEdit()->text())
        m_input->setEditText(shown);
}

Result<plan::FieldValue> PersonEditor::typed() const
{
    const QString text = m_input->lineEdit()->text().trimmed();
    if (const plan::RowId id = m_people.id(text); !id.empty())
        return plan::FieldValue(plan::Reference{id, {}});
    return forms::valueFromTyped(utf8(text), spec(), plan());
}

void PersonEditor::tidy()
{
    if (const auto value = typed())
        display(*value);
    explain();
}

void PersonEditor::explain()
{
    const std::string words = utf8(m_input->lineEdit()->text().trimmed());
    const auto value = typed();
    const auto* person = value ? std::get_if<plan::Reference>(&*value) : nullptr;
    if (words.empty() || (person && !person->id.empty()))
        showNote({});
    else if (const auto many = plan::peopleMatching(plan(), words); many > 1)
        showNote(tr("当てはまる職員が%1人います。一覧から選んでください。").arg(many));
    else
        showNote(tr("名簿にいない名前です。このまま残します。"));
}

void PersonEditor::refreshNames()
{
    if (m_input->hasFocus())
        return;
    const NameList people = NameList::people(plan(), context().model.session().environment().today());
    if (people.labels != m_people.labels || people.readings != m_people.readings) {
        NameEdit* old = m_input;
        buildInput();
        setTabOrder(old, m_input);
        delete old;
    }
    redisplay();
}

} // namespace keizoku::ui
