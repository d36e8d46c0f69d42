// SPDX-License-Identifier: Apache-2.0
// keizoku-cli import FILE --word SOURCE
#include "app/word_import.h"
#include "base/text.h"
#include <ostream>

#include "cli/commands.h"

namespace keizoku::cli {

namespace {

const char* nameOf(app::WordFate fate)
{
    switch (fate) {
    case app::WordFate::Structure:
        return "structure";
    case app::WordFate::Placed:
        return "placed";
    case app::WordFate::Tray:
        break;
    }
    return "tray";
}

const char* nameOf(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return "error";
    case check::Severity::Warning:
        return "warning";
    case check::Severity::Hint:
        break;
    }
    return "hint";
}

Json listOf(const std::vector<std::string>& words)
{
    Json list{Json::Array{}};
    for (const std::string& word : words)
        list.push(word);
    return list;
}

Json toJson(const app::WordReport& report)
{
    Json pieces{Json::Array{}};
    for (const app::WordPiece& piece : report.pieces) {
        Json item;
        item.set("text", piece.text);
        item.set("place", piece.place);
        item.set("fate", nameOf(piece.fate));
        item.set("paths", listOf(piece.paths));
        item.set("label", piece.label);
        item.set("sure", piece.isSure);
        pieces.push(std::move(item));
    }
    Json leftovers{Json::Array{}};
    for (const app::WordLeftover& leftover : report.leftovers) {
        Json item;
        item.set("text", leftover.text);
        item.set("sentence", leftover.sentence);
        item.set("place", leftover.place);
        item.set("severity", nameOf(leftover.severity));
        leftovers.push(std::move(item));
    }
    Json dates{Json::Array{}};
    for (const app::WordDate& date : report.dates) {
        Json item;
        item.set("words", date.words);
        item.set("place", date.place);
        item.set("date", date.date ? date.date->iso() : "");
        dates.push(std::move(item));
    }
    Json shares{Json::Object{}};
    for (const check::WordShare& share : report.shares)
        shares.set(share.section, share.percent());
    Json all;
    all.set("formShare", std::move(shares));
    all.set("pieces", std::move(pieces));
    all.set("placed", report.count(app::WordFate::Placed));
    all.set("tray", report.count(app::WordFate::Tray));
    all.set("structure", report.count(app::WordFate::Structure));
    all.set("leftovers", std::move(leftovers));
    all.set("unknownPeople", listOf(report.unknownPeople));
    all.set("unnamedPeople", listOf(report.unnamedPeople));
    all.set("leavers", listOf(report.leavers));
    all.set("dates", std::move(dates));
    all.set("remarks", listOf(report.remarks));
    all.set("pictures", report.pictures);
    all.set("trackedChanges", report.hasChanges);
    return all;
}

/// One line, cut to what a terminal shows.
std::string oneLine(std::string words)
{
    for (char& c : words)
        if (c == '\n' || c == '\t')
            c = ' ';
    const std::u32string points = text::decode(words);
    constexpr std::size_t kMost = 40;
    return points.size() <= kMost ? words : text::encode(points.substr(0, kMost)) + "…";
}

void printNames(const char* title, const std::vector<std::string>& names, Streams& io)
{
    if (!names.empty())
        io.out << title << " " << names.size() << "：" << text::join(names, "、") << "\n";
}

void print(const app::WordReport& report, Streams& io)
{
    io.out << "置いた段落・セル " << report.count(app::WordFate::Placed) << "、未配置の文章 "
           << report.count(app::WordFate::Tray) << "、見出しなど " << report.count(app::WordFate::Structure)
           << "\n";
    for (const app::WordPiece& piece : report.pieces)
        if (piece.fate != app::WordFate::Structure)
            io.out << (piece.fate == app::WordFate::Tray ? "  未配置\t"
                       : piece.isSure                    ? "  置いた\t"
                                                         : "  要確認\t")
                   << piece.place << "\t" << oneLine(piece.text) << "\t" << piece.label << "\n";
    io.out << "ひな形の残り " << report.leftovers.size() << "\n";
    for (const app::WordLeftover& leftover : report.leftovers)
        io.out << "  " << leftover.place << "\t" << oneLine(leftover.text) << "\t" << leftover.sentence
               << "\n";
    io.out << "ひな形のことばの割合";
    for (const check::WordShare& share : report.shares)
        io.out << "　" << share.section << " " << share.percent() << "%";
    io.out << "\n";
    printNames("名簿にない人", report.unknownPeople, io);
    printNames("文書に出てこない職員", report.unnamedPeople, io);
    printNames("退職したのに文書に残る人", report.leavers, io);
    if (!report.dates.empty())
        io.out << "日付 " << report.dates.size() << "\n";
    for (const app::WordDate& date : report.dates)
        io.out << "  " << date.place << "\t" << oneLine(date.words) << "\t"
               << (date.date ? japaneseDate(*date.date) : "空欄") << "\n";
    for (const std::string& remark : report.remarks)
        io.out << remark << "\n";
    if (report.pictures > 0)
        io.out << "図・写真 " << report.pictures << "枚は取り込みません。項目に添付してください。\n";
    if (report.hasChanges)
        io.out << "変更履歴は、反映したものとして読みました。\n";
}

} // namespace

Exit runImportWord(const app::Environment& environment, const Arguments& a, Streams& io)
{
    auto session = a.dryRun ? openToRead(environment, a) : openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto report = app::importWordFile(*session, a.source, a.dryRun);
    if (!report)
        return failedWith(report.error(), io);
    if (!a.dryRun && session->saveError())
        return failedWith(*session->saveError(), io);
    if (a.json)
        printJson(toJson(*report), io);
    else
        print(*report, io);
    return Exit::Done;
}

} // namespace keizoku::cli
