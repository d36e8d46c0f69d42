// SPDX-License-Identifier: Apache-2.0
// A connection, with every pragma and limit in one place. Private to store/; throws SqliteError.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;

namespace keizoku::store {

class SqliteError : public std::runtime_error {
public:
    SqliteError(int code, const std::string& message) : std::runtime_error(message), m_code(code) {}
    /// SQLite's extended result code.
    [[nodiscard]] int code() const { return m_code; }

private:
    int m_code;
};

enum class OpenMode {
    ReadWrite,
    ReadOnly,
    Immutable, ///< reads a file whose journal cannot be rolled back, as it lies on the medium
};

class Database {
public:
    /// Opens an existing file with the pragmas read back; never creates one.
    Database(const std::filesystem::path& path, OpenMode mode);
    /// In memory, for comparing schemas.
    static Database scratch();

    /// Runs a script of any number of statements.
    void run(std::string_view script);
    /// The page-by-page copy of everything committed.
    void copyTo(Database& other);
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    /// Leaves no journal beside the file.
    void tidyJournal() noexcept;
    /// Whether the path now names another file than the open one.
    [[nodiscard]] bool hasMoved() const;

private:
    Database() = default;
    void configure(OpenMode mode);

    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace keizoku::store
