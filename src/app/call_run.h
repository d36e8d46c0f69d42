// SPDX-License-Identifier: Apache-2.0
// A call drill, or the calls of a real emergency, as it is led: begins from a plan, takes one answer after
// another, and can be taken up again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/contact_view.h"
#include "app/drill.h"
#include "app/running_drill.h"

namespace keizoku::app {

class CallRun {
public:
    /// From the tree as printed: that of the last version, or of the draft. Malformed for a scenario that is
    /// not among these; NotFound when the tree has no calls.
    static Result<CallRun> begin(const Session& session, const std::vector<forms::DrillScenario>& scenarios,
                                 RunningDrill how);

    [[nodiscard]] const RunningDrill& how() const { return m_how; }
    [[nodiscard]] const calltree::Graph& graph() const { return m_state->graph; }
    [[nodiscard]] const calltree::Drill& drill() const { return m_state->drill; }
    [[nodiscard]] const forms::DrillScenario& scenario() const { return m_state->scenario; }
    [[nodiscard]] const std::vector<DrawnCard>& cards() const { return m_cards; }
    [[nodiscard]] const ContactView& contacts() const { return m_contacts; }
    [[nodiscard]] const std::string& name(calltree::MemberId member) const;
    /// Whom to ring when the person asked now does not answer; empty when there is nobody.
    [[nodiscard]] std::string deputyName() const;
    /// Seconds at the last answer; what a clock goes on from.
    [[nodiscard]] int seconds() const;

    /// Of the person drill().next(). Nothing is stored before keep().
    void answer(calltree::Reply reply) { m_state->drill.reply(std::move(reply)); }
    bool back() { return m_state->drill.back(); }
    /// Stores it whole (app/running_drill.h).
    Result<void> keep(const Session& session);
    /// How many of the answers given at the beginning still fit the tree.
    [[nodiscard]] std::size_t takenUp() const { return m_takenUp; }

    /// For the record. It must not outlive this.
    [[nodiscard]] DrillRun run(bool aborted, std::vector<std::string> improvements = {}) const;

private:
    /// What refers to each other stays in one place.
    struct State {
        State(std::shared_ptr<const plan::Plan> from, plan::TreeVariant variant, const Date& today,
              forms::DrillScenario what)
            : plan(std::move(from)), graph(*plan, variant, today), drill(graph), scenario(std::move(what))
        {
        }
        std::shared_ptr<const plan::Plan> plan;
        calltree::Graph graph;
        calltree::Drill drill;
        forms::DrillScenario scenario;
    };

    CallRun() = default;

    std::unique_ptr<State> m_state;
    RunningDrill m_how;
    std::vector<DrawnCard> m_cards;
    ContactView m_contacts;
    std::size_t m_takenUp = 0;
};

/// Who could be asked: those of the tree that still work there, in its order.
struct Participant {
    std::string key = {}, name = {};
};
Result<std::vector<Participant>> participants(const Session& session, plan::TreeVariant variant);

} // namespace keizoku::app
