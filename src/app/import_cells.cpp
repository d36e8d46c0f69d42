// SPDX-License-Identifier: Apache-2.0
#include "app/import_cells.h"

#include <charconv>
#include <optional>

#include "base/phone_number.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

/// Days that Excel counts, as a list of staff or stock could hold them: 1950 to 2099.
constexpr int kFirstDay = 18'264;
constexpr int kLastDay = 73'050;

Result<ReadCell> phones(const std::string& written)
{
    const std::string narrow = text::narrowed(written);
    if (narrow.find("E+") != std::string::npos || narrow.find("e+") != std::string::npos)
        return fail(ErrorCode::Malformed,
                    "電話番号「" + written +
                        "」は表計算の丸めで番号が失われています。元の表で列の書式を「文字列」にし、番号を入れ直し"
                        "てください。",
                    "rounded number");
    ReadCell read;
    std::string lines = written;
    for (const char* between : {"、", "／", "/", "，", ","})
        lines = text::replaced(lines, between, "\n");
    for (const std::string& each : text::split(lines, '\n')) {
        if (text::trimmed(each).empty())
            continue;
        const PhoneText tidy = tidyPhone(each);
        read.text += (read.text.empty() ? "" : "、") + tidy.text;
        read.adjusted = read.adjusted || tidy.restored;
    }
    return read;
}

std::optional<Date> excelDay(const std::string& written)
{
    int day = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), day);
    if (error != std::errc() || end != written.data() + written.size() || day < kFirstDay || day > kLastDay)
        return std::nullopt;
    return Date::of(1899, 12, 30)->plusDays(day);
}

} // namespace

Result<ReadCell> readAsMeant(plan::CellKind kind, const std::string& written)
{
    switch (kind) {
    case plan::CellKind::Phone:
        return phones(written);
    case plan::CellKind::Date:
        if (const auto day = excelDay(written))
            return ReadCell{day->iso(), true};
        break;
    case plan::CellKind::Kana:
        return ReadCell{text::compatibilityForm(written), false};
    default:
        break;
    }
    return ReadCell{written, false};
}

bool saysTheSame(plan::CellKind kind, const std::string& before, const std::string& now)
{
    if (before == now)
        return true;
    if (kind != plan::CellKind::Phone && kind != plan::CellKind::Kana)
        return false;
    return !before.empty() && !now.empty() &&
           (kind == plan::CellKind::Phone ? text::digits(before) == text::digits(now) &&
                                                text::split(before, '\n').size() == text::split(now, '\n').size()
                                          : text::folded(before) == text::folded(now));
}

} // namespace keizoku::app
