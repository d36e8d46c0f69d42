// SPDX-License-Identifier: Apache-2.0
// keizoku-cli backups, restore
#include <ostream>

#include "app/backups.h"
#include "cli/commands.h"

namespace keizoku::cli {

Exit runBackups(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto backups = app::backupsOf(*session);
    if (!backups)
        return failedWith(backups.error(), io);
    Json list{Json::Array{}};
    for (const app::Backup& backup : *backups) {
        Json item;
        item.set("at", backup.at);
        item.set("path", backup.path.string());
        list.push(std::move(item));
        const auto at = parseRfc3339(backup.at);
        if (!a.json && at)
            io.out << japaneseDate(dateInTokyo(*at)) << " " << timeInTokyo(*at) << "\t"
                   << backup.path.string() << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

Exit runRestore(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (const auto restored = app::restoreBackup(environment, a.source, a.target); !restored)
        return failedWith(restored.error(), io);
    io.err << "控えを「" << a.target << "」に戻しました。元のファイルはそのままです。\n";
    return Exit::Done;
}

} // namespace keizoku::cli
