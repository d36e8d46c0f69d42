// SPDX-License-Identifier: Apache-2.0
#include "app/word_heads.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/word_titles.h"
#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using plan::RegisterId;

struct Head {
    RegisterId id;
    std::string_view words; ///< a head that is or holds them …
    std::string_view column;
};

// The first that fits wins; more telling words stand first. Heads of the ministry's forms and of the lists
// that offices made beside them.
constexpr std::array kHeads = {
    Head{RegisterId::People, "フリガナ", "kana"},
    Head{RegisterId::People, "ふりがな", "kana"},
    Head{RegisterId::People, "よみ", "kana"},
    Head{RegisterId::People, "氏名", "name"},
    Head{RegisterId::People, "職員名", "name"},
    Head{RegisterId::People, "スタッフ名", "name"},
    Head{RegisterId::People, "名前", "name"},
    Head{RegisterId::People, "呼び名", "callName"},
    Head{RegisterId::People, "職種", "job"},
    Head{RegisterId::People, "資格", "job"},
    Head{RegisterId::People, "雇用", "employment"},
    Head{RegisterId::People, "勤務形態", "employment"},
    Head{RegisterId::People, "常勤", "employment"},
    Head{RegisterId::People, "役職", "post"},
    Head{RegisterId::People, "職名", "post"},
    Head{RegisterId::People, "職位", "post"},
    Head{RegisterId::People, "通勤手段", "commute"},
    Head{RegisterId::People, "通勤方法", "commute"},
    Head{RegisterId::People, "交通手段", "commute"},
    Head{RegisterId::People, "通勤時間", "commuteMinutes"},
    Head{RegisterId::People, "所要時間", "commuteMinutes"},
    Head{RegisterId::People, "会社携帯", "workPhones"},
    Head{RegisterId::People, "業務用", "workPhones"},
    Head{RegisterId::People, "社用", "workPhones"},
    Head{RegisterId::People, "携帯", "mobilePhones"},
    Head{RegisterId::People, "固定電話", "homePhones"},
    Head{RegisterId::People, "自宅電話", "homePhones"},
    Head{RegisterId::People, "電話番号自宅", "homePhones"},
    Head{RegisterId::People, "メール", "mail"},
    Head{RegisterId::People, "住所", "address"},
    Head{RegisterId::People, "居住地", "address"},
    Head{RegisterId::People, "自宅", "homePhones"},
    Head{RegisterId::People, "電話", "mobilePhones"},
    Head{RegisterId::People, "連絡先", "mobilePhones"},
    Head{RegisterId::People, "tel", "mobilePhones"},
    Head{RegisterId::People, "入職", "joined"},
    Head{RegisterId::People, "採用", "joined"},
    Head{RegisterId::People, "退職", "left"},
    Head{RegisterId::People, "確認日", "confirmed"},
    Head{RegisterId::People, "備考", "note"},
    Head{RegisterId::Contacts, "種別", "category"},
    Head{RegisterId::Contacts, "区分", "category"},
    Head{RegisterId::Contacts, "分類", "category"},
    Head{RegisterId::Contacts, "担当", "contactPerson"},
    Head{RegisterId::Contacts, "部署", "contactPerson"},
    Head{RegisterId::Contacts, "窓口", "contactPerson"},
    Head{RegisterId::Contacts, "夜間", "nightPhone"},
    Head{RegisterId::Contacts, "休日", "nightPhone"},
    Head{RegisterId::Contacts, "fax", "fax"},
    Head{RegisterId::Contacts, "ファックス", "fax"},
    Head{RegisterId::Contacts, "メール", "mail"},
    Head{RegisterId::Contacts, "電話", "phone"},
    Head{RegisterId::Contacts, "tel", "phone"},
    Head{RegisterId::Contacts, "住所", "address"},
    Head{RegisterId::Contacts, "所在地", "address"},
    Head{RegisterId::Contacts, "連携内容", "service"},
    Head{RegisterId::Contacts, "業務内容", "service"},
    Head{RegisterId::Contacts, "依頼", "service"},
    Head{RegisterId::Contacts, "用件", "service"},
    Head{RegisterId::Contacts, "対応内容", "service"},
    Head{RegisterId::Contacts, "内容", "service"},
    Head{RegisterId::Contacts, "名称", "name"},
    Head{RegisterId::Contacts, "業者", "name"},
    Head{RegisterId::Contacts, "機関", "name"},
    Head{RegisterId::Contacts, "施設名", "name"},
    Head{RegisterId::Contacts, "施設法人", "name"},
    Head{RegisterId::Contacts, "法人名", "name"},
    Head{RegisterId::Contacts, "事業所名", "name"},
    Head{RegisterId::Contacts, "会社名", "name"},
    Head{RegisterId::Contacts, "連携先", "name"},
    Head{RegisterId::Contacts, "相手", "name"},
    Head{RegisterId::Contacts, "関係先", "name"},
    Head{RegisterId::Contacts, "連絡先名", "name"},
    Head{RegisterId::Contacts, "団体", "name"},
    Head{RegisterId::Contacts, "連絡先", "phone"},
    Head{RegisterId::Contacts, "確認日", "confirmed"},
    Head{RegisterId::Contacts, "備考", "note"},
    Head{RegisterId::Agreements, "協定", "name"},
    Head{RegisterId::Agreements, "締結日", "signedOn"},
    Head{RegisterId::Agreements, "締結先", "partner"},
    Head{RegisterId::Agreements, "相手", "partner"},
    Head{RegisterId::Agreements, "連携先", "partner"},
    Head{RegisterId::Agreements, "状態", "state"},
    Head{RegisterId::Agreements, "内容", "content"},
    Head{RegisterId::Agreements, "期限", "expires"},
    Head{RegisterId::Agreements, "期間", "expires"},
    Head{RegisterId::Agreements, "備考", "note"},
    Head{RegisterId::Roles, "代替者3", "deputy3"},
    Head{RegisterId::Roles, "代替者2", "deputy2"},
    Head{RegisterId::Roles, "第2代行", "deputy2"},
    Head{RegisterId::Roles, "代行2", "deputy2"},
    Head{RegisterId::Roles, "代替", "deputy1"},
    Head{RegisterId::Roles, "代行", "deputy1"},
    Head{RegisterId::Roles, "副", "deputy1"},
    Head{RegisterId::Roles, "主な役割", "duties"},
    Head{RegisterId::Roles, "主な業務", "duties"},
    Head{RegisterId::Roles, "業務内容", "duties"},
    Head{RegisterId::Roles, "任務", "duties"},
    Head{RegisterId::Roles, "すること", "duties"},
    Head{RegisterId::Roles, "行うこと", "duties"},
    Head{RegisterId::Roles, "における職務", "name"},
    Head{RegisterId::Roles, "権限", "duties"},
    Head{RegisterId::Roles, "役割", "name"},
    Head{RegisterId::Roles, "職務", "name"},
    Head{RegisterId::Roles, "班", "name"},
    Head{RegisterId::Roles, "係", "name"},
    Head{RegisterId::Roles, "氏名", "holder"},
    Head{RegisterId::Roles, "担当", "holder"},
    Head{RegisterId::Roles, "責任者", "holder"},
    Head{RegisterId::Roles, "備考", "note"},
    Head{RegisterId::Roles, "補足", "note"},
    Head{RegisterId::Tree, "発信", "caller"},
    Head{RegisterId::Tree, "かける人", "caller"},
    Head{RegisterId::Tree, "連絡する人", "caller"},
    Head{RegisterId::Tree, "連絡元", "caller"},
    Head{RegisterId::Tree, "受信", "callee"},
    Head{RegisterId::Tree, "受ける人", "callee"},
    Head{RegisterId::Tree, "連絡を受ける", "callee"},
    Head{RegisterId::Tree, "連絡先", "callee"},
    Head{RegisterId::Tree, "順", "order"},
    Head{RegisterId::Tree, "出ない", "deputy"},
    Head{RegisterId::Tree, "不在", "deputy"},
    Head{RegisterId::Tree, "代替", "deputy"},
    Head{RegisterId::Tree, "代わり", "deputy"},
    Head{RegisterId::Levels, "段階", "name"},
    Head{RegisterId::Levels, "レベル", "name"},
    Head{RegisterId::Levels, "災害の基準", "natural"},
    Head{RegisterId::Levels, "感染症の基準", "infection"},
    Head{RegisterId::Levels, "基準", "natural"},
    Head{RegisterId::Levels, "目安", "natural"},
    Head{RegisterId::Levels, "行うこと", "actions"},
    Head{RegisterId::Levels, "対応", "actions"},
    Head{RegisterId::Levels, "判断", "decider"},
    Head{RegisterId::Levels, "解除", "lift"},
    Head{RegisterId::Tasks, "優先業務", "name"},
    Head{RegisterId::Tasks, "業務名", "name"},
    Head{RegisterId::Tasks, "業務", "name"},
    Head{RegisterId::Tasks, "分類", "class"},
    Head{RegisterId::Tasks, "区分", "class"},
    Head{RegisterId::Tasks, "再開", "rto"},
    Head{RegisterId::Tasks, "限度", "mtpd"},
    Head{RegisterId::Tasks, "朝", "morning"},
    Head{RegisterId::Tasks, "夕", "evening"},
    Head{RegisterId::Tasks, "夜", "night"},
    Head{RegisterId::Tasks, "昼", "day"},
    Head{RegisterId::Tasks, "日中", "day"},
    Head{RegisterId::Tasks, "必要な職員数", "day"},
    Head{RegisterId::Tasks, "必要人数", "day"},
    Head{RegisterId::Tasks, "職種", "jobs"},
    Head{RegisterId::Tasks, "代わり", "substitute"},
    Head{RegisterId::Tasks, "代替", "substitute"},
    Head{RegisterId::Tasks, "足りなく", "bottleneck"},
    Head{RegisterId::Tasks, "備考", "note"},
    Head{RegisterId::Stock, "区分", "category"},
    Head{RegisterId::Stock, "分類", "category"},
    Head{RegisterId::Stock, "必要量", "need"},
    Head{RegisterId::Stock, "根拠", "need"},
    Head{RegisterId::Stock, "目標", "need"},
    Head{RegisterId::Stock, "品名", "name"},
    Head{RegisterId::Stock, "品目", "name"},
    Head{RegisterId::Stock, "物品", "name"},
    Head{RegisterId::Stock, "備蓄品", "name"},
    Head{RegisterId::Stock, "数量", "quantity"},
    Head{RegisterId::Stock, "備蓄量", "quantity"},
    Head{RegisterId::Stock, "在庫", "quantity"},
    Head{RegisterId::Stock, "個数", "quantity"},
    Head{RegisterId::Stock, "単位", "unit"},
    Head{RegisterId::Stock, "期限", "expiry"},
    Head{RegisterId::Stock, "保管", "place"},
    Head{RegisterId::Stock, "置き場", "place"},
    Head{RegisterId::Stock, "場所", "place"},
    Head{RegisterId::Stock, "担当", "keeper"},
    Head{RegisterId::Stock, "管理者", "keeper"},
    Head{RegisterId::Stock, "調達", "supplier"},
    Head{RegisterId::Stock, "購入", "supplier"},
    Head{RegisterId::Stock, "備考", "note"},
    Head{RegisterId::Revisions, "更新日", "date"},
    Head{RegisterId::Revisions, "改定日", "date"},
    Head{RegisterId::Revisions, "改訂日", "date"},
    Head{RegisterId::Revisions, "改正日", "date"},
    Head{RegisterId::Revisions, "作成日", "date"},
    Head{RegisterId::Revisions, "年月日", "date"},
    Head{RegisterId::Revisions, "日付", "date"},
    Head{RegisterId::Revisions, "版", "number"},
    Head{RegisterId::Revisions, "理由", "reason"},
    Head{RegisterId::Revisions, "承認", "approver"},
    Head{RegisterId::Revisions, "作成者", "approver"},
    Head{RegisterId::Revisions, "更新内容", "summary"},
    Head{RegisterId::Revisions, "改定内容", "summary"},
    Head{RegisterId::Revisions, "改訂内容", "summary"},
    Head{RegisterId::Revisions, "変更", "summary"},
    Head{RegisterId::Revisions, "内容", "summary"},
    Head{RegisterId::ServiceUsers, "優先", "priority"},
    Head{RegisterId::ServiceUsers, "利用者", "code"},
    Head{RegisterId::ServiceUsers, "入所者", "code"},
    Head{RegisterId::ServiceUsers, "患者", "code"},
    Head{RegisterId::ServiceUsers, "機器", "devices"},
    Head{RegisterId::ServiceUsers, "停電", "powerHours"},
    Head{RegisterId::ServiceUsers, "担当", "keeper"},
    Head{RegisterId::ServiceUsers, "順", "order"},
    Head{RegisterId::ServiceUsers, "避難", "shelter"},
    Head{RegisterId::ServiceUsers, "確認日", "confirmed"},
    Head{RegisterId::ServiceUsers, "備考", "note"},
    Head{RegisterId::HealthChecks, "体温", "temperature"},
    Head{RegisterId::HealthChecks, "氏名", "name"},
    Head{RegisterId::HealthChecks, "症状", "symptoms"},
    Head{RegisterId::HealthChecks, "体調", "symptoms"},
    Head{RegisterId::HealthChecks, "日", "on"},
    Head{RegisterId::HealthChecks, "備考", "note"},
    Head{RegisterId::Cases, "報告", "reported"},
    Head{RegisterId::Cases, "属性", "belonging"},
    Head{RegisterId::Cases, "区分", "kind"},
    Head{RegisterId::Cases, "氏名", "name"},
    Head{RegisterId::Cases, "所属", "place"},
    Head{RegisterId::Cases, "居室", "place"},
    Head{RegisterId::Cases, "発症", "onset"},
    Head{RegisterId::Cases, "最終接触", "onset"},
    Head{RegisterId::Cases, "接触状況", "contact"},
    Head{RegisterId::Cases, "症状", "course"},
    Head{RegisterId::Cases, "経過", "course"},
    Head{RegisterId::Cases, "出勤可能", "backOn"},
    Head{RegisterId::Cases, "見込", "backOn"},
    Head{RegisterId::Cases, "完了", "closed"},
    Head{RegisterId::Visitors, "訪問先", "destination"},
    Head{RegisterId::Visitors, "退所", "leftAt"},
    Head{RegisterId::Visitors, "体温", "temperature"},
    Head{RegisterId::Visitors, "体調", "condition"},
    Head{RegisterId::Visitors, "会社名", "company"},
    Head{RegisterId::Visitors, "氏名", "name"},
    Head{RegisterId::Visitors, "時刻", "time"},
    Head{RegisterId::Visitors, "日", "on"},
    Head{RegisterId::Offices, "法人", "corporation"},
    Head{RegisterId::Offices, "代表者", "representative"},
    Head{RegisterId::Offices, "事業所番号", "number"},
    Head{RegisterId::Offices, "事業所名", "name"},
    Head{RegisterId::Offices, "施設名", "name"},
    Head{RegisterId::Offices, "種別", "service"},
    Head{RegisterId::Offices, "管理者", "manager"},
    Head{RegisterId::Offices, "施設長", "manager"},
    Head{RegisterId::Offices, "住所", "address"},
    Head{RegisterId::Offices, "所在地", "address"},
    Head{RegisterId::Offices, "fax", "fax"},
    Head{RegisterId::Offices, "電話", "phone"},
    Head{RegisterId::Offices, "指定権者", "authority"},
    Head{RegisterId::Offices, "作成日", "made"},
    Head{RegisterId::Offices, "策定日", "made"},
};

/// What a register's heads are compared with, folded once.
struct Words {
    std::vector<std::pair<std::string, std::string_view>> labels = {}, heads = {}; ///< words and column
};

const Words& wordsOf(RegisterId id)
{
    static const std::map<RegisterId, Words> all = [] {
        std::map<RegisterId, Words> made;
        for (const plan::RegisterInfo& info : plan::registers())
            for (const plan::ColumnInfo& column : plan::columnsOf(info.id))
                made[info.id].labels.emplace_back(titleOf(column.label).words, column.id);
        for (const Head& head : kHeads)
            made[head.id].heads.emplace_back(text::folded(head.words), head.column);
        return made;
    }();
    return all.at(id);
}

} // namespace

std::optional<std::string> wordColumn(RegisterId id, std::string_view words)
{
    if (words.empty() || text::length(words) > 20)
        return std::nullopt;
    const Words& known = wordsOf(id);
    const auto label = std::find_if(known.labels.begin(), known.labels.end(),
                                    [&](const auto& each) { return each.first == words; });
    if (label != known.labels.end())
        return std::string(label->second);
    for (const auto& [part, column] : known.heads)
        if (words.find(part) != std::string::npos)
            return std::string(column);
    return std::nullopt;
}

TellingColumns tellingColumns(RegisterId id)
{
    switch (id) {
    case RegisterId::People:
        return {"name", {"workPhones", "mobilePhones", "homePhones", "kana", "job", "mail", "commute"}};
    case RegisterId::Contacts:
        return {"name", {"phone", "nightPhone", "category", "service", "address"}};
    case RegisterId::Agreements:
        return {"partner", {"state", "signedOn", "content", "expires"}};
    case RegisterId::Roles:
        return {"name", {"holder"}};
    case RegisterId::Tree:
        return {"callee", {"caller"}};
    case RegisterId::Levels:
        return {"name", {"natural", "infection", "actions"}};
    case RegisterId::Tasks:
        return {"name", {"morning", "day", "evening", "night", "class", "rto", "substitute"}};
    case RegisterId::Stock:
        return {"name", {"quantity", "expiry", "place", "need"}};
    case RegisterId::Revisions:
        return {"date", {"summary", "reason"}};
    case RegisterId::ServiceUsers:
        return {"code", {"priority", "devices", "order", "shelter", "powerHours"}};
    case RegisterId::HealthChecks:
        return {"temperature", {"symptoms", "on"}};
    case RegisterId::Cases:
        return {"name", {"onset", "contact", "backOn", "closed"}};
    case RegisterId::Visitors:
        return {"temperature", {"destination", "leftAt", "company"}};
    default:
        return {};
    }
}

} // namespace keizoku::app
