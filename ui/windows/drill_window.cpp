// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_window.h"

#include "app/documents.h"
#include "report/drill_summary.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/drill_calling.h"
#include "ui/windows/drill_end.h"
#include "ui/windows/drill_setup.h"
#include "ui/windows/preview_window.h"

namespace keizoku::ui {

DrillWindow::DrillWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : TrainingWindow(model, dialogs, QStringLiteral("drill"), tr("連絡網の訓練"), parent),
      m_setup(new DrillSetup(*model, this)), m_calling(new DrillCalling(this))
{
    addPages(m_setup, m_calling);
    connectPages();
    showMode();
}

void DrillWindow::connectPages()
{
    connect(m_setup, &DrillSetup::startAsked, this, &DrillWindow::start);
    connect(m_setup, &DrillSetup::goOnAsked, this, &DrillWindow::goOn);
    connect(m_setup, &DrillSetup::modeChanged, this, &DrillWindow::showMode);
    connect(m_calling, &DrillCalling::answered, this, &DrillWindow::answer);
    connect(m_calling, &DrillCalling::backAsked, this, &DrillWindow::stepBack);
    connect(m_calling, &DrillCalling::pauseAsked, this, &DrillWindow::pause);
    connect(m_calling, &DrillCalling::stopAsked, this, [this] { finish(true); });
}

bool DrillWindow::isIncident() const
{
    return (m_run ? m_run->how().mode : m_setup->mode()) == app::CallMode::Incident;
}

void DrillWindow::showMode()
{
    const app::CallMode mode = m_run ? m_run->how().mode : m_setup->mode();
    showBand(mode == app::CallMode::Incident    ? tr("発動中（訓練ではありません）")
             : mode == app::CallMode::ReadAloud ? tr("訓練（電話はかけません）")
                                                : tr("訓練"),
             isIncident() ? QColor(Qt::black) : Theme::current().drill);
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
    auto run = app::CallRun::begin(model().session(), m_setup->scenarios(), std::move(how));
    if (!run) {
        m_setup->say(qt(run.error().sentence));
        return;
    }
    m_run = *std::move(run);
    beginAt(m_run->seconds());
    showMode();
    m_calling->say(m_run->takenUp() < given
                       ? tr("連絡網がその後に変わったため、%1人のうち%2人までの答えを引き継ぎました。")
                             .arg(given)
                             .arg(m_run->takenUp())
                       : QString());
    showWork();
}

void DrillWindow::showWork()
{
    if (!m_run->drill().next()) {
        finish(false);
        return;
    }
    showPage(Working);
    m_calling->showStep(*m_run, elapsedSeconds());
}

void DrillWindow::keepAnswers()
{
    const auto kept = m_run->keep(model().session());
    m_calling->say(kept ? QString() : tr("答えを控えられません：%1").arg(qt(kept.error().sentence)));
}

void DrillWindow::answer(calltree::Outcome outcome, const QString& detail)
{
    m_run->answer({outcome, utf8(detail), elapsedSeconds()});
    keepAnswers();
    showWork();
}

void DrillWindow::stepBack()
{
    if (m_calling->leaveReason())
        return;
    if (m_run->back())
        keepAnswers();
    showWork();
}

bool DrillWindow::answered() const
{
    return m_run && !m_run->drill().replies().empty();
}

Result<plan::Record> DrillWindow::record(bool aborted, const std::vector<std::string>& improvements) const
{
    return app::drillRecord(model().session(), m_run->run(aborted, improvements));
}

Result<int> DrillWindow::store(app::Session& session, bool aborted,
                               const std::vector<std::string>& improvements)
{
    return app::keepDrill(session, m_run->run(aborted, improvements));
}

Result<void> DrillWindow::forget()
{
    return app::forgetRunning(model().session());
}

QString DrillWindow::resultWords(const plan::Record& record) const
{
    QString words = qt(report::callResult(record));
    if (const auto issues = record.answers.find("issues");
        issues != record.answers.end() && !issues->second.empty())
        words += QStringLiteral("\n\n") + qt(issues->second);
    return words;
}

QString DrillWindow::storedWords() const
{
    return isIncident() ? tr("対応記録に残しました。") : TrainingWindow::storedWords();
}

void DrillWindow::print()
{
    auto* preview = new PreviewWindow(sharedModel(), dialogs(), std::nullopt, app::What::DrillSummary,
                                      std::nullopt, this);
    preview->setWindowFlag(Qt::Window);
    preview->show();
}

} // namespace keizoku::ui
