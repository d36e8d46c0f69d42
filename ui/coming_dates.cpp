// SPDX-License-Identifier: Apache-2.0
#include "ui/coming_dates.h"

#include <algorithm>

#include <QObject>
#include <QRegularExpression>

#include "base/text.h"
#include "plan/register_access.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

struct Found {
    Date date;
    bool wholeMonth;
    QString why;
    QString which;
    QString place;
    bool deadline = false;
};

using Finds = std::vector<Found>;

void addRegisters(const plan::Plan& plan, Finds& found)
{
    for (const plan::Agreement& row : plan.agreements.rows)
        if (row.expires)
            found.push_back({*row.expires, false, QObject::tr("協定の期限"), qt(row.name),
                             QStringLiteral("agreements/") + qt(row.id) + QStringLiteral("/expires")});
    for (const plan::StockItem& row : plan.stock.rows)
        if (row.expiry)
            found.push_back({*row.expiry, false, QObject::tr("備蓄の期限"), qt(row.name),
                             QStringLiteral("stock/") + qt(row.id) + QStringLiteral("/expiry")});
    for (const plan::Person& row : plan.people.rows)
        if (row.open.confirmed && !row.open.left)
            found.push_back({row.open.confirmed->plusYears(1), false, QObject::tr("職員の連絡先の確認"),
                             qt(row.open.name),
                             QStringLiteral("people/") + qt(row.id) + QStringLiteral("/confirmed")});
    for (const plan::ExternalContact& row : plan.contacts.rows)
        if (row.confirmed)
            found.push_back({row.confirmed->plusYears(1), false, QObject::tr("連携先の連絡先の確認"),
                             qt(row.name),
                             QStringLiteral("contacts/") + qt(row.id) + QStringLiteral("/confirmed")});
}

/// Up to the first full stop: a line of a list needs no more.
QString firstPart(const QString& text)
{
    return text.left(text.indexOf(QChar(u'。')));
}

void addMonths(const std::string& words, const Date& today, const QString& why, const QString& which,
               const plan::FieldPath& path, Finds& found)
{
    for (const Date& month : monthsOf(words, today))
        found.push_back({month, true, why, which, qt(path.str())});
}

void addTraining(const plan::Plan& plan, const Date& today, Finds& found)
{
    for (const auto& [path, field] : plan.fields) {
        if (path.section != "training")
            continue;
        const auto* month = std::get_if<std::string>(&field.value);
        if (month && path.field == "review-month")
            addMonths(*month, today, QObject::tr("定期の見直し"), {}, path, found);
        const auto* table = std::get_if<plan::TableValue>(&field.value);
        if (!table || path.field != "calendar")
            continue;
        for (const auto& row : table->rows) {
            const auto theme = row.find("theme");
            if (const auto when = row.find("month"); when != row.end())
                addMonths(when->second.text, today, QObject::tr("研修・訓練"),
                          theme == row.end() ? QString() : firstPart(qt(theme->second.text)), path, found);
        }
    }
}

void addDeadlines(const plan::Plan& plan, const forms::ServiceProfiles& services, Finds& found)
{
    std::vector<std::string> seen;
    for (const plan::Office& office : plan.offices.rows) {
        const forms::ServiceProfile* profile = services.find(office.service);
        if (!profile || std::find(seen.begin(), seen.end(), profile->id) != seen.end())
            continue;
        seen.push_back(profile->id);
        // What is still missing by then stands in the list of findings.
        for (const forms::Deadline& deadline : profile->dates)
            if (deadline.on)
                found.push_back({*deadline.on, false, QObject::tr("期日"), qt(deadline.what),
                                 QStringLiteral("findings"), true});
    }
}

bool isComing(const Found& each, const Date& today)
{
    const bool thisMonth =
        each.wholeMonth && each.date.year() == today.year() && each.date.month() == today.month();
    return (each.date >= today || thisMonth) && (each.deadline || each.date <= today.plusYears(1));
}

} // namespace

std::vector<Date> monthsOf(const std::string& words, const Date& today)
{
    static const QRegularExpression kYearAndMonth(QStringLiteral("^(\\S+年(?:\\d{1,2}))月"));
    static const QRegularExpression kMonth(QStringLiteral("(?<!\\d)(\\d{1,2})月"));
    const QString narrow = qt(text::narrowed(words)).trimmed();
    if (const auto match = kYearAndMonth.match(narrow); match.hasMatch())
        if (const auto date = parseDate(utf8(match.captured(1) + QStringLiteral("月1日"))))
            return {*date};
    std::vector<Date> months;
    for (auto matches = kMonth.globalMatch(narrow); matches.hasNext();) {
        const int month = matches.next().captured(1).toInt();
        const auto date = Date::of(today.year() + (month < today.month() ? 1 : 0), month, 1);
        if (date && std::find(months.begin(), months.end(), *date) == months.end())
            months.push_back(*date);
    }
    return months;
}

std::vector<ComingDate> comingDates(const plan::Plan& plan, const forms::ServiceProfiles& services,
                                    const Date& today)
{
    Finds found;
    addRegisters(plan, found);
    addTraining(plan, today, found);
    addDeadlines(plan, services, found);
    std::erase_if(found, [&](const Found& each) { return !isComing(each, today); });
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tie(a.date, a.why) < std::tie(b.date, b.why);
    });
    std::vector<ComingDate> dates;
    for (auto first = found.begin(); first != found.end();) {
        const auto last = std::find_if(std::next(first), found.end(), [&](const Found& each) {
            return each.date != first->date || each.why != first->why || each.deadline;
        });
        QString what =
            first->which.isEmpty() ? first->why : QObject::tr("%1：%2").arg(first->why, first->which);
        if (const auto more = last - first - 1; more > 0)
            what += QObject::tr(" ほか%1件").arg(more);
        dates.push_back({first->date, first->wholeMonth, first->deadline, what, first->place});
        first = last;
    }
    return dates;
}

QString dateWords(const ComingDate& coming, const Date& today)
{
    const QString whole = qt(japaneseDate(coming.date));
    if (coming.wholeMonth)
        return whole.left(whole.indexOf(QChar(u'月')) + 1);
    return coming.deadline ? QObject::tr("%1　あと%2日").arg(whole).arg(coming.date.daysSince(today)) : whole;
}

} // namespace keizoku::ui
