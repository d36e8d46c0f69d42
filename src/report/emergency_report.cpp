// SPDX-License-Identifier: Apache-2.0
#include "report/emergency_report.h"

#include "base/text.h"

namespace keizoku::report {

namespace {

constexpr std::string_view kUnconfirmed = "未確認";

std::string wordsOf(const ReportWords& words, const std::string& id)
{
    const auto it = words.find(id);
    return it == words.end() || text::trimmed(it->second).empty() ? std::string(kUnconfirmed) : it->second;
}

} // namespace

document::Document emergencyReport(const Source& source, const forms::EmergencyReport& report,
                                   const ReportWords& words)
{
    document::Document document = emptyDocument(source, report.title);
    document.draft = false;
    document.versionLabel.clear();
    document.fingerprint.clear();
    document.blocks.push_back(document::Heading{1, "", report.title, report.id, false});
    document.blocks.push_back(document::Paragraph{document::plain("送り先：" + wordsOf(words, "to")), false});
    document.blocks.push_back(document::Paragraph{
        document::plain(wordsOf(words, "now") + " 現在。" + inWords(source.pack, report.lead)), false});
    document::List fields;
    for (const forms::ReportField& field : report.fields)
        fields.items.push_back({std::to_string(fields.items.size() + 1),
                                {{inWords(source.pack, field.label) + "：", document::Mark::Strong, {}},
                                 {wordsOf(words, field.id), document::Mark::None, {}}}});
    document.blocks.push_back(std::move(fields));
    return document;
}

} // namespace keizoku::report
