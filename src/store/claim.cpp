// SPDX-License-Identifier: Apache-2.0
#include "store/claim.h"

#include "base/files.h"

namespace keizoku::store {

std::string writerText(const std::string& who, const std::string& since)
{
    Json json;
    json.set("who", who);
    json.set("since", since);
    return json.dump();
}

std::optional<Holder> holderIn(const Meta& meta)
{
    const auto it = meta.find("writer");
    if (it == meta.end())
        return std::nullopt;
    const auto json = Json::parse(it->second);
    return json ? Holder{(*json)["who"].string(), (*json)["since"].string()} : Holder{"?", ""};
}

tl::unexpected<Error> corruptMeta()
{
    return fail(ErrorCode::Corrupt, "ファイルの管理情報が壊れています。控えから戻してください。",
                "meta seal");
}

Result<std::optional<Holder>> claim(Database& db, const std::string& me, const std::string& now)
{
    Transaction tx(db);
    Meta meta = readMeta(db);
    if (!isSealed(meta))
        return corruptMeta();
    const auto holder = holderIn(meta);
    if (holder && holder->who != me && mayStillRun(holder->who))
        return holder;
    meta["writer"] = writerText(me, now);
    writeMeta(db, std::move(meta));
    tx.commit();
    return std::optional<Holder>{};
}

Result<Meta> mayWrite(Database& db, bool writable, const std::string& me)
{
    if (!writable)
        return fail(ErrorCode::ReadOnly, "このファイルは読み取り専用で開いています。", "not the writer");
    if (db.hasMoved())
        return fail(ErrorCode::NotFound,
                    "開いているファイルが移動または削除されました。「別名で保存」で残してください。",
                    "moved");
    Meta meta = readMeta(db);
    if (!isSealed(meta))
        return corruptMeta();
    const auto holder = holderIn(meta);
    if (!holder || holder->who != me)
        return fail(ErrorCode::Busy,
                    "ほかの人がこのファイルの編集を引き継ぎました（" + (holder ? holder->who : "") +
                        "）。この画面の内容は「別名で保存」で残せます。",
                    "writer changed");
    return meta;
}

} // namespace keizoku::store
