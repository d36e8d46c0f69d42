// SPDX-License-Identifier: Apache-2.0
// 予行 on paper: first what is missing, in the order it is asked for, then every question with its answer;
// and the three pages asked for most as one document.
#pragma once

#include "check/inspection.h"
#include "report/record_sheets.h"

namespace keizoku::report {

[[nodiscard]] document::Document inspectionDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                    const Edition& edition, const check::Rehearsal& rehearsal,
                                                    bool masked);

/// To be handed over: it does not say why it is asked for. `contacts` is the document of the call tree.
[[nodiscard]] document::Document mostAskedDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                   const Edition& edition,
                                                   const std::vector<forms::MostAsked>& pages,
                                                   const Evidence& evidence, document::Document contacts,
                                                   bool masked);

} // namespace keizoku::report
