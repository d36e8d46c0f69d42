// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/database.h"

#include <sqlite3.h>

#include "store/sqlite/statement.h"

namespace keizoku::store {

namespace {

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK)
        throw SqliteError(handle ? sqlite3_extended_errcode(handle) : code,
                          handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

/// What a plan needs is far below these; a hostile file meets them early.
void lowerLimits(sqlite3* handle)
{
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 4);
}

/// '?', '#' and '%' would end the path inside a URI.
std::string uriOf(const std::filesystem::path& path)
{
    std::string uri = "file:";
    for (const char c : path.string()) {
        if (c == '?')
            uri += "%3f";
        else if (c == '#')
            uri += "%23";
        else if (c == '%')
            uri += "%25";
        else
            uri += c;
    }
    return uri + "?immutable=1";
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const noexcept
{
    sqlite3_close_v2(handle);
}

Database::Database(const std::filesystem::path& path, OpenMode mode)
{
    sqlite3* handle = nullptr;
    const int flags = mode == OpenMode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const std::string name = mode == OpenMode::Immutable ? uriOf(path) : path.string();
    const int code = sqlite3_open_v2(name.c_str(), &handle,
                                     flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW |
                                         (mode == OpenMode::Immutable ? SQLITE_OPEN_URI : 0),
                                     nullptr);
    m_handle.reset(handle);
    check(code, handle);
    configure(mode);
}

Database Database::scratch()
{
    Database db;
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    db.m_handle.reset(handle);
    check(code, handle);
    return db;
}

void Database::configure(OpenMode mode)
{
    sqlite3* handle = m_handle.get();
    lowerLimits(handle);
    for (const int option : {SQLITE_DBCONFIG_DEFENSIVE})
        check(sqlite3_db_config(handle, option, 1, nullptr), handle);
    for (const int option :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
        check(sqlite3_db_config(handle, option, 0, nullptr), handle);
    check(sqlite3_busy_timeout(handle, 3000), handle);
    run("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;");
    if (mode != OpenMode::ReadWrite)
        return;
    run("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;");
    Statement journal(*this, "PRAGMA journal_mode");
    Statement synchronous(*this, "PRAGMA synchronous");
    if (!journal.step() || journal.text(0) != "truncate" || !synchronous.step() || synchronous.int64(0) != 3)
        throw SqliteError(SQLITE_MISUSE, "pragmas not taken");
}

void Database::run(std::string_view script)
{
    check(sqlite3_exec(m_handle.get(), std::string(script).c_str(), nullptr, nullptr, nullptr),
          m_handle.get());
}

void Database::copyTo(Database& other)
{
    sqlite3_backup* backup = sqlite3_backup_init(other.handle(), "main", handle(), "main");
    if (!backup)
        check(sqlite3_errcode(other.handle()), other.handle());
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    check(stepped == SQLITE_DONE ? finished : stepped, other.handle());
}

void Database::tidyJournal() noexcept
{
    sqlite3_exec(m_handle.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

bool Database::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

} // namespace keizoku::store
