// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/tabletop_step.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/document_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kTypingPauseMs = 1000;
constexpr int kAnswerLines = 2;
// In pixels at 100 %; the plan goes below the story where there is no room beside it.
constexpr int kPlanWidth = 300;
constexpr int kPlanHeight = 140;
constexpr int kStoryHeight = 260;
constexpr int kBesideWidth = 820;
constexpr int kStoryShare = 300;
constexpr int kPlanShare = 200;

QVBoxLayout* columnOf(QWidget* side)
{
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    column->setSpacing(gap(2));
    return column;
}

} // namespace

TabletopStepPage::TabletopStepPage(Answers answers, Seconds seconds, Words words, QWidget* parent)
    : QWidget(parent), m_answersOf(std::move(answers)), m_seconds(std::move(seconds)),
      m_words(std::move(words))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sides = new QSplitter(Qt::Horizontal, this);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(storySide());
    m_sides->addWidget(planSide());
    m_sides->setSizes({kStoryShare, kPlanShare});
    m_sides->setStretchFactor(0, kStoryShare);
    m_sides->setStretchFactor(1, kPlanShare);
    layout->addWidget(m_sides, 1);
    layout->addWidget(actions());
    m_minute.setSingleShot(true);
    m_minute.setTimerType(Qt::CoarseTimer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_minute, &QTimer::timeout, this, &TabletopStepPage::showTime);
    connect(&m_pause, &QTimer::timeout, this, &TabletopStepPage::answered);
}

QWidget* TabletopStepPage::storySide()
{
    auto* side = new QWidget(this);
    QVBoxLayout* column = columnOf(side);
    m_progress = addLabel(column, "tabletop.progress", kHelpPoints, false);
    m_clock = addLabel(column, "tabletop.clock", kHelpPoints, false);
    m_time = addLabel(column, "tabletop.time", kTitlePoints, true);
    m_event = addLabel(column, "tabletop.event", kHomePoints, true);
    m_questions = new QWidget(side);
    column->addWidget(m_questions);
    m_remark = addLabel(column, "tabletop.remark", kHelpPoints, false);
    column->addStretch(1);
    auto* frame = new QScrollArea(this);
    frame->setWidget(side);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setMinimumHeight(static_cast<int>(kStoryHeight * zoom()));
    return frame;
}

QWidget* TabletopStepPage::planSide()
{
    auto* side = new QWidget(this);
    QVBoxLayout* column = columnOf(side);
    column->addWidget(makeLabel(tr("この計画に書いてあること"), kTitlePoints, true, side));
    m_asked = addLabel(column, "tabletop.asked", kHelpPoints, false);
    m_plan = new DocumentView(side);
    m_plan->setObjectName(QStringLiteral("tabletop.plan"));
    m_plan->setAccessibleName(tr("この計画に書いてあること"));
    m_plan->setTabChangesFocus(true);
    m_plan->setMinimumSize(kPlanWidth, static_cast<int>(kPlanHeight * zoom()));
    column->addWidget(m_plan, 1);
    return side;
}

QWidget* TabletopStepPage::actions()
{
    auto* bar = new QWidget(this);
    auto* column = columnOf(bar);
    m_saved = addLabel(column, "tabletop.saved", kBodyPoints, true);
    m_saved->hide();
    auto* row = new QWidget(bar);
    new FlowLayout(gap(2), row);
    column->addWidget(row);
    const auto add = [&](const QString& words, const char* name, const QKeySequence& key) {
        QPushButton* button = makeButton(words, QString::fromLatin1(name), row);
        if (!key.isEmpty())
            connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                    &QShortcut::activated, button, &QPushButton::click);
        row->layout()->addWidget(button);
        return button;
    };
    m_next = add(tr("次の場面（Ctrl+Enter）"), "tabletop.next", QKeySequence(Qt::CTRL | Qt::Key_Return));
    makePrimary(m_next);
    m_back = add(tr("前の場面（Alt+←）"), "tabletop.back", QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_next, &QPushButton::clicked, this, &TabletopStepPage::nextAsked);
    connect(m_back, &QPushButton::clicked, this, &TabletopStepPage::backAsked);
    connect(add(tr("一時停止（F8）"), "tabletop.pause", QKeySequence(Qt::Key_F8)), &QPushButton::clicked,
            this, &TabletopStepPage::pauseAsked);
    connect(add(tr("途中で終える"), "tabletop.stop", {}), &QPushButton::clicked, this,
            &TabletopStepPage::stopAsked);
    return bar;
}

void TabletopStepPage::showStep(const forms::TabletopExercise& exercise, const app::RunningTabletop& state)
{
    const forms::TabletopStep& step = exercise.steps[state.step];
    m_pause.stop();
    m_progress->setText(
        tr("場面 %1／%2　%3").arg(state.step + 1).arg(exercise.steps.size()).arg(m_words(exercise.title)));
    m_time->setText(m_words(step.time));
    m_event->setText(m_words(step.event));
    m_remark->setText(tr("進行役へ：%1").arg(m_words(step.remark)));
    m_back->setEnabled(state.step > 0);
    m_next->setText(state.step + 1 < exercise.steps.size() ? tr("次の場面（Ctrl+Enter）")
                                                           : tr("終わる（Ctrl+Enter）"));
    m_next->setAccessibleName(m_next->text());
    m_rows.clear();
    m_questions->hide();                 // what is added to something visible would take no focus yet
    qDeleteAll(m_questions->children()); // also the layout
    auto* column = new QVBoxLayout(m_questions);
    column->setContentsMargins(0, 0, 0, 0);
    for (std::size_t place = 0; place < step.questions.size(); ++place) {
        const auto given = state.answers.find(step.questions[place].id);
        addQuestion(place, step.questions[place],
                    given == state.answers.end() ? app::TabletopAnswer{} : given->second);
    }
    m_questions->show();
    m_began = m_seconds();
    m_usual = step.minutes;
    showTime();
    m_rows.front().words->setFocus();
    showPlan(0);
}

QCheckBox* TabletopStepPage::addMark(const QString& words, const QString& name, QBoxLayout* layout)
{
    auto* mark = new QCheckBox(words, m_questions);
    mark->setObjectName(name);
    mark->setAccessibleName(words);
    layout->addWidget(mark);
    connect(mark, &QCheckBox::toggled, this, &TabletopStepPage::answered);
    return mark;
}

void TabletopStepPage::addQuestion(std::size_t place, const forms::TabletopQuestion& question,
                                   const app::TabletopAnswer& answer)
{
    auto* column = static_cast<QVBoxLayout*>(m_questions->layout());
    const QString name = QStringLiteral("tabletop.%1.").arg(place + 1) + QStringLiteral("%1");
    QLabel* asks =
        makeLabel(tr("問%1　%2").arg(place + 1).arg(m_words(question.asks)), kTitlePoints, true, m_questions);
    column->addWidget(asks);
    Row row;
    row.question = question;
    row.words = new QPlainTextEdit(m_questions);
    row.words->setObjectName(name.arg(QStringLiteral("words")));
    row.words->setAccessibleName(tr("問%1の答え：%2").arg(place + 1).arg(m_words(question.asks)));
    row.words->setFont(scaledFont(kTitlePoints));
    row.words->setTabChangesFocus(true);
    row.words->setFixedHeight(row.words->fontMetrics().lineSpacing() * kAnswerLines + gap(4));
    row.words->setPlainText(qt(answer.words));
    row.words->installEventFilter(this);
    asks->setBuddy(row.words);
    connect(row.words, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    column->addWidget(row.words);
    auto* marks = new QHBoxLayout;
    column->addLayout(marks);
    row.written = addMark(tr("計画に書いてある"), name.arg(QStringLiteral("written")), marks);
    row.lacking = addMark(tr("計画に足りない"), name.arg(QStringLiteral("lacking")), marks);
    marks->addStretch(1);
    for (const auto& [mark, other, state] : {std::tuple{row.written, row.lacking, app::InPlan::Written},
                                             std::tuple{row.lacking, row.written, app::InPlan::Lacking}}) {
        {
            const QSignalBlocker quiet(mark);
            mark->setChecked(answer.inPlan == state);
        }
        mark->installEventFilter(this);
        connect(mark, &QCheckBox::clicked, other, [against = other](bool on) {
            if (on)
                against->setChecked(false);
        });
    }
    m_rows.push_back(std::move(row));
}

bool TabletopStepPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        for (std::size_t place = 0; place < m_rows.size(); ++place)
            if (watched == m_rows[place].words || watched == m_rows[place].written ||
                watched == m_rows[place].lacking)
                showPlan(place);
    return QWidget::eventFilter(watched, event);
}

void TabletopStepPage::showPlan(std::size_t place)
{
    const QString asked = tr("問%1　%2").arg(place + 1).arg(m_words(m_rows[place].question.asks));
    if (m_asked->text() == asked)
        return;
    m_shown = place;
    m_asked->setText(asked);
    m_plan->show(m_answersOf(m_rows[place].question));
    m_plan->moveCursor(QTextCursor::Start);
}

std::map<std::string, app::TabletopAnswer> TabletopStepPage::answers() const
{
    std::map<std::string, app::TabletopAnswer> all;
    for (const Row& row : m_rows)
        all[row.question.id] = {utf8(row.words->toPlainText()),
                                row.written->isChecked()   ? app::InPlan::Written
                                : row.lacking->isChecked() ? app::InPlan::Lacking
                                                           : app::InPlan::Unset};
    return all;
}

void TabletopStepPage::say(const QString& words)
{
    m_saved->setText(words);
    m_saved->setVisible(!words.isEmpty());
}

void TabletopStepPage::showTime()
{
    const int now = m_seconds();
    m_clock->setText(
        tr("この場面 %1分（めやす %2分）　全体 %3分").arg((now - m_began) / 60).arg(m_usual).arg(now / 60));
    if (isVisible())
        m_minute.start((60 - (now - m_began) % 60) * 1000);
}

void TabletopStepPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) || m_rows.empty())
        return;
    m_asked->clear();
    showPlan(m_shown);
}

void TabletopStepPage::resizeEvent(QResizeEvent* event)
{
    const bool beside = event->size().width() >= kBesideWidth * zoom();
    m_sides->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    QWidget::resizeEvent(event);
}

void TabletopStepPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_rows.empty())
        showTime();
}

void TabletopStepPage::hideEvent(QHideEvent* event)
{
    m_minute.stop();
    QWidget::hideEvent(event);
}

} // namespace keizoku::ui
