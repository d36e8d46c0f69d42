// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/report_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/activation.h"
#include "ui/dialogs/emergency_parts.h"
#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"
#include "ui/windows/page_source.h"
#include "ui/windows/printing.h"

namespace keizoku::ui {

namespace {

constexpr QSize kSize(820, 640);

} // namespace

ReportDialog::ReportDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, app::What what,
                           QWidget* parent)
    : QDialog(parent), m_model(std::move(model)), m_dialogs(dialogs), m_what(what)
{
    setObjectName(QStringLiteral("report"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    m_state = makeLabel({}, kBodyPoints, true, this);
    m_state->setObjectName(QStringLiteral("report.state"));
    m_state->hide();
    auto draft = app::reportDraft(m_model->session(), m_model->session().snapshot(),
                                  what == app::What::DamageReport ? "damage-report" : "outbreak-report");
    if (draft) {
        m_draft = *std::move(draft);
        setWindowTitle(qt(m_draft.report.title));
        addFields();
    }
    layout->addWidget(m_state);
    if (draft)
        addButtons();
    else
        tell(qt(draft.error().sentence), true);
    resize(kSize);
}

void ReportDialog::addFields()
{
    auto* frame = new QScrollArea(this);
    frame->setWidgetResizable(true);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(frame);
    auto* column = new QVBoxLayout(inside);
    column->setSpacing(gap(1));
    const auto add = [&](const QString& label, const std::string& id) {
        QLineEdit* input = addLine(*column, label, QStringLiteral("report.") + qt(id), inside);
        input->setText(qt(m_draft.words.at(id)));
        input->setCursorPosition(0);
        m_inputs.emplace(id, input);
    };
    add(tr("送り先"), "to");
    add(tr("いつの状況か"), "now");
    for (const forms::ReportField& field : m_draft.report.fields)
        add(inWords(m_model->pack(), field.label), field.id);
    column->addWidget(new TextLabel(
        TextLabel::Role::Help,
        tr("項目のもと：%1\n%2").arg(qt(m_draft.report.source), qt(m_draft.report.note)), inside));
    m_by = addPerson(*column, tr("送った人"), QStringLiteral("report.by"), *m_model, inside);
    frame->setWidget(inside);
    static_cast<QVBoxLayout*>(layout())->addWidget(frame, 1);
}

void ReportDialog::addButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new FlowLayout(gap(2), bar);
    const auto add = [&](const QString& text, const char* name, void (ReportDialog::*run)()) {
        QPushButton* button = makeButton(text, QStringLiteral("report.") + QLatin1String(name), bar);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    makePrimary(add(tr("印刷…"), "print", &ReportDialog::print));
    add(tr("ＰＤＦに保存…"), "save", &ReportDialog::save);
    add(tr("送ったと記録する"), "sent", &ReportDialog::noteSent)->setEnabled(m_model->session().writable());
    add(tr("閉じる"), "close", &ReportDialog::reject);
    layout()->addWidget(bar);
}

app::PrintRequest ReportDialog::request() const
{
    app::PrintRequest request{m_what};
    request.draft = true; // what was prefilled comes from the plan as it is now
    for (const auto& [id, input] : m_inputs)
        request.words[id] = utf8(input->text());
    return request;
}

void ReportDialog::save()
{
    commitComposing();
    const QString path =
        m_dialogs.askSaveFile(this, windowTitle(), windowTitle() + QStringLiteral(".pdf"), documentFilter());
    if (path.isEmpty())
        return;
    const auto done = app::exportTo(m_model->session(), request(), utf8(path));
    tell(done ? tr("「%1」に保存しました。").arg(path) : qt(done.error().sentence), !done);
}

void ReportDialog::print()
{
    commitComposing();
    const auto document = app::documentFor(m_model->session(), request());
    const auto pages = document ? layOut(*document) : Result<std::unique_ptr<PageSource>>(failed(document));
    if (!pages)
        tell(qt(pages.error().sentence), true);
    else
        printPages(**pages, windowTitle(), this);
}

void ReportDialog::noteSent()
{
    commitComposing();
    app::ReportDraft sent = m_draft;
    for (const auto& [id, input] : m_inputs)
        sent.words[id] = utf8(input->text());
    const auto kept =
        app::recordSent(m_model->session(), {m_draft.report.title, sent.words.at("to"),
                                             app::reportInWords(sent), utf8(m_by->currentText())});
    if (kept)
        m_model->announceRecord();
    tell(kept ? tr("対応記録に残しました。") : qt(kept.error().sentence), !kept);
    if (!kept)
        m_by->setFocus();
}

void ReportDialog::tell(const QString& sentence, bool isProblem)
{
    setInk(m_state, isProblem ? Theme::current().error : Theme::current().ok);
    m_state->setText(sentence);
    m_state->show();
}

} // namespace keizoku::ui
