// SPDX-License-Identifier: Apache-2.0
// What differs between two plans, with what it takes to make the one out of the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plan/plan.h"

namespace keizoku::compare {

template <class Value>
struct Two {
    Value before = {};
    Value after = {};

    [[nodiscard]] bool differ() const { return !(before == after); }
    friend bool operator==(const Two&, const Two&) = default;
};

/// A cell that differs, in its text or in where the text came from.
struct CellChange {
    std::string column = {};
    std::optional<plan::Cell> before = {}, after = {}; ///< absent: empty

    [[nodiscard]] Two<std::string> texts() const
    {
        return {before ? before->text : "", after ? after->text : ""};
    }
    friend bool operator==(const CellChange&, const CellChange&) = default;
};

/// One row of either side or of both.
struct RowChange {
    plan::RowId id = {};                                ///< of a register or matrix; empty in a table field
    std::optional<std::size_t> before = {}, after = {}; ///< places from 0; absent: not on that side
    bool moved = false;                                 ///< passed rows that stayed in order
    std::vector<CellChange> cells = {};                 ///< that differ; all those of an added or removed row

    [[nodiscard]] bool added() const { return !before; }
    [[nodiscard]] bool removed() const { return !after; }
    /// Whether somebody who reads the row sees no difference.
    [[nodiscard]] bool same() const;
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// Every row of both sides in the order of the later one; removed rows where they stood.
using RowChanges = std::vector<RowChange>;

/// A table field. Rows have no ids; they are matched by content (row_match.h).
struct TableChange {
    RowChanges rows = {};
    friend bool operator==(const TableChange&, const TableChange&) = default;
};

/// A matrix field; its rows have names and no order of their own.
struct MatrixChange {
    RowChanges rows = {};
    friend bool operator==(const MatrixChange&, const MatrixChange&) = default;
};

/// A value without cells, or one that became another kind of value.
using ValueChange = Two<plan::FieldValue>;

struct FieldChange {
    plan::FieldPath path = {};
    Two<bool> present = {};
    std::variant<std::monostate, ValueChange, TableChange, MatrixChange> value = {}; ///< monostate: the same
    Two<plan::Origin> origin = {};
    Two<std::optional<plan::Settled>> settled = {};

    [[nodiscard]] bool added() const { return !present.before; }
    [[nodiscard]] bool removed() const { return !present.after; }
    /// The rows of a table or matrix, or null.
    [[nodiscard]] const RowChanges* rows() const;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct RegisterChange {
    plan::RegisterId id = {};
    Two<std::int64_t> next = {}; ///< the number the next row gets
    RowChanges rows = {};
    friend bool operator==(const RegisterChange&, const RegisterChange&) = default;
};

/// Fields and registers that differ, in the order of paths and of registers.
struct Comparison {
    Two<plan::PackReference> pack = {};
    std::vector<FieldChange> fields = {};
    std::vector<RegisterChange> registers = {};

    [[nodiscard]] bool empty() const { return !pack.differ() && fields.empty() && registers.empty(); }
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

[[nodiscard]] Comparison compare(const plan::Plan& before, const plan::Plan& after);

/// The later plan, made of the earlier one. Conflict when `before` is not the plan that was compared.
Result<plan::Plan> apply(plan::Plan before, const Comparison& comparison);

} // namespace keizoku::compare
