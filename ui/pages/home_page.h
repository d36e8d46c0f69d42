// SPDX-License-Identifier: Apache-2.0
// Home answers three questions: what to do today, which headings are still open, what comes next.
#pragma once

#include <memory>
#include <vector>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "ui/pages/page.h"
#include "ui/theme.h"
#include "ui/widgets/lead_button.h"

class QGridLayout;
class QVBoxLayout;

namespace keizoku::ui {

class SessionModel;

/// One thing to do: what it says and where it leads.
struct TodayTask {
    QString words = {};
    QString place = {};
    State state = State::Empty;
};

/// At most three: errors in what is written first, then the sections in working order.
[[nodiscard]] std::vector<TodayTask> todayTasks(const plan::Plan& plan, const forms::Pack& pack,
                                                const check::Findings& findings);

/// A heading every plan must have, and where its first gap is.
struct RequiredHeading {
    QString title = {};
    State state = State::Empty;
    QString place = {};
};

/// The three headings of a volume, then 周知・研修・訓練・見直し.
[[nodiscard]] std::vector<RequiredHeading> requiredHeadings(const plan::Plan& plan, const forms::Pack& pack,
                                                            const check::Findings& findings,
                                                            plan::Hazard volume);

class HomePage final : public Page {
    Q_OBJECT

public:
    explicit HomePage(std::shared_ptr<SessionModel> model, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;

private:
    QVBoxLayout* block(const QString& title, int stretch, QVBoxLayout& into);
    void fill();
    void fillToday();
    void fillHeadings();
    void fillDates();
    LeadButton* leadTo(LeadButton::Kind kind, const QString& words, const QString& place,
                       const QString& name);

    std::shared_ptr<SessionModel> m_model;
    QVBoxLayout* m_today = nullptr;
    QGridLayout* m_headings = nullptr;
    QVBoxLayout* m_dates = nullptr;
};

} // namespace keizoku::ui
