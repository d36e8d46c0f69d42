// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/acts.h"
#include "check/walk.h"

namespace keizoku::check {

// A window's number and name change about once a year. Over a year: the same date next year has passed.
void checkContactUnconfirmed(const Context& context, Sink& sink)
{
    const std::string section = sectionOf(plan::RegisterId::Contacts);
    std::vector<std::string> never;
    for (const plan::ExternalContact& contact : context.plan.contacts.rows) {
        if (!contact.confirmed)
            never.push_back(contact.name.empty() ? "名称が未記入の連携先" : contact.name);
        else if (contact.confirmed->plusYears(1) < context.today) {
            const std::string path =
                pathOf(context.plan, plan::RegisterId::Contacts, contact.id, "confirmed");
            sink.report(section, path,
                        rowWords(context.plan, plan::RegisterId::Contacts, contact.id) + "の連絡先は、" +
                            japaneseDate(*contact.confirmed) +
                            "から1年以上確かめていません。電話をかけて窓口と番号を確かめ、最終確認日を直して"
                            "ください。")
                .act = putDate("電話で確かめた（今日の日付を入れる）", path, context.today);
        }
    }
    if (!never.empty())
        sink.report(section, "contacts",
                    "連携先" + std::to_string(never.size()) + "か所に最終確認日がありません（" +
                        text::join(never, "、") + "）。確かめた日を入れてください。")
            .severity = Severity::Hint;
}

} // namespace keizoku::check
