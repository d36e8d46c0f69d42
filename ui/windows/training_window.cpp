// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/training_window.h"

#include <QCloseEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/records.h"
#include "ui/power_cut.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_end.h"

namespace keizoku::ui {

TrainingWindow::TrainingWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, const QString& name,
                               const QString& title, QWidget* parent)
    : QWidget(parent, Qt::Window), m_model(std::move(model)), m_dialogs(dialogs),
      m_pages(new QStackedWidget(this)), m_end(new DrillEnd(this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_band = makeLabel({}, kTitlePoints, true, this);
    m_band->setObjectName(name + QStringLiteral(".band"));
    m_band->setAlignment(Qt::AlignCenter);
    row->addWidget(m_band, 1);
    row->addWidget(makePowerCutButton(this));
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
    showBand(tr("訓練"), Theme::current().drill);
    connect(m_end, &DrillEnd::keepAsked, this, &TrainingWindow::keep);
    connect(m_end, &DrillEnd::resumeAsked, this, [this] {
        m_open = true;
        showWork();
    });
    connect(m_end, &DrillEnd::printAsked, this, [this] { print(); });
    connect(m_end, &DrillEnd::closeAsked, this, &QWidget::close);
    resize(900, 680);
}

TrainingWindow::~TrainingWindow() = default;

void TrainingWindow::addPages(QWidget* setup, QWidget* working)
{
    for (QWidget* page : std::initializer_list<QWidget*>{setup, working, pausedPage(), m_end})
        addPage(page);
}

void TrainingWindow::addPage(QWidget* page)
{
    auto* frame = new QScrollArea(this);
    frame->setWidget(page);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(frame);
}

QWidget* TrainingWindow::pausedPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(makeLabel(tr("一時停止中です。時間は止まっています。"), kHomePoints, true, page), 0,
                      Qt::AlignCenter);
    QPushButton* on = makeButton(tr("続ける（P）"), objectName() + QStringLiteral(".unpause"), page);
    makePrimary(on);
    on->setShortcut(QKeySequence(Qt::Key_P));
    layout->addWidget(on, 0, Qt::AlignCenter);
    layout->addStretch(2);
    connect(on, &QPushButton::clicked, this, &TrainingWindow::resume);
    return page;
}

void TrainingWindow::showBand(const QString& words, const QColor& colour)
{
    m_band->setText(words);
    m_band->setStyleSheet(QStringLiteral("background: %1; color: #FFFFFF; padding: 6px;").arg(colour.name()));
}

void TrainingWindow::showPage(PageOfDrill page)
{
    m_pages->setCurrentIndex(page);
}

bool TrainingWindow::isAt(PageOfDrill page) const
{
    return m_pages->currentIndex() == page;
}

void TrainingWindow::beginAt(int seconds)
{
    m_before = seconds;
    m_open = true;
    m_clock.start();
}

int TrainingWindow::elapsedSeconds() const
{
    return m_before + (m_clock.isValid() ? static_cast<int>(m_clock.elapsed() / 1000) : 0);
}

void TrainingWindow::pause()
{
    m_before = elapsedSeconds();
    m_clock.invalidate();
    showPage(Paused);
    findChild<QPushButton*>(objectName() + QStringLiteral(".unpause"))->setFocus();
}

void TrainingWindow::resume()
{
    m_clock.start();
    showWork();
}

void TrainingWindow::finish(bool aborted)
{
    m_aborted = aborted;
    const auto made = record(aborted, {});
    m_end->showResult(made ? resultWords(*made) : qt(made.error().sentence), aborted);
    showPage(End);
    if (!m_model->session().writable())
        m_end->showState(RecordState::Impossible, tr("読み取り専用のため、記録に残りません。"));
    else if (!answered())
        m_end->showState(RecordState::Impossible, tr("まだだれの答えもありません。"));
    else
        m_end->showState(made ? RecordState::Open : RecordState::Impossible, tr("まだ記録していません。"));
}

Result<int> TrainingWindow::store(app::Session& session, bool aborted,
                                  const std::vector<std::string>& improvements)
{
    const auto made = record(aborted, improvements);
    return made ? app::addRecord(session, *made) : Result<int>(failed(made));
}

QString TrainingWindow::resultWords(const plan::Record& record) const
{
    QStringList parts;
    for (const char* question : {"result", "issues"})
        if (const auto answer = record.answers.find(question);
            answer != record.answers.end() && !answer->second.empty())
            parts << qt(answer->second);
    return parts.join(QStringLiteral("\n\n"));
}

QString TrainingWindow::storedWords() const
{
    return tr("訓練の記録に残しました。");
}

void TrainingWindow::keep()
{
    commitComposing();
    const auto kept = m_model->edit(
        [&](app::Session& session) { return store(session, m_aborted, m_end->improvements()); });
    if (!kept) {
        m_end->showState(RecordState::Open, qt(kept.error().sentence));
        return;
    }
    m_open = false;
    const auto forgotten = forget();
    m_end->showState(RecordState::Kept,
                     forgotten ? storedWords() : storedWords() + qt(forgotten.error().sentence));
    m_model->announceRecord();
}

void TrainingWindow::closeEvent(QCloseEvent* event)
{
    if (!m_open || !answered() || !m_model->session().writable()) {
        event->accept();
        return;
    }
    event->ignore();
    if (!isAt(End))
        finish(true);
    m_open = false; // asked once: the next time it closes
    m_end->showState(RecordState::Open,
                     tr("まだ記録していません。もう一度閉じると、あとで続きから始められます。"));
}

} // namespace keizoku::ui
