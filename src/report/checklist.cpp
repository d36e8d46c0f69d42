// SPDX-License-Identifier: Apache-2.0
#include "report/checklist.h"

#include <utility>

namespace keizoku::report {

namespace {

using document::Heading;

struct Found {
    const Heading* heading;
    std::string words; ///< with the part it belongs to: 自然災害編　研修・訓練の実施
};

std::string titleOf(const Heading& heading)
{
    return heading.number.empty() ? heading.text : heading.number + "　" + heading.text;
}

std::vector<Found> placesOf(const std::string& place, const Blocks& bound)
{
    std::vector<Found> exact;
    std::vector<Found> begun;
    std::string part;
    for (const document::Block& block : bound) {
        const auto* heading = std::get_if<Heading>(&block);
        if (!heading)
            continue;
        if (heading->newPage && heading->level == 1)
            part = titleOf(*heading);
        const std::string title = titleOf(*heading);
        const Found found{heading, part == title ? title : part + "　" + title};
        if (heading->text == place)
            exact.push_back(found);
        else if (heading->text.starts_with(place))
            begun = {found};
    }
    return exact.empty() ? begun : exact;
}

} // namespace

document::Table checklistTable(const Checklist& list, const Blocks& bound)
{
    document::Table table{{{"番号", 0.7},
                           {"確認すること", 4},
                           {"この綴りの中の場所", 4},
                           {"ページ", 0.9, document::Align::Right}}};
    for (const ChecklistItem& item : list.items) {
        document::TableRow head = {document::plain(item.number), document::plain(item.text)};
        const auto add = [&](document::Line place, document::Line page) {
            document::TableRow& row = table.rows.emplace_back(std::exchange(head, {{}, {}}));
            row.push_back(std::move(place));
            row.push_back(std::move(page));
        };
        bool any = false;
        for (const std::string& place : item.places)
            for (const auto& [heading, words] : placesOf(place, bound)) {
                add({{words, document::Mark::None, heading->anchor}},
                    {{"ここへ", document::Mark::PageOf, heading->anchor}});
                any = true;
            }
        if (!any)
            add({{"【この綴りにありません】", document::Mark::Missing, {}}}, {});
    }
    return table;
}

} // namespace keizoku::report
