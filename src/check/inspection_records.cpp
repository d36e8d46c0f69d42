// SPDX-License-Identifier: Apache-2.0
#include "check/inspection_sources.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace keizoku::check {

namespace {

using forms::AnswerSpec;
using plan::Hazard;
using plan::RecordKind;
using records::LedgerLine;

constexpr std::size_t kShown = 3;
constexpr const char* kRecords = "records";

std::string quoted(const std::string& name)
{
    return "「" + name + "」";
}

/// 令和8年9月1日「安否確認」（第5版、5／6人）
std::string recordWords(const LedgerLine& line)
{
    const plan::Record& record = line.record;
    std::vector<std::string> facts;
    if (record.version > 0)
        facts.push_back("第" + std::to_string(record.version) + "版");
    const auto present = std::count_if(record.people.begin(), record.people.end(),
                                       [](const plan::Attendance& one) { return one.present; });
    if (!record.people.empty())
        facts.push_back(std::to_string(present) + "／" + std::to_string(record.people.size()) + "人");
    return japaneseDate(*record.heldOn) + quoted(record.title) +
           (facts.empty() ? "" : "（" + text::join(facts, "、") + "）");
}

/// Newest first; the number of the others.
std::string listed(std::vector<const LedgerLine*> lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const LedgerLine* a, const LedgerLine* b) {
        return *a->record.heldOn > *b->record.heldOn;
    });
    std::vector<std::string> words;
    for (const LedgerLine* line : lines)
        if (words.size() < kShown)
            words.push_back(recordWords(*line));
    return text::join(words, "\n") +
           (lines.size() > kShown ? "\nほか" + std::to_string(lines.size() - kShown) + "件" : "");
}

/// Held by today and not withdrawn.
template <class Wanted>
std::vector<const LedgerLine*> those(const Evidence& evidence, Wanted&& wanted)
{
    std::vector<const LedgerLine*> some;
    for (const LedgerLine& line : evidence.lines)
        if (!line.withdrawn && line.record.heldOn && *line.record.heldOn <= evidence.today &&
            wanted(line.record))
            some.push_back(&line);
    return some;
}

/// As the services owe it; without a number where none of them names one.
records::Duty dutyFor(const Evidence& evidence, const AnswerSpec& spec)
{
    records::Duty wanted{spec.record, spec.hazard};
    for (const records::Duty& duty : records::dutiesOf(evidence.shipped.services.of(evidence.plan)))
        if (duty.kind == spec.record && duty.hazard == spec.hazard)
            wanted.times = duty.times;
    return wanted;
}

std::optional<Date> firstDay(const Evidence& evidence)
{
    std::optional<Date> first;
    for (const VersionFacts& version : evidence.versions)
        first = first ? std::min(*first, version.date) : version.date;
    for (const plan::EarlierRevision& revision : evidence.plan.revisions.rows)
        if (revision.date)
            first = first ? std::min(*first, *revision.date) : *revision.date;
    return first;
}

Answer lastYearMissing(const Evidence& evidence, const records::Duty& duty, int year, const std::string& held,
                       std::string quote)
{
    const auto first = firstDay(evidence);
    if (first && *first >= records::fiscalYearBegin(year + 1))
        return {true,
                records::fiscalYearName(year) + "には、まだ計画がありませんでした（最初の計画は" +
                    japaneseDate(*first) + "）。",
                "", "history"};
    return {false,
            records::fiscalYearName(year) + "の" + records::dutyWords(duty) + "の記録が足りません。" + held,
            "行っていれば、実施日を入れて記録してください。入力した日も残ります。",
            kRecords,
            {},
            std::move(quote)};
}

std::string daysLate(const Date& due)
{
    return "（期限 " + japaneseDate(due) + "）";
}

} // namespace

std::string versionWords(const VersionFacts& version)
{
    return "第" + std::to_string(version.number) + "版（" + japaneseDate(version.date) + "）";
}

Answers answerVersion(const Evidence& evidence)
{
    if (evidence.versions.empty())
        return {{false, "確定した版がありません。いまは下書きです。",
                 "承認する人に見せて、「この版を確定」をしてください。", "publish"}};
    const VersionFacts& version = evidence.versions.back();
    return {{true,
             versionWords(version) + (version.approver.empty() ? "　承認した人の記録はありません。"
                                                               : "　承認 " + version.approver),
             "", "history"}};
}

Answers answerRecords(const Evidence& evidence, const AnswerSpec& spec)
{
    const records::Duty duty = dutyFor(evidence, spec);
    const int thisYear = records::fiscalYearOf(evidence.today);
    const int year = spec.lastYear ? thisYear - 1 : thisYear;
    // Where no number is known the year before counts as well.
    const bool anyTime = duty.times == 0 && !spec.lastYear;
    const auto held = those(evidence, [&](const plan::Record& record) {
        const int of = records::fiscalYearOf(*record.heldOn);
        return records::counts(record, duty) && (of == year || (anyTime && of == year - 1));
    });
    const int needed = std::max(duty.times, 1);
    const int missing = needed - static_cast<int>(held.size());
    if (missing <= 0)
        return {{true, "", "", kRecords, {}, listed(held)}};
    const std::string there = held.empty() ? "" : "あるのは次の記録です。";
    if (spec.lastYear)
        return {lastYearMissing(evidence, duty, year, there, listed(held))};
    const Date last = records::fiscalYearBegin(year + 1).plusDays(-1);
    const std::string name = records::dutyWords(duty);
    if (anyTime)
        return {{false, name + "の記録が、今年度にも前の年度にもありません。",
                 "回数の定めは確かめられていません。行って記録を残してください。", kRecords, last}};
    return {{false,
             records::fiscalYearName(year) + "の" + name + "は、" + records::timesWords(duty.times) +
                 "に対してあと" + std::to_string(missing) + "回です。" + there,
             "行って、記録を残してください。", kRecords, last, listed(held)}};
}

Answers answerTold(const Evidence& evidence)
{
    if (evidence.versions.empty())
        return {
            {false, "知らせる版がまだありません。", "版を確定してから、職員に知らせてください。", "publish"}};
    const VersionFacts& version = evidence.versions.back();
    const auto told = those(evidence, [&](const plan::Record& record) {
        return record.kind == RecordKind::Notice &&
               (record.version == version.number || *record.heldOn >= version.date);
    });
    if (!told.empty())
        return {{true, "", "", kRecords, {}, listed(told)}};
    return {{false, versionWords(version) + "を知らせた記録がありません。",
             "職員に知らせて、周知の記録を残してください。", kRecords}};
}

Answers answerReviewed(const Evidence& evidence)
{
    std::optional<Date> last;
    std::string words;
    const auto take = [&](const Date& day, std::string what) {
        if (last && day < *last)
            return;
        last = day;
        words = std::move(what);
    };
    for (const plan::EarlierRevision& revision : evidence.plan.revisions.rows)
        if (revision.date && *revision.date <= evidence.today)
            take(*revision.date, japaneseDate(*revision.date) + "　改定履歴の" + quoted(revision.number));
    for (const VersionFacts& version : evidence.versions)
        take(version.date, versionWords(version) + "　" +
                               (version.unchanged ? "見直し・変更なし" : "理由 " + version.reason));
    for (const LedgerLine* line :
         those(evidence, [](const plan::Record& record) { return record.kind == RecordKind::Review; }))
        take(*line->record.heldOn, recordWords(*line));
    if (!last)
        return {{false, "見直した日が分かりません。", "計画を見直し、変更がなくても記録を残してください。",
                 kRecords}};
    const Date next = last->plusYears(1);
    if (next >= evidence.today)
        return {{true,
                 "次の見直しは" + japaneseDate(next) + "までです。最後の見直し：",
                 "",
                 "history",
                 {},
                 words}};
    return {{false, "1年を過ぎています。最後の見直し：", "計画を見直し、変更がなくても記録を残してください。",
             kRecords, next, words}};
}

Answers answerNewHires(const Evidence& evidence)
{
    std::vector<const plan::Person*> staff;
    std::vector<std::string> untaught;
    std::size_t fresh = 0;
    std::size_t unknown = 0;
    const auto taught = [&](const plan::Person& person) {
        return !those(evidence, [&](const plan::Record& record) {
                    const bool there =
                        std::any_of(record.people.begin(), record.people.end(), [&](const auto& one) {
                            return one.person == person.id && (one.present || one.followUp);
                        });
                    return record.kind == RecordKind::Training && there &&
                           *record.heldOn >= *person.open.joined;
                }).empty();
    };
    for (const plan::Person& person : evidence.plan.people.rows) {
        if (person.hasLeft(evidence.today))
            continue;
        staff.push_back(&person);
        if (!person.open.joined) {
            ++unknown;
            continue;
        }
        if (*person.open.joined > evidence.today || person.open.joined->plusYears(1) < evidence.today)
            continue;
        ++fresh;
        if (!taught(person))
            untaught.push_back(person.open.name + "（" + japaneseDate(*person.open.joined) + "入職）");
    }
    if (unknown == staff.size())
        return {{false,
                 staff.empty() ? "職員名簿がまだ書かれていません。"
                               : "職員名簿に入職日がないため、だれが新しいか分かりません。",
                 "職員名簿に入職日を入れてください。", "register:people"}};
    if (!untaught.empty())
        return {{false,
                 "入ってから研修を受けた記録のない人：",
                 "研修を行い、出席した人として記録してください。",
                 kRecords,
                 {},
                 text::join(untaught, "、")}};
    const std::string apart =
        unknown > 0 ? "入職日のない" + std::to_string(unknown) + "人は数えていません。" : "";
    return {{true,
             (fresh == 0 ? "この1年に新しく入った職員はいません。"
                         : "この1年に入った" + std::to_string(fresh) + "人とも、研修の記録があります。") +
                 apart,
             "", fresh == 0 ? "register:people" : kRecords}};
}

Answers answerOpenItems(const Evidence& evidence)
{
    const auto drills = those(evidence, [](const plan::Record& record) {
        return record.kind == RecordKind::Drill || record.kind == RecordKind::PartnerDrill;
    });
    if (drills.empty())
        return {{false, "訓練の記録がまだありません。", "訓練のあとで、改善策に担当と期限を付けてください。",
                 kRecords}};
    std::vector<std::string> late;
    std::optional<Date> due;
    std::optional<Date> earliestLate;
    std::size_t left = 0;
    for (const LedgerLine* line : those(evidence, [](const plan::Record&) { return true; }))
        for (std::size_t at = 0; at < line->record.openItems.size(); ++at) {
            const plan::OpenItem& item = line->record.openItems[at];
            if (line->closings[at])
                continue;
            ++left;
            if (!item.due || item.owner.empty())
                late.push_back(quoted(item.what) + "（担当か期限が未記入）");
            else if (*item.due < evidence.today) {
                late.push_back(quoted(item.what) + daysLate(*item.due));
                earliestLate = earliestLate ? std::min(*earliestLate, *item.due) : *item.due;
            } else
                due = due ? std::min(*due, *item.due) : *item.due;
        }
    if (!late.empty())
        return {{false, "期限を過ぎたか、担当や期限のない改善策があります。",
                 "済んでいれば「改善策を済みにする」で、直した所を記録してください。", kRecords, earliestLate,
                 text::join(late, "\n")}};
    return {{true,
             left == 0 ? "残っている改善策はありません。"
                       : "残っている改善策は" + std::to_string(left) + "件で、いちばん近い期限は" +
                             japaneseDate(*due) + "です。",
             "", kRecords}};
}

Answers answerCallTree(const Evidence& evidence)
{
    if (evidence.plan.tree.rows.empty())
        return {{false, "連絡網がまだ書かれていません。", "連絡網を書いてください。", "register:tree"}};
    const auto isFresh = [&](const Date& day) {
        return day <= evidence.today && day.plusYears(1) >= evidence.today;
    };
    const auto updates = those(evidence, [&](const plan::Record& record) {
        return record.kind == RecordKind::TreeUpdate && isFresh(*record.heldOn);
    });
    if (!updates.empty())
        return {{true, "", "", kRecords, {}, listed(updates)}};
    std::set<plan::RowId> people;
    std::vector<std::string> unconfirmed;
    for (const plan::TreeCall& call : evidence.plan.tree.rows)
        for (const plan::Reference* each : {&call.caller, &call.callee, &call.deputy})
            if (const plan::Person* person = evidence.plan.people.find(each->id);
                person && people.insert(person->id).second &&
                !(person->open.confirmed && isFresh(*person->open.confirmed)))
                unconfirmed.push_back(person->open.name);
    if (!people.empty() && unconfirmed.empty())
        return {{true,
                 "連絡網の" + std::to_string(people.size()) + "人とも、1年以内に連絡先を確かめています。", "",
                 "register:people"}};
    const std::string all = "連絡網の" + std::to_string(people.size()) + "人";
    const std::string some =
        unconfirmed.size() == people.size() ? "とも" : "のうち" + std::to_string(unconfirmed.size()) + "人は";
    return {{false,
             people.empty() ? "連絡網の人が職員名簿にいません。"
                            : all + some + "、1年以内に確かめた日がありません。",
             "番号を本人に確かめて最終確認日を入れるか、連絡網更新の記録を残してください。",
             "register:people"}};
}

} // namespace keizoku::check
