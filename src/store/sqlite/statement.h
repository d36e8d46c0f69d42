// SPDX-License-Identifier: Apache-2.0
// One prepared statement. Private to store/.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "store/sqlite/database.h"

struct sqlite3_stmt;

namespace keizoku::store {

/// Prepared by the constructor, finalized by the destructor. Columns count from 0. Views are valid until the
/// next step(). All but the column readers throw SqliteError.
class Statement {
public:
    Statement(Database& db, std::string_view sql); // a second statement in `sql` is an error

    template <class... Args>
    Statement& bind(const Args&... args)
    {
        int at = 0;
        (bindAt(++at, args), ...);
        return *this;
    }

    bool step(); // true: a row is ready
    void run();  // to the end, then ready for the next bind()

    [[nodiscard]] std::int64_t int64(int column) const;
    [[nodiscard]] std::string_view text(int column) const; // text and blobs alike

private:
    void bindAt(int at, std::int64_t value);
    void bindAt(int at, std::string_view value);
    void bindAt(int at, const Digest& value); // as a blob

public:
    /// Marks bytes that are no text.
    struct Blob {
        std::string_view bytes;
    };

private:
    void bindAt(int at, const Blob& value);

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// BEGIN IMMEDIATE … commit(), or rolled back by the destructor.
class Transaction {
public:
    explicit Transaction(Database& db);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database& m_db;
    bool m_open = true;
};

} // namespace keizoku::store
