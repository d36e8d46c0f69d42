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

void addCalendar(const plan::Plan& plan, const Date& today, Finds& found)
{
    for (const auto& [path, field] : plan.fields) {
        const auto* table = std::get_if<plan::TableValue>(&field.value);
        if (path.section != "training" || path.field != "calendar" || !table)
            continue;
        for (const auto& row : table->rows) {
            const auto month = row.find("month");
            const auto theme = row.find("theme");
            if (month == row.end())
                continue;
            if (const auto date = monthOf(month->second.text, today))
                found.push_back({*date, true, QObject::tr("研修・訓練"),
                                 theme == row.end() ? QString() : firstPart(qt(theme->second.text)),
                                 qt(path.str())});
        }
    }
}

bool isComing(const Found& each, const Date& today)
{
    return each.date >= today ||
           (each.wholeMonth && each.date.year() == today.year() && each.date.month() == today.month());
}

} // namespace

std::optional<Date> monthOf(const std::string& words, const Date& today)
{
    static const QRegularExpression kMonth(QStringLiteral("^(?:毎年)?(\\d{1,2})月"));
    static const QRegularExpression kYearAndMonth(QStringLiteral("^(\\S+年(?:\\d{1,2}))月"));
    const QString narrow = qt(text::narrowed(words)).trimmed();
    if (const auto match = kYearAndMonth.match(narrow); match.hasMatch())
        if (const auto date = parseDate(utf8(match.captured(1) + QStringLiteral("月1日"))))
            return *date;
    const auto match = kMonth.match(narrow);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = match.captured(1).toInt();
    const auto date = Date::of(today.year() + (month < today.month() ? 1 : 0), month, 1);
    return date ? std::optional(*date) : std::nullopt;
}

std::vector<ComingDate> comingDates(const plan::Plan& plan, const Date& today, std::size_t atMost)
{
    Finds found;
    addRegisters(plan, found);
    addCalendar(plan, today, found);
    std::erase_if(found, [&](const Found& each) { return !isComing(each, today); });
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tie(a.date, a.why) < std::tie(b.date, b.why);
    });
    std::vector<ComingDate> dates;
    for (auto first = found.begin(); first != found.end() && dates.size() < atMost;) {
        const auto last = std::find_if(first, found.end(), [&](const Found& each) {
            return each.date != first->date || each.why != first->why;
        });
        const auto more = last - first - 1;
        QString what = QObject::tr("%1：%2").arg(first->why, first->which);
        if (more > 0)
            what += QObject::tr(" ほか%1件").arg(more);
        dates.push_back({first->date, first->wholeMonth, what, first->place});
        first = last;
    }
    return dates;
}

} // namespace keizoku::ui
