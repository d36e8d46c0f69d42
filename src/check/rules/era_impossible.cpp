// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <optional>

#include "base/text.h"
#include "check/scan_region.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// The scan is asked only where a date may stand.
bool mayHoldDate(std::string_view text)
{
    return text.find("年") != text.npos || text.find("月") != text.npos || text.find("H") != text.npos ||
           text.find("S") != text.npos || text.find("Ｈ") != text.npos || text.find("Ｓ") != text.npos;
}

/// 令和10年4月 for 平成40年4月, as exactly as it was written. Nothing when no day is near.
std::optional<std::string> meant(const std::string& typed)
{
    std::string full = text::narrowed(typed);
    const bool kanji = full.find("年") != full.npos;
    if (!kanji && full.find_first_of("./") == full.npos) // 2月30日 is of no year
        return std::nullopt;
    const bool monthOnly = kanji ? full.ends_with("月") : full.find_first_of("./") == full.find_last_of("./");
    const bool yearOnly = full.ends_with("年");
    if (yearOnly)
        full += "12月31日"; // the end of a year lies in its later era
    else if (monthOnly)
        full += kanji ? "28日" : full.substr(full.find_first_of("./"), 1) + "28";
    const auto date = dateMeant(full);
    if (!date)
        return std::nullopt;
    const std::string whole = japaneseDate(*date);
    if (yearOnly)
        return whole.substr(0, whole.find("年")) + "年";
    return monthOnly ? whole.substr(0, whole.find("月")) + "月" : whole;
}

/// 2月は28日（うるう年は29日）までです。
std::string lastDayWords(const std::string& typed)
{
    const std::string narrow = text::narrowed(typed);
    const auto end = narrow.find("月");
    if (end == narrow.npos || !narrow.ends_with("日"))
        return {};
    auto from = end;
    while (from > 0 && narrow[from - 1] >= '0' && narrow[from - 1] <= '9')
        --from;
    const std::string month = narrow.substr(from, end - from);
    if (month == "2" || month == "02")
        return "2月は28日（うるう年は29日）までです。";
    for (const char* small : {"4", "6", "9", "11"})
        if (month == small || month == std::string("0") + small)
            return std::string(small) + "月は30日までです。";
    return {};
}

} // namespace

// A day that cannot come is never kept: a review or an expiry dated so passes unseen. Which day was meant is
// offered where an old era was counted on.
void checkEraImpossible(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts) {
        if (!mayHoldDate(at.text))
            continue;
        for (const LeftoverHit& hit : context.scanner.scan(at.text, scanRegion(at.region))) {
            if (hit.rule != "leftover-impossible-date")
                continue;
            const std::string typed = at.text.substr(hit.offset, hit.length);
            const auto day = meant(typed);
            Finding& finding = sink.report(at.place.section, at.place.path,
                                           at.place.words + "の「" + typed + "」という日はありません。" +
                                               (day ? "「" + *day + "」ですか。" : lastDayWords(typed)) +
                                               "元号と数字を確かめて直してください。");
            finding.cell = at.place.cell;
            finding.offset = hit.offset;
            finding.length = hit.length;
            if (day && at.place.cell.empty() && typed.find("年") != typed.npos) {
                std::string mended = at.text;
                mended.replace(hit.offset, hit.length, *day);
                finding.act = {"「" + *day + "」に直す", at.place.path, std::move(mended)};
            }
        }
    }
}

} // namespace keizoku::check
