// SPDX-License-Identifier: Apache-2.0
#include "report/support/plans.h"

#include <catch2/catch.hpp>

#include "forms/notation.h"
#include "support/shipped.h"

namespace keizoku::report::test {

using plan::Plan;
using plan::RegisterId;

const forms::Pack& pack()
{
    static const forms::Pack read = [] { return keizoku::test::packFor({"homon-kango"}); }();
    return read;
}

Result<forms::Pack> packOf(const std::vector<std::string>& services, const std::vector<std::string>& layers)
{
    const auto bundle = forms::composePack(keizoku::test::templatesFolder(),
                                           keizoku::test::shipped().services, {services, layers});
    return bundle ? forms::readPack(*bundle) : Result<forms::Pack>(failed(bundle));
}

const check::Shipped& shipped()
{
    return keizoku::test::shipped();
}

forms::Pack clinicPack()
{
    using plan::Hazard;
    forms::Pack pack;
    pack.id = "musho-shinryojo";
    pack.edition = "2026.2";
    pack.title = "無床診療所";
    pack.services = {"musho-shinryojo"};
    pack.names = {{"musho-shinryojo", "無床診療所"}};
    pack.words = {{"user", "患者"},        {"manager", "院長"},          {"office", "当院"},
                  {"authority", "厚生局"}, {"representative", "開設者"}, {"inspection", ""}};
    const auto field = [](const char* id, const char* label, forms::FieldKind kind, const char* chapter) {
        forms::FieldSpec spec{"purpose", id, label, kind};
        spec.chapters = {{Hazard::Both, chapter}};
        return spec;
    };
    forms::FieldSpec layers = field("layers", "計画の種類", forms::FieldKind::Choices, "1.1");
    layers.choices = {{"organization", "機関型"}, {"alliance", "連携型"}, {"regional", "地域"}};
    forms::FieldSpec response = field("response", "対応", forms::FieldKind::Paragraph, "3");
    response.scope = forms::HazardScope::Each;
    pack.sections = {{"purpose",
                      "目的・基本方針",
                      "",
                      {field("aim", "方針", forms::FieldKind::Paragraph, "1.1"), layers,
                       field("stock", "備え", forms::FieldKind::Paragraph, "2"), response}}};
    pack.books[Hazard::Both] = {
        "診療所の業務継続計画",
        {{"1", "１", "方針と体制"}, {"1.1", "(1)", "方針"}, {"2", "２", "備え"}, {"3", "３", "段階と対応"}}};
    return pack;
}

plan::RowId add(Plan& plan, RegisterId id, const std::map<std::string, std::string>& cells)
{
    const plan::RowId row = plan::addRow(plan, id);
    for (const auto& [column, typed] : cells) {
        const plan::ColumnInfo* info = plan::columnOf(id, column);
        INFO(column);
        REQUIRE(info);
        const auto stored = plan::entered(plan, *info, typed);
        REQUIRE(stored);
        REQUIRE(plan::setCell(plan, id, row, column, *stored));
    }
    return row;
}

Plan registersOnly()
{
    Plan plan;
    add(plan, RegisterId::People,
        {{"name", "大西 雅子"},
         {"post", "管理者"},
         {"mobilePhones", "090-0417-3826"},
         {"homePhones", "0742-13-5827"},
         {"mail", "onishi@hibari-hk.test"},
         {"address", "奈良市学園北1丁目2-3"},
         {"note", "介護のため夜間は電話のみ"}});
    add(plan, RegisterId::People,
        {{"name", "辻本 健吾"},
         {"post", "副管理者"},
         {"mobilePhones", "080-0263-7194"},
         {"workPhones", "080-0700-1122"}});
    add(plan, RegisterId::People,
        {{"name", "植村 由紀"}, {"job", "看護師"}, {"mobilePhones", "090-0385-6142"}});
    add(plan, RegisterId::People, {{"name", "𠮷田 隆"}, {"job", "看護師"}});
    add(plan, RegisterId::People,
        {{"name", "森 亮介"},
         {"job", "理学療法士"},
         {"mobilePhones", "070-0529-8317"},
         {"left", "2026-03-31"}});
    add(plan, RegisterId::Offices,
        {{"service", "homon-kango"},
         {"corporation", "株式会社ひばりケア"},
         {"representative", "平尾 光一"},
         {"name", "ひばり訪問看護ステーション"},
         {"number", "2960190417"},
         {"manager", "大西 雅子"},
         {"authority", "奈良県"},
         {"address", "奈良県生駒市元町1丁目"},
         {"phone", "0743-13-8820"},
         {"made", "2024-03-25"}});
    add(plan, RegisterId::ServiceUsers,
        {{"code", "C-01"}, {"priority", "green"}, {"order", "9"}, {"devices", "在宅酸素"}});
    add(plan, RegisterId::ServiceUsers,
        {{"code", "A-02"},
         {"priority", "red"},
         {"order", "2"},
         {"keeper", "植村 由紀"},
         {"powerHours", "6"},
         {"note", "母親が蘇生バッグを使える"}});
    add(plan, RegisterId::ServiceUsers,
        {{"code", "A-01"}, {"priority", "red"}, {"order", "1"}, {"shelter", "生駒中央総合病院"}});
    add(plan, RegisterId::Contacts,
        {{"category", "医療機関"},
         {"name", "生駒中央総合病院"},
         {"contactPerson", "地域連携室"},
         {"phone", "0743-11-6240"},
         {"nightPhone", "0743-11-6200"},
         {"fax", "0743-11-6241"},
         {"service", "人工呼吸器患者の緊急受入れ"},
         {"confirmed", "2026-09-03"}});
    add(plan, RegisterId::Contacts,
        {{"category", "電力"}, {"name", "あおば電力"}, {"phone", "0120-10-4455"}});
    add(plan, RegisterId::Agreements,
        {{"name", "代行訪問の覚書"},
         {"partner", "生駒中央総合病院"},
         {"state", "signed"},
         {"signedOn", "2026-02-20"}});
    add(plan, RegisterId::Roles,
        {{"name", "統括責任者"},
         {"holder", "大西 雅子"},
         {"deputy1", "辻本 健吾"},
         {"duties", "発動の判断"}});
    add(plan, RegisterId::Tree,
        {{"variant", "day"},
         {"caller", "辻本 健吾"},
         {"callee", "植村 由紀"},
         {"order", "1"},
         {"deputy", "𠮷田 隆"}});
    add(plan, RegisterId::Tree,
        {{"variant", "day"},
         {"caller", "大西 雅子"},
         {"callee", "森 亮介"},
         {"order", "2"},
         {"deputy", "植村 由紀"}});
    add(plan, RegisterId::Tree,
        {{"variant", "day"},
         {"caller", "大西 雅子"},
         {"callee", "辻本 健吾"},
         {"order", "1"},
         {"deputy", "植村 由紀"}});
    add(plan, RegisterId::Tree,
        {{"variant", "night"}, {"caller", "植村 由紀"}, {"callee", "大西 雅子"}, {"order", "1"}});
    add(plan, RegisterId::Levels,
        {{"name", "準備"},
         {"natural", "震度5弱"},
         {"infection", "感染疑い1名"},
         {"actions", "出勤の見込みを集める"},
         {"decider", "大西 雅子"},
         {"lift", "注意報以下"}});
    add(plan, RegisterId::Tasks,
        {{"name", "利用者の安否確認"}, {"class", "add"}, {"rto", "3時間"}, {"day", "3"}});
    add(plan, RegisterId::Tasks, {{"name", "24時間対応の電話"}, {"class", "continue"}, {"night", "1"}});
    add(plan, RegisterId::Stock,
        {{"category", "飲料・食品"},
         {"name", "保存水 2L"},
         {"quantity", "72"},
         {"unit", "本"},
         {"need", "職員17人×3L×3日＝153L"},
         {"expiry", "2028-11-30"}});
    add(plan, RegisterId::Stock,
        {{"category", "衛生用品"}, {"name", "サージカルマスク"}, {"quantity", "1200"}});
    add(plan, RegisterId::Stock, {{"category", "備品"}, {"name", "発電機"}, {"quantity", "1"}});
    add(plan, RegisterId::Revisions,
        {{"number", "1"},
         {"date", "2024-03-25"},
         {"reason", "義務化に合わせた新規作成"},
         {"approver", "大西 雅子"}});
    return plan;
}

void fillWithExamples(Plan& plan, const forms::Pack& pack)
{
    for (const forms::FieldInstance& instance : pack.instances()) {
        if (!instance.example())
            continue;
        auto field = forms::exampleField(instance, plan);
        INFO(instance.path.str());
        REQUIRE(field);
        if (!plan::isEmpty(field->value))
            plan.fields.emplace(instance.path, *std::move(field));
    }
}

Plan fullPlan()
{
    Plan plan = registersOnly();
    fillWithExamples(plan, pack());
    plan::Attachment map{Digest::of({"map"}), "hazard-map.png", "image/png", "洪水の地図", 3};
    plan.fields[{"purpose", "hazard-map-picture", plan::Hazard::Natural, ""}] = {map, {}, std::nullopt};
    return plan;
}

Edition draft()
{
    Edition edition;
    edition.date = "2026-11-22";
    edition.isoInstant = "2026-11-22T00:00:00Z";
    return edition;
}

Edition thirdVersion()
{
    Edition edition;
    edition.draft = false;
    edition.number = 3;
    edition.date = "2026-09-03";
    edition.reason = "異動による連絡網の変更";
    edition.author = "田原 久美子";
    edition.approver = "平尾 光一";
    edition.fingerprint = "1A2B3C4D";
    edition.isoInstant = "2026-09-03T02:00:00Z";
    edition.history = {
        {"2", "2025-03-18", "定期の見直し", "", "大西 雅子", "平尾 光一", true},
        {"3", "2026-09-03", edition.reason, "連絡網を直した", edition.author, edition.approver, false}};
    return edition;
}

} // namespace keizoku::report::test
