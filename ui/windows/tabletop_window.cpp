// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/tabletop_window.h"

#include <algorithm>

#include "app/unfinished.h"
#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_end.h"
#include "ui/windows/tabletop_step.h"
#include "ui/windows/training_setup.h"

namespace keizoku::ui {

TabletopWindow::TabletopWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : TrainingWindow(std::move(model), dialogs, QStringLiteral("tabletop"), tr("机上訓練"), parent),
      m_setup(new TrainingSetup(objectName(), tr("机上訓練"), this->model(), this)),
      m_step(new TabletopStepPage(
          [this](const forms::TabletopQuestion& question) {
              return app::planAnswers(this->model().session(), question, exercise()->hazard);
          },
          [this] { return elapsedSeconds(); },
          [this](const std::string& words) { return inWords(this->model().pack(), words); }, this))
{
    showBand(tr("訓練（机上）"), Theme::current().drill);
    addPages(m_setup, m_step);
    end().offerPrint(false);
    connect(m_setup, &TrainingSetup::startAsked, this, &TabletopWindow::start);
    connect(m_setup, &TrainingSetup::goOnAsked, this, [this] { begin(m_unfinished); });
    connect(m_step, &TabletopStepPage::answered, this, &TabletopWindow::keepAnswers);
    connect(m_step, &TabletopStepPage::nextAsked, this, [this] { go(true); });
    connect(m_step, &TabletopStepPage::backAsked, this, [this] { go(false); });
    connect(m_step, &TabletopStepPage::pauseAsked, this, [this] {
        keepAnswers();
        pause();
    });
    connect(m_step, &TabletopStepPage::stopAsked, this, [this] {
        keepAnswers();
        finish(true);
    });
    fillSetup();
    resize(1200, 700);
}

void TabletopWindow::fillSetup()
{
    auto exercises = app::tabletopExercises(model().session());
    if (!exercises) {
        m_setup->refuse(qt(exercises.error().sentence));
        return;
    }
    m_exercises = *std::move(exercises);
    QStringList titles;
    QStringList descriptions;
    for (const forms::TabletopExercise& each : m_exercises) {
        titles << inWords(model().pack(), each.title) + tr("（%1分）").arg(each.minutes());
        descriptions << inWords(model().pack(), each.situation) + QStringLiteral("\n") +
                            tr("ねらい：%1　場面 %2、問い %3")
                                .arg(inWords(model().pack(), each.goal))
                                .arg(each.steps.size())
                                .arg(each.questions());
    }
    m_setup->setChoices(titles, descriptions);
    if (!model().session().writable())
        m_setup->say(tr("ファイルを読み取り専用で開いています。練習はできますが、記録は残せません。"));
    offerUnfinished();
}

void TabletopWindow::offerUnfinished()
{
    auto state = app::unfinishedTabletop(model().session());
    if (!state) {
        m_setup->say(qt(state.error().sentence));
        return;
    }
    if (!state->has_value())
        return;
    m_unfinished = *std::move(*state);
    const auto known =
        std::find_if(m_exercises.begin(), m_exercises.end(),
                     [&](const forms::TabletopExercise& each) { return each.id == m_unfinished.exercise; });
    if (known == m_exercises.end() || m_unfinished.step >= known->steps.size())
        return; // of another edition of the exercises
    m_setup->choose(static_cast<int>(known - m_exercises.begin()));
    m_setup->offerGoOn(
        tr("途中のものがあります：%1 %2から、場面 %3まで。「訓練を始める」では初めからになります。")
            .arg(qt(japaneseDate(dateInTokyo(m_unfinished.began))), qt(timeInTokyo(m_unfinished.began)))
            .arg(m_unfinished.step + 1),
        qt(m_unfinished.leader));
}

void TabletopWindow::start()
{
    const int row = m_setup->choice();
    auto chosen = m_setup->chosen();
    if (!chosen || row < 0)
        return;
    app::RunningTabletop state;
    state.exercise = m_exercises[static_cast<std::size_t>(row)].id;
    state.leader = std::move(chosen->leader);
    state.people = std::move(chosen->people);
    state.began = model().session().environment().clock();
    begin(std::move(state));
}

void TabletopWindow::begin(app::RunningTabletop state)
{
    m_state = std::move(state);
    beginAt(m_state.seconds);
    showWork();
}

const forms::TabletopExercise* TabletopWindow::exercise() const
{
    const auto it =
        std::find_if(m_exercises.begin(), m_exercises.end(),
                     [&](const forms::TabletopExercise& each) { return each.id == m_state.exercise; });
    return it == m_exercises.end() ? nullptr : &*it;
}

void TabletopWindow::showWork()
{
    showPage(Working);
    m_step->showStep(*exercise(), m_state);
}

void TabletopWindow::keepAnswers()
{
    for (auto& [question, answer] : m_step->answers())
        if (answer.empty())
            m_state.answers.erase(question);
        else
            m_state.answers[question] = answer;
    m_state.seconds = elapsedSeconds();
    if (m_state.answers.empty() && m_state.step == 0)
        return; // nothing to go on with
    const auto kept = app::keepTabletop(model().session(), m_state);
    m_step->say(kept ? QString() : tr("答えを控えられません：%1").arg(qt(kept.error().sentence)));
}

void TabletopWindow::go(bool forward)
{
    commitComposing();
    const bool last = m_state.step + 1 == exercise()->steps.size();
    keepAnswers();
    if (forward && last) {
        finish(false);
        return;
    }
    if (!forward && m_state.step == 0)
        return;
    m_state.step = forward ? m_state.step + 1 : m_state.step - 1;
    keepAnswers();
    showWork();
}

bool TabletopWindow::answered() const
{
    return !m_state.answers.empty();
}

Result<plan::Record> TabletopWindow::record(bool aborted, const std::vector<std::string>& improvements) const
{
    return app::tabletopRecord(model().session(), {*exercise(), m_state, aborted, improvements});
}

Result<void> TabletopWindow::forget()
{
    return app::forgetUnfinished(model().session(), app::Unfinished::Tabletop);
}

void TabletopWindow::closeEvent(QCloseEvent* event)
{
    commitComposing();
    if (isAt(Working))
        keepAnswers();
    TrainingWindow::closeEvent(event);
}

} // namespace keizoku::ui
