// SPDX-License-Identifier: Apache-2.0
// Rows of the four tables and the digests that cover them. Private to store/; throws SqliteError.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/plan_file.h"
#include "store/sqlite/statement.h"

namespace keizoku::store {

using Meta = std::map<std::string, std::string>;

[[nodiscard]] Meta readMeta(Database& db);
/// Writes what differs and closes it with a new seal.
void writeMeta(Database& db, Meta meta);
[[nodiscard]] std::string sealOf(const Meta& meta);
/// Whether the seal covers what is there.
[[nodiscard]] bool isSealed(const Meta& meta);

[[nodiscard]] plan::Items readItems(Database& db);
[[nodiscard]] std::string digestOf(const plan::Items& items);

/// Content by digest; empty optional when there is no such blob.
[[nodiscard]] std::optional<std::string> readBlob(Database& db, const Digest& digest);
void insertBlob(Database& db, const Digest& digest, std::string_view bytes);

struct VersionRow {
    int seq = 0;
    std::string parent, digest, manifest;
};
[[nodiscard]] std::vector<VersionRow> readVersionRows(Database& db);

[[nodiscard]] std::string manifestText(const Stamp& stamp, const std::map<std::string, Digest>& parts);
Result<Version> versionFrom(const VersionRow& row);
[[nodiscard]] Digest versionDigest(const Digest& parent, std::string_view manifest);

} // namespace keizoku::store
