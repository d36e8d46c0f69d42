// SPDX-License-Identifier: Apache-2.0
// What one cell of a register can hold, and its one text form.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace keizoku::plan {

/// Names a row of a register for good: "p-0001". Given once, never used again.
using RowId = std::string;

/// A fact that lives in another register, or the words somebody typed where no such row was found.
struct Reference {
    RowId id = {};
    std::string words = {};

    [[nodiscard]] bool empty() const { return id.empty() && words.empty(); }
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// An exact decimal number with at most three places: 2, 2.5, 0.125.
struct Decimal {
    std::int64_t thousandths = 0;

    static Result<Decimal> parse(std::string_view text);
    [[nodiscard]] std::string str() const;
    [[nodiscard]] double value() const { return static_cast<double>(thousandths) / 1000.0; }
    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};

/// 業務用 belongs to the office; the others are private and never leave in a masked print.
enum class PhoneUse { Work, PrivateMobile, Home };

struct Phone {
    std::string number = {}; ///< as typed
    PhoneUse use = PhoneUse::Work;
    friend bool operator==(const Phone&, const Phone&) = default;
};

/// How a cell is edited, shown and checked.
enum class CellKind { Text, Paragraph, Kana, Phone, Date, Number, Choice, Person, Contact, File };

/// One of the answers of a Choice cell.
struct ChoiceName {
    std::string_view id;
    std::string_view label;
};

/// What can be said of a column without knowing its register.
struct ColumnInfo {
    std::string_view id;
    std::string_view label;
    CellKind kind = CellKind::Text;
    bool secret = false; ///< private part: never in a masked print, sealed one day
    std::span<const ChoiceName> choices = {};
};

// The stored text of a value ("" when there is none) and back. References are "@p-0001" or the words
// themselves.
[[nodiscard]] std::string toCell(const std::string& value);
[[nodiscard]] std::string toCell(const Reference& value);
[[nodiscard]] std::string toCell(const std::optional<Date>& value);
[[nodiscard]] std::string toCell(const std::optional<Decimal>& value);
Result<void> fromCell(std::string_view text, std::string& value);
Result<void> fromCell(std::string_view text, Reference& value);
Result<void> fromCell(std::string_view text, std::optional<Date>& value);
Result<void> fromCell(std::string_view text, std::optional<Decimal>& value);

} // namespace keizoku::plan
