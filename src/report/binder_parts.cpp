// SPDX-License-Identifier: Apache-2.0
#include "report/binder_parts.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/yearly_plan.h"
#include "plan/attachments.h"
#include "report/annexes.h"
#include "report/column_fit.h"
#include "report/register_table.h"

namespace keizoku::report {

namespace {

using document::Align;
using document::Mark;
using plan::RecordKind;
using plan::RegisterId;

constexpr std::array<std::string_view, 2> kCalendars = {"calendar", "yearly-duties"};

document::Paragraph sentence(std::string words)
{
    return {document::plain(std::move(words)), false};
}

/// How often the plan's own calendar names it; nothing for what no calendar plans.
std::string plannedTimes(const plan::Plan& plan, const records::Duty& duty)
{
    if (duty.kind != RecordKind::Training && duty.kind != RecordKind::Drill)
        return "";
    const check::YearlyPlan yearly = check::yearlyPlan(plan, duty.hazard);
    return std::to_string(duty.kind == RecordKind::Training ? yearly.training : yearly.drill) + "回";
}

/// What stands in a cell that points at a file: its 別紙, or its name where none is bound.
document::Line paperOf(const PlanOptions& options, const plan::Agreement& agreement)
{
    auto file = plan::attachmentIn(agreement.file);
    if (!file)
        return {};
    if (!options.annexes)
        return document::plain(file->name);
    return {options.annexes->refer(*file, "協定・契約　" + agreement.name)};
}

} // namespace

Blocks yearlyPlanPart(const Source& source, const PlanOptions& options, const Evidence& evidence)
{
    document::Table times{{{"研修・訓練など", 3},
                           {"要る回数", 1.4},
                           {"計画の回数", 1.2, Align::Right},
                           {records::fiscalYearName(evidence.fiscalYear) + "の記録", 1.6, Align::Right}}};
    for (const records::Tally& tally : records::tally(evidence.duties, evidence.lines, evidence.fiscalYear))
        times.rows.push_back({document::plain(records::dutyWords(tally.duty)),
                              document::plain(records::timesWords(tally.duty.times)),
                              document::plain(plannedTimes(source.plan, tally.duty)),
                              document::plain(std::to_string(tally.held.size()) + "回")});
    Blocks blocks;
    if (!times.rows.empty())
        blocks.push_back(std::move(times));
    std::vector<forms::FieldInstance> calendars = source.pack.instances("training");
    std::erase_if(calendars, [](const forms::FieldInstance& field) {
        return std::find(kCalendars.begin(), kCalendars.end(), field.spec->id) == kCalendars.end();
    });
    append(blocks, FieldWriter(source, options).write(calendars, ""));
    return blocks;
}

Blocks stockPart(const Source& source, const Evidence& evidence)
{
    const records::LedgerLine* last = nullptr;
    for (const records::LedgerLine& line : evidence.lines)
        if (!line.withdrawn && line.record.kind == RecordKind::StockCheck && line.record.heldOn)
            last = &line;
    Blocks blocks;
    if (last)
        blocks.push_back(
            document::Paragraph{{{"最後の点検　" + japaneseDate(*last->record.heldOn) + "　", Mark::None, {}},
                                 {last->record.title, Mark::None, recordAnchor(*last)}}});
    else
        blocks.push_back(document::Paragraph{{{"【備蓄点検の記録がありません】", Mark::Missing, {}}}});
    document::Table table = registerTable(
        source, RegisterId::Stock, {"category", "name", "quantity", "unit", "expiry", "place", "keeper"}, {});
    if (table.rows.empty())
        blocks.push_back(sentence("備蓄品はまだ登録されていません。"));
    else
        blocks.push_back(std::move(table));
    return blocks;
}

Blocks agreementsPart(const Source& source, const PlanOptions& options)
{
    document::Table table{
        {{"名称", 3}, {"相手先", 2.4}, {"状態・締結日・期限", 2.2}, {"内容", 3}, {"書面", 1.2}}};
    for (const plan::Agreement& agreement : source.plan.agreements.rows) {
        const auto cell = [&](std::string_view column) {
            return printedCell(source, RegisterId::Agreements, agreement.id,
                               *plan::columnOf(RegisterId::Agreements, column));
        };
        std::vector<std::string> state = {cell("state")};
        for (const auto& [before, column] : {std::pair{"", "signedOn"}, {"期限 ", "expires"}})
            if (const std::string day = cell(column); !day.empty())
                state.push_back(before + day);
        table.rows.push_back({document::plain(agreement.name), document::plain(cell("partner")),
                              document::plain(text::join(state, "\n")), document::plain(cell("content")),
                              paperOf(options, agreement)});
    }
    return table.rows.empty() ? Blocks{} : Blocks{std::move(table)};
}

Blocks openItemsPart(const Evidence& evidence)
{
    document::Table table{{{"もとの記録", 3}, {"改善策", 3.4}, {"担当", 1.3}, {"期限", 1.4}}};
    for (const records::LedgerLine& line : evidence.lines)
        for (std::size_t at = 0; !line.withdrawn && at < line.record.openItems.size(); ++at) {
            const plan::OpenItem& item = line.record.openItems[at];
            if (!line.closings[at])
                table.rows.push_back({{{recordTitle(line.record), Mark::None, recordAnchor(line)}},
                                      document::plain(item.what),
                                      orMissing(item.owner),
                                      orMissing(item.due ? shortJapaneseDate(*item.due) : "")});
        }
    if (table.rows.empty())
        return {sentence("残っている改善策はありません。")};
    fitColumns(table);
    return {std::move(table)};
}

} // namespace keizoku::report
