// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::ExternalContact;

/// Words of a category, name or service whose holder one may have to call at three in the morning.
constexpr std::array<std::string_view, 19> kNeededByNight = {
    "病院",   "医療機関", "診療所", "クリニック", "医院", "主治医",   "医療機器", "呼吸器", "酸素",  "電力",
    "送配電", "訪問看護", "代行",   "相互支援",   "防災", "危機管理", "災害対策", "消防",   "受入れ"};
/// A row that says so has thought of the night.
constexpr std::array<std::string_view, 6> kSpeaksOfNight = {"24時間", "夜間", "終日", "休日", "翌朝", "当直"};

bool blank(const std::string& text)
{
    return text::trimmed(text).empty();
}

template <std::size_t count>
bool holdsAny(const std::string& text, const std::array<std::string_view, count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool means(const plan::Reference& reference, const ExternalContact& contact)
{
    return reference.id.empty() ? !reference.words.empty() && reference.words == contact.name
                                : reference.id == contact.id;
}

/// Why the partner must answer by night, in words; "" when nothing says so.
std::string nightReason(const plan::Plan& plan, const ExternalContact& contact)
{
    for (const plan::Agreement& agreement : plan.agreements.rows)
        if (agreement.state != plan::AgreementState::None && means(agreement.partner, contact))
            return "協定や契約の相手です";
    for (const plan::StockItem& item : plan.stock.rows)
        if (means(item.supplier, contact))
            return "備蓄品の調達先です";
    const std::string about = contact.category + "\n" + contact.name + "\n" + contact.service;
    return holdsAny(about, kNeededByNight) ? "夜間に頼る相手です" : "";
}

} // namespace

// Disasters keep no office hours. A partner whose window is not known is asked for at a switchboard.
void checkPartnerUnreachable(const Context& context, Sink& sink)
{
    for (const ExternalContact& contact : context.plan.contacts.rows) {
        if (blank(contact.name))
            continue;
        std::vector<std::string> missing;
        std::string column;
        const auto miss = [&](const char* id, const char* words) {
            missing.emplace_back(words);
            column = column.empty() ? id : column;
        };
        if (blank(contact.contactPerson))
            miss("contactPerson", "窓口（部署か人）");
        if (blank(contact.phone) && blank(contact.nightPhone) && blank(contact.mail))
            miss("phone", "電話番号");
        const std::string said =
            text::narrowed(contact.contactPerson + contact.phone + contact.service + contact.note);
        const std::string reason = blank(contact.nightPhone) && !holdsAny(said, kSpeaksOfNight)
                                       ? nightReason(context.plan, contact)
                                       : "";
        if (!reason.empty())
            miss("nightPhone", "夜間・休日の電話番号");
        if (!missing.empty())
            sink.report(
                sectionOf(plan::RegisterId::Contacts),
                pathOf(context.plan, plan::RegisterId::Contacts, contact.id, column),
                rowWords(context.plan, plan::RegisterId::Contacts, contact.id) + "の" +
                    text::join(missing, "、") + "が未記入です" +
                    (reason.empty()
                         ? "。"
                         : "（" + reason + "）。夜間につながらない相手なら、つながる時刻を入れてください。"));
    }
}

} // namespace keizoku::check
