// SPDX-License-Identifier: Apache-2.0
#include "report/answers.h"

#include "report/field_blocks.h"

namespace keizoku::report {

namespace {

constexpr std::string_view kNothingYet = "まだ書かれていません";

/// Short values as a name with the value below, as the long ones are: to be read from afar.
void addBelow(Blocks& to, const document::KeyValues& values)
{
    for (const auto& [label, value] : values.rows) {
        to.push_back(document::Label{label});
        const bool isGap = value.size() == 1 && value.front().mark == document::Mark::Missing;
        to.push_back(document::Paragraph{
            isGap ? document::Line{{std::string(kNothingYet), document::Mark::Missing, {}}} : value, false});
    }
}

} // namespace

document::Document answersDocument(const Source& source, const std::vector<forms::FieldInstance>& fields)
{
    document::Document document = emptyDocument(source, "計画の答え");
    const PlanOptions options{Order::Working, source.masked, {}};
    const FieldWriter writer(source, options);
    for (document::Block& block : writer.write(fields, ""))
        if (const auto* values = std::get_if<document::KeyValues>(&block))
            addBelow(document.blocks, *values);
        else
            document.blocks.push_back(std::move(block));
    if (fields.empty())
        document.blocks.push_back(
            document::Paragraph{document::plain("この問いに答える項目は、この計画にはありません。"), false});
    return document;
}

} // namespace keizoku::report
