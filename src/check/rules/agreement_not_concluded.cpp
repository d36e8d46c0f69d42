// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::Agreement;
using plan::AgreementState;

/// 花水川病院 との「代行訪問」
std::string agreementWords(const plan::Plan& plan, const Agreement& agreement)
{
    const std::string partner = plan::shownName(plan, agreement.partner);
    const bool named = agreement.name.find(partner) != std::string::npos; // 「花水川病院との協定」
    const std::string with = partner.empty() || named ? "" : partner + " との";
    return with + (agreement.name.empty() ? "協定" : "「" + agreement.name + "」");
}

bool renewsItself(const Agreement& agreement)
{
    return (agreement.content + agreement.note + agreement.name).find("自動更新") != std::string::npos;
}

/// What is wrong with it, and the column in which that is mended; an empty column when nothing is.
struct Trouble {
    const char* column = "";
    std::string words = {};
};

Trouble troubleOf(const Context& context, const Agreement& agreement)
{
    if (agreement.state == AgreementState::Talking)
        return {"state", "は協議中で、まだ結ばれていません。結ぶ時期と、それまでの頼み先を決めてください。"};
    if (agreement.state == AgreementState::None)
        return {};
    if (agreement.expires && *agreement.expires < context.today && !renewsItself(agreement))
        return {"expires", "の期限（" + japaneseDate(*agreement.expires) +
                               "）が過ぎています。相手に続けるかを確かめ、期限を直してください。"};
    if (agreement.state != AgreementState::Signed)
        return {};
    if (agreement.partner.empty())
        return {"partner", "は締結済ですが、相手が未記入です。連携先から選んでください。"};
    if (!agreement.signedOn)
        return {"signedOn", "は締結済ですが、締結日が未記入です。協定書の日付を入れてください。"};
    return {};
}

} // namespace

// A partner one still talks with is no partner on the day, and a paper that ran out or names nobody is none;
// which one it is must be known before.
void checkAgreementNotConcluded(const Context& context, Sink& sink)
{
    for (const Agreement& agreement : context.plan.agreements.rows) {
        const Trouble trouble = troubleOf(context, agreement);
        if (!trouble.words.empty())
            sink.report(sectionOf(plan::RegisterId::Agreements),
                        pathOf(context.plan, plan::RegisterId::Agreements, agreement.id, trouble.column),
                        agreementWords(context.plan, agreement) + trouble.words);
    }
}

} // namespace keizoku::check
