// SPDX-License-Identifier: Apache-2.0
#include "app/import_columns.h"

#include <array>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

struct Head {
    ImportKind kind;
    std::string_view words; ///< a head that contains them …
    std::string_view column;
};

// The first that fits wins; more telling words stand first.
constexpr std::array kHeads = {
    Head{ImportKind::People, "フリガナ", "kana"},
    Head{ImportKind::People, "よみ", "kana"},
    Head{ImportKind::People, "カナ", "kana"},
    Head{ImportKind::People, "呼び名", "callName"},
    Head{ImportKind::People, "氏名", "name"},
    Head{ImportKind::People, "名前", "name"},
    Head{ImportKind::People, "職種", "job"},
    Head{ImportKind::People, "雇用", "employment"},
    Head{ImportKind::People, "役職", "post"},
    Head{ImportKind::People, "業務用", "workPhones"},
    Head{ImportKind::People, "社用", "workPhones"},
    Head{ImportKind::People, "携帯", "mobilePhones"},
    Head{ImportKind::People, "自宅電話", "homePhones"},
    Head{ImportKind::People, "電話", "mobilePhones"},
    Head{ImportKind::People, "メール", "mail"},
    Head{ImportKind::People, "住所", "address"},
    Head{ImportKind::People, "通勤手段", "commute"},
    Head{ImportKind::People, "通勤時間", "commuteMinutes"},
    Head{ImportKind::People, "入職", "joined"},
    Head{ImportKind::People, "入社", "joined"},
    Head{ImportKind::People, "採用", "joined"},
    Head{ImportKind::People, "退職", "left"},
    Head{ImportKind::People, "ことば", "language"},
    Head{ImportKind::People, "言語", "language"},
    Head{ImportKind::People, "確認日", "confirmed"},
    Head{ImportKind::People, "備考", "note"},
    Head{ImportKind::Partners, "種別", "category"},
    Head{ImportKind::Partners, "区分", "category"},
    Head{ImportKind::Partners, "名称", "name"},
    Head{ImportKind::Partners, "機関名", "name"},
    Head{ImportKind::Partners, "担当", "contactPerson"},
    Head{ImportKind::Partners, "夜間", "nightPhone"},
    Head{ImportKind::Partners, "ＦＡＸ", "fax"},
    Head{ImportKind::Partners, "ファ", "fax"},
    Head{ImportKind::Partners, "電話", "phone"},
    Head{ImportKind::Partners, "メール", "mail"},
    Head{ImportKind::Partners, "住所", "address"},
    Head{ImportKind::Partners, "内容", "service"},
    Head{ImportKind::Partners, "協定", kAgreementColumn},
    Head{ImportKind::Partners, "確認日", "confirmed"},
    Head{ImportKind::Partners, "備考", "note"},
    Head{ImportKind::Stock, "区分", "category"},
    Head{ImportKind::Stock, "品名", "name"},
    Head{ImportKind::Stock, "品目", "name"},
    Head{ImportKind::Stock, "必要量", "need"},
    Head{ImportKind::Stock, "根拠", "need"},
    Head{ImportKind::Stock, "数量", "quantity"},
    Head{ImportKind::Stock, "備蓄量", "quantity"},
    Head{ImportKind::Stock, "単位", "unit"},
    Head{ImportKind::Stock, "期限", "expiry"},
    Head{ImportKind::Stock, "保管", "place"},
    Head{ImportKind::Stock, "担当", "keeper"},
    Head{ImportKind::Stock, "調達", "supplier"},
    Head{ImportKind::Stock, "購入先", "supplier"},
    Head{ImportKind::Stock, "備考", "note"},
    Head{ImportKind::Tree, "区分", "variant"},
    Head{ImportKind::Tree, "かける", "caller"},
    Head{ImportKind::Tree, "発信", "caller"},
    Head{ImportKind::Tree, "受ける", "callee"},
    Head{ImportKind::Tree, "受信", "callee"},
    Head{ImportKind::Tree, "順番", "order"},
    Head{ImportKind::Tree, "代替", "deputy"},
    Head{ImportKind::Tree, "出ない", "deputy"},
    Head{ImportKind::Roles, "代替者1", "deputy1"},
    Head{ImportKind::Roles, "代替者2", "deputy2"},
    Head{ImportKind::Roles, "代替者3", "deputy3"},
    Head{ImportKind::Roles, "主な役割", "duties"},
    Head{ImportKind::Roles, "役割", "name"},
    Head{ImportKind::Roles, "氏名", "holder"},
    Head{ImportKind::Roles, "代替", "deputy1"},
    Head{ImportKind::Roles, "備考", "note"},
};

} // namespace

plan::RegisterId registerOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::People:
        return plan::RegisterId::People;
    case ImportKind::Partners:
        return plan::RegisterId::Contacts;
    case ImportKind::Stock:
        return plan::RegisterId::Stock;
    case ImportKind::Tree:
        return plan::RegisterId::Tree;
    case ImportKind::Roles:
        break;
    }
    return plan::RegisterId::Roles;
}

std::optional<std::string> columnForHead(ImportKind kind, std::string_view head)
{
    const std::string folded = text::folded(head);
    if (folded.empty())
        return std::nullopt;
    for (const plan::ColumnInfo& column : plan::columnsOf(registerOf(kind)))
        if (text::folded(column.label) == folded)
            return std::string(column.id);
    for (const Head& known : kHeads)
        if (known.kind == kind && folded.find(text::folded(known.words)) != std::string::npos)
            return std::string(known.column);
    return std::nullopt;
}

std::vector<std::string> keyColumns(ImportKind kind)
{
    switch (kind) {
    case ImportKind::People:
        return {"name", "kana"};
    case ImportKind::Tree:
        return {"variant", "caller", "callee"};
    case ImportKind::Partners:
    case ImportKind::Stock:
    case ImportKind::Roles:
        break;
    }
    return {"name"};
}

} // namespace keizoku::app
