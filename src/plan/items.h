// SPDX-License-Identifier: Apache-2.0
// A plan as items: small pieces of canonical JSON under stable keys. What is stored, undone, chained and
// compared.
//
//   pack                           the pack in use
//   field/<section>/<field>[@..]   a narrative field
//   row/<register>/<row>           a row's public columns
//   secret/<register>/<row>        its private columns
//   order/<register>               the order of rows and the next id
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/json.h"
#include "plan/plan.h"

namespace keizoku::plan {

using Items = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] Items itemsOf(const Plan& plan);
/// Malformed (with the key in `detail`) for an unknown key or content that is no value.
Result<Plan> planFromItems(const Items& items);

/// The part of a version an item belongs to: "section.roles", "register.people", "register.people.private",
/// "pack".
[[nodiscard]] std::string partOf(std::string_view itemKey);
/// Items grouped by part, each part as one canonical JSON text.
[[nodiscard]] std::map<std::string, std::string> partsOf(const Items& items);
Result<Items> itemsFromParts(const std::map<std::string, std::string>& parts);

[[nodiscard]] Json toJson(const FieldValue& value);
[[nodiscard]] Json toJson(const Field& field);
Result<FieldValue> fieldValueFromJson(const Json& json);
Result<Field> fieldFromJson(const Json& json);

} // namespace keizoku::plan
