// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <string>

#include "store/sqlite/statement.h"

namespace keizoku::store {

namespace {

std::int64_t pragma(Database& db, const char* name)
{
    Statement statement(db, std::string("PRAGMA ") + name);
    return statement.step() ? statement.int64(0) : 0;
}

/// The whole schema as one text, indexes and statistics included.
std::string dump(Database& db)
{
    Statement rows(db,
                   "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    std::string all;
    while (rows.step())
        for (int column = 0; column < 4; ++column)
            all.append(rows.text(column)).append("\n");
    return all;
}

void runStep(Database& db, int number)
{
    Transaction step(db);
    db.run(migrations()[static_cast<std::size_t>(number - 1)]);
    db.run("PRAGMA user_version=" + std::to_string(number));
    db.run("PRAGMA application_id=" + std::to_string(kApplicationId));
    step.commit();
}

std::string expectedSchema(int version)
{
    Database fresh = Database::scratch();
    for (int number = 1; number <= version; ++number)
        runStep(fresh, number);
    return dump(fresh);
}

} // namespace

int schemaVersion(Database& db)
{
    return static_cast<int>(pragma(db, "user_version"));
}

void migrate(Database& db)
{
    for (int number = schemaVersion(db) + 1; number <= static_cast<int>(migrations().size()); ++number)
        runStep(db, number);
}

Result<void> checkSchema(Database& db)
{
    if (pragma(db, "application_id") != kApplicationId)
        return fail(ErrorCode::Corrupt, "けいぞくのファイルではありません。何も書き換えていません。",
                    "application_id");
    const int version = schemaVersion(db);
    if (version > static_cast<int>(migrations().size()))
        return fail(ErrorCode::TooNew,
                    "新しい版の「けいぞく」で作られたファイルです。けいぞくを更新してから開いてください。何も"
                    "書き換えていません。",
                    "user_version " + std::to_string(version));
    if (version < 1 || dump(db) != expectedSchema(version))
        return fail(
            ErrorCode::Corrupt,
            "ファイルの作りが「けいぞく」のものと違います。控えから戻してください。何も書き換えていません。",
            "schema");
    return {};
}

} // namespace keizoku::store
