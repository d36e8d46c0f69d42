// SPDX-License-Identifier: Apache-2.0
// Where in the printed plan a field or register stands, and what it is called there.
#pragma once

#include <string>
#include <vector>

#include "report/source.h"

namespace keizoku::report {

/// A part of the plan under one heading, with what stands in it. Everything has one place.
struct PlaceGroup {
    std::string title = {};
    std::vector<forms::FieldInstance> fields = {};   ///< without those that show a register
    std::vector<plan::RegisterId> registers = {};    ///< shown by a field of this group
    std::map<std::string, std::string> numbers = {}; ///< of the chapter, by path of a field
};

/// Registers that head the plan, then the chapters of the first level (or the sections), then what has no
/// chapter.
[[nodiscard]] std::vector<PlaceGroup> placeGroups(const forms::Pack& pack, Order order);

/// Whether a register is part of what the plan says; daily lists, waivers and the plan's own history are not.
[[nodiscard]] bool isPartOfPlan(plan::RegisterId id);

/// 発動基準（自然災害）; the path of a field the pack does not know.
[[nodiscard]] std::string fieldLabel(const forms::Pack& pack, const plan::FieldPath& path);

} // namespace keizoku::report
