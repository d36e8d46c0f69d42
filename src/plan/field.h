// SPDX-License-Identifier: Apache-2.0
// A narrative field: its place, its value and where the value came from.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/digest.h"
#include "plan/cell.h"

namespace keizoku::plan {

enum class Hazard { Both, Natural, Infection };

/// "activation/criteria@natural": section, field, hazard unless both, service unless all.
struct FieldPath {
    std::string section = {};
    std::string field = {};
    Hazard hazard = Hazard::Both;
    std::string service = {};

    static Result<FieldPath> parse(std::string_view text);
    [[nodiscard]] std::string str() const;
    friend auto operator<=>(const FieldPath&, const FieldPath&) = default;
};

/// Where a text was copied from; kept for good, so that an example with one blank added is still known.
struct Origin {
    std::string pack = {}; ///< "homon-kango 2026.1"; empty: the office's own words
    std::string path = {}; ///< path of the field whose example it was

    [[nodiscard]] bool empty() const { return pack.empty(); }
    friend bool operator==(const Origin&, const Origin&) = default;
};

struct Cell {
    std::string text = {}; ///< stored form, as in cell.h
    Origin origin = {};
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Rows of a table field, cells by column id; empty cells are absent.
struct TableValue {
    std::vector<std::map<std::string, Cell>> rows = {};
    friend bool operator==(const TableValue&, const TableValue&) = default;
};

/// Cells by row id, then column id; empty cells are absent.
struct MatrixValue {
    std::map<std::string, std::map<std::string, Cell>> cells = {};
    friend bool operator==(const MatrixValue&, const MatrixValue&) = default;
};

struct Choices {
    std::vector<std::string> ids = {};
    friend bool operator==(const Choices&, const Choices&) = default;
};

/// A picture or another file, stored in the plan's file under its digest.
struct Attachment {
    Digest digest = {};
    std::string name = {};
    std::string mime = {};
    std::string caption = {};
    std::int64_t size = 0; ///< bytes
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// What a field holds. Text serves short text, paragraph, phone and choice (an id).
using FieldValue = std::variant<std::monostate, std::string, bool, Date, Decimal, Choices, Reference,
                                TableValue, MatrixValue, Attachment>;

[[nodiscard]] bool isEmpty(const FieldValue& value);

/// "この例で正しい": who said so and when. Holds for the very text it was said of.
struct Settled {
    std::string by = {};
    std::string on = {};      ///< ISO date
    std::string content = {}; ///< short code of the value's digest
    friend bool operator==(const Settled&, const Settled&) = default;
};

struct Field {
    FieldValue value = {};
    Origin origin = {};
    std::optional<Settled> settled = {};
    friend bool operator==(const Field&, const Field&) = default;
};

/// Short code of a value, to tell whether a settlement still speaks of it.
[[nodiscard]] std::string contentCode(const FieldValue& value);

} // namespace keizoku::plan
