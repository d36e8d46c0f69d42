// SPDX-License-Identifier: Apache-2.0
#include "report/coming_sheet.h"

#include "report/mask.h"

namespace keizoku::report {

document::Document comingDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                  const Evidence& evidence, const std::vector<records::ComingDate>& dates,
                                  const Date& today, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "実施状況とこれからの予定");
    document.blocks = evidenceCalendar(evidence, 1);
    document.blocks.push_back(document::Heading{1, "", "これからの予定", "coming", false});
    document::Table table{{{"日", 2}, {"すること", 6}}};
    for (const records::ComingLine& line : records::grouped(dates))
        table.rows.push_back(
            {document::plain(records::dateWords(line, today)), document::plain(inWords(pack, line.what))});
    if (table.rows.empty())
        document.blocks.push_back(document::Paragraph{
            document::plain("備蓄の期限、協定の期限、訓練の月を書くと、ここに出ます。"), false});
    else
        document.blocks.push_back(std::move(table));
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
