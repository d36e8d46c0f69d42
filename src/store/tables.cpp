// SPDX-License-Identifier: Apache-2.0
#include "store/tables.h"

namespace keizoku::store {

Meta readMeta(Database& db)
{
    Statement rows(db, "SELECT key, value FROM meta");
    Meta meta;
    while (rows.step())
        meta.emplace(rows.text(0), rows.text(1));
    return meta;
}

std::string sealOf(const Meta& meta)
{
    std::string all;
    for (const auto& [key, value] : meta)
        if (key != "seal")
            all.append(key).append(1, '\n').append(value).append(1, '\n');
    return Digest::of({"keizoku-meta-1", all}).hex();
}

bool isSealed(const Meta& meta)
{
    const auto seal = meta.find("seal");
    return seal != meta.end() && seal->second == sealOf(meta);
}

void writeMeta(Database& db, Meta meta)
{
    const Meta old = readMeta(db);
    meta["seal"] = sealOf(meta);
    for (const auto& [key, value] : old)
        if (!meta.contains(key))
            Statement(db, "DELETE FROM meta WHERE key = ?").bind(std::string_view(key)).run();
    Statement put(
        db,
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    for (const auto& [key, value] : meta) {
        const auto it = old.find(key);
        if (it == old.end() || it->second != value)
            put.bind(std::string_view(key), std::string_view(value)).run();
    }
}

plan::Items readItems(Database& db)
{
    Statement rows(db, "SELECT key, content FROM item");
    plan::Items items;
    while (rows.step())
        items.emplace(rows.text(0), rows.text(1));
    return items;
}

std::string digestOf(const plan::Items& items)
{
    std::string all;
    for (const auto& [key, content] : items)
        all.append(key).append(1, '\n').append(content).append(1, '\n');
    return Digest::of({"keizoku-draft-1", all}).hex();
}

std::optional<std::string> readBlob(Database& db, const Digest& digest)
{
    Statement row(db, "SELECT content FROM blob WHERE digest = ?");
    row.bind(digest);
    if (!row.step())
        return std::nullopt;
    return std::string(row.text(0));
}

void insertBlob(Database& db, const Digest& digest, std::string_view bytes)
{
    Statement(db, "INSERT INTO blob (digest, content) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING")
        .bind(digest, Statement::Blob{bytes})
        .run();
}

std::vector<VersionRow> readVersionRows(Database& db)
{
    Statement rows(db, "SELECT seq, parent, digest, manifest FROM version ORDER BY seq");
    std::vector<VersionRow> all;
    while (rows.step())
        all.push_back({static_cast<int>(rows.int64(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                       std::string(rows.text(3))});
    return all;
}

std::string manifestText(const Stamp& stamp, const std::map<std::string, Digest>& parts)
{
    Json manifest;
    manifest.set("number", stamp.number);
    manifest.set("at", stamp.at);
    manifest.set("date", stamp.date);
    manifest.set("author", stamp.author);
    manifest.set("approver", stamp.approver);
    manifest.set("reason", stamp.reason);
    manifest.set("unchanged", stamp.unchanged);
    if (stamp.kind) // absent members stay absent: the digest of an older version covers its text as it was
        manifest.set("kind", info(*stamp.kind).id);
    if (!stamp.approvals.empty())
        manifest.set("approvals", approvalsToJson(stamp.approvals));
    Json list{Json::Object{}};
    for (const auto& [part, digest] : parts)
        list.set(part, digest.hex());
    manifest.set("parts", std::move(list));
    return manifest.dump();
}

Result<Version> versionFrom(const VersionRow& row)
{
    const auto bad = [&] {
        return fail(ErrorCode::Corrupt, "版の記録（" + std::to_string(row.seq) + "番目）が壊れています。",
                    "version " + std::to_string(row.seq));
    };
    const auto json = Json::parse(row.manifest);
    const auto parent = Digest::fromBytes(row.parent);
    const auto digest = Digest::fromBytes(row.digest);
    if (!json || !parent || !digest || !(*json)["parts"].isObject())
        return bad();
    const Json& m = *json;
    const auto kind = versionKindNamed(m["kind"].string());
    const auto approvals = m.contains("approvals") ? approvalsFromJson(m["approvals"])
                                                   : Result<std::vector<Approval>>(std::vector<Approval>());
    if ((m.contains("kind") && !kind) || !approvals)
        return bad();
    Version version{row.seq,
                    {static_cast<int>(m["number"].integer()), m["at"].string(), m["date"].string(),
                     m["author"].string(), m["approver"].string(), m["reason"].string(),
                     m["unchanged"].boolean(), kind, *approvals},
                    *parent,
                    *digest,
                    {}};
    for (const auto& [part, hex] : m["parts"].object()) {
        const auto named = Digest::fromHex(hex.string());
        if (!named)
            return bad();
        version.parts.emplace(part, *named);
    }
    return version;
}

Digest versionDigest(const Digest& parent, std::string_view manifest)
{
    return Digest::of({"keizoku-version-1", parent.bytes(), manifest});
}

} // namespace keizoku::store
