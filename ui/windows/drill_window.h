// SPDX-License-Identifier: Apache-2.0
// A call drill on the screen: one person at a time, answered by big buttons or the keys 1 to 5.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QWidget>

#include "app/contact_view.h"
#include "app/drill.h"
#include "app/running_drill.h"
#include "ui/session_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace keizoku::ui {

class DrillWindow final : public QWidget {
    Q_OBJECT

public:
    /// Every answer is stored at once (app/running_drill.h). Closing the window during the drill leads to its
    /// end first; closed once more, the drill can be taken up another time.
    DrillWindow(std::shared_ptr<SessionModel> model, QWidget* parent);
    ~DrillWindow() override;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum PageOfDrill { Setup, Calling, End };

    static QVBoxLayout* makeColumn(QWidget* page);
    QWidget* setupPage();
    QWidget* callPage();
    QWidget* endPage();
    void buildBand();
    void showScenario();
    /// A drill that was not finished, also by a program that broke off, is offered for going on.
    void offerRunning();
    /// Leader, tree and numbers; false when something is missing, and says what.
    bool prepare(std::optional<unsigned> seed);
    void start();
    void takeUp();
    void call();
    void keepAnswers();
    [[nodiscard]] int elapsedSeconds() const;
    /// Button or key 1 to 5: the answer, then its reason.
    void press(std::size_t place);
    void answer(calltree::Outcome outcome, const QString& detail);
    void stepBack();
    void showStep();
    void showNumber(const calltree::Member& member);
    void showAnswers();
    void finish(bool aborted);
    void keep();
    [[nodiscard]] app::DrillRun run() const;
    [[nodiscard]] QLabel* label(const char* name, double points, bool bold, QWidget* parent);

    std::shared_ptr<SessionModel> m_model;
    std::vector<forms::DrillScenario> m_scenarios;
    const forms::DrillScenario* m_scenario = nullptr;
    std::shared_ptr<const plan::Plan> m_plan; ///< as it was when the drill began
    std::unique_ptr<calltree::Graph> m_graph;
    std::unique_ptr<calltree::Drill> m_drill;
    app::ContactView m_contacts;
    std::optional<calltree::Outcome> m_chosen; ///< its reason is being asked
    std::vector<app::DrawnCard> m_cards;
    app::RunningDrill m_running;
    QElapsedTimer m_clock;
    int m_before = 0; ///< seconds of the drill before it was taken up
    bool m_aborted = false;
    bool m_open = false; ///< there are answers that are in no record yet

    QStackedWidget* m_pages;
    QComboBox *m_scenarioBox = nullptr, *m_variantBox = nullptr;
    QLineEdit* m_leader = nullptr;
    QCheckBox* m_surprises = nullptr;
    std::vector<QLineEdit*> m_improvements;
    QLabel *m_situation = nullptr, *m_trouble = nullptr;
    QLabel *m_progress = nullptr, *m_opening = nullptr, *m_way = nullptr, *m_number = nullptr,
           *m_saved = nullptr;
    QLabel *m_result = nullptr, *m_kept = nullptr;
    QPushButton *m_back = nullptr, *m_keep = nullptr, *m_resume = nullptr, *m_continue = nullptr;
    std::vector<QPushButton*> m_answers;
};

} // namespace keizoku::ui
