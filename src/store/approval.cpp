// SPDX-License-Identifier: Apache-2.0
#include "store/approval.h"

#include "base/date.h"
#include "base/text.h"

namespace keizoku::store {

std::string inWords(const std::vector<Approval>& approvals)
{
    std::vector<std::string> all;
    for (const Approval& approval : approvals) {
        std::string words = approval.post.empty() ? approval.name : approval.post + " " + approval.name;
        if (!approval.date.empty()) {
            const auto date = Date::fromIso(approval.date);
            words += "（" + (date ? japaneseDate(*date) : approval.date) + "）";
        }
        all.push_back(std::move(words));
    }
    return text::join(all, "、");
}

Result<void> checkApprovals(const std::vector<Approval>& approvals)
{
    for (const Approval& approval : approvals) {
        if (text::trimmed(approval.name).empty())
            return fail(ErrorCode::Malformed,
                        "承認した人の氏名がありません。役職や日付だけでは承認になりません。", "approval");
        if (!approval.date.empty() && !Date::fromIso(approval.date))
            return fail(ErrorCode::Malformed,
                        approval.name + "の承認日「" + approval.date + "」は日付として読めません。",
                        "approval");
    }
    return {};
}

Json approvalsToJson(const std::vector<Approval>& approvals)
{
    Json list{Json::Array{}};
    for (const Approval& approval : approvals) {
        Json item;
        item.set("name", approval.name);
        if (!approval.post.empty())
            item.set("post", approval.post);
        if (!approval.date.empty())
            item.set("date", approval.date);
        list.push(std::move(item));
    }
    return list;
}

Result<std::vector<Approval>> approvalsFromJson(const Json& json)
{
    std::vector<Approval> approvals;
    for (const Json& item : json.array())
        approvals.push_back({item["name"].string(), item["post"].string(), item["date"].string()});
    if (approvals.empty() || approvalsToJson(approvals) != json)
        return fail(ErrorCode::Malformed, "承認の記録が壊れています。", "approvals");
    if (const auto sound = checkApprovals(approvals); !sound)
        return failed(sound);
    return approvals;
}

} // namespace keizoku::store
