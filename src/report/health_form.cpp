// SPDX-License-Identifier: Apache-2.0
#include "report/health_form.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace keizoku::report {

namespace {

using plan::Belonging;
using plan::HealthCheck;

constexpr int kDays = 7;

/// A symptom and the one letter that is circled for it: seven days have no room for ten columns each.
struct Symptom {
    const char* letter;
    const char* name;
};
constexpr std::array kSymptoms = {Symptom{"鼻", "鼻水"},           Symptom{"咳", "せき"},
                                  Symptom{"く", "くしゃみ"},       Symptom{"倦", "全身倦怠感"},
                                  Symptom{"下", "下痢"},           Symptom{"吐", "嘔吐"},
                                  Symptom{"咽", "咽頭痛"},         Symptom{"関", "関節痛"},
                                  Symptom{"味", "味覚・嗅覚障害"}, Symptom{"他", "その他"}};

/// One line of the grid.
struct Entry {
    document::Line name = {};
    std::string key = {}; ///< folded, to find the records of the same person
    std::array<std::string, kDays> days = {};
};

/// 大西 雅子（看護） is 大西 雅子: what stands before a bracket or a stroke, folded.
std::string keyOf(std::string_view name)
{
    for (const std::string_view sign : {"（", "(", "／", "/", "・", "、"})
        name = name.substr(0, name.find(sign));
    return text::folded(name);
}

document::Line nameCell(const std::string& name, const std::string& below)
{
    document::Line line = document::plain(name);
    if (!below.empty())
        line.push_back({"\n" + below, document::Mark::Soft, {}});
    return line;
}

std::vector<Entry> everybody(const Source& source)
{
    std::vector<Entry> all;
    for (const plan::Person& person : source.plan.people.rows)
        if (const auto& open = person.open; !open.name.empty() && !hasLeft(source, person))
            all.push_back(
                {nameCell(open.name, open.post.empty() ? open.job : open.post), keyOf(open.name), {}});
    if (source.masked)
        return all;
    for (const plan::ServiceUser& user : source.plan.serviceUsers.rows)
        if (!user.code.empty())
            all.push_back({nameCell(user.code, inWords(source.pack, "利用者")), keyOf(user.code), {}});
    return all;
}

/// Monday of the last week in which somebody was checked.
std::optional<Date> weekOf(const std::vector<HealthCheck>& checks)
{
    std::optional<Date> last;
    for (const HealthCheck& check : checks)
        if (check.on && (!last || *check.on > *last))
            last = check.on;
    return last ? std::optional(last->plusDays(-((last->weekday() + 6) % kDays))) : std::nullopt;
}

/// "37.8℃", below it what was felt and remarked.
std::string recorded(const HealthCheck& check)
{
    std::vector<std::string> lines;
    if (check.temperature)
        lines.push_back(check.temperature->str() + "℃");
    for (const std::string& words : {check.symptoms, check.note})
        if (!words.empty())
            lines.push_back(words);
    return text::join(lines, "\n");
}

/// Puts the records of the week into the lines of their people; gives how many belong elsewhere.
std::size_t enter(const Source& source, const Date& monday, std::vector<Entry>& entries)
{
    std::size_t others = 0;
    for (const HealthCheck& check : source.plan.healthChecks.rows) {
        const int day = check.on ? check.on->daysSince(monday) : -1;
        if (day < 0 || day >= kDays) {
            ++others;
            continue;
        }
        const std::string key = keyOf(check.name);
        auto it = std::find_if(entries.begin(), entries.end(),
                               [&](const Entry& entry) { return entry.key == key; });
        if (it == entries.end()) {
            const std::string who =
                plan::shownCell(source.plan, plan::RegisterId::HealthChecks, check.id, "belonging");
            it = entries.insert(entries.end(), {nameCell(check.name, inWords(source.pack, who)), key, {}});
        }
        std::string& cell = it->days[static_cast<std::size_t>(day)];
        cell += (cell.empty() ? "" : "\n") + recorded(check);
    }
    return others;
}

/// "　．　℃" and the letters in two lines.
std::string emptyDay()
{
    std::string cell = "　．　℃";
    for (std::size_t at = 0; at < kSymptoms.size(); ++at)
        cell += std::string(at % 5 == 0 ? "\n" : " ") + kSymptoms[at].letter;
    return cell;
}

std::string legend()
{
    std::vector<std::string> parts;
    for (const Symptom& symptom : kSymptoms)
        parts.push_back(std::string(symptom.letter) + "＝" + symptom.name);
    return "毎日、体温を書き、あてはまる症状の字を丸で囲みます。\n" + text::join(parts, "　");
}

std::vector<document::TableColumn> columns(const std::optional<Date>& monday)
{
    constexpr std::array kWeekdays = {"月", "火", "水", "木", "金", "土", "日"};
    std::vector<document::TableColumn> all = {{"氏名・所属", 10.0}};
    for (int day = 0; day < kDays; ++day) {
        std::string head = "　/　（　）";
        if (monday) {
            const Date date = monday->plusDays(day);
            head = std::to_string(date.month()) + "/" + std::to_string(date.day()) + "（" +
                   kWeekdays[static_cast<std::size_t>(day)] + "）";
        }
        all.push_back({std::move(head), 7.8, document::Align::Center});
    }
    return all;
}

document::TableRow rowOf(const Entry& entry)
{
    document::TableRow row = {entry.name};
    for (const std::string& day : entry.days)
        row.push_back(document::plain(day.empty() ? emptyDay() : day));
    return row;
}

} // namespace

Blocks healthForm(const Source& source, bool rows)
{
    const auto& checks = source.plan.healthChecks.rows;
    const bool shows = rows && !source.masked;
    const std::optional<Date> monday = shows ? weekOf(checks) : std::nullopt;
    std::vector<Entry> entries = everybody(source);
    const std::size_t others = monday ? enter(source, *monday, entries) : shows ? checks.size() : 0;

    std::string begun = monday ? japaneseDate(*monday) : "　　　　年　　月　　日";
    begun += "から7日間　　部署：";
    if (others > 0)
        begun += "　　　　　　　　　　（このほかの日の記録が" + std::to_string(others) + "件あります）";
    Blocks blocks = {document::Paragraph{document::plain(begun + "\n" + legend()), true}};
    document::Table table{columns(monday), {}, true, true};
    for (const Entry& entry : entries)
        table.rows.push_back(rowOf(entry));
    table.filler = rowOf({document::plain(""), "", {}});
    table.rows.insert(table.rows.end(), kEmptyRows, table.filler);
    blocks.push_back(std::move(table));
    return blocks;
}

} // namespace keizoku::report
