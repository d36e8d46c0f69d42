// SPDX-License-Identifier: Apache-2.0
// What stands on the papers made from a plan, to be searched.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

/// A chapter of a document or one sheet.
struct PaperPart {
    plan::PaperKind paper = plan::PaperKind::Other;
    std::string title = {}; ///< 業務継続計画　5 連絡体制
    std::string text = {};
};

/// Every part of the plan, the contact table, the safety and share sheets and the call tree's sheets with
/// numbers, as printed from the version in force, else from the draft. Malformed when a template is.
Result<std::vector<PaperPart>> paperParts(const Session& session);

} // namespace keizoku::app
