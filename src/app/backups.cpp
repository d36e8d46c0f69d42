// SPDX-License-Identifier: Apache-2.0
#include "app/backups.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace keizoku::app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr auto kSuffix = ".keizoku";
constexpr auto kPause = 30min;

/// "2026-11-22T00-14-05Z": colons are not allowed in file names everywhere.
std::string fileStem(Instant at)
{
    return text::replaced(rfc3339(at), ":", "-");
}

Result<Instant> instantIn(const fs::path& path)
{
    std::string stem = path.stem().string();
    if (stem.size() == 20)
        stem[13] = stem[16] = ':';
    return parseRfc3339(stem);
}

void thin(const std::vector<Backup>& newestFirst, Instant now)
{
    std::vector<Instant> instants;
    for (const Backup& backup : newestFirst)
        instants.push_back(parseRfc3339(backup.at).value_or(now));
    const auto kept = keptByThinning(instants, now);
    for (std::size_t at = 0; at < newestFirst.size(); ++at)
        if (std::error_code error; !kept[at])
            fs::remove(newestFirst[at].path, error);
}

} // namespace

Result<fs::path> backupFolder(const Session& session)
{
    const auto id = session.file().id();
    if (!id)
        return failed(id);
    return session.environment().backups / *id;
}

Result<void> makePrivateFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(folder, fs::perms::owner_all, error);
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::Io, "控えのフォルダー「" + folder.string() + "」を作れません。",
                    folder.string());
    return {};
}

std::vector<bool> keptByThinning(const std::vector<Instant>& newestFirst, Instant now)
{
    struct Rule {
        std::chrono::hours bucket;
        int count;
    };
    // Per bucket the newest copy stays; buckets count back from now.
    constexpr std::array kRules = {Rule{24h, 12}, Rule{24h * 7, 10}, Rule{24h * 30, 9}};
    std::vector<bool> kept(newestFirst.size(), false);
    for (std::size_t at = 0; at < newestFirst.size(); ++at)
        kept[at] = at == 0 || now - newestFirst[at] <= 48h;
    for (const Rule& rule : kRules) {
        std::map<std::int64_t, std::size_t> newestOf;
        for (std::size_t at = 0; at < newestFirst.size(); ++at)
            newestOf.emplace((now - newestFirst[at]) / rule.bucket, at);
        for (const auto& [bucket, at] : newestOf)
            if (bucket < rule.count)
                kept[at] = true;
    }
    return kept;
}

Result<std::vector<Backup>> backupsOf(const Session& session)
{
    const auto folder = backupFolder(session);
    if (!folder)
        return failed(folder);
    std::vector<Backup> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(*folder, error))
        if (const auto at = instantIn(entry.path()); at && entry.path().extension() == kSuffix)
            all.push_back({entry.path(), rfc3339(*at)});
    std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return all;
}

Result<Backup> makeBackup(const Session& session)
{
    const auto folder = backupFolder(session);
    if (!folder)
        return failed(folder);
    if (const auto made = makePrivateFolder(*folder); !made)
        return failed(made);
    const Instant now = session.environment().clock();
    Backup backup{*folder / (fileStem(now) + kSuffix), rfc3339(now)};
    if (const auto copied = session.file().copyTo(backup.path); !copied)
        return failed(copied);
    auto copy = store::PlanFile::open(backup.path, store::Access::Read, session.environment().clock);
    const auto damage = copy ? copy->verify() : Result<std::vector<store::Damage>>(failed(copy));
    if (!damage || !damage->empty()) {
        std::error_code error;
        fs::remove(backup.path, error);
        return fail(
            ErrorCode::Corrupt,
            "控えを取れませんでした。元のファイルを「点検」で確かめてください。古い控えはそのままです。",
            "backup did not verify");
    }
    if (const auto all = backupsOf(session))
        thin(*all, now);
    return backup;
}

Result<void> backUpIfDue(const Session& session)
{
    const auto all = backupsOf(session);
    if (!all)
        return failed(all);
    if (!all->empty()) {
        const auto newest = parseRfc3339(all->front().at);
        if (newest && session.environment().clock() - *newest < kPause)
            return {};
        std::error_code error;
        if (fs::last_write_time(session.file().path(), error) <=
            fs::last_write_time(all->front().path, error))
            return {};
    }
    const auto made = makeBackup(session);
    if (!made)
        return failed(made);
    return {};
}

Result<void> restoreBackup(const Environment& environment, const fs::path& backup, const fs::path& to)
{
    const auto file = store::PlanFile::open(backup, store::Access::Read, environment.clock);
    if (!file)
        return failed(file);
    const auto damage = file->verify();
    if (!damage)
        return failed(damage);
    if (!damage->empty())
        return fail(ErrorCode::Corrupt,
                    "この控えは壊れています（" + damage->front().sentence +
                        "）。別の日の控えを選んでください。",
                    "backup damaged");
    return file->copyTo(to);
}

} // namespace keizoku::app
