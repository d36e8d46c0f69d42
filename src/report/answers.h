// SPDX-License-Identifier: Apache-2.0
// What a plan says in some of its fields, to be read beside a question.
#pragma once

#include <vector>

#include "report/source.h"

namespace keizoku::report {

/// Field by field: its name, and what is written there or that nothing is.
[[nodiscard]] document::Document answersDocument(const Source& source,
                                                 const std::vector<forms::FieldInstance>& fields);

} // namespace keizoku::report
