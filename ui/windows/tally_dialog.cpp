// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/tally_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>

#include "app/call_tree.h"
#include "app/documents.h"
#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/windows/preview_window.h"

namespace keizoku::ui {

namespace {

constexpr int kLines = 5;
constexpr int kProblemsShown = 2;

QString peopleLine(const app::TallyPerson& person)
{
    QString words = person.number > 0 ? TallyDialog::tr("%1番　").arg(person.number) : QString();
    words += qt(person.name) + QStringLiteral("　") + qt(person.outcome);
    for (const std::string& more : {person.time, person.detail})
        if (!more.empty())
            words += QStringLiteral("　") + qt(more);
    return words;
}

} // namespace

TallyDialog::TallyDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent, Qt::Window), m_model(std::move(model)), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("tally"));
    setWindowTitle(tr("紙の結果を入力"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(tr("紙の結果を入力（連絡網の訓練）"), kTitlePoints, true, this));
    layout->addWidget(facts());
    layout->addWidget(sheet(), 1);
    m_version = addLabel(layout, "tally.version", kHelpPoints, false);
    m_state = addLabel(layout, "tally.state", kBodyPoints, true);
    addActions(layout);
    fill();
    resize(1000, 680);
}

TallyDialog::~TallyDialog() = default;

void TallyDialog::reject()
{
    const bool open = !m_text->isReadOnly() && !m_text->toPlainText().trimmed().isEmpty();
    if (open && !m_dialogs.confirm(this, tr("入れた結果は、まだ記録していません。閉じると失われます。"),
                                   tr("記録せずに閉じる"), tr("閉じない")))
        return;
    QDialog::reject();
}

QWidget* TallyDialog::facts()
{
    auto* facts = new QWidget(this);
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QWidget* widget, int column) {
        QLabel* label = makeLabel(widget->accessibleName(), kHelpPoints, false, facts);
        label->setBuddy(widget);
        grid->addWidget(label, 0, column);
        grid->addWidget(widget, 1, column);
    };
    m_scenario = makeCombo(tr("想定"), QStringLiteral("tally.scenario"), facts);
    m_variant = makeCombo(tr("連絡網"), QStringLiteral("tally.variant"), facts);
    m_day = makeLine(tr("実施日"), QStringLiteral("tally.day"), facts);
    m_leader = makeLine(tr("進行役（記録する人）"), QStringLiteral("tally.leader"), facts);
    m_by = makeLine(tr("転記した人"), QStringLiteral("tally.by"), facts);
    add(m_scenario, 0);
    add(m_variant, 1);
    add(m_day, 2);
    add(m_leader, 3);
    add(m_by, 4);
    return facts;
}

QWidget* TallyDialog::sheet()
{
    auto* sheet = new QWidget(this);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(makeLabel(tr("1人1行：集計表の番号、記号、時刻（例：12 o 0915）。始めた時刻は「開始 "
                                 "0900」、ほかの全員は「* -」。"
                                 "\n記号：o 出勤可　x 出勤不可　? 助けが必要　> 移動中　- 出ない　/ 不参加"),
                              kHelpPoints, false, sheet),
                    0, 0, 1, 2);
    m_text = new QPlainTextEdit(sheet);
    m_text->setObjectName(QStringLiteral("tally.text"));
    m_text->setAccessibleName(tr("紙の結果。1人1行"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kLines);
    m_people = new QListWidget(sheet);
    m_people->setObjectName(QStringLiteral("tally.people"));
    m_people->setAccessibleName(tr("読み取った人と結果"));
    m_problems = new QListWidget(sheet);
    m_problems->setObjectName(QStringLiteral("tally.problems"));
    m_problems->setAccessibleName(tr("読めない行"));
    m_problems->setWordWrap(true);
    m_problems->setMinimumHeight(m_problems->fontMetrics().lineSpacing() * kProblemsShown);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_people, 1, 1, 2, 1);
    grid->addWidget(m_problems, 2, 0);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { goToProblem(m_problems->row(item)); });
    return sheet;
}

void TallyDialog::addActions(QBoxLayout* layout)
{
    auto* bar = new QWidget(this);
    new FlowLayout(gap(2), bar);
    layout->addWidget(bar);
    const auto add = [&](const QString& words, const char* name) {
        QPushButton* button = makeButton(words, QString::fromLatin1(name), bar);
        bar->layout()->addWidget(button);
        return button;
    };
    m_keep = add(tr("記録に残す"), "tally.keep");
    makePrimary(m_keep);
    m_jump = add(tr("次の読めない行へ（F8）"), "tally.jump");
    QPushButton* paper = add(tr("集計表を印刷…"), "tally.print");
    QPushButton* shut = add(tr("閉じる"), "tally.close");
    connect(m_keep, &QPushButton::clicked, this, &TallyDialog::store);
    connect(m_jump, &QPushButton::clicked, this, &TallyDialog::jump);
    connect(new QShortcut(QKeySequence(Qt::Key_F8), this), &QShortcut::activated, this, &TallyDialog::jump);
    connect(paper, &QPushButton::clicked, this, &TallyDialog::print);
    connect(shut, &QPushButton::clicked, this, &QWidget::close);
}

void TallyDialog::fill()
{
    for (const plan::TreeVariant each : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        m_variant->addItem(qt(app::variantWords(each)), static_cast<int>(each));
    const app::Environment& environment = m_model->session().environment();
    m_day->setText(qt(environment.today().iso()));
    if (auto scenarios = forms::readDrillScenarios(environment.templates / "drills.json"))
        m_scenarios = *std::move(scenarios);
    for (const forms::DrillScenario& each : m_scenarios)
        m_scenario->addItem(qt(each.title));
    connect(m_variant, &QComboBox::currentIndexChanged, this, &TallyDialog::takeTree);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TallyDialog::read);
    takeTree();
    m_text->setFocus();
}

plan::TreeVariant TallyDialog::variant() const
{
    return static_cast<plan::TreeVariant>(m_variant->currentData().toInt());
}

void TallyDialog::takeTree()
{
    const auto source = app::contactsSource(m_model->session());
    if (!source) {
        say(qt(source.error().sentence));
        m_keep->setEnabled(false);
        return;
    }
    if (const auto paper = app::documentFor(m_model->session(), {app::What::Tally}))
        m_version->setText(tr("番号は「%1」の集計表のものです。別の版の紙のときは、氏名を確かめてください。")
                               .arg(qt(paper->versionLabel)));
    m_graph.reset();
    m_plan = source->plan;
    m_graph.emplace(*m_plan, variant(), m_model->session().environment().today());
    read();
}

void TallyDialog::read()
{
    if (m_graph)
        showReading(app::readTally(utf8(m_text->toPlainText()), *m_graph));
}

void TallyDialog::showReading(const app::TallyReading& reading)
{
    m_people->clear();
    for (const app::TallyPerson& person : reading.people)
        m_people->addItem(peopleLine(person));
    showProblems(reading);
    const bool writable = m_model->session().writable();
    m_keep->setEnabled(writable && reading.usable());
    m_jump->setEnabled(!reading.problems.empty());
    if (!writable)
        say(tr("読み取り専用のため、記録に残りません。"));
    else if (!reading.problems.empty())
        say(tr("読めない行が%1行あります。直すと記録に残せます。").arg(reading.problems.size()));
    else if (reading.people.empty())
        say(tr("まだだれの結果もありません。"));
    else if (!reading.missing.empty())
        say(tr("行のない人が%1人います：%2。ほかの全員の結果は「* -」の行で書けます。")
                .arg(reading.missing.size())
                .arg(qt(text::join(reading.missing, "、"))));
    else
        say(tr("全員の結果がそろいました。"));
}

void TallyDialog::showProblems(const app::TallyReading& reading)
{
    m_problems->clear();
    for (const app::TallyProblem& each : reading.problems) {
        auto* item = new QListWidgetItem(tr("%1行目：%2").arg(each.line).arg(qt(each.words)), m_problems);
        item->setData(Qt::UserRole, static_cast<int>(each.line));
    }
}

void TallyDialog::jump()
{
    const int here = m_text->textCursor().blockNumber() + 1;
    int row = 0;
    while (row < m_problems->count() && m_problems->item(row)->data(Qt::UserRole).toInt() <= here)
        ++row;
    goToProblem(row < m_problems->count() ? row : 0);
}

void TallyDialog::goToProblem(int row)
{
    const QListWidgetItem* item = m_problems->item(row);
    if (!item)
        return;
    m_problems->setCurrentRow(row);
    QTextCursor cursor(m_text->document()->findBlockByNumber(item->data(Qt::UserRole).toInt() - 1));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void TallyDialog::say(const QString& words)
{
    m_state->setText(words);
}

void TallyDialog::print()
{
    auto* preview = new PreviewWindow(m_model, m_dialogs, std::nullopt, app::What::Tally, std::nullopt, this);
    preview->setWindowFlag(Qt::Window);
    preview->show();
}

void TallyDialog::store()
{
    commitComposing();
    const auto day = parseDate(utf8(m_day->text().trimmed()));
    const int row = m_scenario->currentIndex();
    for (const QLineEdit* line : {m_leader, m_by})
        if (line->text().trimmed().isEmpty()) {
            say(tr("%1の名前を入れてください。記録に残ります。").arg(line->accessibleName()));
            return;
        }
    if (!day || row < 0) {
        say(day ? tr("想定を選んでください。") : tr("実施日：%1").arg(qt(day.error().sentence)));
        return;
    }
    const auto drill = app::tallyDrill(app::readTally(utf8(m_text->toPlainText()), *m_graph), *m_graph);
    if (!drill) {
        say(qt(drill.error().sentence));
        return;
    }
    app::DrillRun run{
        m_scenarios[static_cast<std::size_t>(row)], *m_graph, *drill, {}, utf8(m_leader->text().trimmed())};
    run.paper = app::Transcript{utf8(m_by->text().trimmed()), m_model->session().environment().clock(), *day};
    const auto kept = m_model->edit([&](app::Session& session) { return app::keepDrill(session, run); });
    if (!kept) {
        say(qt(kept.error().sentence));
        return;
    }
    m_model->announceRecord();
    m_text->setReadOnly(true);
    m_keep->setEnabled(false);
    say(tr("訓練の記録に残しました（紙から転記）。"));
}

} // namespace keizoku::ui
