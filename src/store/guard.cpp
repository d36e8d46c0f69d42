// SPDX-License-Identifier: Apache-2.0
#include "store/guard.h"

#include <sqlite3.h>

namespace keizoku::store {

Error toError(const SqliteError& error)
{
    const std::string detail = "sqlite " + std::to_string(error.code()) + ": " + error.what();
    switch (error.code() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
                "ほかのプログラムがこのファイルを使っています。少し待ってからもう一度お試しください。保存済み"
                "の内容は無事です。",
                detail};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                "ディスクの空きが足りず、保存できません。前の内容は残っています。不要なファイルを消すか、別の"
                "場所に保存してください。",
                detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::ReadOnly, "このファイルには書き込めません。別の場所に写しを作ってください。",
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {ErrorCode::Corrupt, "けいぞくのファイルではないか、壊れています。控えから戻せます。", detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::NotFound, "ファイルを開けません。場所と権限を確かめてください。", detail};
    default:
        return {ErrorCode::Io, "ファイルを読み書きできません。ディスクの状態を確かめてください。", detail};
    }
}

} // namespace keizoku::store
