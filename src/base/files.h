// SPDX-License-Identifier: Apache-2.0
// Files: reading whole, writing so that an old file is never half replaced, and where the program's data lie.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace keizoku {

/// Reads at most `limit` bytes; a longer file is an error (Malformed), not a cut.
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t limit = 64U << 20U);

/// Writes beside the target, syncs, renames over it and syncs the folder: afterwards either the old or the
/// new file is there, whole. Mode 0600 for a new file. DiskFull when there is no room; the old file is then
/// untouched.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Creates an empty file with mode 0600. Conflict if it exists.
Result<void> createPrivateFile(const std::filesystem::path& path);

/// A folder for this user alone, for libraries that write nothing but files; gone with its content
/// afterwards.
class PrivateFolder {
public:
    /// In the system's folder for temporary files. DiskFull, Io.
    static Result<PrivateFolder> make();
    PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit PrivateFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

/// The folder with `templates` in it: the environment's KEIZOKU_DATA, then beside the program, then the
/// source tree.
Result<std::filesystem::path> dataDirectory();

/// "user@host (process 1234)", for the sentence that says who holds a file.
[[nodiscard]] std::string whoAmI();
/// Whether that process, if it was on this computer, still runs. True when it cannot be told.
[[nodiscard]] bool mayStillRun(std::string_view who);

/// From now on every file this process makes is for its user alone.
void keepNewFilesPrivate();

} // namespace keizoku
