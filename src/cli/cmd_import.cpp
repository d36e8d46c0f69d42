// SPDX-License-Identifier: Apache-2.0
// keizoku-cli import
#include <algorithm>
#include <ostream>

#include "app/import.h"
#include "base/text.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

app::ImportKind kindNamed(const std::string& name)
{
    if (name == "people")
        return app::ImportKind::People;
    if (name == "partners")
        return app::ImportKind::Partners;
    if (name == "stock")
        return app::ImportKind::Stock;
    return name == "tree" ? app::ImportKind::Tree : app::ImportKind::Roles;
}

/// "連絡先=mobilePhones" by its folded head.
Result<app::ColumnChoices> columnsChosen(app::ImportKind kind, const std::vector<std::string>& options)
{
    app::ColumnChoices chosen;
    const auto meanings = app::columnMeanings(kind);
    for (const std::string& option : options) {
        const std::size_t at = option.rfind('=');
        const std::string column = at == std::string::npos ? "" : option.substr(at + 1);
        const bool known =
            column.empty() || std::any_of(meanings.begin(), meanings.end(),
                                          [&](const auto& each) { return each.first == column; });
        if (at != std::string::npos && known) {
            chosen[text::folded(option.substr(0, at))] = column;
            continue;
        }
        std::string ids;
        for (const auto& [id, label] : meanings)
            ids += "\n  " + id + "  " + label;
        return fail(ErrorCode::Malformed,
                    "--column は「見出し=列」の形で書きます。「" + option +
                        "」は読めません。列には次のどれかを書きます：" + ids,
                    "column");
    }
    return chosen;
}

Json toJson(const std::vector<app::ImportLine>& lines)
{
    Json list{Json::Array{}};
    for (const app::ImportLine& line : lines) {
        Json item;
        item.set("row", line.row);
        item.set("name", line.name);
        item.set("reason", line.reason);
        if (!line.holds.empty()) {
            Json holds{Json::Array{}};
            for (const std::string& each : line.holds)
                holds.push(each);
            item.set("holds", std::move(holds));
        }
        list.push(std::move(item));
    }
    return list;
}

void printLines(const char* title, const std::vector<app::ImportLine>& lines, bool each, Streams& io)
{
    io.out << title << " " << lines.size() << "\n";
    if (!each)
        return;
    for (const app::ImportLine& line : lines) {
        io.out << "  ";
        if (line.row > 0)
            io.out << line.row << "行目 ";
        io.out << line.name << (line.reason.empty() ? "" : "：") << line.reason << "\n";
        for (const std::string& held : line.holds)
            io.out << "    " << held << "\n";
    }
}

void print(const app::ImportReport& report, bool json, Streams& io)
{
    if (json) {
        Json all;
        for (const auto& [key, lines] :
             {std::pair{"added", &report.added}, std::pair{"changed", &report.changed},
              std::pair{"same", &report.same}, std::pair{"gone", &report.gone},
              std::pair{"refused", &report.refused}, std::pair{"unsure", &report.unsure},
              std::pair{"adjusted", &report.adjusted}})
            all.set(key, toJson(*lines));
        Json ignored{Json::Array{}};
        for (const std::string& head : report.ignored)
            ignored.push(head);
        all.set("ignored", std::move(ignored));
        printJson(all, io);
        return;
    }
    printLines("新しい", report.added, false, io);
    printLines("変わる", report.changed, true, io);
    printLines("同じ", report.same, false, io);
    printLines("一覧にない（消しません）", report.gone, true, io);
    printLines("取り込めない", report.refused, true, io);
    if (!report.adjusted.empty())
        printLines("読みかえた", report.adjusted, true, io);
    if (!report.unsure.empty())
        printLines("あとで選ぶ（文字のまま入れました）", report.unsure, true, io);
    for (const std::string& head : report.ignored)
        io.out << "使わない列：" << head << "\n";
}

} // namespace

Exit runImport(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (a.kind == "word")
        return runImportWord(environment, a, io);
    auto session = a.dryRun ? openToRead(environment, a) : openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto kind = kindNamed(a.kind);
    const auto sheet = office::readSheet(a.source, app::sheetNameOf(kind));
    if (!sheet)
        return failedWith(sheet.error(), io);
    const auto chosen = columnsChosen(kind, a.columns);
    if (!chosen) {
        io.err << "keizoku-cli: " << chosen.error().sentence << "\n";
        return Exit::Usage;
    }
    const auto preview = app::previewImport(*session, kind, *sheet, *chosen);
    if (!preview)
        return failedWith(preview.error(), io);
    print(*preview, a.json, io);
    if (a.dryRun)
        return preview->refused.empty() ? Exit::Done : Exit::Failed;
    const auto done = app::importSheet(*session, kind, *sheet, *chosen);
    if (!done)
        return failedWith(done.error(), io);
    if (session->saveError())
        return failedWith(*session->saveError(), io);
    return Exit::Done;
}

} // namespace keizoku::cli
