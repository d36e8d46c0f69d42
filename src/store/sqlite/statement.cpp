// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/statement.h"

#include <sqlite3.h>

namespace keizoku::store {

namespace {

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK)
        throw SqliteError(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database& db, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    check(sqlite3_prepare_v2(db.handle(), sql.data(), static_cast<int>(sql.size()), &statement, &tail),
          db.handle());
    m_statement.reset(statement);
    if (tail && tail != sql.data() + sql.size())
        throw SqliteError(SQLITE_MISUSE, "more than one statement");
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SqliteError(sqlite3_extended_errcode(sqlite3_db_handle(m_statement.get())),
                          sqlite3_errmsg(sqlite3_db_handle(m_statement.get())));
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes ? std::string_view(bytes, size) : std::string_view();
}

void Statement::bindAt(int at, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), at, value), sqlite3_db_handle(m_statement.get()));
}

void Statement::bindAt(int at, std::string_view value)
{
    // A null pointer would bind NULL, and an empty text is not NULL.
    check(sqlite3_bind_text64(m_statement.get(), at, value.empty() ? "" : value.data(), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8),
          sqlite3_db_handle(m_statement.get()));
}

void Statement::bindAt(int at, const Digest& value)
{
    bindAt(at, Blob{value.bytes()});
}

void Statement::bindAt(int at, const Blob& value)
{
    check(sqlite3_bind_blob64(m_statement.get(), at, value.bytes.empty() ? "" : value.bytes.data(),
                              value.bytes.size(), SQLITE_TRANSIENT),
          sqlite3_db_handle(m_statement.get()));
}

Transaction::Transaction(Database& db) : m_db(db)
{
    m_db.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open && sqlite3_get_autocommit(m_db.handle()) == 0)
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_db.run("COMMIT");
    m_open = false;
}

} // namespace keizoku::store
