// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/field_editor.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "base/text.h"
#include "forms/notation.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kColumnWidth = 720;
constexpr int kFindingLines = 3;

} // namespace

FieldEditor::FieldEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent)
    : QWidget(parent), m_instance(instance), m_context(context)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_column = new QWidget(this);
    m_column->setMaximumWidth(static_cast<int>(kColumnWidth * zoom()));
    row->addWidget(m_column, 1);
    row->addStretch(0);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    buildHead(*column);
    m_note = new TextLabel(TextLabel::Role::Help, {}, m_column);
    m_trouble = new TextLabel(TextLabel::Role::Help, {}, m_column);
    m_finding = new TextLabel(TextLabel::Role::Help, {}, m_column);
    m_help = new TextLabel(TextLabel::Role::Help, firstSentence(qt(spec().guidance)), m_column);
    m_trouble->setState(State::ToMend);
    for (TextLabel* line : {m_note, m_trouble, m_finding, m_help}) {
        column->addWidget(line);
        line->setVisible(line == m_help && !line->text().isEmpty());
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FieldEditor::flush);
}

void FieldEditor::buildHead(QBoxLayout& column)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(gap(2));
    m_label = new TextLabel(TextLabel::Role::Strong, qt(spec().label), m_column);
    m_label->setWordWrap(false);
    head->addWidget(m_label);
    if (spec().required) {
        auto* required = new TextLabel(TextLabel::Role::Help, tr("必須"), m_column);
        required->setWordWrap(false);
        head->addWidget(required);
    }
    head->addStretch(1);
    m_state = new TextLabel(TextLabel::Role::Help, {}, m_column);
    m_state->setWordWrap(false);
    head->addWidget(m_state);
    column.addLayout(head);
}

QString FieldEditor::path() const
{
    return qt(m_instance.path.str());
}

QString FieldEditor::name() const
{
    const QString label = qt(spec().label);
    return m_instance.spec->scope == forms::HazardScope::Each
               ? tr("%1（%2）").arg(label, hazardTitle(m_instance.path.hazard))
               : label;
}

std::string FieldEditor::mergeKey() const
{
    return m_instance.path.str() + "#" + std::to_string(m_visits);
}

const plan::Plan& FieldEditor::plan() const
{
    return m_context.model.plan();
}

void FieldEditor::setValue(const plan::FieldValue& value)
{
    if (m_pause.isActive() || !m_composed.isEmpty() || value == m_last)
        return;
    m_last = value;
    if (const auto now = typed(); now && *now == value)
        return;
    showTrouble({});
    showNote({});
    redisplay();
}

void FieldEditor::redisplay()
{
    m_loading = true;
    display(m_last);
    tidy();
    m_loading = false;
}

void FieldEditor::touch()
{
    if (!m_loading)
        m_pause.start();
}

void FieldEditor::sendNow()
{
    if (!m_loading)
        flush();
}

void FieldEditor::flush()
{
    if (!m_composed.isEmpty()) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    const auto now = typed();
    showTrouble(now ? QString() : qt(now.error().sentence));
    if (!now || *now == m_last)
        return;
    m_last = *now;
    emit edited(m_last);
}

void FieldEditor::commitInput()
{
    if (!m_composed.isEmpty())
        commitComposed(QGuiApplication::focusObject());
    if (m_pause.isActive())
        flush();
}

// An input method that is there empties the composition itself; without one the text would be dropped.
void FieldEditor::commitComposed(QObject* input)
{
    QGuiApplication::inputMethod()->commit();
    if (m_composed.isEmpty() || !input)
        return;
    QInputMethodEvent commit;
    commit.setCommitString(std::exchange(m_composed, {}));
    QCoreApplication::sendEvent(input, &commit);
}

void FieldEditor::adopt(QWidget* input)
{
    m_input = input;
    input->setParent(m_column);
    input->setObjectName(QStringLiteral("field.") + path());
    input->setAccessibleName(name());
    m_label->setBuddy(input);
    setFocusProxy(input);
    auto* column = qobject_cast<QVBoxLayout*>(m_column->layout());
    column->insertWidget(1, input);
    input->installEventFilter(this);
    describe();
}

void FieldEditor::watch(QWidget* input, const QString& part)
{
    if (!part.isEmpty())
        input->setAccessibleName(tr("%1：%2").arg(name(), part));
    input->installEventFilter(this);
}

void FieldEditor::placeInput(QWidget* row)
{
    row->setParent(m_column);
    qobject_cast<QVBoxLayout*>(m_column->layout())->insertWidget(1, row);
}

void FieldEditor::addExtra(QWidget* below)
{
    below->setParent(m_column);
    auto* column = qobject_cast<QVBoxLayout*>(m_column->layout());
    column->insertWidget(column->indexOf(m_note), below);
}

void FieldEditor::useFullWidth()
{
    m_column->setMaximumWidth(QWIDGETSIZE_MAX);
}

void FieldEditor::showFindings(const check::Findings& findings)
{
    QStringList lines;
    std::optional<check::Severity> worst;
    for (const check::Finding& finding : findings) {
        lines << findingText(finding);
        worst = std::min(worst.value_or(finding.severity), finding.severity);
    }
    if (lines.size() > kFindingLines) {
        const auto more = lines.size() - kFindingLines;
        lines = lines.first(kFindingLines) << tr("ほか %1 件").arg(more);
    }
    m_finding->setText(lines.join(QLatin1Char('\n')));
    m_finding->setVisible(worst.has_value());
    if (worst)
        m_finding->setState(*worst == check::Severity::Hint      ? State::Hint
                            : *worst == check::Severity::Warning ? State::InProgress
                                                                 : State::ToMend);
    describe();
}

void FieldEditor::showState(State state)
{
    m_state->setText(stateText(state));
    m_state->setState(state);
}

void FieldEditor::showTrouble(const QString& sentence)
{
    m_trouble->setText(sentence.isEmpty() ? sentence : tr("■ %1").arg(sentence));
    m_trouble->setVisible(!sentence.isEmpty());
    describe();
}

void FieldEditor::showNote(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void FieldEditor::describe()
{
    if (!m_input)
        return;
    for (const TextLabel* line : {m_trouble, m_finding, m_help})
        if (!line->text().isEmpty()) {
            m_input->setAccessibleDescription(line->text());
            return;
        }
}

void FieldEditor::focusCell(const QString& cell)
{
    Q_UNUSED(cell);
    if (m_input)
        m_input->setFocus(Qt::OtherFocusReason);
}

bool FieldEditor::holds(const QString& text) const
{
    const std::string wanted = utf8(text);
    return text::matches(spec().label, wanted) ||
           text::matches(forms::shownValue(m_last, spec(), plan()), wanted);
}

bool FieldEditor::undoKey(QEvent* event)
{
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        commitInput();
        if (undo)
            emit undoWanted();
        else
            emit redoWanted();
    }
    return true;
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        ++m_visits;
        emit focused(path());
        break;
    case QEvent::FocusOut:
        if (!m_composed.isEmpty())
            commitComposed(watched);
        if (m_pause.isActive())
            flush();
        tidy();
        break;
    case QEvent::InputMethod:
        m_composed = static_cast<QInputMethodEvent*>(event)->preeditString();
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (undoKey(event))
            return true;
        break;
    case QEvent::Wheel:
        // Scrolling the page must not change an answer under the pointer.
        if (watched->inherits("QComboBox")) {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QString firstSentence(const QString& text)
{
    const auto end = text.indexOf(QChar(u'。'));
    return end < 0 ? text : text.left(end + 1);
}

QString hazardTitle(plan::Hazard hazard)
{
    switch (hazard) {
    case plan::Hazard::Both:
        return QObject::tr("共通");
    case plan::Hazard::Natural:
        return QObject::tr("自然災害");
    case plan::Hazard::Infection:
        break;
    }
    return QObject::tr("感染症");
}

} // namespace keizoku::ui
