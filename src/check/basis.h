// SPDX-License-Identifier: Apache-2.0
// From the law an entry of data cites to the topic a finding cites.
#pragma once

#include <string>

#include "check/rule.h"

namespace keizoku::check {

/// The first topic of a law entry that something in force settles for the plan's services; "" when there is
/// none.
[[nodiscard]] std::string topicOf(const Context& context, const std::string& law);

} // namespace keizoku::check
