// SPDX-License-Identifier: Apache-2.0
// Dated copies of a plan's file, outside its folder, and bringing one back as a new file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

struct Backup {
    std::filesystem::path path = {};
    std::string at = {}; ///< RFC 3339
};

/// Where the plan's copies go, whether or not there are any yet.
Result<std::filesystem::path> backupFolder(const Session& session);
/// Makes the folder, for this user alone, unless it is there. Io.
Result<void> makePrivateFolder(const std::filesystem::path& folder);
/// Newest first.
Result<std::vector<Backup>> backupsOf(const Session& session);
/// Copies the file through SQLite's backup, verifies the copy, then thins old ones:
/// all of two days, one a day for 12 days, one a week for 10 weeks, one a month for 9 months.
/// A copy that does not verify is removed and no older one is touched.
Result<Backup> makeBackup(const Session& session);
/// The same, unless the newest copy is younger than half an hour or nothing has changed since it.
Result<void> backUpIfDue(const Session& session);
/// Verifies a backup and writes it to a path that must not exist. Nothing is overwritten.
Result<void> restoreBackup(const Environment& environment, const std::filesystem::path& backup,
                           const std::filesystem::path& to);

/// Which of these instants (newest first) the thinning keeps. Pure, for tests.
[[nodiscard]] std::vector<bool> keptByThinning(const std::vector<Instant>& newestFirst, Instant now);

} // namespace keizoku::app
