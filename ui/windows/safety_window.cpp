// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/safety_window.h"

#include <algorithm>

#include "app/unfinished.h"
#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/drill_end.h"
#include "ui/windows/safety_check.h"
#include "ui/windows/training_setup.h"

namespace keizoku::ui {

SafetyWindow::SafetyWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : TrainingWindow(model, dialogs, QStringLiteral("safety"),
                     inWords(model->pack(), tr("利用者の安否確認の訓練")), parent),
      m_users(app::safetyUsers(model->plan())),
      m_setup(new TrainingSetup(objectName(), windowTitle(), *model, this)),
      m_check(new SafetyCheckPage(this))
{
    addPages(m_setup, m_check);
    end().offerPrint(false);
    connect(m_setup, &TrainingSetup::startAsked, this, &SafetyWindow::start);
    connect(m_setup, &TrainingSetup::goOnAsked, this, [this] { begin(m_unfinished); });
    connect(m_check, &SafetyCheckPage::answered, this, &SafetyWindow::answer);
    connect(m_check, &SafetyCheckPage::backAsked, this, &SafetyWindow::stepBack);
    connect(m_check, &SafetyCheckPage::pauseAsked, this, &SafetyWindow::pause);
    connect(m_check, &SafetyCheckPage::stopAsked, this, [this] { finish(true); });
    fillSetup();
}

void SafetyWindow::fillSetup()
{
    const auto urgent = std::count_if(m_users.begin(), m_users.end(),
                                      [](const app::SafetyUser& user) { return user.urgent; });
    m_setup->describe(inWords(
        model().pack(), tr("「優先して確かめる利用者」の%1人（うち優先度 赤 %2人）を、優先度の高い順に1人ずつ"
                           "確かめます。電話や訪問はせず、答えだけを入れることもできます。")
                            .arg(m_users.size())
                            .arg(urgent)));
    if (m_users.empty()) {
        m_setup->refuse(
            inWords(model().pack(), tr("安否を確かめる利用者の名簿がまだありません。「優先して確かめる"
                                       "利用者」に入れてから、始めてください。")));
        return;
    }
    if (!model().session().writable())
        m_setup->say(tr("ファイルを読み取り専用で開いています。練習はできますが、記録は残せません。"));
    auto state = app::unfinishedSafety(model().session());
    if (!state) {
        m_setup->say(qt(state.error().sentence));
        return;
    }
    if (!state->has_value())
        return;
    m_unfinished = *std::move(*state);
    m_setup->offerGoOn(
        tr("途中のものがあります：%1 %2から、%3人まで。「訓練を始める」では初めからになります。")
            .arg(qt(japaneseDate(dateInTokyo(m_unfinished.began))), qt(timeInTokyo(m_unfinished.began)))
            .arg(m_unfinished.answers.size()),
        qt(m_unfinished.leader));
}

void SafetyWindow::start()
{
    if (auto chosen = m_setup->chosen())
        begin({std::move(chosen->leader),
               std::move(chosen->people),
               model().session().environment().clock(),
               {}});
}

void SafetyWindow::begin(app::RunningSafety state)
{
    m_state = std::move(state);
    // Who is in the register no longer cannot be gone back to.
    std::erase_if(m_state.answers, [&](const app::RunningSafety::Answer& each) {
        return std::none_of(m_users.begin(), m_users.end(),
                            [&](const app::SafetyUser& user) { return user.id == each.user; });
    });
    beginAt(m_state.answers.empty() ? 0 : m_state.answers.back().reply.seconds);
    showWork();
}

void SafetyWindow::showWork()
{
    const app::SafetyUser* user = app::nextOf(m_users, m_state);
    if (!user) {
        finish(false);
        return;
    }
    showPage(Working);
    m_check->showUser(*user, m_state.answers.size(), m_users.size(), elapsedSeconds());
}

void SafetyWindow::answer(app::SafetyOutcome outcome, const QString& detail)
{
    const app::SafetyUser* user = app::nextOf(m_users, m_state);
    if (!user)
        return;
    m_state.answers.push_back({user->id, {outcome, utf8(detail), elapsedSeconds()}});
    keepAnswers();
    showWork();
}

void SafetyWindow::stepBack()
{
    if (m_state.answers.empty())
        return;
    m_state.answers.pop_back();
    keepAnswers();
    showWork();
}

void SafetyWindow::keepAnswers()
{
    const auto kept = app::keepSafety(model().session(), m_state);
    m_check->say(kept ? QString() : tr("答えを控えられません：%1").arg(qt(kept.error().sentence)));
}

Result<plan::Record> SafetyWindow::record(bool aborted, const std::vector<std::string>& improvements) const
{
    return app::safetyRecord(model().session(), {m_state, aborted, improvements});
}

Result<void> SafetyWindow::forget()
{
    return app::forgetUnfinished(model().session(), app::Unfinished::SafetyDrill);
}

} // namespace keizoku::ui
