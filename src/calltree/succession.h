// SPDX-License-Identifier: Apache-2.0
// Somebody else takes a person's place in one variant of the call tree.
#pragma once

#include <string>

#include "calltree/graph.h"

namespace keizoku::calltree {

/// `heir` is rung where `who` was rung, rings those he rang, and is the deputy where he was. An heir who
/// stands in this tree already leaves that place first: who rang him rings those he rang. An heir whom nobody
/// rings goes on ringing his own. Nobody becomes the deputy of himself or of who would ring him. NotFound when `who` is not in this tree; Malformed when both
/// are the same.
Result<void> succeed(plan::Plan& plan, plan::TreeVariant variant, const Date& today, const std::string& who,
                     const std::string& heir);

} // namespace keizoku::calltree
