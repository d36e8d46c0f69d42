// SPDX-License-Identifier: Apache-2.0
// The plan as a document: cover, revision history, contents, chapters.
#pragma once

#include "document/document.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

/// Masked: no value of a private column is in it, also not where it was typed into running text; pictures
/// stay.
[[nodiscard]] document::Document planDocument(const plan::Plan& plan, const forms::Pack& pack,
                                              const Edition& edition, const PlanOptions& options);

} // namespace keizoku::report
