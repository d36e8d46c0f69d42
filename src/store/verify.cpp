// SPDX-License-Identifier: Apache-2.0
#include "store/verify.h"

#include <algorithm>
#include <set>

#include "plan/attachments.h"
#include "store/record_chain.h"
#include "store/tables.h"

namespace keizoku::store {

namespace {

class Survey {
public:
    explicit Survey(Database& db) : m_db(db) {}

    std::vector<Damage> run()
    {
        pages();
        meta();
        draft();
        blobs();
        versions();
        records();
        return std::move(m_found);
    }

private:
    void note(std::string item, std::string sentence)
    {
        m_found.push_back({std::move(item), std::move(sentence)});
    }

    /// SQLite's own look at pages and indexes; blind to content, but it sees what no row shows.
    void pages()
    {
        Statement rows(m_db, "PRAGMA integrity_check(20)");
        while (rows.step())
            if (rows.text(0) != "ok")
                note("pages", "ファイルの構造に傷があります（" + std::string(rows.text(0)) + "）。");
    }

    void meta()
    {
        m_meta = readMeta(m_db);
        if (!isSealed(m_meta))
            note("meta", "管理情報が壊れています。");
    }

    void draft()
    {
        const auto items = readItems(m_db);
        if (m_meta["draft"] != digestOf(items))
            note("draft", "下書きが、保存したときの内容と違います。");
        else if (const auto plan = plan::planFromItems(items); !plan)
            note("draft", "下書きを読めません。");
        else
            attachments("draft", "下書き", *plan);
    }

    void blobs()
    {
        Statement rows(m_db, "SELECT digest, content FROM blob");
        while (rows.step()) {
            const auto named = Digest::fromBytes(rows.text(0));
            if (!named || PlanFile::blobDigest(rows.text(1)) != *named)
                note("blob " + (named ? named->shortCode() : "?"),
                     "保存された内容（" + (named ? named->shortCode() : "?") + "）が書き換わっています。");
            else
                m_whole.insert(*named);
        }
    }

    void versions()
    {
        Digest parent;
        int expected = 1;
        for (const VersionRow& row : readVersionRows(m_db)) {
            const std::string item = "version " + std::to_string(row.seq);
            const auto version = versionFrom(row);
            if (!version || row.seq != expected || version->parent != parent ||
                version->digest != versionDigest(parent, row.manifest)) {
                note(item, std::to_string(row.seq) + "番目の版の記録が書き換わっています。");
            } else {
                parts(*version, item);
            }
            parent = version ? version->digest : Digest();
            expected = row.seq + 1;
        }
        if (m_meta["head"] != parent.hex())
            note("head", "最後の版の記録がありません（版が失われたか、古い控えです）。");
    }

    void records()
    {
        Digest parent;
        int expected = 1;
        for (const RecordRow& row : readRecordRows(m_db)) {
            const std::string item = "record " + std::to_string(row.seq);
            const auto entry = recordFrom(row);
            if (!entry || row.seq != expected || entry->parent != parent ||
                entry->digest != recordDigest(parent, row.content))
                note(item, std::to_string(row.seq) + "番目の記録が書き換わっています。");
            else if (const auto* record = std::get_if<plan::Record>(&entry->content.what))
                for (const plan::RecordFile& each : record->files)
                    present(item, std::to_string(row.seq) + "番目の記録", each.file.digest);
            parent = entry ? entry->digest : Digest();
            expected = row.seq + 1;
        }
        if (recordsHead(m_meta) != parent.hex())
            note("records", "最後の記録がありません（記録が失われたか、古い控えです）。");
    }

    void present(const std::string& item, const std::string& name, const Digest& digest)
    {
        if (!digest.isZero() && !readBlob(m_db, digest))
            note(item + " blob " + digest.shortCode(),
                 name + "に添えた内容（" + digest.shortCode() + "）がありません。");
    }

    void parts(const Version& version, const std::string& item)
    {
        const std::string name = "第" + std::to_string(version.stamp.number) + "版";
        std::map<std::string, std::string> contents;
        for (const auto& [part, digest] : version.parts) {
            auto content = m_whole.contains(digest) ? readBlob(m_db, digest) : std::nullopt;
            if (!content)
                note(item + " " + part, name + "の「" + part + "」が失われているか、書き換わっています。");
            else
                contents.emplace(part, *std::move(content));
        }
        const auto items = plan::itemsFromParts(contents);
        const auto plan = items ? plan::planFromItems(*items) : Result<plan::Plan>(failed(items));
        if (plan)
            attachments(item, name, *plan);
        else if (contents.size() == version.parts.size())
            note(item, name + "の内容を読めません。");
    }

    /// What fields point at must be there too.
    void attachments(const std::string& item, const std::string& name, const plan::Plan& plan)
    {
        std::vector<Digest> wanted = plan::attachedFiles(plan);
        if (std::find(wanted.begin(), wanted.end(), plan.pack.digest) == wanted.end())
            wanted.push_back(plan.pack.digest);
        for (const Digest& digest : wanted)
            present(item, name, digest);
    }

    Database& m_db;
    Meta m_meta;
    std::set<Digest> m_whole;
    std::vector<Damage> m_found;
};

} // namespace

std::vector<Damage> findDamage(Database& db)
{
    return Survey(db).run();
}

} // namespace keizoku::store
