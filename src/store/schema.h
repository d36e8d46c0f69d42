// SPDX-License-Identifier: Apache-2.0
// Numbered migrations and the exact check of a file's schema. Private to store/; throws SqliteError.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "store/sqlite/database.h"

namespace keizoku::store {

/// "KZOK" in the file's header: tells file(1) and us what it is.
inline constexpr int kApplicationId = 0x4B5A4F4B;

/// The scripts in order; migration n brings user_version to n.
std::span<const std::string_view> migrations();

[[nodiscard]] int schemaVersion(Database& db);
/// Runs what is missing, each step in one transaction.
void migrate(Database& db);
/// Corrupt unless application id and every table are exactly ours; TooNew for a later program's file.
Result<void> checkSchema(Database& db);

} // namespace keizoku::store
