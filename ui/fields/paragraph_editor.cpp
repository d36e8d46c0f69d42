// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/paragraph_editor.h"

#include "forms/notation.h"
#include "ui/fields/paragraph_input.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

ParagraphEditor::ParagraphEditor(const forms::FieldInstance& instance, const FieldContext& context,
                                 QWidget* parent)
    : FieldEditor(instance, context, parent), m_input(new ParagraphInput(this))
{
    adopt(m_input);
    connect(m_input, &QTextEdit::textChanged, this, &ParagraphEditor::touch);
    connect(m_input, &ParagraphInput::noticed, this, &ParagraphEditor::showNote);
}

void ParagraphEditor::display(const plan::FieldValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    m_input->replaceText(text ? qt(*text) : QString());
}

Result<plan::FieldValue> ParagraphEditor::typed() const
{
    return forms::valueFromTyped(utf8(m_input->text()), spec(), plan());
}

void ParagraphEditor::showFindings(const check::Findings& findings)
{
    FieldEditor::showFindings(findings);
    underline(findings);
}

void ParagraphEditor::underline(const check::Findings& findings)
{
    const std::string text = utf8(m_input->text());
    QList<QTextEdit::ExtraSelection> marks;
    for (const check::Finding& finding : findings) {
        const int start = placeOf(text, finding.offset);
        const int end = placeOf(text, finding.offset + finding.length);
        if (finding.length == 0 || start < 0 || end < 0)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_input->document());
        mark.cursor.setPosition(start);
        mark.cursor.setPosition(end, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Theme::current().look(severityState(finding.severity)).color);
        marks << mark;
    }
    m_input->setExtraSelections(marks);
}

int placeOf(const std::string& text, std::size_t offset)
{
    return offset > text.size() ? -1 : static_cast<int>(qt(std::string_view(text).substr(0, offset)).size());
}

} // namespace keizoku::ui
