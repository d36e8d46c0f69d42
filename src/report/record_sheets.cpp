// SPDX-License-Identifier: Apache-2.0
#include "report/record_sheets.h"

#include <algorithm>

#include "base/clock.h"
#include "base/text.h"
#include "report/annexes.h"
#include "report/mask.h"

namespace keizoku::report {

namespace {

using document::Align;
using document::Line;
using document::Mark;
using plan::Record;
using records::LedgerLine;

constexpr int kMonths = 12;

std::string day(const std::optional<Date>& date)
{
    return date ? japaneseDate(*date) : "";
}

std::string entered(const LedgerLine& line)
{
    const auto at = parseRfc3339(line.at);
    return at ? japaneseDate(dateInTokyo(*at)) + " " + timeInTokyo(*at) : line.at;
}

std::string hazardsOf(const Record& record)
{
    return record.natural && record.infection ? "感染症・自然災害"
           : record.natural                   ? "自然災害"
           : record.infection                 ? "感染症"
                                              : "";
}

std::string versionOf(const Record& record)
{
    return record.version > 0 ? versionName(std::to_string(record.version)) : "";
}

std::string peopleWords(const Record& record)
{
    const auto present = std::count_if(record.people.begin(), record.people.end(),
                                       [](const plan::Attendance& one) { return one.present; });
    if (record.people.empty())
        return "";
    return std::to_string(present) + "／" + std::to_string(record.people.size()) + "人";
}

document::Paragraph sentence(std::string words, bool small = false)
{
    return {document::plain(std::move(words)), small};
}

/// Pages through the year: 4 … 12, 1 … 3.
int monthAt(int place)
{
    return (place + 3) % kMonths + 1;
}

std::string daysIn(const records::Tally& tally, int month)
{
    std::vector<std::string> days;
    for (const LedgerLine* line : tally.held)
        if (line->record.heldOn->month() == month)
            days.push_back(std::to_string(line->record.heldOn->day()) + "日");
    return text::join(days, "\n");
}

/// Twelve months leave the name room for four characters.
std::string narrowWords(const records::Duty& duty)
{
    std::string words = records::dutyWords(duty);
    for (const auto& [what, with] : {std::pair{"（", "\n"}, {"）", ""}, {"自然災害", "災害"}})
        words = text::replaced(std::move(words), what, with);
    return words;
}

/// Where the numbers come from.
std::string sourceWords(const std::vector<records::Duty>& duties)
{
    std::vector<std::string> services;
    for (const records::Duty& duty : duties)
        if (!duty.service.empty() &&
            std::find(services.begin(), services.end(), duty.service) == services.end())
            services.push_back(duty.service);
    return (services.empty() ? std::string()
                             : "研修と訓練の回数は" + text::join(services, "・") + "の定めによります。") +
           "周知・見直し・備蓄点検の年1回は慣行です。";
}

document::KeyValues factsOf(const Source& source, const LedgerLine& line)
{
    const Record& record = line.record;
    document::KeyValues facts;
    const auto add = [&](std::string_view label, std::string value) {
        if (!value.empty())
            facts.rows.emplace_back(std::string(label), document::plain(std::move(value)));
    };
    facts.rows.emplace_back("実施日",
                            orMissing(record.heldOn ? japaneseDateWithWeekday(*record.heldOn) : ""));
    add("時間", record.time);
    add("区分", hazardsOf(record));
    add("使った版", versionOf(record));
    std::vector<std::string> services;
    for (const std::string& id : record.services)
        services.push_back(serviceName(source.pack, id));
    add("対象のサービス", text::join(services, "、"));
    add("新規採用時", record.atHiring ? "新しく入った職員の研修として行った。" : "");
    add("一体的実施", record.combined);
    add("共同実施", record.shared);
    for (const plan::RecordQuestion& question : plan::info(record.kind).questions)
        if (const auto answer = record.answers.find(std::string(question.id)); answer != record.answers.end())
            add(inWords(source.pack, question.label), answer->second);
    return facts;
}

document::Table attendanceOf(const Record& record)
{
    document::Table table{{{"氏名", 2.2},
                           {"役割・職種", 1.6},
                           {"出欠", 0.8, Align::Center},
                           {"補講・伝達日", 1.6},
                           {"署名", 2.2}}};
    for (const plan::Attendance& one : record.people)
        table.rows.push_back({document::plain(one.name), document::plain(one.part),
                              document::plain(one.present ? "出席" : "欠席"),
                              one.present || one.followUp ? document::plain(day(one.followUp)) : missing(),
                              document::plain("")});
    table.blankForm = true;
    return table;
}

document::Table logOf(const Record& record)
{
    const bool sent = std::any_of(record.log.begin(), record.log.end(),
                                  [](const plan::LogLine& line) { return !line.sent.empty(); });
    document::Table table{{{"時刻", 0.9}, {"出来事", 3}, {"判断・指示", 3}, {"だれが", 1.2}}};
    if (sent)
        table.columns.push_back({"送った内容", 3});
    for (const plan::LogLine& line : record.log) {
        document::TableRow row = {document::plain(line.time), document::plain(line.event),
                                  document::plain(line.decision), document::plain(line.by)};
        if (sent)
            row.push_back(document::plain(line.sent));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string closedWords(const std::optional<plan::Closing>& closing)
{
    if (!closing)
        return "";
    std::vector<std::string> parts;
    if (closing->on)
        parts.push_back(japaneseDate(*closing->on));
    if (closing->version > 0)
        parts.push_back(versionName(std::to_string(closing->version)) + "に反映");
    if (!closing->words.empty())
        parts.push_back(closing->words);
    return text::join(parts, "\n");
}

document::Table openItemsOf(const LedgerLine& line)
{
    document::Table table{{{"改善策", 3.4}, {"担当", 1.2}, {"期限", 1.5}, {"済んだ日・反映した版", 2.2}}};
    for (std::size_t at = 0; at < line.record.openItems.size(); ++at) {
        const plan::OpenItem& item = line.record.openItems[at];
        table.rows.push_back({document::plain(item.what), orMissing(item.owner), orMissing(day(item.due)),
                              document::plain(closedWords(line.closings[at]))});
    }
    return table;
}

void addFiles(const Source& source, const Evidence& evidence, const Record& record, Blocks& blocks)
{
    document::List others;
    for (const plan::RecordFile& each : record.files) {
        if (each.isPrivate && source.masked)
            continue;
        std::string bytes = isPicture(each.file) && evidence.attachment
                                ? evidence.attachment(each.file.digest)
                                : std::string();
        const std::string& caption = each.file.caption.empty() ? each.file.name : each.file.caption;
        if (!bytes.empty()) {
            blocks.push_back(document::Picture{std::move(bytes), each.file.mime, caption});
            continue;
        }
        Line line = document::plain(each.file.name);
        if (evidence.annexes)
            line = {evidence.annexes->refer(each.file, recordTitle(record)),
                    {"　" + caption, Mark::None, {}}};
        others.items.push_back({"・", std::move(line)});
    }
    if (others.items.empty())
        return;
    blocks.push_back(document::Label{"添えた物"});
    blocks.push_back(std::move(others));
}

} // namespace

std::string recordAnchor(const LedgerLine& line)
{
    return "record-" + std::to_string(line.first);
}

std::string recordTitle(const Record& record)
{
    return std::string(plan::info(record.kind).name) + "記録　" +
           (record.heldOn ? shortJapaneseDate(*record.heldOn) + "　" : "") + record.title;
}

Blocks evidenceCalendar(const Evidence& evidence, int headingLevel)
{
    Blocks blocks = {document::Heading{headingLevel, "",
                                       "実施状況　" + records::fiscalYearName(evidence.fiscalYear),
                                       "evidence-" + std::to_string(evidence.fiscalYear)}};
    document::Table table{{{"", 3.6}, {"要る", 1.2, Align::Center}}};
    for (int place = 0; place < kMonths; ++place)
        table.columns.push_back({std::to_string(monthAt(place)) + "月", 0.8, Align::Center});
    table.columns.push_back({"計", 0.9, Align::Center});
    std::vector<std::string> holes;
    const auto tallies = records::tally(evidence.duties, evidence.lines, evidence.fiscalYear);
    for (const records::Tally& tally : tallies) {
        document::TableRow row = {document::plain(narrowWords(tally.duty)),
                                  document::plain(records::timesWords(tally.duty.times))};
        for (int place = 0; place < kMonths; ++place)
            row.push_back(document::plain(daysIn(tally, monthAt(place))));
        row.push_back({{std::to_string(tally.held.size()) + "回",
                        tally.missing() > 0 ? Mark::Missing : Mark::None,
                        {}}});
        table.rows.push_back(std::move(row));
        if (tally.missing() > 0)
            holes.push_back(records::dutyWords(tally.duty) + "があと" + std::to_string(tally.missing()) +
                            "回");
    }
    blocks.push_back(std::move(table));
    blocks.push_back(sentence(holes.empty() ? "要る回数は、すべて記録があります。"
                                            : "記録がまだないもの：" + text::join(holes, "、") + "。"));
    blocks.push_back(sentence(sourceWords(evidence.duties), true));
    return blocks;
}

Blocks recordList(const Evidence& evidence, int headingLevel)
{
    Blocks blocks = {document::Heading{headingLevel, "", "記録の一覧", "record-list"}};
    document::Table table{{{"実施日", 1.7},
                           {"種類", 1.2},
                           {"題名", 3.2},
                           {"区分", 1.4},
                           {"版", 0.9},
                           {"出席", 0.9},
                           {"記録者", 1.3}}};
    for (const LedgerLine& line : evidence.lines) {
        const Record& record = line.record;
        Line title = {{record.title, Mark::None, line.withdrawn ? "" : recordAnchor(line)}};
        if (line.withdrawn)
            title.push_back({"（取り消し：" + line.corrections.back() + "）", Mark::Soft, {}});
        table.rows.push_back({document::plain(record.heldOn ? shortJapaneseDate(*record.heldOn) : ""),
                              document::plain(std::string(plan::info(record.kind).name)), std::move(title),
                              document::plain(hazardsOf(record)), document::plain(versionOf(record)),
                              document::plain(peopleWords(record)), document::plain(record.recorder)});
    }
    if (table.rows.empty())
        blocks.push_back(sentence("記録はまだありません。"));
    else
        blocks.push_back(std::move(table));
    if (!evidence.fingerprint.empty())
        blocks.push_back(sentence("記録の指紋　" + evidence.fingerprint +
                                      "　（あとから書き換えると、この符号が変わります）",
                                  true));
    return blocks;
}

Blocks recordSheet(const Source& source, const Evidence& evidence, const LedgerLine& line, int headingLevel)
{
    const Record& record = line.record;
    Blocks blocks = {document::Heading{headingLevel, "", recordTitle(record), recordAnchor(line), true}};
    blocks.push_back(factsOf(source, line));
    if (!record.log.empty()) {
        blocks.push_back(document::Label{"経過"});
        blocks.push_back(logOf(record));
    }
    if (!record.openItems.empty()) {
        blocks.push_back(document::Label{"改善策"});
        blocks.push_back(openItemsOf(line));
    }
    if (!record.people.empty()) {
        blocks.push_back(document::Label{"出席者　" + peopleWords(record)});
        blocks.push_back(attendanceOf(record));
    }
    addFiles(source, evidence, record, blocks);
    document::KeyValues end;
    end.rows.emplace_back("記録した人", orMissing(record.recorder));
    end.rows.emplace_back("確認した人", orMissing(record.confirmedBy));
    end.rows.emplace_back("入力日", document::plain(entered(line)));
    for (const std::string& reason : line.corrections)
        end.rows.emplace_back("訂正", document::plain(reason));
    blocks.push_back(std::move(end));
    return blocks;
}

document::Document recordsDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                   const Evidence& evidence, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document =
        emptyDocument(source, "研修・訓練などの記録　" + records::fiscalYearName(evidence.fiscalYear));
    document.blocks = evidenceCalendar(evidence, 1);
    append(document.blocks, recordList(evidence, 1));
    for (const LedgerLine& line : evidence.lines)
        if (!line.withdrawn && line.record.heldOn &&
            records::fiscalYearOf(*line.record.heldOn) == evidence.fiscalYear)
            append(document.blocks, recordSheet(source, evidence, line, 1));
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
