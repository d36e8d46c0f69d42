// SPDX-License-Identifier: Apache-2.0
#include "plan/columns.h"

#include "base/text.h"
#include "plan/column_table.h"

namespace keizoku::plan {

using detail::make;

namespace {

template <PhoneUse Use>
Column<Person> phones(std::string_view id, std::string_view label)
{
    return {ColumnInfo{id, label, CellKind::Phone, true, {}},
            [](const Person& person) {
                std::vector<std::string> numbers;
                for (const Phone& phone : person.kept.phones)
                    if (phone.use == Use)
                        numbers.push_back(phone.number);
                return text::join(numbers, "、");
            },
            [](Person& person, std::string_view text) -> Result<void> {
                std::erase_if(person.kept.phones, [](const Phone& phone) { return phone.use == Use; });
                const std::string lines =
                    text::replaced(text::replaced(std::string(text), "、", "\n"), "／", "\n");
                for (const std::string& number : text::split(lines, '\n'))
                    if (!text::trimmed(number).empty())
                        person.kept.phones.push_back({std::string(text::trimmed(number)), Use});
                return {};
            }};
}

} // namespace

template <>
std::span<const Column<Office>> columns<Office>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(Office, service, "service", "サービス種別", Text),
        KEIZOKU_COLUMN(Office, corporation, "corporation", "法人名", Text),
        KEIZOKU_COLUMN(Office, representative, "representative", "代表者", Text),
        KEIZOKU_COLUMN(Office, name, "name", "事業所名", Text),
        KEIZOKU_COLUMN(Office, number, "number", "事業所番号", Text),
        KEIZOKU_COLUMN(Office, manager, "manager", "管理者", Person),
        KEIZOKU_COLUMN(Office, authority, "authority", "指定権者", Text),
        KEIZOKU_COLUMN(Office, address, "address", "所在地", Text),
        KEIZOKU_COLUMN(Office, phone, "phone", "電話番号", Phone),
        KEIZOKU_COLUMN(Office, fax, "fax", "ＦＡＸ", Phone),
        KEIZOKU_COLUMN(Office, users, "users", "利用者数", Number),
        KEIZOKU_COLUMN(Office, made, "made", "策定日", Date),
        KEIZOKU_COLUMN(Office, infectionGuideline, "infectionGuideline", "感染症の指針を定めた日", Date),
        KEIZOKU_COLUMN(Office, disasterPlan, "disasterPlan", "非常災害の計画を定めた日", Date),
        KEIZOKU_COLUMN(Office, monthlyUnits, "monthlyUnits", "1か月の単位数", Number),
        KEIZOKU_COLUMN(Office, unitPrice, "unitPrice", "1単位の単価（円）", Number),
        KEIZOKU_COLUMN(Office, filing, "filing", "届出の扱い", Paragraph)};
    return table;
}

template <>
std::span<const Column<Person>> columns<Person>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(Person, open.name, "name", "氏名", Text),
        KEIZOKU_COLUMN(Person, open.kana, "kana", "よみ", Kana),
        KEIZOKU_COLUMN(Person, open.callName, "callName", "呼び名", Text),
        KEIZOKU_COLUMN(Person, open.job, "job", "職種", Text),
        KEIZOKU_COLUMN(Person, open.post, "post", "役職", Text),
        phones<PhoneUse::Work>("workPhones", "業務用電話"),
        phones<PhoneUse::PrivateMobile>("mobilePhones", "携帯電話（私用）"),
        phones<PhoneUse::Home>("homePhones", "自宅電話（私用）"),
        KEIZOKU_COLUMN(Person, kept.mail, "mail", "メール", Text, true),
        KEIZOKU_COLUMN(Person, open.employment, "employment", "雇用形態", Text),
        KEIZOKU_COLUMN(Person, open.language, "language", "連絡に使うことば", Text),
        KEIZOKU_COLUMN(Person, kept.address, "address", "住所", Text, true),
        KEIZOKU_COLUMN(Person, kept.commute, "commute", "通勤手段", Text, true),
        KEIZOKU_COLUMN(Person, kept.commuteMinutes, "commuteMinutes", "通勤時間（分）", Number, true),
        KEIZOKU_COLUMN(Person, open.joined, "joined", "入職日", Date),
        KEIZOKU_COLUMN(Person, open.left, "left", "退職日", Date),
        KEIZOKU_COLUMN(Person, open.confirmed, "confirmed", "最終確認日", Date),
        KEIZOKU_COLUMN(Person, kept.note, "note", "備考", Text, true)};
    return table;
}

template <>
std::span<const Column<ServiceUser>> columns<ServiceUser>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(ServiceUser, code, "code", "利用者（符号・頭文字）", Text, true),
        KEIZOKU_COLUMN(ServiceUser, priority, "priority", "優先度", Choice, true),
        KEIZOKU_COLUMN(ServiceUser, devices, "devices", "使用機器", Text, true),
        KEIZOKU_COLUMN(ServiceUser, powerHours, "powerHours", "停電時にもつ時間", Number, true),
        KEIZOKU_COLUMN(ServiceUser, keeper, "keeper", "担当", Person, true),
        KEIZOKU_COLUMN(ServiceUser, order, "order", "安否確認の順", Number, true),
        KEIZOKU_COLUMN(ServiceUser, shelter, "shelter", "避難先", Text, true),
        KEIZOKU_COLUMN(ServiceUser, confirmed, "confirmed", "最終確認日", Date, true),
        KEIZOKU_COLUMN(ServiceUser, note, "note", "備考", Text, true)};
    return table;
}

template <>
std::span<const Column<ExternalContact>> columns<ExternalContact>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(ExternalContact, category, "category", "種別", Text),
        KEIZOKU_COLUMN(ExternalContact, name, "name", "名称", Text),
        KEIZOKU_COLUMN(ExternalContact, contactPerson, "contactPerson", "担当部署・担当者", Text),
        KEIZOKU_COLUMN(ExternalContact, phone, "phone", "電話番号", Phone),
        KEIZOKU_COLUMN(ExternalContact, nightPhone, "nightPhone", "夜間・休日", Phone),
        KEIZOKU_COLUMN(ExternalContact, fax, "fax", "ＦＡＸ", Phone),
        KEIZOKU_COLUMN(ExternalContact, mail, "mail", "メール", Text),
        KEIZOKU_COLUMN(ExternalContact, address, "address", "住所", Text),
        KEIZOKU_COLUMN(ExternalContact, service, "service", "内容", Text),
        KEIZOKU_COLUMN(ExternalContact, confirmed, "confirmed", "最終確認日", Date),
        KEIZOKU_COLUMN(ExternalContact, note, "note", "備考", Text)};
    return table;
}

template <>
std::span<const Column<Agreement>> columns<Agreement>()
{
    static const std::array table = {KEIZOKU_COLUMN(Agreement, name, "name", "協定・契約の名称", Text),
                                     KEIZOKU_COLUMN(Agreement, partner, "partner", "相手先", Contact),
                                     KEIZOKU_COLUMN(Agreement, state, "state", "状態", Choice),
                                     KEIZOKU_COLUMN(Agreement, signedOn, "signedOn", "締結日", Date),
                                     KEIZOKU_COLUMN(Agreement, content, "content", "内容", Text),
                                     KEIZOKU_COLUMN(Agreement, expires, "expires", "期限", Date),
                                     KEIZOKU_COLUMN(Agreement, note, "note", "備考", Text),
                                     KEIZOKU_COLUMN(Agreement, file, "file", "書面", File)};
    return table;
}

template <>
std::span<const Column<Role>> columns<Role>()
{
    static const std::array table = {KEIZOKU_COLUMN(Role, name, "name", "役割", Text),
                                     KEIZOKU_COLUMN(Role, holder, "holder", "氏名", Person),
                                     KEIZOKU_COLUMN(Role, deputy1, "deputy1", "代替者①", Person),
                                     KEIZOKU_COLUMN(Role, deputy2, "deputy2", "代替者②", Person),
                                     KEIZOKU_COLUMN(Role, deputy3, "deputy3", "代替者③", Person),
                                     KEIZOKU_COLUMN(Role, duties, "duties", "主な役割", Text),
                                     KEIZOKU_COLUMN(Role, note, "note", "備考", Text)};
    return table;
}

template <>
std::span<const Column<TreeCall>> columns<TreeCall>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(TreeCall, variant, "variant", "区分", Choice),
        KEIZOKU_COLUMN(TreeCall, caller, "caller", "かける人", Person),
        KEIZOKU_COLUMN(TreeCall, callee, "callee", "受ける人", Person),
        KEIZOKU_COLUMN(TreeCall, order, "order", "順番", Number),
        KEIZOKU_COLUMN(TreeCall, deputy, "deputy", "出ないときの代替者", Person)};
    return table;
}

template <>
std::span<const Column<ActivationLevel>> columns<ActivationLevel>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(ActivationLevel, name, "name", "段階", Text),
        KEIZOKU_COLUMN(ActivationLevel, natural, "natural", "自然災害の基準", Paragraph),
        KEIZOKU_COLUMN(ActivationLevel, infection, "infection", "感染症の基準", Paragraph),
        KEIZOKU_COLUMN(ActivationLevel, actions, "actions", "行うこと", Paragraph),
        KEIZOKU_COLUMN(ActivationLevel, decider, "decider", "判断する人", Person),
        KEIZOKU_COLUMN(ActivationLevel, lift, "lift", "解除・再開の順番", Paragraph)};
    return table;
}

template <>
std::span<const Column<Task>> columns<Task>()
{
    static const std::array table = {KEIZOKU_COLUMN(Task, name, "name", "業務", Text),
                                     KEIZOKU_COLUMN(Task, kind, "class", "区分", Choice),
                                     KEIZOKU_COLUMN(Task, rto, "rto", "いつまでに再開", Text),
                                     KEIZOKU_COLUMN(Task, mtpd, "mtpd", "止められる限度", Text),
                                     KEIZOKU_COLUMN(Task, morning, "morning", "朝の人数", Number),
                                     KEIZOKU_COLUMN(Task, day, "day", "日中の人数", Number),
                                     KEIZOKU_COLUMN(Task, evening, "evening", "夕の人数", Number),
                                     KEIZOKU_COLUMN(Task, night, "night", "夜間の人数", Number),
                                     KEIZOKU_COLUMN(Task, jobs, "jobs", "必要な職種", Text),
                                     KEIZOKU_COLUMN(Task, bottleneck, "bottleneck", "足りなくなるもの", Text),
                                     KEIZOKU_COLUMN(Task, substitute, "substitute", "代わりの方法", Text),
                                     KEIZOKU_COLUMN(Task, note, "note", "備考", Text)};
    return table;
}

template <>
std::span<const Column<StockItem>> columns<StockItem>()
{
    static const std::array table = {KEIZOKU_COLUMN(StockItem, category, "category", "区分", Text),
                                     KEIZOKU_COLUMN(StockItem, name, "name", "品名", Text),
                                     KEIZOKU_COLUMN(StockItem, quantity, "quantity", "数量", Number),
                                     KEIZOKU_COLUMN(StockItem, unit, "unit", "単位", Text),
                                     KEIZOKU_COLUMN(StockItem, need, "need", "必要量の根拠", Text),
                                     KEIZOKU_COLUMN(StockItem, expiry, "expiry", "消費期限", Date),
                                     KEIZOKU_COLUMN(StockItem, place, "place", "保管場所", Text),
                                     KEIZOKU_COLUMN(StockItem, keeper, "keeper", "担当", Person),
                                     KEIZOKU_COLUMN(StockItem, supplier, "supplier", "調達先", Contact),
                                     KEIZOKU_COLUMN(StockItem, note, "note", "備考", Text)};
    return table;
}

template <>
std::span<const Column<EarlierRevision>> columns<EarlierRevision>()
{
    static const std::array table = {KEIZOKU_COLUMN(EarlierRevision, number, "number", "版", Text),
                                     KEIZOKU_COLUMN(EarlierRevision, date, "date", "改定日", Date),
                                     KEIZOKU_COLUMN(EarlierRevision, reason, "reason", "改定理由", Text),
                                     KEIZOKU_COLUMN(EarlierRevision, summary, "summary", "改定内容", Text),
                                     KEIZOKU_COLUMN(EarlierRevision, approver, "approver", "承認者", Text),
                                     KEIZOKU_COLUMN(EarlierRevision, file, "file", "当時の文書", File)};
    return table;
}

template <>
std::span<const Column<RegionalBody>> columns<RegionalBody>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(RegionalBody, name, "name", "機関名", Text),
        KEIZOKU_COLUMN(RegionalBody, kind, "kind", "種別", Text),
        KEIZOKU_COLUMN(RegionalBody, window, "window", "窓口・担当者", Text),
        KEIZOKU_COLUMN(RegionalBody, phone, "phone", "電話番号", Phone),
        KEIZOKU_COLUMN(RegionalBody, nightPhone, "nightPhone", "夜間・休日", Phone),
        KEIZOKU_COLUMN(RegionalBody, bcpState, "bcpState", "計画の状態", Choice),
        KEIZOKU_COLUMN(RegionalBody, reviewedOn, "reviewedOn", "見直した日", Date),
        KEIZOKU_COLUMN(RegionalBody, power, "power", "電源", Text),
        KEIZOKU_COLUMN(RegionalBody, accepts, "accepts", "引き受けられること", Text),
        KEIZOKU_COLUMN(RegionalBody, note, "note", "備考", Text)};
    return table;
}

template <>
std::span<const Column<HealthCheck>> columns<HealthCheck>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(HealthCheck, on, "on", "日付", Date, true),
        KEIZOKU_COLUMN(HealthCheck, name, "name", "氏名・所属", Text, true),
        KEIZOKU_COLUMN(HealthCheck, belonging, "belonging", "区分", Choice, true),
        KEIZOKU_COLUMN(HealthCheck, temperature, "temperature", "体温（℃）", Number, true),
        KEIZOKU_COLUMN(HealthCheck, symptoms, "symptoms", "症状", Text, true),
        KEIZOKU_COLUMN(HealthCheck, note, "note", "備考", Text, true)};
    return table;
}

template <>
std::span<const Column<InfectionCase>> columns<InfectionCase>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(InfectionCase, reported, "reported", "報告日", Date, true),
        KEIZOKU_COLUMN(InfectionCase, kind, "kind", "区分", Choice, true),
        KEIZOKU_COLUMN(InfectionCase, belonging, "belonging", "属性", Choice, true),
        KEIZOKU_COLUMN(InfectionCase, name, "name", "氏名（年齢）", Text, true),
        KEIZOKU_COLUMN(InfectionCase, place, "place", "所属・居室", Text, true),
        KEIZOKU_COLUMN(InfectionCase, onset, "onset", "発症日・最終接触日", Date, true),
        KEIZOKU_COLUMN(InfectionCase, contact, "contact", "接触の状況", Text, true),
        KEIZOKU_COLUMN(InfectionCase, course, "course", "症状・経過", Text, true),
        KEIZOKU_COLUMN(InfectionCase, backOn, "backOn", "復帰の見込み", Date, true),
        KEIZOKU_COLUMN(InfectionCase, closed, "closed", "管理完了", Date, true)};
    return table;
}

template <>
std::span<const Column<Visitor>> columns<Visitor>()
{
    static const std::array table = {
        KEIZOKU_COLUMN(Visitor, on, "on", "日付", Date, true),
        KEIZOKU_COLUMN(Visitor, time, "time", "時刻", Text, true),
        KEIZOKU_COLUMN(Visitor, company, "company", "会社名", Text, true),
        KEIZOKU_COLUMN(Visitor, name, "name", "氏名", Text, true),
        KEIZOKU_COLUMN(Visitor, temperature, "temperature", "体温（℃）", Number, true),
        KEIZOKU_COLUMN(Visitor, condition, "condition", "体調", Text, true),
        KEIZOKU_COLUMN(Visitor, destination, "destination", "訪問先", Text, true),
        KEIZOKU_COLUMN(Visitor, leftAt, "leftAt", "退所時刻", Text, true)};
    return table;
}

} // namespace keizoku::plan
