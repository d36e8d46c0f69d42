// SPDX-License-Identifier: Apache-2.0
// 提出用・手元用の綴り: everything an inspector asks for as one document, with one table of contents.
#pragma once

#include <optional>

#include "report/annexes.h"
#include "report/checklist.h"
#include "report/record_sheets.h"

namespace keizoku::report {

/// What goes in besides the plan.
struct BinderParts {
    std::optional<document::Document> comparison = {}; ///< 新旧対照表 of the last revision
    Evidence evidence = {};
    std::optional<document::Document> contacts = {};
    std::optional<document::Document> selfCheck = {}; ///< 手元用 only
    std::optional<Checklist> checklist = {};
    Annexes::ReadPdf readPdf = {};
};

/// Cover, revisions, contents, checklist with pages, plan, then as 資料: comparison, yearly plan, evidence
/// with its sheets, stock, contact tree, agreements and, to stay in the office, what is left to do and the
/// self-check; the files behind all of it as 別紙.
[[nodiscard]] document::Document binderDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                const Edition& edition, const PlanOptions& options,
                                                BinderParts parts);

} // namespace keizoku::report
