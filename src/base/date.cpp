// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "base/json.h"
#include "base/text.h"

namespace keizoku {

namespace {

constexpr std::string_view kBuiltInEras = R"([
 {"name":"明治","letter":"M","sign":"㍾","firstDay":"1873-01-01"},
 {"name":"大正","letter":"T","sign":"㍽","firstDay":"1912-07-30"},
 {"name":"昭和","letter":"S","sign":"㍼","firstDay":"1926-12-25"},
 {"name":"平成","letter":"H","sign":"㍻","firstDay":"1989-01-08"},
 {"name":"令和","letter":"R","sign":"㋿","firstDay":"2019-05-01"}])";

// Years of the Meiji era count from 1868, though the table begins with the solar calendar.
constexpr int kMeijiFirstYear = 1868;

int firstYear(const Era& era)
{
    return era.name == "明治" ? kMeijiFirstYear : era.firstDay.year();
}

EraTable& current()
{
    static EraTable table = EraTable::builtIn();
    return table;
}

std::string yearText(const Era& era, const Date& date)
{
    const int year = date.year() - firstYear(era) + 1;
    return year == 1 ? "元" : std::to_string(year);
}

/// 十一, 二〇二六, 12 or 元 as a number; -1 when it is none.
int numberOf(std::string_view text)
{
    if (text == "元")
        return 1;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return value;
    static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    int total = 0;
    int digit = -1;
    int positional = 0;
    bool hasTen = false;
    for (const char32_t c : text::decode(text)) {
        if (c == U'十' || c == U'百') {
            total += (digit < 0 ? 1 : digit) * (c == U'十' ? 10 : 100);
            digit = -1;
            hasTen = true;
            continue;
        }
        const auto at = kDigits.find(c);
        if (at == std::u32string_view::npos)
            return -1;
        digit = static_cast<int>(at);
        positional = positional * 10 + digit;
    }
    if (text.empty())
        return -1;
    return hasTen ? total + (digit < 0 ? 0 : digit) : positional;
}

struct Parts {
    std::string year, month, day;
};

/// Splits at 年月日 or at one of - / . between the numbers.
std::optional<Parts> splitDate(std::string_view text)
{
    const auto kanjiYear = text.find("年");
    if (kanjiYear != std::string_view::npos) {
        const auto month = text.find("月", kanjiYear);
        const auto day = month == std::string_view::npos ? month : text.find("日", month);
        if (day == std::string_view::npos)
            return std::nullopt;
        const auto rest = text.substr(day + 3);
        if (!rest.empty() && !(rest.starts_with("(") && rest.ends_with(")")))
            return std::nullopt;
        return Parts{std::string(text.substr(0, kanjiYear)),
                     std::string(text.substr(kanjiYear + 3, month - kanjiYear - 3)),
                     std::string(text.substr(month + 3, day - month - 3))};
    }
    for (const char separator : {'-', '/', '.'}) {
        const auto parts = text::split(text, separator);
        if (parts.size() == 3)
            return Parts{parts[0], parts[1], parts[2]};
    }
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos)
        return Parts{std::string(text.substr(0, 4)), std::string(text.substr(4, 2)),
                     std::string(text.substr(6, 2))};
    return std::nullopt;
}

tl::unexpected<Error> notADate(std::string_view text)
{
    return fail(ErrorCode::Malformed,
                "「" + std::string(text) +
                    "」は日付として読めません。令和8年11月22日 のように入れてください。",
                "date");
}

std::string withoutBlanks(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ')
            out.push_back(c);
    return out;
}

} // namespace

Result<Date> Date::of(int year, int month, int day)
{
    const std::chrono::year_month_day ymd(std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day)));
    if (year < 1873 || year > 9999 || month < 1 || day < 1 || !ymd.ok())
        return fail(ErrorCode::Malformed, "そのような日付はありません。", "no such day");
    return Date(ymd);
}

Result<Date> Date::fromIso(std::string_view text)
{
    const auto parts = text::split(text, '-');
    if (text.size() != 10 || parts.size() != 3 ||
        text.find_first_not_of("0123456789-") != std::string_view::npos)
        return notADate(text);
    return of(numberOf(parts[0]), numberOf(parts[1]), numberOf(parts[2]));
}

int Date::weekday() const
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(m_ymd)).c_encoding());
}

std::string Date::iso() const
{
    std::array<char, 32> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year(), month(), day());
    return {buffer.data(), static_cast<std::size_t>(size)};
}

Date Date::plusYears(int years) const
{
    auto moved = m_ymd + std::chrono::years(years);
    if (!moved.ok())
        moved = std::chrono::sys_days(moved.year() / std::chrono::March / 1);
    return Date(moved);
}

Date Date::plusDays(int days) const
{
    return Date(std::chrono::sys_days(m_ymd) + std::chrono::days(days));
}

int Date::daysSince(const Date& earlier) const
{
    return static_cast<int>((std::chrono::sys_days(m_ymd) - std::chrono::sys_days(earlier.m_ymd)).count());
}

Result<EraTable> EraTable::parse(std::string_view json)
{
    const auto read = Json::parse(json);
    if (!read)
        return failed(read);
    EraTable table;
    for (const Json& item : read->array()) {
        const auto firstDay = Date::fromIso(item["firstDay"].string());
        if (!firstDay || item["name"].string().empty())
            return fail(ErrorCode::Malformed, "元号の表を読めません。",
                        "/" + std::to_string(table.m_eras.size()));
        if (!table.m_eras.empty() && table.m_eras.back().firstDay >= *firstDay)
            return fail(ErrorCode::Malformed, "元号の表が日付の順になっていません。",
                        "/" + std::to_string(table.m_eras.size()));
        table.m_eras.push_back(
            {item["name"].string(), item["letter"].string(), item["sign"].string(), *firstDay});
    }
    if (table.m_eras.empty())
        return fail(ErrorCode::Malformed, "元号の表が空です。", "eras");
    return table;
}

const EraTable& EraTable::builtIn()
{
    static const EraTable table = parse(kBuiltInEras).value();
    return table;
}

const Era& EraTable::eraOf(const Date& date) const
{
    const Era* found = &m_eras.front();
    for (const Era& era : m_eras)
        if (era.firstDay <= date)
            found = &era;
    return *found;
}

const EraTable& eras()
{
    return current();
}

void useEras(EraTable table)
{
    current() = std::move(table);
}

std::string japaneseDate(const Date& date)
{
    const Era& era = eras().eraOf(date);
    return era.name + yearText(era, date) + "年" + std::to_string(date.month()) + "月" +
           std::to_string(date.day()) + "日";
}

std::string japaneseDateWithWeekday(const Date& date)
{
    static constexpr std::array<std::string_view, 7> kDays = {"日", "月", "火", "水", "木", "金", "土"};
    return japaneseDate(date) + "（" + std::string(kDays[static_cast<std::size_t>(date.weekday())]) + "）";
}

std::string shortJapaneseDate(const Date& date)
{
    const Era& era = eras().eraOf(date);
    return era.letter + std::to_string(date.year() - firstYear(era) + 1) + "." +
           std::to_string(date.month()) + "." + std::to_string(date.day());
}

namespace {

/// A date as written: the day of the Gregorian calendar, which may not exist, and the era it was given in.
struct Written {
    const Era* era = nullptr;
    int year = 0, month = 0, day = 0;
};

std::optional<Written> writtenIn(std::string_view text)
{
    const std::string narrow = withoutBlanks(text::narrowed(text::trimmed(text)));
    const auto parts = splitDate(narrow);
    if (!parts)
        return std::nullopt;
    Written written{nullptr, 0, numberOf(parts->month), numberOf(parts->day)};
    std::string year = parts->year;
    for (const Era& candidate : eras().eras()) {
        for (const std::string& prefix : {candidate.name, candidate.letter, text::narrowed(candidate.sign)})
            if (!prefix.empty() && year.starts_with(prefix)) {
                written.era = &candidate;
                year = year.substr(prefix.size());
                break;
            }
        if (written.era)
            break;
    }
    const int count = numberOf(year);
    if (count < 1 || written.month < 1 || written.day < 1 || (!written.era && count < 1000))
        return std::nullopt;
    written.year = written.era ? firstYear(*written.era) + count - 1 : count;
    return written;
}

} // namespace

Result<Date> parseDate(std::string_view text)
{
    const auto written = writtenIn(text);
    if (!written)
        return notADate(text);
    const auto date = Date::of(written->year, written->month, written->day);
    if (!date)
        return fail(ErrorCode::Malformed, "「" + std::string(text) + "」という日はありません。", "date");
    if (written->era && &eras().eraOf(*date) != written->era)
        return fail(ErrorCode::Malformed,
                    "「" + std::string(text) + "」という日はありません。" + japaneseDate(*date) + "ですか？",
                    "date");
    return *date;
}

std::optional<Date> dateMeant(std::string_view text)
{
    const auto written = writtenIn(text);
    const auto date =
        written ? Date::of(written->year, written->month, written->day) : Result<Date>(notADate(text));
    if (!date || !written->era || &eras().eraOf(*date) == written->era)
        return std::nullopt;
    return *date;
}

} // namespace keizoku
