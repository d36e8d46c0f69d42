// SPDX-License-Identifier: Apache-2.0
// Values in template notation (examples, sample offices) and as people type them, as field values.
#pragma once

#include <string_view>

#include "base/json.h"
#include "forms/field_spec.h"
#include "plan/plan.h"

namespace keizoku::forms {

/// A value written as templates/README.md says. Names become references where `plan` has the person.
/// An attachment gives an empty value: its bytes are the caller's business. Malformed when it does not fit
/// the kind.
Result<plan::FieldValue> valueFromNotation(const Json& json, const FieldSpec& spec, const plan::Plan& plan);

/// The example of an instance as a field whose every text remembers where it came from.
Result<plan::Field> exampleField(const FieldInstance& instance, const plan::Plan& plan);

/// What `set PATH VALUE` and plain inputs give: text for text kinds, a label or id for choices (several
/// joined by 、), はい/いいえ, any way to write a date or number, a name for a person, TAB-separated lines
/// for tables.
Result<plan::FieldValue> valueFromTyped(std::string_view typed, const FieldSpec& spec,
                                        const plan::Plan& plan);

/// A value as a person reads it, one text: tables as lines of cells joined by ／.
[[nodiscard]] std::string shownValue(const plan::FieldValue& value, const FieldSpec& spec,
                                     const plan::Plan& plan);

/// One cell of a table or matrix field as a person reads it.
[[nodiscard]] std::string shownFieldCell(const plan::Plan& plan, const ColumnSpec& column,
                                         std::string_view stored);
/// What a person types into such a cell, as its stored text.
Result<std::string> enteredFieldCell(const plan::Plan& plan, const ColumnSpec& column,
                                     std::string_view typed);

/// The rows of a matrix: those of the template or of the register it is made from.
[[nodiscard]] std::vector<ChoiceSpec> matrixRows(const FieldSpec& spec, const plan::Plan& plan);

} // namespace keizoku::forms
