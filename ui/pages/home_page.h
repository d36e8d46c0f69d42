// SPDX-License-Identifier: Apache-2.0
// Home answers three questions: what to do today, which headings are still open, what comes next.
#pragma once

#include <memory>
#include <vector>

#include "check/finding.h"
#include "check/headings.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "ui/pages/page.h"
#include "ui/theme.h"
#include "ui/widgets/lead_button.h"

class QGridLayout;
class QVBoxLayout;

namespace keizoku::ui {

class SessionModel;
class TextLabel;

/// One thing to do: what it says and where it leads.
struct TodayTask {
    QString words = {};
    QString place = {};
    State state = State::Empty;
};

/// At most three. A thin plan begins with the first hour; else errors in what is written come first, then the
/// sections in working order.
[[nodiscard]] std::vector<TodayTask> todayTasks(const plan::Plan& plan, const forms::Pack& pack,
                                                const check::Findings& findings);

/// The headings of one volume that every plan must have.
struct HeadingGroup {
    QString title = {}; ///< of the volume; empty when there is only one
    std::vector<check::RequiredItem> rows = {};
};
[[nodiscard]] std::vector<HeadingGroup> requiredGroups(const plan::Plan& plan, const forms::Pack& pack,
                                                       const check::Findings& findings);
[[nodiscard]] State stateOf(check::Progress progress);

/// 必ず書くところ 34のうち 29に記入　記入例のまま 5
[[nodiscard]] QString completenessWords(const plan::Plan& plan, const forms::Pack& pack);

class HomePage final : public Page {
    Q_OBJECT

public:
    explicit HomePage(std::shared_ptr<SessionModel> model, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;

protected:
    void renew() override;

private:
    QVBoxLayout* block(const QString& title, QVBoxLayout& into);
    void fillToday();
    void fillNothingToDo();
    void fillHeadings();
    void fillGroup(const HeadingGroup& group, int row, int column, bool wide);
    void fillDates();
    void fillEstimate();
    LeadButton* lead(LeadButton::Kind kind, const QString& words, const QString& name);
    LeadButton* leadTo(LeadButton::Kind kind, const QString& words, const QString& place,
                       const QString& name);

    std::shared_ptr<SessionModel> m_model;
    QVBoxLayout* m_today = nullptr;
    TextLabel* m_complete = nullptr;
    QGridLayout* m_headings = nullptr;
    QVBoxLayout* m_estimate = nullptr;
    QVBoxLayout* m_dates = nullptr;
    bool m_allDates = false;
    bool m_checked = false; ///< findings have come at least once
};

} // namespace keizoku::ui
