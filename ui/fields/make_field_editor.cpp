// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/make_field_editor.h"

#include "ui/fields/attachment_editor.h"
#include "ui/fields/choice_editor.h"
#include "ui/fields/choices_editor.h"
#include "ui/fields/line_editor.h"
#include "ui/fields/paragraph_editor.h"
#include "ui/fields/person_editor.h"
#include "ui/fields/register_editor.h"
#include "ui/fields/table_editor.h"

namespace keizoku::ui {

FieldEditor* makeFieldEditor(const forms::FieldInstance& instance, const FieldContext& context,
                             QWidget* parent)
{
    using forms::FieldKind;
    switch (instance.spec->kind) {
    case FieldKind::ShortText:
    case FieldKind::Phone:
    case FieldKind::Date:
    case FieldKind::Number:
        return new LineEditor(instance, context, parent);
    case FieldKind::Paragraph:
        return new ParagraphEditor(instance, context, parent);
    case FieldKind::Choice:
    case FieldKind::YesNo:
        return new ChoiceEditor(instance, context, parent);
    case FieldKind::Choices:
        return new ChoicesEditor(instance, context, parent);
    case FieldKind::Person:
        return new PersonEditor(instance, context, parent);
    case FieldKind::Table:
    case FieldKind::Matrix:
        return new TableEditor(instance, context, parent);
    case FieldKind::Attachment:
        return new AttachmentEditor(instance, context, parent);
    case FieldKind::Register:
        break;
    }
    return new RegisterEditor(instance, context, parent);
}

} // namespace keizoku::ui
