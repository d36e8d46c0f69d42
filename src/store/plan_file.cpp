// SPDX-License-Identifier: Apache-2.0
#include "store/plan_file.h"

#include <random>

#include "base/files.h"
#include "store/claim.h"
#include "store/guard.h"
#include "store/record_chain.h"
#include "store/schema.h"
#include "store/tables.h"
#include "store/verify.h"

namespace keizoku::store {

namespace fs = std::filesystem;

struct PlanFile::State {
    fs::path path;
    Database db;
    bool writable = false;
    bool stale = false;
    std::optional<Holder> holder = {};
    std::string me = {};
};

namespace {

constexpr std::size_t kMaxBlob = 32U << 20U;

std::string randomId()
{
    std::random_device source;
    std::string seed;
    for (int i = 0; i < 8; ++i)
        seed += std::to_string(source());
    return Digest::of({"keizoku-file-id-1", seed}).hex().substr(0, 32);
}

Result<Database> openDatabase(const fs::path& path, OpenMode mode)
{
    return guarded([&]() -> Result<Database> {
        Database db(path, mode);
        if (const auto ours = checkSchema(db); !ours)
            return failed(ours);
        return db;
    });
}

bool isRegularFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

} // namespace

PlanFile::PlanFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PlanFile::PlanFile(PlanFile&&) noexcept = default;

PlanFile& PlanFile::operator=(PlanFile&& other) noexcept
{
    std::swap(m_state, other.m_state);
    return *this;
}

PlanFile::~PlanFile()
{
    if (!m_state || !m_state->writable)
        return;
    // A claim that cannot be given back is cleared by the next opener, who sees that this process is gone.
    const auto given = guarded([&]() -> Result<void> {
        Transaction tx(m_state->db);
        Meta meta = readMeta(m_state->db);
        if (const auto holder = holderIn(meta); !holder || holder->who != m_state->me)
            return {};
        meta.erase("writer");
        writeMeta(m_state->db, std::move(meta));
        tx.commit();
        return {};
    });
    static_cast<void>(given.has_value());
    m_state->db.tidyJournal();
}

Result<PlanFile> PlanFile::create(const fs::path& path, const plan::Items& draft, const std::string& pack,
                                  const Clock& clock)
{
    if (const auto made = createPrivateFile(path); !made)
        return failed(made);
    auto filled = guarded([&]() -> Result<void> {
        Database db(path, OpenMode::ReadWrite);
        migrate(db);
        Transaction tx(db);
        Statement put(db, "INSERT INTO item (key, content) VALUES (?, ?)");
        for (const auto& [key, content] : draft)
            put.bind(std::string_view(key), std::string_view(content)).run();
        insertBlob(db, blobDigest(pack), pack);
        writeMeta(db, {{"id", randomId()},
                       {"created", rfc3339(clock())},
                       {"draft", digestOf(draft)},
                       {"head", Digest().hex()}});
        tx.commit();
        return {};
    });
    if (!filled) {
        std::error_code error;
        fs::remove(path, error);
        return failed(filled);
    }
    return open(path, Access::Write, clock);
}

Result<PlanFile> PlanFile::open(const fs::path& given, Access access, const Clock& clock)
{
    std::error_code error;
    const fs::path path = fs::canonical(given, error);
    if (error || !isRegularFile(path))
        return fail(ErrorCode::NotFound,
                    "「" + given.string() + "」が見つからないか、ファイルではありません。", given.string());
    auto state = std::unique_ptr<State>();
    if (access == Access::Write) {
        auto db = openDatabase(path, OpenMode::ReadWrite);
        if (db) {
            state = std::make_unique<State>(State{path, *std::move(db), true, false, {}, whoAmI()});
            const auto claimed = guarded([&]() -> Result<std::optional<Holder>> {
                migrate(state->db);
                return claim(state->db, state->me, rfc3339(clock()));
            });
            if (claimed && !*claimed)
                return PlanFile(std::move(state));
            const bool lost = !claimed && claimed.error().code != ErrorCode::Busy &&
                              claimed.error().code != ErrorCode::ReadOnly;
            if (lost)
                return failed(claimed);
            state->writable = false;
            state->holder = claimed ? *claimed : std::optional(Holder{"ほかのプログラム", ""});
            if (!claimed && claimed.error().code == ErrorCode::ReadOnly)
                state->holder.reset();
            return PlanFile(std::move(state));
        }
        if (db.error().code != ErrorCode::ReadOnly && db.error().code != ErrorCode::NotFound)
            return failed(db);
    }
    auto db = openDatabase(path, OpenMode::ReadOnly);
    bool stale = false;
    if (!db && (db.error().code == ErrorCode::ReadOnly || db.error().code == ErrorCode::NotFound)) {
        db = openDatabase(path, OpenMode::Immutable);
        stale = true;
    }
    if (!db)
        return failed(db);
    return PlanFile(std::make_unique<State>(State{path, *std::move(db), false, stale, {}, whoAmI()}));
}

const fs::path& PlanFile::path() const
{
    return m_state->path;
}
bool PlanFile::writable() const
{
    return m_state->writable;
}
const std::optional<Holder>& PlanFile::holder() const
{
    return m_state->holder;
}
bool PlanFile::mayBeStale() const
{
    return m_state->stale;
}

Result<std::string> PlanFile::id() const
{
    return guarded([&]() -> Result<std::string> { return readMeta(m_state->db)["id"]; });
}

Result<plan::Items> PlanFile::draft() const
{
    return guarded([&]() -> Result<plan::Items> {
        const Meta meta = readMeta(m_state->db);
        if (!isSealed(meta))
            return corruptMeta();
        auto items = readItems(m_state->db);
        if (digestOf(items) != meta.at("draft"))
            return fail(
                ErrorCode::Corrupt,
                "下書きが壊れています。確定した版は「版の履歴」から読めます。控えから戻すこともできます。",
                "draft digest");
        return items;
    });
}

Result<void> PlanFile::saveDraft(const plan::Items& before, const plan::Items& after)
{
    return guarded([&]() -> Result<void> {
        Transaction tx(m_state->db);
        auto meta = mayWrite(m_state->db, m_state->writable, m_state->me);
        if (!meta)
            return failed(meta);
        if (meta->at("draft") != digestOf(before))
            return fail(ErrorCode::Conflict,
                        "ファイルの下書きが、画面の内容と食い違っています。「別名で保存」で残してから開き直し"
                        "てください。",
                        "draft changed");
        Statement put(m_state->db, "INSERT INTO item (key, content) VALUES (?, ?) ON CONFLICT (key) DO "
                                   "UPDATE SET content = excluded.content");
        for (const auto& [key, content] : after)
            if (const auto it = before.find(key); it == before.end() || it->second != content)
                put.bind(std::string_view(key), std::string_view(content)).run();
        Statement drop(m_state->db, "DELETE FROM item WHERE key = ?");
        for (const auto& [key, content] : before)
            if (!after.contains(key))
                drop.bind(std::string_view(key)).run();
        (*meta)["draft"] = digestOf(after);
        writeMeta(m_state->db, *std::move(meta));
        tx.commit();
        return {};
    });
}

Digest PlanFile::blobDigest(std::string_view bytes)
{
    return Digest::of({"keizoku-blob-1", bytes});
}

Result<Digest> PlanFile::putBlob(std::string_view bytes)
{
    if (bytes.size() > kMaxBlob)
        return fail(ErrorCode::Malformed, "32MBを超えるファイルは添えられません。", "blob size");
    return guarded([&]() -> Result<Digest> {
        Transaction tx(m_state->db);
        if (const auto meta = mayWrite(m_state->db, m_state->writable, m_state->me); !meta)
            return failed(meta);
        const Digest digest = blobDigest(bytes);
        insertBlob(m_state->db, digest, bytes);
        tx.commit();
        return digest;
    });
}

Result<std::string> PlanFile::blob(const Digest& digest) const
{
    return guarded([&]() -> Result<std::string> {
        auto bytes = readBlob(m_state->db, digest);
        if (!bytes || blobDigest(*bytes) != digest)
            return fail(ErrorCode::Corrupt,
                        "添えられた内容（" + digest.shortCode() + "）がないか、壊れています。",
                        "blob " + digest.hex());
        return *std::move(bytes);
    });
}

Result<std::vector<Version>> PlanFile::versions() const
{
    return guarded([&]() -> Result<std::vector<Version>> {
        std::vector<Version> all;
        Digest parent;
        for (const VersionRow& row : readVersionRows(m_state->db)) {
            auto version = versionFrom(row);
            if (!version)
                return failed(version);
            if (version->parent != parent || version->digest != versionDigest(parent, row.manifest))
                return fail(ErrorCode::Corrupt,
                            "版の記録（" + std::to_string(row.seq) + "番目）が書き換えられています。",
                            "version chain");
            parent = version->digest;
            all.push_back(*std::move(version));
        }
        return all;
    });
}

Result<Version> PlanFile::append(const std::map<std::string, std::string>& parts, const Stamp& stamp)
{
    return guarded([&]() -> Result<Version> {
        Transaction tx(m_state->db);
        auto meta = mayWrite(m_state->db, m_state->writable, m_state->me);
        if (!meta)
            return failed(meta);
        const auto rows = readVersionRows(m_state->db);
        const auto parent = rows.empty() ? Result<Digest>(Digest()) : Digest::fromBytes(rows.back().digest);
        if (!parent || parent->hex() != meta->at("head"))
            return fail(ErrorCode::Corrupt, "版の記録が壊れています。「点検」で確かめてください。", "head");
        std::map<std::string, Digest> digests;
        for (const auto& [part, content] : parts) {
            digests.emplace(part, blobDigest(content));
            insertBlob(m_state->db, digests.at(part), content);
        }
        const std::string manifest = manifestText(stamp, digests);
        Version version{static_cast<int>(rows.size()) + 1, stamp, *parent, versionDigest(*parent, manifest),
                        std::move(digests)};
        Statement(m_state->db, "INSERT INTO version (seq, parent, digest, manifest) VALUES (?, ?, ?, ?)")
            .bind(std::int64_t{version.seq}, version.parent, version.digest, std::string_view(manifest))
            .run();
        (*meta)["head"] = version.digest.hex();
        writeMeta(m_state->db, *std::move(meta));
        tx.commit();
        return version;
    });
}

Result<plan::Items> PlanFile::itemsOf(const Version& version) const
{
    std::map<std::string, std::string> parts;
    for (const auto& [part, digest] : version.parts) {
        auto content = blob(digest);
        if (!content)
            return failed(content);
        parts.emplace(part, *std::move(content));
    }
    return plan::itemsFromParts(parts);
}

Result<std::vector<RecordEntry>> PlanFile::records() const
{
    return guarded([&]() -> Result<std::vector<RecordEntry>> { return readRecords(m_state->db); });
}

Result<RecordEntry> PlanFile::appendRecord(const plan::RecordContent& content, const std::string& at)
{
    return guarded([&]() -> Result<RecordEntry> {
        Transaction tx(m_state->db);
        auto meta = mayWrite(m_state->db, m_state->writable, m_state->me);
        if (!meta)
            return failed(meta);
        auto added = addRecord(m_state->db, *meta, content, at);
        if (!added)
            return added;
        writeMeta(m_state->db, *std::move(meta));
        tx.commit();
        return added;
    });
}

Result<std::vector<Damage>> PlanFile::verify() const
{
    return guarded([&]() -> Result<std::vector<Damage>> { return findDamage(m_state->db); });
}

Result<void> PlanFile::copyTo(const fs::path& path) const
{
    if (const auto made = createPrivateFile(path); !made)
        return made;
    auto copied = guarded([&]() -> Result<void> {
        Database copy(path, OpenMode::ReadWrite);
        m_state->db.copyTo(copy);
        Transaction tx(copy);
        Meta meta = readMeta(copy);
        meta.erase("writer");
        writeMeta(copy, std::move(meta));
        tx.commit();
        copy.tidyJournal();
        return {};
    });
    if (!copied) {
        std::error_code error;
        fs::remove(path, error);
    }
    return copied;
}

Result<void> PlanFile::takeOver(const Clock& clock)
{
    return guarded([&]() -> Result<void> {
        Transaction tx(m_state->db);
        Meta meta = readMeta(m_state->db);
        if (!isSealed(meta))
            return corruptMeta();
        meta["writer"] = writerText(m_state->me, rfc3339(clock()));
        writeMeta(m_state->db, std::move(meta));
        tx.commit();
        m_state->writable = true;
        m_state->holder.reset();
        return {};
    });
}

} // namespace keizoku::store
