// SPDX-License-Identifier: Apache-2.0
// One section file of a pack.
#pragma once

#include "forms/field_spec.h"
#include "forms/node.h"

namespace keizoku::forms {

/// What is wrong is noted in the node's problems; the section holds what could be read.
[[nodiscard]] SectionSpec readSection(const Node& node, const std::string& source);

} // namespace keizoku::forms
