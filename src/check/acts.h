// SPDX-License-Identifier: Apache-2.0
// What one press could do about a finding.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "check/finding.h"
#include "check/rule.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Only goes to another place than the finding's own.
[[nodiscard]] Act goTo(std::string label, std::string path);

/// Puts the person at `path`: この人を代替者２にする（西川 翔太）. Only goes there when the name alone would
/// not find this very person.
[[nodiscard]] Act putPerson(const plan::Plan& plan, const std::string& label, std::string path,
                            const plan::Person& person);

/// Puts a day at `path`.
[[nodiscard]] Act putDate(std::string label, std::string path, const Date& date);

/// Current staff who could stand in for somebody: holders of a post first, then who is called by night or
/// holds the on-call phone. Each has a telephone; nobody of `besides`.
[[nodiscard]] std::vector<const plan::Person*> standIns(const Context& context,
                                                        const std::vector<const plan::Person*>& besides);

[[nodiscard]] bool hasPhone(const plan::Person& person);
/// Who answers by night: everybody in the night tree, whoever is on call and whoever stands in for them.
[[nodiscard]] std::vector<const plan::Person*> nightPeople(const Context& context);

} // namespace keizoku::check
