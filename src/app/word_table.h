// SPDX-License-Identifier: Apache-2.0
// What a table of a Word file is: rows of a register, a table or matrix of a question, or labels and values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/word_outline.h"
#include "office/word_document.h"
#include "plan/plan.h"

namespace keizoku::app {

struct WordTableTarget {
    enum class Kind { None, Register, Table, Matrix, Pairs };
    Kind kind = Kind::None;
    plan::RegisterId registerId = plan::RegisterId::People; ///< of Kind::Register
    forms::FieldInstance field = {};       ///< of Table and Matrix; of Register where one shows it
    std::size_t headRows = 0;              ///< rows of the grid that are heads
    std::vector<std::string> columns = {}; ///< for each column of the grid the column's id, or ""
    bool isSure = true;                    ///< false: some columns were taken by their order
    double worth = 0;                      ///< how well it fits
};

/// The best target of a table that stands there. Pairs: nothing else fits, and labels stand beside values.
[[nodiscard]] WordTableTarget targetOf(const office::WordTable& table, const WordContext& context,
                                       WordForms& forms);

} // namespace keizoku::app
