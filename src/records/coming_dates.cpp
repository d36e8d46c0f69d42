// SPDX-License-Identifier: Apache-2.0
#include "records/coming_dates.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "records/months.h"

namespace keizoku::records {

namespace {

using Finds = std::vector<ComingDate>;

constexpr std::string_view kFullStop = "。";

void add(Finds& found, const Date& date, std::string why, std::string which, std::string place)
{
    std::string key = place;
    found.push_back({date, false, false, std::move(why), std::move(which), std::move(place), std::move(key)});
}

std::string pathOf(std::string_view which, const plan::RowId& row, std::string_view column)
{
    return std::string(which) + "/" + row + "/" + std::string(column);
}

void addRegisters(const plan::Plan& plan, Finds& found)
{
    for (const plan::Agreement& row : plan.agreements.rows)
        if (row.expires)
            add(found, *row.expires, "協定の期限", row.name, pathOf("agreements", row.id, "expires"));
    for (const plan::StockItem& row : plan.stock.rows)
        if (row.expiry)
            add(found, *row.expiry, "備蓄の期限", row.name, pathOf("stock", row.id, "expiry"));
    for (const plan::Person& row : plan.people.rows)
        if (row.open.confirmed && !row.open.left)
            add(found, row.open.confirmed->plusYears(1), "職員の連絡先の確認", row.open.name,
                pathOf("people", row.id, "confirmed"));
    for (const plan::ExternalContact& row : plan.contacts.rows)
        if (row.confirmed)
            add(found, row.confirmed->plusYears(1), "連携先の連絡先の確認", row.name,
                pathOf("contacts", row.id, "confirmed"));
}

/// Up to the first full stop: a line of a list needs no more.
std::string firstPart(const std::string& text)
{
    return text.substr(0, text.find(kFullStop));
}

void addMonths(const std::string& words, const Date& today, const std::string& why, const std::string& which,
               const std::string& place, const std::string& key, Finds& found)
{
    for (const Date& month : monthsOf(words, today))
        found.push_back({month, true, false, why, which, place, key + " " + month.iso()});
}

void addTraining(const plan::Plan& plan, const Date& today, Finds& found)
{
    for (const auto& [path, field] : plan.fields) {
        if (path.section != "training")
            continue;
        const std::string place = path.str();
        const auto* month = std::get_if<std::string>(&field.value);
        if (month && path.field == "review-month")
            addMonths(*month, today, "定期の見直し", "", place, place, found);
        const auto* table = std::get_if<plan::TableValue>(&field.value);
        if (!table || path.field != "calendar")
            continue;
        for (const auto& row : table->rows) {
            const auto theme = row.find("theme");
            const std::string which = theme == row.end() ? "" : firstPart(theme->second.text);
            if (const auto when = row.find("month"); when != row.end())
                addMonths(when->second.text, today, "研修・訓練", which, place, place + " " + which, found);
        }
    }
}

void addDeadlines(const plan::Plan& plan, const forms::ServiceProfiles& services, Finds& found)
{
    for (const forms::ServiceProfile* profile : services.of(plan))
        // What is still missing by then stands in the list of findings.
        for (const forms::Deadline& deadline : profile->dates)
            if (deadline.on)
                found.push_back({*deadline.on, false, true, "期日", deadline.what, "findings",
                                 "deadline " + profile->id + " " + deadline.id});
}

void addOwed(const plan::Plan& plan, const forms::ServiceProfiles& services,
             std::span<const LedgerLine> lines, const Date& today, Finds& found)
{
    const int year = fiscalYearOf(today);
    const auto duties = dutiesOf(services.of(plan));
    for (const Tally& each : tally(duties, lines, year))
        if (each.missing() > 0)
            found.push_back(
                {fiscalYearBegin(year + 1).plusDays(-1), false, false, fiscalYearName(year) + "のうちに",
                 dutyWords(each.duty) + " あと" + std::to_string(each.missing()) + "回", "records",
                 "owed " + std::string(plan::info(each.duty.kind).id) + " " +
                     std::to_string(static_cast<int>(each.duty.hazard)) + " " + std::to_string(year)});
}

void addLeftToDo(std::span<const LedgerLine> lines, Finds& found)
{
    for (const LedgerLine& line : lines) {
        if (line.withdrawn)
            continue;
        const std::string record = "record " + std::to_string(line.first);
        for (std::size_t at = 0; at < line.record.openItems.size(); ++at) {
            const plan::OpenItem& item = line.record.openItems[at];
            if (item.due && !line.closings[at])
                found.push_back({*item.due, false, false, "改善策の期限",
                                 item.what + (item.owner.empty() ? "" : "（担当 " + item.owner + "）"),
                                 "records", record + " item " + std::to_string(at)});
        }
        for (std::size_t at = 0; at < line.record.people.size(); ++at) {
            const plan::Attendance& one = line.record.people[at];
            if (!one.present && one.followUp)
                found.push_back({*one.followUp, false, false, "補講・伝達",
                                 one.name + "「" + line.record.title + "」", "records",
                                 record + " person " + std::to_string(at)});
        }
    }
}

bool isComing(const ComingDate& each, const Date& today)
{
    const bool thisMonth =
        each.wholeMonth && each.date.year() == today.year() && each.date.month() == today.month();
    return (each.date >= today || thisMonth) && (each.deadline || each.date <= today.plusYears(1));
}

Finds inOrder(Finds found, const Date& today)
{
    std::erase_if(found, [&](const ComingDate& each) { return !isComing(each, today); });
    std::stable_sort(found.begin(), found.end(), [](const ComingDate& a, const ComingDate& b) {
        return std::tie(a.date, a.why) < std::tie(b.date, b.why);
    });
    return found;
}

Finds ofPlan(const plan::Plan& plan, const forms::ServiceProfiles& services, const Date& today)
{
    Finds found;
    addRegisters(plan, found);
    addTraining(plan, today, found);
    addDeadlines(plan, services, found);
    return found;
}

} // namespace

std::vector<ComingDate> comingDates(const plan::Plan& plan, const forms::ServiceProfiles& services,
                                    const Date& today)
{
    return inOrder(ofPlan(plan, services, today), today);
}

std::vector<ComingDate> comingDates(const plan::Plan& plan, const forms::ServiceProfiles& services,
                                    std::span<const LedgerLine> lines, const Date& today)
{
    Finds found = ofPlan(plan, services, today);
    addOwed(plan, services, lines, today, found);
    addLeftToDo(lines, found);
    return inOrder(std::move(found), today);
}

std::vector<ComingLine> grouped(const std::vector<ComingDate>& dates)
{
    std::vector<ComingLine> lines;
    for (auto first = dates.begin(); first != dates.end();) {
        const auto last = std::find_if(std::next(first), dates.end(), [&](const ComingDate& each) {
            return each.date != first->date || each.why != first->why || each.deadline;
        });
        std::string what = first->why + (first->which.empty() ? "" : "：" + first->which);
        if (const auto more = last - first - 1; more > 0)
            what += " ほか" + std::to_string(more) + "件";
        lines.push_back({first->date, first->wholeMonth, first->deadline, std::move(what), first->place});
        first = last;
    }
    return lines;
}

std::string dateWords(const ComingLine& coming, const Date& today)
{
    const std::string whole = japaneseDate(coming.date);
    if (coming.wholeMonth)
        return whole.substr(0, whole.find("月") + std::string_view("月").size());
    return coming.deadline ? whole + "　あと" + std::to_string(coming.date.daysSince(today)) + "日" : whole;
}

} // namespace keizoku::records
