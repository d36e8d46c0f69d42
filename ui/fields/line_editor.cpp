// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/line_editor.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "base/text.h"
#include "forms/notation.h"
#include "ui/fields/line_input.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

using forms::FieldKind;

constexpr int kShortWidth = 320;

/// 「令和8年11月22日（日）・2026年」
QString bothForms(const Date& date)
{
    return QObject::tr("%1・%2年").arg(qt(japaneseDateWithWeekday(date)), QString::number(date.year()));
}

/// The day that parseDate() offers in its sentence: "…はありません。令和10年1月1日ですか？"
QString offeredDay(const QString& sentence)
{
    const auto end = sentence.lastIndexOf(QObject::tr("ですか"));
    const auto start = sentence.lastIndexOf(QChar(u'。'), end) + 1;
    const QString day = end < 0 ? QString() : sentence.mid(start, end - start);
    return parseDate(utf8(day)) ? day : QString();
}

} // namespace

LineEditor::LineEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent)
    : FieldEditor(instance, context, parent), m_input(new LineInput(this))
{
    adopt(m_input);
    if (spec().kind != FieldKind::ShortText)
        m_input->setMaximumWidth(static_cast<int>(kShortWidth * zoom()));
    if (spec().kind == FieldKind::Phone || spec().kind == FieldKind::Number)
        m_input->setInputMethodHints(Qt::ImhPreferNumbers);
    if (spec().kind == FieldKind::Number && !spec().unit.empty()) {
        auto* row = new QWidget(this);
        addUnit(row);
    }
    if (spec().kind == FieldKind::Date) {
        m_offer = new QPushButton(tr("この日にする"), this);
        m_offer->setAutoDefault(false);
        m_offer->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        m_offer->hide();
        addExtra(m_offer);
        watch(m_offer, m_offer->text());
        connect(m_offer, &QPushButton::clicked, this, &LineEditor::takeOffer);
        m_input->setPlaceholderText(tr("例：令和8年11月22日、R8.11.22、2026-11-22"));
    }
    connect(m_input, &QLineEdit::textEdited, this, [this] {
        explain();
        touch();
    });
    connect(m_input, &LineInput::noticed, this, &LineEditor::showNote);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        commitInput();
        tidy();
    });
}

void LineEditor::addUnit(QWidget* row)
{
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    auto* unit = new TextLabel(TextLabel::Role::Body, qt(spec().unit), row);
    unit->setWordWrap(false);
    placeInput(row);
    line->addWidget(m_input);
    line->addWidget(unit);
    line->addStretch(1);
}

void LineEditor::display(const plan::FieldValue& value)
{
    QString text = qt(forms::shownValue(value, spec(), plan()));
    if (const auto* number = std::get_if<plan::Decimal>(&value))
        text = qt(number->str());
    m_input->replaceText(text);
}

Result<plan::FieldValue> LineEditor::typed() const
{
    const std::string text = utf8(m_input->text());
    if (spec().kind == FieldKind::Phone)
        return forms::valueFromTyped(text::narrowed(text), spec(), plan());
    if (spec().kind == FieldKind::Number)
        return forms::valueFromTyped(text::narrowed(text), spec(), plan());
    return forms::valueFromTyped(text, spec(), plan());
}

void LineEditor::tidy()
{
    if (const auto value = typed(); value && !m_input->text().isEmpty()) {
        const QString before = m_input->text();
        display(*value);
        if (spec().kind == FieldKind::Phone && before != m_input->text())
            showNote(tr("半角の数字に直しました。"));
    }
    explain();
}

void LineEditor::explain()
{
    if (!m_offer)
        return;
    const auto date = parseDate(utf8(m_input->text()));
    m_offered = date || m_input->text().isEmpty() ? QString() : offeredDay(qt(date.error().sentence));
    m_offer->setVisible(!m_offered.isEmpty());
    m_offer->setText(tr("%1にする").arg(m_offered));
    showNote(date ? bothForms(*date) : QString());
}

void LineEditor::takeOffer()
{
    m_input->setText(m_offered);
    sendNow();
    explain();
    m_input->setFocus(Qt::OtherFocusReason);
}

} // namespace keizoku::ui
