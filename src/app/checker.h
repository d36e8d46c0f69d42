// SPDX-License-Identifier: Apache-2.0
// All checks over a snapshot, with the scanner's vocabulary read once.
#pragma once

#include <memory>

#include "app/session.h"
#include "check/finding.h"

namespace keizoku::app {

class Checker {
public:
    /// Reads templates/leftovers and templates/law. Malformed when they are.
    static Result<Checker> load(const Environment& environment);
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;
    ~Checker();

    /// Pure and safe to call from any thread.
    [[nodiscard]] check::Findings run(const Snapshot& snapshot, const Date& today) const;

private:
    struct State;
    explicit Checker(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace keizoku::app
