// SPDX-License-Identifier: Apache-2.0
// The files a plan points at: of fields, agreements and earlier revisions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace keizoku::plan {

/// A file cell ("<digest> <file name>") as an attachment whose kind only its name tells; nothing for an empty
/// or unreadable one.
[[nodiscard]] std::optional<Attachment> attachmentIn(std::string_view fileCell);

/// Digests of all files the plan points at, each once.
[[nodiscard]] std::vector<Digest> attachedFiles(const Plan& plan);

} // namespace keizoku::plan
