// SPDX-License-Identifier: Apache-2.0
// Table and matrix fields as tables.
#pragma once

#include "forms/field_spec.h"
#include "report/source.h"

namespace keizoku::report {

/// Without rows that hold nothing.
[[nodiscard]] document::Table tableOf(const Source& source, const forms::FieldSpec& spec,
                                      const plan::TableValue& value);
/// With a head for every row, also for rows that are still empty.
[[nodiscard]] document::Table tableOf(const Source& source, const forms::FieldSpec& spec,
                                      const plan::MatrixValue& value);

} // namespace keizoku::report
