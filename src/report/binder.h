// SPDX-License-Identifier: Apache-2.0
// 提出用・手元用の綴り: everything an inspector asks for as one document, with one table of contents.
#pragma once

#include <optional>

#include "report/record_sheets.h"

namespace keizoku::report {

/// What goes in besides the plan.
struct BinderParts {
    std::optional<document::Document> comparison = {}; ///< 新旧対照表 of the last revision
    Evidence evidence = {};
    std::optional<document::Document> contacts = {};
    std::optional<document::Document> selfCheck = {}; ///< 手元用 only
};

/// Cover, revisions, contents, plan, comparison, evidence with its sheets, contact tree, self-check.
[[nodiscard]] document::Document binderDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                const Edition& edition, const PlanOptions& options,
                                                BinderParts parts);

} // namespace keizoku::report
