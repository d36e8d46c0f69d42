// SPDX-License-Identifier: Apache-2.0
// Rows of the records and their chain. Private to store/; throws SqliteError.
#pragma once

#include <string>
#include <vector>

#include "store/plan_file.h"
#include "store/sqlite/database.h"
#include "store/tables.h"

namespace keizoku::store {

struct RecordRow {
    int seq = 0;
    std::string parent, digest, content;
};

/// None when the file is from before there were records.
[[nodiscard]] std::vector<RecordRow> readRecordRows(Database& db);
[[nodiscard]] Digest recordDigest(const Digest& parent, std::string_view content);
/// Corrupt when the row is no entry.
Result<RecordEntry> recordFrom(const RecordRow& row);

/// All entries, each checked against its parent. Corrupt when one was changed.
Result<std::vector<RecordEntry>> readRecords(Database& db);
/// Appends an entry and notes the new end of the chain in `meta`, which the caller writes.
Result<RecordEntry> addRecord(Database& db, Meta& meta, const plan::RecordContent& content,
                              const std::string& at);
/// The end of the chain as `meta` has it; zero when there are no records.
[[nodiscard]] std::string recordsHead(const Meta& meta);

} // namespace keizoku::store
