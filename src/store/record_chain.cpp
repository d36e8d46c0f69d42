// SPDX-License-Identifier: Apache-2.0
#include "store/record_chain.h"

#include "base/json.h"
#include "store/schema.h"
#include "store/sqlite/statement.h"

namespace keizoku::store {

namespace {

constexpr int kFirstSchema = 2; ///< with a table of records

} // namespace

std::vector<RecordRow> readRecordRows(Database& db)
{
    std::vector<RecordRow> all;
    if (schemaVersion(db) < kFirstSchema)
        return all;
    Statement rows(db, "SELECT seq, parent, digest, content FROM record ORDER BY seq");
    while (rows.step())
        all.push_back({static_cast<int>(rows.int64(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                       std::string(rows.text(3))});
    return all;
}

Digest recordDigest(const Digest& parent, std::string_view content)
{
    return Digest::of({"keizoku-record-1", parent.bytes(), content});
}

Result<RecordEntry> recordFrom(const RecordRow& row)
{
    const auto json = Json::parse(row.content);
    const auto parent = Digest::fromBytes(row.parent);
    const auto digest = Digest::fromBytes(row.digest);
    auto content = json ? plan::recordContentFrom(*json) : Result<plan::RecordContent>(failed(json));
    if (!content || !parent || !digest)
        return fail(ErrorCode::Corrupt, std::to_string(row.seq) + "番目の記録が壊れています。",
                    "record " + std::to_string(row.seq));
    return RecordEntry{row.seq, (*json)["at"].string(), *parent, *digest, *std::move(content)};
}

Result<std::vector<RecordEntry>> readRecords(Database& db)
{
    std::vector<RecordEntry> all;
    Digest parent;
    for (const RecordRow& row : readRecordRows(db)) {
        auto entry = recordFrom(row);
        if (!entry)
            return failed(entry);
        if (entry->parent != parent || entry->digest != recordDigest(parent, row.content))
            return fail(ErrorCode::Corrupt,
                        std::to_string(row.seq) +
                            "番目の記録が書き換えられています。「点検」で確かめてください。",
                        "record chain");
        parent = entry->digest;
        all.push_back(*std::move(entry));
    }
    return all;
}

Result<RecordEntry> addRecord(Database& db, Meta& meta, const plan::RecordContent& content,
                              const std::string& at)
{
    const auto before = readRecords(db);
    if (!before)
        return failed(before);
    const Digest parent = before->empty() ? Digest() : before->back().digest;
    if (parent.hex() != recordsHead(meta))
        return fail(ErrorCode::Corrupt, "記録の終わりが失われています。「点検」で確かめてください。",
                    "records head");
    Json json = plan::toJson(content);
    json.set("at", at);
    const std::string text = json.dump();
    RecordEntry entry{static_cast<int>(before->size()) + 1, at, parent, recordDigest(parent, text), content};
    Statement(db, "INSERT INTO record (seq, parent, digest, content) VALUES (?, ?, ?, ?)")
        .bind(std::int64_t{entry.seq}, entry.parent, entry.digest, std::string_view(text))
        .run();
    meta["records"] = entry.digest.hex();
    return entry;
}

std::string recordsHead(const Meta& meta)
{
    const auto it = meta.find("records");
    return it == meta.end() ? Digest().hex() : it->second;
}

} // namespace keizoku::store
