// SPDX-License-Identifier: Apache-2.0
// The right to write a file: who has it, taking it, and whether it still holds. Private to store/; throws
// SqliteError.
#pragma once

#include <optional>
#include <string>

#include "store/plan_file.h"
#include "store/tables.h"

namespace keizoku::store {

/// The text that says who is writing, for `meta`.
[[nodiscard]] std::string writerText(const std::string& who, const std::string& since);
/// Who holds the right to write; nothing when it is free.
[[nodiscard]] std::optional<Holder> holderIn(const Meta& meta);

/// Takes the right to write, unless somebody who may still be there has it; that holder is then given back.
Result<std::optional<Holder>> claim(Database& db, const std::string& me, const std::string& now);

/// The file's meta, when `me` may write now: nobody else has taken the file and it is still the file at its
/// path.
Result<Meta> mayWrite(Database& db, bool writable, const std::string& me);

[[nodiscard]] tl::unexpected<Error> corruptMeta();

} // namespace keizoku::store
