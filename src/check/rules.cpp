// SPDX-License-Identifier: Apache-2.0
#include "check/rule.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "check/lookup.h"
#include "check/rules/all.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using enum Severity;

constexpr std::array kRules = {
    Rule{"volume-empty", Error, "自然災害と感染症のどちらかの計画が、すべて未記入です",
         "計画がない方の災害が起きると、だれも判断の順番を知らないまま始まります。", "duty-plan",
         "fields offices", &checkVolumeEmpty},
    Rule{"required-empty", Error, "必ず記入する項目が未記入です",
         "その場で決めることになり、動き出しが遅れます。", "headings", "*", &checkRequiredEmpty},
    Rule{"heading-empty", Error, "計画に置く見出しの項目が、すべて未記入です",
         "その場面に入ったとき、開いても何も書かれていません。", "headings", "*", &checkHeadingEmpty},
    Rule{"leftover-text", Error, "ひな形の記号や説明、決まっていない言葉が残っています",
         "当日その行を読んだ人が、だれに何をすればよいか分かりません。", "practice-leftover",
         "offices.service", nullptr, &checkLeftoverText},
    Rule{"leaver-referred", Error, "退職者が連絡網や担当に残っています",
         "連絡がそこで止まり、その先の人に届きません。", "practice-contact-tree",
         "people.name people.left tree activation/deputy-1 contacts/oncall-deputy", &checkLeaverInTree,
         &checkLeaverReferred},
    Rule{"role-without-person", Error, "役割に担当者がいません", "その役割の仕事を、だれも始めません。",
         "practice-deputies", "roles activation/commander people.name people.left people.post",
         &checkRoleWithoutPerson},
    Rule{"stock-expired", Error, "備蓄品の期限が切れています",
         "配れない物を数に入れていると、足りないことに当日気づきます。", "practice-stock-check",
         "stock.name stock.quantity stock.expiry", &checkStockExpired},
    Rule{"example-unchanged", Warning, "記入例のままの項目があります",
         "自分の事業所にないことが書かれていると、職員が従えません。", "practice-leftover",
         "people.name contacts.name tasks.name", nullptr, nullptr, &checkExampleUnchanged},
    Rule{"tree-no-deputy", Warning, "連絡網に、出ないときの代替者がいない人がいます",
         "一人が電話に出ないだけで、連絡が止まります。", "practice-deputies", "tree people.name people.left",
         &checkTreeNoDeputy},
    Rule{"succession-thin", Warning, "判断する人の代替者が足りないか、夜につながりません",
         "統括責任者と次の人が来られない日に、だれも発動を決められません。", "practice-deputy-depth",
         "fields tree people.name people.left people.post people.workPhones people.mobilePhones "
         "people.homePhones",
         &checkSuccessionThin},
    Rule{"criteria-unmeasurable", Warning, "発動や中止の基準に、数字や情報の名がありません",
         "当てはまるかどうかを迷う間に、動き出しが遅れます。", "practice-measurable", "fields levels",
         &checkCriteriaUnmeasurable},
    Rule{"dangling-reference", Warning, "名簿にいない人や連絡先が書かれています",
         "だれを指すのか、当日に確かめることになります。", "practice-contact-tree",
         "people.name people.left contacts.name tasks.name", nullptr, &checkDanglingReference},
    Rule{"person-without-phone", Warning, "電話番号のない職員がいます", "その人には、だれも連絡できません。",
         "practice-contact-tree",
         "people.name people.left people.workPhones people.mobilePhones people.homePhones",
         &checkPersonWithoutPhone},
    Rule{"contact-unconfirmed", Warning, "連携先の連絡先を1年以上確かめていません",
         "番号や担当が変わっていると、急ぐときに届きません。", "practice-partners",
         "contacts.name contacts.confirmed", &checkContactUnconfirmed},
    Rule{
        "volumes-contradict", Warning, "自然災害と感染症の計画で、同じはずのことが違っています",
        "どちらが正しいかを確かめる間、連絡も判断も止まります。", "practice-consistency",
        "fields levels offices.name offices.phone offices.fax people.name people.workPhones "
        "people.mobilePhones people.homePhones contacts.name contacts.phone contacts.nightPhone contacts.fax",
        &checkVolumesContradict},
    Rule{"task-unclassified", Warning, "続けるか縮めるかを決めていない業務があります",
         "人が足りない朝に、どの業務を止めるかから話し合うことになります。", "practice-triage",
         "tasks.name tasks.class", &checkTaskUnclassified},
    Rule{"tasks-exceed-staff", Warning, "続ける業務に必要な人数が、出勤できる人数を超えています",
         "計画どおりに人を割り当てられず、命に関わる業務まで手が回りません。", "practice-continuity-people",
         "tasks.class tasks.jobs tasks.morning tasks.day tasks.evening tasks.night tasks/staff-by-attendance "
         "people.name people.left people.job",
         &checkTasksExceedStaff},
    Rule{"rto-over-mtpd", Warning, "再開の目標が、止められる限度より短くありません",
         "再開したときには、もう間に合いません。", "practice-rto", "tasks.name tasks.rto tasks.mtpd",
         &checkRtoOverMtpd},
    Rule{"stock-short", Warning, "備蓄品が必要量に足りません", "物が届く前に足りなくなります。",
         "practice-stock", "stock.name stock.need stock.quantity stock.unit stock.note", &checkStockShort},
    Rule{"stock-below-days", Warning, "備蓄品の必要量が、計画で決めた日数より短く見積もられています",
         "決めた日数より前に、物がなくなります。", "practice-cover-days", "stock stockpile/days",
         &checkStockBelowDays},
    Rule{"agreement-not-concluded", Warning,
         "協議中の協定、期限の過ぎた協定、締結日や相手のない協定があります",
         "約束が文書になっていないと、当日に頼めるかどうか分かりません。", "practice-agreement",
         "agreements people.name contacts.name", &checkAgreementNotConcluded},
    Rule{"resource-gap", Hint, "失われるもの別の備えに、書かれていないところがあります",
         "それが使えなくなった日に、続ける方法をその場で考えることになります。", "practice-resources",
         "fields tasks.name tasks.class tasks.bottleneck tasks.substitute people.name contacts.name "
         "offices.rows service-users.rows agreements.rows roles.rows tree.rows levels.rows stock.rows "
         "bodies.rows",
         &checkResourceGap},
    Rule{"filing-unwritten", Hint, "指定権者への届出の扱いが書かれていません",
         "計画を作り直したときや失ったときに、いつまでに何を届け出るかを調べることから始まります。",
         "reduction-filing", "offices", &checkFilingUnwritten},
    Rule{"people-unconfirmed", Hint, "職員の連絡先を1年以上確かめていません",
         "番号が変わっていると、安否が分かりません。", "practice-contact-tree",
         "people.name people.left people.confirmed", &checkPeopleUnconfirmed},
    Rule{"stock-formula", Hint, "必要量の根拠の計算や人数が合いません",
         "数の元が合わないと、足りているかどうかが分かりません。", "practice-stock",
         "stock.name stock.need people.name people.left", &checkStockFormula},
    Rule{"tree-broken", Hint, "日中の連絡網に出てこない職員がいます", "その人には連絡が回りません。",
         "practice-contact-tree", "tree people.name people.left", &checkTreeBroken},
    Rule{"priority-task-without-substitute", Hint, "代わりの方法がない優先業務があります",
         "足りないものが一つ出ただけで、続けるはずの業務が止まります。", "practice-resources",
         "tasks.name tasks.class tasks.bottleneck tasks.substitute", &checkPriorityTaskWithoutSubstitute},
    Rule{"decision-date-missing", Hint, "縮める業務を決めた日がありません",
         "いつ、だれが決めたことかを、利用者と家族に説明できません。", "practice-decision-date",
         "tasks.name tasks.class tasks/reduction-decided purpose/decided-on", &checkDecisionDateMissing},
    Rule{"era-impossible", Error, "ない日付が書かれています", "見直しや期限の日が来ないまま過ぎます。",
         "practice-era", "", nullptr, &checkEraImpossible},
    Rule{"partner-unreachable", Warning, "窓口や夜間の電話番号のない連携先があります",
         "夜間や休日に、だれが出るか分からない番号へかけ続けることになります。", "practice-window-night",
         "contacts agreements.state agreements.partner stock.supplier", &checkPartnerUnreachable},
    Rule{"evacuation-level", Warning, "避難を始める警戒レベルが遅い書き方があります",
         "動き始めたときには道が水につかり、時間のかかる人が逃げ遅れます。", "evacuation-plan",
         "fields levels offices.service people.name contacts.name", &checkEvacuationLevel},
    Rule{"stale-term", Warning, "今は使われない言葉が残っています",
         "待っている言葉が発表されず、動き出す時を逃します。", "stale-evacuation-terms", "offices.service",
         nullptr, &checkStaleTerm},
    Rule{"tree-private-mobiles", Warning, "連絡網が職員個人の電話だけに頼っています",
         "一つの電話会社が止まると、だれにも連絡できません。", "practice-private-mobile",
         "tree contacts/means contacts/comms-down contacts/oncall-phone people.name people.left "
         "people.workPhones people.mobilePhones people.homePhones",
         &checkTreePrivateMobiles},
    Rule{"tree-not-kept", Warning, "連絡網の置き場所や直す人が決まっていません",
         "停電の夜に見つからず、見つかっても古い番号にかけます。", "practice-tree-kept", "tree fields",
         &checkTreeNotKept},
    Rule{"yearly-duties-unplanned", Warning, "研修・訓練の予定が、要る回数に足りません",
         "試したことのない手順を、当日に初めて使うことになります。", "training-drill", "fields offices",
         &checkYearlyDutiesUnplanned},
    Rule{"foreign-name", Warning, "ほかの法人・事業所・市町村の名前が書かれています",
         "知らない所へ連絡したり、よその地図で判断したりします。", "practice-foreign-name",
         "offices people contacts agreements bodies purpose/hazard-map purpose/municipal-scenario", nullptr,
         &checkForeignName},
    Rule{"alliance-incomplete", Warning, "連携型の計画に、決めていない取り決めがあります",
         "頼んでよいか、だれが払うか、いつ終わるかを、その場で話し合うことになります。", "alliance", "fields",
         &checkAllianceIncomplete},
    Rule{"questions-outdated", Hint, "質問の版が古くなっています",
         "新しく求められたことが、質問に入っていません。", "practice-template-edition", "",
         &checkQuestionsOutdated},
    Rule{"numbering-broken", Hint, "番号の続き方や参照先が合いません",
         "書かれたとおりに探しても、指す先が見つかりません。", "practice-references", "fields", nullptr,
         &checkNumberingBroken},
    Rule{"clinic-deadline", Hint, "計画を作る期限が決まっています",
         "期限の前に作っておくと、その間の災害にも使えます。", "clinic-deadline", "offices",
         &checkClinicDeadline},
    Rule{"regional-state", Hint, "地域の計画の参画機関や目標が古くなっています",
         "どこが動けるか分からないまま、地域で動くことになります。", "regional", "fields bodies",
         &checkRegionalState},
};

} // namespace

Finding& Sink::report(std::string section, std::string path, std::string sentence)
{
    Finding finding;
    finding.rule = m_rule.id;
    finding.severity = m_rule.severity;
    finding.section = std::move(section);
    finding.path = std::move(path);
    finding.sentence = std::move(sentence);
    finding.why = m_rule.why;
    finding.basis = m_rule.basis;
    return m_out.emplace_back(std::move(finding));
}

std::vector<const forms::ServiceProfile*> Context::services() const
{
    return shipped.services.of(plan);
}

Lookup& Context::lookup() const
{
    if (!known)
        known = std::make_shared<Lookup>(plan, pack);
    return *known;
}

std::span<const Rule> rules()
{
    return kRules;
}

std::vector<std::size_t> readingOrder(const forms::Pack& pack, const std::vector<const Finding*>& findings)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (const forms::SectionSpec& section : pack.sections)
        places.emplace(section.id, places.size());
    std::vector<std::pair<std::size_t, Severity>> keys;
    std::vector<std::size_t> order;
    for (const Finding* finding : findings) {
        const auto place = places.find(finding->section);
        keys.emplace_back(place == places.end() ? places.size() : place->second, finding->severity);
        order.push_back(order.size());
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

void sortFindings(const forms::Pack& pack, Findings& findings)
{
    std::vector<const Finding*> pointers;
    for (const Finding& finding : findings)
        pointers.push_back(&finding);
    Findings sorted;
    sorted.reserve(findings.size());
    for (const std::size_t at : readingOrder(pack, pointers))
        sorted.push_back(std::move(findings[at]));
    findings = std::move(sorted);
}

Findings run(const Context& context, std::span<const Rule> which)
{
    const bool walks =
        std::any_of(which.begin(), which.end(), [](const Rule& rule) { return rule.checkEntry; });
    const Walk walk = walks ? Walk(std::make_shared<plan::Plan>(context.plan), context.pack, {}) : Walk();
    const auto questions = context.pack.instances();
    Findings all;
    for (const Rule& rule : which) {
        Sink sink(rule, all);
        if (rule.check)
            rule.check(context, sink);
        if (rule.checkEntry)
            for (const EntryPointer& entry : walk.entries())
                rule.checkEntry(context, *entry, sink);
        if (rule.checkQuestion)
            for (const forms::FieldInstance& question : questions)
                rule.checkQuestion(context, question, sink);
    }
    sortFindings(context.pack, all);
    return all;
}

Findings run(const Context& context)
{
    return run(context, rules());
}

} // namespace keizoku::check
