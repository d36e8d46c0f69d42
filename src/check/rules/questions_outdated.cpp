// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <charconv>
#include <utility>

#include "check/walk.h"

namespace keizoku::check {

namespace {

/// Year and number of an edition: "2026.2". Zeros for anything else.
std::pair<int, int> partsOf(std::string_view edition)
{
    std::pair<int, int> parts;
    const auto point = edition.find('.');
    if (point == edition.npos)
        return parts;
    std::from_chars(edition.data(), edition.data() + point, parts.first);
    std::from_chars(edition.data() + point + 1, edition.data() + edition.size(), parts.second);
    return parts;
}

/// An edition says its year only: a year has surely passed when the year after it has.
bool isOverAYearOld(int year, const Date& today)
{
    return year > 0 && today.year() > year + 1;
}

} // namespace

// Law and forms move on; questions that stand still ask for what is asked no longer.
void checkQuestionsOutdated(const Context& context, Sink& sink)
{
    const std::string& edition = context.pack.edition;
    const auto own = partsOf(edition);
    const bool isOlder = own.first > 0 && own < partsOf(context.shipped.edition);
    const bool isOld = isOverAYearOld(own.first, context.today);
    if (!isOlder && !isOld)
        return;
    std::string sentence = "この計画は" + edition + "版の質問で書かれています。";
    if (isOld)
        sentence += "この質問の版は1年以上前のものです。";
    sentence += isOlder ? "新しい" + context.shipped.edition + "版があります。書いた内容はそのまま残ります。"
                        : "新しいけいぞくがないか、確かめてください。";
    Finding& finding = sink.report(sectionOf(plan::RegisterId::Offices), "offices", std::move(sentence));
    if (isOlder)
        finding.act = {"新しい質問に切り替える", "", ""};
}

} // namespace keizoku::check
