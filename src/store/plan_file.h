// SPDX-License-Identifier: Apache-2.0
// The door to a .keizoku file: draft, versions, blobs, backups. Nothing outside store/ sees SQL.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/digest.h"
#include "plan/items.h"
#include "plan/record.h"
#include "store/approval.h"
#include "store/version_kind.h"

namespace keizoku::store {

/// Who made a version, when and why.
struct Stamp {
    int number = 1;        ///< as people count: 第3版
    std::string at = {};   ///< RFC 3339, UTC
    std::string date = {}; ///< ISO day it is dated, in Japan
    std::string author = {};
    std::string approver = {}; ///< everyone who approved, in words
    std::string reason = {};
    bool unchanged = false;               ///< a review that changed nothing
    std::optional<VersionKind> kind = {}; ///< absent where nobody was asked for it
    std::vector<Approval> approvals = {}; ///< with post and day; empty where only a name was given
};

struct Version {
    int seq = 0; ///< 1, 2, 3 … in the file
    Stamp stamp = {};
    Digest parent = {};
    Digest digest = {};
    std::map<std::string, Digest> parts = {};
};

/// One entry of the chain of records: appended, never changed.
struct RecordEntry {
    int seq = 0;         ///< 1, 2, 3 … in the file
    std::string at = {}; ///< when it was entered, RFC 3339, UTC
    Digest parent = {};
    Digest digest = {};
    plan::RecordContent content = {};
};

/// Who is writing a file, and since when (RFC 3339).
struct Holder {
    std::string who = {};
    std::string since = {};
};

/// One damaged or altered thing, in words.
struct Damage {
    std::string item = {}; ///< stable: "version 2", "draft", "blob 1A2B3C4D"
    std::string sentence = {};
};

enum class Access { Write, Read };

class PlanFile {
public:
    /// A new file (mode 0600) with a first draft. Conflict if the path exists.
    static Result<PlanFile> create(const std::filesystem::path& path, const plan::Items& draft,
                                   const std::string& pack, const Clock& clock);
    /// Opens an existing file after checking application id, schema and digests of what it reads.
    /// Asked to write while another program does: opens for reading, and holder() says who.
    /// A missing right to write also gives a file for reading.
    static Result<PlanFile> open(const std::filesystem::path& path, Access access, const Clock& clock);

    PlanFile(PlanFile&&) noexcept;
    PlanFile& operator=(PlanFile&&) noexcept;
    ~PlanFile(); ///< gives the right to write back

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] bool writable() const;
    [[nodiscard]] const std::optional<Holder>& holder() const;
    /// The journal of a broken-off write could not be rolled back: what is read may be one save old.
    [[nodiscard]] bool mayBeStale() const;
    /// Random, given at creation; survives copying and renaming.
    Result<std::string> id() const;

    /// Corrupt when the draft does not match its digest.
    Result<plan::Items> draft() const;
    /// Stores what differs between two states of the draft, in one transaction.
    Result<void> saveDraft(const plan::Items& before, const plan::Items& after);

    /// Content-addressed: storing the same bytes twice stores them once. At most 32 MiB.
    Result<Digest> putBlob(std::string_view bytes);
    Result<std::string> blob(const Digest& digest) const;
    [[nodiscard]] static Digest blobDigest(std::string_view bytes);

    Result<std::vector<Version>> versions() const;
    Result<Version> append(const std::map<std::string, std::string>& parts, const Stamp& stamp);
    Result<plan::Items> itemsOf(const Version& version) const;

    /// In the order they were entered. Corrupt when an entry was changed.
    Result<std::vector<RecordEntry>> records() const;
    Result<RecordEntry> appendRecord(const plan::RecordContent& content, const std::string& at);

    /// Re-hashes everything; an empty list means clean. Fails only when the file cannot be read at all.
    Result<std::vector<Damage>> verify() const;
    /// A consistent copy at a path that must not exist.
    Result<void> copyTo(const std::filesystem::path& path) const;
    /// Takes the right to write from a holder that will not come back.
    Result<void> takeOver(const Clock& clock);

private:
    struct State;
    explicit PlanFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace keizoku::store
