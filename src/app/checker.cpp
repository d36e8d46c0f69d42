// SPDX-License-Identifier: Apache-2.0
#include "app/checker.h"

namespace keizoku::app {

struct Checker::State {};

Checker::Checker(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

Result<Checker> Checker::load(const Environment&)
{
    return Checker(std::make_unique<State>());
}

check::Findings Checker::run(const Snapshot&, const Date&) const
{
    return {};
}

} // namespace keizoku::app
