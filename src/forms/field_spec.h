// SPDX-License-Identifier: Apache-2.0
// What a template says of its sections and fields. No values, no widgets.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "plan/field.h"

namespace keizoku::forms {

enum class FieldKind {
    ShortText,
    Paragraph,
    Phone,
    Choice,
    Choices,
    YesNo,
    Date,
    Number,
    Person,
    Table,
    Matrix,
    Attachment,
    Register
};

/// Both: one value serves both volumes. Each: a value for either.
enum class HazardScope { Both, Natural, Infection, Each };

/// How the leftover scan reads a field (domain: blank forms and wording with slots are innocent of some
/// marks).
enum class TextRegion { Body, Form, Message, History };

struct ChoiceSpec {
    std::string id = {};
    std::string label = {};
};

struct ColumnSpec {
    std::string id = {};
    std::string label = {};
    plan::CellKind kind = plan::CellKind::Text;
    bool mark = false; ///< a column of ◎○△×: marks are its values
    std::string unit = {};
    std::vector<ChoiceSpec> choices = {};
};

struct FieldSpec {
    std::string section = {};
    std::string id = {};
    std::string label = {};
    FieldKind kind = FieldKind::ShortText;
    HazardScope scope = HazardScope::Both;
    bool required = false;
    std::string guidance = {};
    std::map<plan::Hazard, Json> examples = {}; ///< in template notation; key Both unless the scope is Each
    std::map<plan::Hazard, std::string> chapters = {}; ///< place in the official order
    std::string heading = {};                          ///< the legal heading this field fills, or ""
    TextRegion region = TextRegion::Body;
    std::string source = {};                 ///< layer and edition its example is of: "care 2026.2"
    std::vector<std::string> resources = {}; ///< losses it is a measure against: "power"
    std::string unit = {};
    std::vector<ChoiceSpec> choices = {};
    std::vector<ColumnSpec> columns = {};
    std::vector<ChoiceSpec> rows = {};                          ///< of a matrix
    std::string rowsFrom = {};                                  ///< register whose rows are the matrix's rows
    std::string registerKey = {};                               ///< the register a Register field shows
    std::vector<std::string> show = {};                         ///< its columns
    std::map<std::string, std::vector<std::string>> where = {}; ///< its rows: column → texts
};

struct SectionSpec {
    std::string id = {};
    std::string title = {};
    std::string lead = {};
    std::vector<FieldSpec> fields = {};
};

/// A field in one volume: the thing that has a path and a value.
struct FieldInstance {
    const FieldSpec* spec = nullptr;
    plan::FieldPath path = {};

    [[nodiscard]] const Json* example() const;
    /// The chapter it stands in within that volume, or "".
    [[nodiscard]] std::string chapter(plan::Hazard volume) const;
    /// Whether the field belongs to that volume; Both is the volume for all hazards.
    [[nodiscard]] bool in(plan::Hazard volume) const;
};

/// A column spec as the registers describe theirs, so that both kinds of table share editing and showing.
[[nodiscard]] plan::ColumnInfo columnInfo(const ColumnSpec& column);
/// What a person reads of a cell of a table field.
[[nodiscard]] std::string shownCell(const ColumnSpec& column, std::string_view stored);

} // namespace keizoku::forms
