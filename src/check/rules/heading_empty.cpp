// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/acts.h"
#include "check/filled.h"
#include "check/headings.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// 「平常時の対応」（自然災害）
std::string wordsOf(const LegalHeading& heading)
{
    return "「" + std::string(heading.title) + "」（" +
           (heading.volume == plan::Hazard::Natural ? "自然災害" : "感染症") + "）";
}

/// The fields of a heading, those a plan cannot be used without first.
std::vector<forms::FieldInstance> fieldsOf(const std::vector<forms::FieldInstance>& all,
                                           std::string_view heading)
{
    std::vector<forms::FieldInstance> fields;
    std::copy_if(all.begin(), all.end(), std::back_inserter(fields),
                 [&](const forms::FieldInstance& each) { return each.spec->heading == heading; });
    std::stable_partition(fields.begin(), fields.end(),
                          [](const forms::FieldInstance& each) { return each.spec->required; });
    return fields;
}

/// 「地震による発動基準」「職員の安否確認」「第一報の流れ」など
std::string someOf(const std::vector<forms::FieldInstance>& fields)
{
    constexpr std::size_t kShown = 3;
    std::string words;
    for (std::size_t at = 0; at < std::min(fields.size(), kShown); ++at)
        words += "「" + fields[at].spec->label + "」";
    return words + (fields.size() > kShown ? "など" : "");
}

} // namespace

// One answer under a heading is enough here: what else it needs is required-empty's business, and a volume
// without a word is volume-empty's.
void checkHeadingEmpty(const Context& context, Sink& sink)
{
    const auto all = context.pack.instances();
    for (const LegalHeading& heading : legalHeadings()) {
        const auto fields = fieldsOf(all, heading.id);
        const bool begun = std::any_of(fields.begin(), fields.end(), [&](const forms::FieldInstance& each) {
            return isFilled(context.plan, each);
        });
        if (fields.empty() || begun || isVolumeEmpty(context.plan, context.pack, heading.volume))
            continue;
        const forms::FieldInstance& first = fields.front();
        Finding& finding = sink.report(first.path.section, first.path.str(),
                                       wordsOf(heading) + "に入れる項目が、すべて未記入です。" +
                                           someOf(fields) + "を記入してください。");
        finding.basis = heading.topic;
        finding.act = goTo("「" + first.spec->label + "」から記入する", first.path.str());
    }
}

} // namespace keizoku::check
