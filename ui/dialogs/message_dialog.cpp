// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/message_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/activation.h"
#include "app/emergency_values.h"
#include "ui/dialogs/emergency_parts.h"
#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr QSize kSize(820, 640);
constexpr int kTextLines = 6;

} // namespace

MessageDialog::MessageDialog(std::shared_ptr<SessionModel> model, plan::Hazard hazard, QWidget* parent)
    : QDialog(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("message"));
    setWindowTitle(tr("連絡の文"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    auto* frame = new QScrollArea(this);
    frame->setWidgetResizable(true);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(frame);
    auto* column = new QVBoxLayout(inside);
    column->setSpacing(gap(1));
    frame->setWidget(inside);
    layout->addWidget(frame, 1);
    m_state = makeLabel({}, kBodyPoints, true, this);
    m_state->setObjectName(QStringLiteral("message.state"));
    m_state->hide();
    layout->addWidget(m_state);
    addChoice(*column, hazard);
    addEnd(*column);
    resize(kSize);
    const app::Session& session = m_model->session();
    const auto values = app::emergencyValues(session, session.plan(), session.pack());
    if (values)
        m_values = *values;
    else
        tell(qt(values.error().sentence), true);
    showQuestions();
}

void MessageDialog::addChoice(QVBoxLayout& to, plan::Hazard hazard)
{
    QWidget* inside = to.parentWidget();
    m_choice = makeCombo(tr("どの文か"), QStringLiteral("message.choice"), inside);
    const auto all = forms::readMessages(m_model->session().environment().templates / "messages.json");
    if (!all)
        tell(qt(all.error().sentence), true);
    for (const forms::Message& each : all ? *all : std::vector<forms::Message>())
        if (each.hazard == hazard) {
            m_messages.push_back(each);
            m_choice->addItem(inWords(m_model->pack(), each.title));
        }
    m_drill = new QCheckBox(tr("訓練の文にする（はじめと終わりに「これは訓練です。」）"), inside);
    m_drill->setObjectName(QStringLiteral("message.drill"));
    m_drill->setAccessibleName(m_drill->text());
    to.addWidget(m_choice);
    to.addWidget(m_drill);
    auto* questions = new QWidget(inside);
    m_questions = new QVBoxLayout(questions);
    m_questions->setContentsMargins(0, 0, 0, 0);
    m_questions->setSpacing(gap(1));
    to.addWidget(questions);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MessageDialog::showQuestions);
    connect(m_drill, &QCheckBox::toggled, this, &MessageDialog::showText);
}

void MessageDialog::addEnd(QVBoxLayout& to)
{
    QWidget* inside = to.parentWidget();
    m_text = new QPlainTextEdit(inside);
    m_text->setObjectName(QStringLiteral("message.text"));
    m_text->setAccessibleName(tr("送る文"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines + gap(4));
    to.addWidget(m_text);
    m_to = addLine(to, tr("送り先"), QStringLiteral("message.to"), inside);
    m_by = addPerson(to, tr("送った人"), QStringLiteral("message.by"), *m_model, inside);
    to.addStretch();
    auto* bar = new QWidget(this);
    auto* row = new FlowLayout(gap(2), bar);
    m_copy = makeButton(tr("文をコピーする"), QStringLiteral("message.copy"), bar);
    makePrimary(m_copy);
    m_sent = makeButton(tr("送ったと記録する"), QStringLiteral("message.sent"), bar);
    QPushButton* close = makeButton(tr("閉じる"), QStringLiteral("message.close"), bar);
    for (QPushButton* each : {m_copy, m_sent, close})
        row->addWidget(each);
    layout()->addWidget(bar);
    connect(m_copy, &QPushButton::clicked, this, &MessageDialog::copy);
    connect(m_sent, &QPushButton::clicked, this, &MessageDialog::noteSent);
    connect(close, &QPushButton::clicked, this, &MessageDialog::reject);
}

const forms::Message* MessageDialog::message() const
{
    const int at = m_choice->currentIndex();
    return at < 0 ? nullptr : &m_messages.at(static_cast<std::size_t>(at));
}

void MessageDialog::showQuestions()
{
    clearLayout(*m_questions);
    m_inputs.clear();
    if (const forms::Message* chosen = message())
        for (const forms::AskedSlot& ask : chosen->asks) {
            QLineEdit* input =
                addLine(*m_questions, inWords(m_model->pack(), ask.label),
                        QStringLiteral("message.slot.") + qt(ask.slot), m_questions->parentWidget());
            const auto known = m_values.find(ask.slot);
            if (known != m_values.end() && known->second != app::kUnconfirmed)
                input->setText(qt(known->second));
            connect(input, &QLineEdit::textChanged, this, &MessageDialog::showText);
            m_inputs.emplace(ask.slot, input);
        }
    showText();
}

void MessageDialog::showText()
{
    const forms::Message* chosen = message();
    forms::SlotValues values = m_values;
    for (const auto& [slot, input] : m_inputs)
        values[slot] = utf8(input->text());
    const auto text = chosen ? forms::messageText(*chosen, values, m_drill->isChecked())
                             : Result<std::string>(std::string());
    // No text with open places is ever shown: somebody would send it.
    m_text->setPlainText(text ? inWords(m_model->pack(), *text) : QString());
    m_text->setPlaceholderText(text ? QString() : qt(text.error().sentence));
    const bool whole = text && !text->empty();
    m_copy->setEnabled(whole);
    m_sent->setEnabled(whole && !m_drill->isChecked() && m_model->session().writable());
}

void MessageDialog::copy()
{
    commitComposing();
    QApplication::clipboard()->setText(m_text->toPlainText());
    tell(tr("コピーしました。メールなどに貼り付けて送ってください。"), false);
}

void MessageDialog::noteSent()
{
    commitComposing();
    const auto kept =
        app::recordSent(m_model->session(), {utf8(m_choice->currentText()), utf8(m_to->text()),
                                             utf8(m_text->toPlainText()), utf8(m_by->currentText())});
    if (kept)
        m_model->announceRecord();
    tell(kept ? tr("対応記録に残しました。") : qt(kept.error().sentence), !kept);
}

void MessageDialog::tell(const QString& sentence, bool isProblem)
{
    setInk(m_state, isProblem ? Theme::current().error : Theme::current().ok);
    m_state->setText(sentence);
    m_state->show();
}

} // namespace keizoku::ui
