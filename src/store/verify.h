// SPDX-License-Identifier: Apache-2.0
// Re-hashes a whole file. Private to store/; throws SqliteError.
#pragma once

#include <vector>

#include "store/plan_file.h"
#include "store/sqlite/database.h"

namespace keizoku::store {

/// Everything that does not match its digest, its name or its place; every item, not only the first.
[[nodiscard]] std::vector<Damage> findDamage(Database& db);

} // namespace keizoku::store
