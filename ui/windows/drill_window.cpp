// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_window.h"

#include <QCloseEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/documents.h"
#include "report/drill_summary.h"
#include "ui/power_cut.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_calling.h"
#include "ui/windows/drill_end.h"
#include "ui/windows/drill_setup.h"
#include "ui/windows/preview_window.h"

namespace keizoku::ui {

namespace {

QString resultWords(const plan::Record& record)
{
    QString words = qt(report::callResult(record));
    if (const auto issues = record.answers.find("issues");
        issues != record.answers.end() && !issues->second.empty())
        words += QStringLiteral("\n\n") + qt(issues->second);
    return words;
}

} // namespace

DrillWindow::DrillWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent, Qt::Window), m_model(std::move(model)), m_dialogs(dialogs),
      m_pages(new QStackedWidget(this)), m_setup(new DrillSetup(*m_model, this)),
      m_calling(new DrillCalling(this)), m_end(new DrillEnd(this))
{
    setObjectName(QStringLiteral("drill"));
    setWindowTitle(tr("連絡網の訓練"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildBand();
    layout->addWidget(m_pages, 1);
    for (QWidget* page : std::initializer_list<QWidget*>{m_setup, m_calling, pausedPage(), m_end})
        addPage(page);
    connectPages();
    showBand();
    resize(900, 680);
}

DrillWindow::~DrillWindow() = default;

void DrillWindow::buildBand()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_band = makeLabel({}, kTitlePoints, true, this);
    m_band->setObjectName(QStringLiteral("drill.band"));
    m_band->setAlignment(Qt::AlignCenter);
    row->addWidget(m_band, 1);
    row->addWidget(makePowerCutButton(this));
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void DrillWindow::addPage(QWidget* page)
{
    auto* frame = new QScrollArea(this);
    frame->setWidget(page);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(frame);
}

QWidget* DrillWindow::pausedPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(makeLabel(tr("一時停止中です。時間は止まっています。"), kHomePoints, true, page), 0,
                      Qt::AlignCenter);
    QPushButton* on = makeButton(tr("続ける（P）"), QStringLiteral("drill.unpause"), page);
    makePrimary(on);
    on->setShortcut(QKeySequence(Qt::Key_P));
    layout->addWidget(on, 0, Qt::AlignCenter);
    layout->addStretch(2);
    connect(on, &QPushButton::clicked, this, &DrillWindow::resume);
    return page;
}

void DrillWindow::connectPages()
{
    connect(m_setup, &DrillSetup::startAsked, this, &DrillWindow::start);
    connect(m_setup, &DrillSetup::goOnAsked, this, &DrillWindow::goOn);
    connect(m_setup, &DrillSetup::modeChanged, this, &DrillWindow::showBand);
    connect(m_calling, &DrillCalling::answered, this, &DrillWindow::answer);
    connect(m_calling, &DrillCalling::backAsked, this, &DrillWindow::stepBack);
    connect(m_calling, &DrillCalling::pauseAsked, this, &DrillWindow::pause);
    connect(m_calling, &DrillCalling::stopAsked, this, [this] { finish(true); });
    connect(m_end, &DrillEnd::keepAsked, this, &DrillWindow::keep);
    connect(m_end, &DrillEnd::resumeAsked, this, [this] {
        m_open = true;
        call();
    });
    connect(m_end, &DrillEnd::printAsked, this, &DrillWindow::print);
    connect(m_end, &DrillEnd::closeAsked, this, &QWidget::close);
}

bool DrillWindow::isIncident() const
{
    return (m_run ? m_run->how().mode : m_setup->mode()) == app::CallMode::Incident;
}

void DrillWindow::showBand()
{
    const app::CallMode mode = m_run ? m_run->how().mode : m_setup->mode();
    m_band->setText(mode == app::CallMode::Incident    ? tr("発動中（訓練ではありません）")
                    : mode == app::CallMode::ReadAloud ? tr("訓練（電話はかけません）")
                                                       : tr("訓練"));
    m_band->setStyleSheet(QStringLiteral("background: %1; color: #FFFFFF; padding: 6px;")
                              .arg(isIncident() ? QStringLiteral("#000000") : Theme::current().drill.name()));
}

void DrillWindow::start()
{
    if (auto how = m_setup->chosen())
        begin(*std::move(how));
}

void DrillWindow::goOn()
{
    begin(m_setup->unfinished());
}

void DrillWindow::begin(app::RunningDrill how)
{
    const std::size_t given = how.answers.size();
    auto run = app::CallRun::begin(m_model->session(), m_setup->scenarios(), std::move(how));
    if (!run) {
        m_setup->say(qt(run.error().sentence));
        return;
    }
    m_run = *std::move(run);
    m_before = m_run->seconds();
    m_open = true;
    m_clock.start();
    showBand();
    m_calling->say(m_run->takenUp() < given
                       ? tr("連絡網がその後に変わったため、%1人のうち%2人までの答えを引き継ぎました。")
                             .arg(given)
                             .arg(m_run->takenUp())
                       : QString());
    call();
}

void DrillWindow::call()
{
    if (!m_run->drill().next()) {
        finish(false);
        return;
    }
    m_pages->setCurrentIndex(Calling);
    m_calling->showStep(*m_run, elapsedSeconds());
}

int DrillWindow::elapsedSeconds() const
{
    return m_before + (m_clock.isValid() ? static_cast<int>(m_clock.elapsed() / 1000) : 0);
}

void DrillWindow::pause()
{
    m_before = elapsedSeconds();
    m_clock.invalidate();
    m_pages->setCurrentIndex(Paused);
    findChild<QPushButton*>(QStringLiteral("drill.unpause"))->setFocus();
}

void DrillWindow::resume()
{
    m_clock.start();
    call();
}

void DrillWindow::keepAnswers()
{
    const auto kept = m_run->keep(m_model->session());
    m_calling->say(kept ? QString() : tr("答えを控えられません：%1").arg(qt(kept.error().sentence)));
}

void DrillWindow::answer(calltree::Outcome outcome, const QString& detail)
{
    m_run->answer({outcome, utf8(detail), elapsedSeconds()});
    keepAnswers();
    call();
}

void DrillWindow::stepBack()
{
    if (m_calling->leaveReason())
        return;
    if (m_run->back())
        keepAnswers();
    call();
}

void DrillWindow::finish(bool aborted)
{
    m_aborted = aborted;
    const bool writable = m_model->session().writable();
    const auto record = app::drillRecord(m_model->session(), m_run->run(aborted));
    const bool answered = !m_run->drill().replies().empty();
    m_end->showResult(record ? resultWords(*record) : qt(record.error().sentence), aborted);
    m_pages->setCurrentIndex(End);
    if (!writable)
        m_end->showState(RecordState::Impossible, tr("読み取り専用のため、記録に残りません。"));
    else if (!answered)
        m_end->showState(RecordState::Impossible, tr("まだだれの答えもありません。"));
    else
        m_end->showState(record ? RecordState::Open : RecordState::Impossible, tr("まだ記録していません。"));
}

void DrillWindow::keep()
{
    commitComposing();
    const auto kept = m_model->edit([&](app::Session& session) {
        return app::keepDrill(session, m_run->run(m_aborted, m_end->improvements()));
    });
    if (!kept) {
        m_end->showState(RecordState::Open, qt(kept.error().sentence));
        return;
    }
    m_open = false;
    const QString words = isIncident() ? tr("対応記録に残しました。") : tr("訓練の記録に残しました。");
    const auto forgotten = app::forgetRunning(m_model->session());
    m_end->showState(RecordState::Kept, forgotten ? words : words + qt(forgotten.error().sentence));
    m_model->announceRecord();
}

void DrillWindow::print()
{
    auto* preview =
        new PreviewWindow(m_model, m_dialogs, std::nullopt, app::What::DrillSummary, std::nullopt, this);
    preview->setWindowFlag(Qt::Window);
    preview->show();
}

void DrillWindow::closeEvent(QCloseEvent* event)
{
    const bool answered = m_open && m_run && !m_run->drill().replies().empty();
    if (!answered || !m_model->session().writable()) {
        event->accept();
        return;
    }
    event->ignore();
    if (m_pages->currentIndex() != End)
        finish(true);
    m_open = false; // asked once: the next time it closes
    m_end->showState(RecordState::Open,
                     tr("まだ記録していません。もう一度閉じると、あとで続きから始められます。"));
}

} // namespace keizoku::ui
