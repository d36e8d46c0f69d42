// SPDX-License-Identifier: Apache-2.0
#include "app/checklist.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "office/sheet.h"

namespace keizoku::app {

namespace {

using Row = std::vector<std::string>;

std::optional<std::size_t> columnNamed(const Row& heads, std::string_view name)
{
    const auto found = std::find_if(heads.begin(), heads.end(),
                                    [&](const std::string& head) { return text::trimmed(head) == name; });
    return found == heads.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - heads.begin()));
}

std::vector<std::string> placesIn(std::string cell)
{
    cell = text::replaced(std::move(cell), "、", "\n");
    std::vector<std::string> places;
    for (std::size_t from = 0; from <= cell.size();) {
        const std::size_t end = std::min(cell.find('\n', from), cell.size());
        if (const auto place = text::trimmed(std::string_view(cell).substr(from, end - from)); !place.empty())
            places.emplace_back(place);
        from = end + 1;
    }
    return places;
}

tl::unexpected<Error> wrong(const std::filesystem::path& file, const std::string& words)
{
    return fail(ErrorCode::Malformed,
                "確認項目の表「" + file.filename().string() + "」を使えません。" + words +
                    "1行目に「確認すること」「場所」と書き、場所には目次にある見出しを書いてください。",
                "checklist");
}

} // namespace

Result<report::Checklist> readChecklist(const std::filesystem::path& file)
{
    const auto sheet = office::readSheet(file);
    if (!sheet)
        return failed(sheet);
    if (sheet->rows.empty())
        return wrong(file, "中身がありません。");
    const Row& heads = sheet->rows.front();
    const auto asked = columnNamed(heads, "確認すること");
    const auto places = columnNamed(heads, "場所");
    const auto number = columnNamed(heads, "番号");
    if (!asked || !places)
        return wrong(file, "「確認すること」か「場所」の列がありません。");
    report::Checklist list{"確認項目とページ", {}};
    for (std::size_t at = 1; at < sheet->rows.size(); ++at) {
        const Row& row = sheet->rows[at];
        if (!text::trimmed(row[*asked]).empty())
            list.items.push_back(
                {number ? row[*number] : std::to_string(list.items.size() + 1), row[*asked], {}});
        if (list.items.empty())
            return wrong(file, std::to_string(at + 1) + "行目に確認することが書かれていません。");
        auto more = placesIn(row[*places]);
        auto& known = list.items.back().places;
        known.insert(known.end(), more.begin(), more.end());
    }
    if (list.items.empty())
        return wrong(file, "確認することが一つもありません。");
    const auto nowhere = std::find_if(list.items.begin(), list.items.end(),
                                      [](const auto& item) { return item.places.empty(); });
    if (nowhere != list.items.end())
        return wrong(file, "「" + nowhere->text + "」の場所が書かれていません。");
    return list;
}

Result<report::Checklist> checklistFor(const Environment& environment, const PrintRequest& request)
{
    return readChecklist(request.checklist.empty() ? environment.templates / "checklists" / "inspection.csv"
                                                   : request.checklist);
}

} // namespace keizoku::app
