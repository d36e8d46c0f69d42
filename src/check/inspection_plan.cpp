// SPDX-License-Identifier: Apache-2.0
#include "check/inspection_sources.h"

#include <algorithm>

#include "base/text.h"
#include "check/filled.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using forms::AnswerSpec;
using forms::FieldInstance;
using plan::Hazard;
using plan::RecordKind;
using plan::RegisterId;

constexpr std::size_t kShown = 3;
constexpr std::size_t kShownLetters = 60;
constexpr std::string_view kHeadingTopic = "headings";

/// The first few; the number of the others.
std::string few(const std::vector<std::string>& all, std::string_view between)
{
    std::vector<std::string> some(all.begin(),
                                  all.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, all.size())));
    return text::join(some, between) +
           (all.size() > kShown ? "　ほか" + std::to_string(all.size() - kShown) + "件" : "");
}

/// No longer than an answer should be.
std::string shortened(const std::string& words)
{
    const std::u32string letters = text::decode(words);
    return text::encode(letters.substr(0, kShownLetters)) + (letters.size() > kShownLetters ? "…" : "");
}

std::string_view stateWords(Progress progress)
{
    switch (progress) {
    case Progress::Empty:
        return "未記入";
    case Progress::Example:
        return "記入例のまま";
    case Progress::Begun:
        return "書きかけ";
    case Progress::Mend:
        return "直すところあり";
    case Progress::Done:
        break;
    }
    return "済";
}

/// 自然災害の計画の「２ 平常時の対応」
std::string chapterWords(const forms::Pack& pack, const RequiredItem& item)
{
    const auto path = plan::FieldPath::parse(item.place);
    const auto book = pack.books.find(item.volume);
    if (!path || book == pack.books.end())
        return {};
    const FieldInstance field = pack.find(*path);
    const std::string at = field.spec ? field.chapter(item.volume) : std::string();
    for (const forms::Chapter& chapter : book->second.chapters)
        if (chapter.level() == 1 && (at == chapter.id || at.starts_with(chapter.id + ".")))
            return "「" + chapter.number + (chapter.number.empty() ? "" : " ") + chapter.title + "」の章";
    return {};
}

Answer answerItem(const Evidence& evidence, const RequiredItem& item)
{
    const std::string volume = item.volume == Hazard::Natural     ? "自然災害の計画の"
                               : item.volume == Hazard::Infection ? "感染症の計画の"
                                                                  : "";
    Answer answer;
    answer.given = item.progress == Progress::Done;
    answer.place = item.place;
    const std::string name = volume + "「" + item.title + "」";
    if (answer.given) {
        const std::string chapter = chapterWords(evidence.pack, item);
        answer.words = name + "が書かれています" + (chapter.empty() ? "。" : "（" + chapter + "）。");
        return answer;
    }
    answer.words = name + "が" + std::string(stateWords(item.progress)) + "です" +
                   (item.open.empty() ? "。" : "（" + few(item.open, "、") + "）。");
    answer.todo =
        item.progress == Progress::Example ? "事業所のことばに書き換えてください。" : "書いてください。";
    return answer;
}

std::string_view dutyTitle(RecordKind duty)
{
    return plan::info(duty).name;
}

bool isThere(const Evidence& evidence, const std::string& need)
{
    if (const auto id = plan::registerNamed(need))
        return !plan::rowIds(evidence.plan, *id).empty();
    const auto fields = evidence.pack.instances();
    return std::any_of(fields.begin(), fields.end(), [&](const FieldInstance& field) {
        return field.path.section + "/" + field.path.field == need && isFilled(evidence.plan, field);
    });
}

/// What a field says, shortly.
std::string valueWords(const plan::Plan& plan, const FieldInstance& field)
{
    const plan::Field* stored = plan.field(field.path);
    if (!stored)
        return {};
    std::vector<std::string> lines;
    for (const std::string& line : text::split(forms::shownValue(stored->value, *field.spec, plan), '\n'))
        if (!text::trimmed(line).empty())
            lines.push_back(shortened(line));
    return few(lines, "\n");
}

std::string needTitle(const Evidence& evidence, const std::string& need)
{
    if (const auto id = plan::registerNamed(need))
        return std::string(plan::info(*id).title);
    for (const FieldInstance& field : evidence.pack.instances())
        if (field.path.section + "/" + field.path.field == need)
            return field.spec->label;
    return need;
}

std::string needPlace(const std::string& need)
{
    return plan::registerNamed(need) ? "register:" + need : need;
}

} // namespace

Answers answerHeadings(const Evidence& evidence, std::span<const RequiredItem> items, const AnswerSpec& spec)
{
    Answers answers;
    for (const RequiredItem& item : items)
        if (item.topic.starts_with(kHeadingTopic) &&
            (item.volume == spec.hazard || item.volume == Hazard::Both))
            answers.push_back(answerItem(evidence, item));
    return answers;
}

Answers answerArranged(const Evidence& evidence, std::span<const RequiredItem> items, const AnswerSpec& spec)
{
    Answers answers;
    for (const RequiredItem& item : items) {
        if (item.topic.starts_with(kHeadingTopic) || item.title != dutyTitle(spec.record))
            continue;
        // How the plan is made known is asked once for both volumes.
        Answer answer = answerItem(evidence, item);
        const bool said = std::any_of(answers.begin(), answers.end(), [&](const Answer& each) {
            return each.place == answer.place && each.given == answer.given;
        });
        if (!said)
            answers.push_back(std::move(answer));
    }
    return answers;
}

Answers answerFindings(const Evidence& evidence, const AnswerSpec& spec)
{
    // Nothing is found wrong with what is not there.
    for (const std::string& need : spec.needs)
        if (!isThere(evidence, need))
            return {{false, "「" + needTitle(evidence, need) + "」がまだ書かれていません。",
                     "書いてください。", needPlace(need)}};
    std::vector<std::string> sentences;
    std::string place;
    for (const Finding& finding : evidence.findings) {
        if (!finding.waiver.empty() ||
            std::find(spec.rules.begin(), spec.rules.end(), finding.rule) == spec.rules.end())
            continue;
        sentences.push_back(finding.sentence);
        if (place.empty())
            place = finding.path;
    }
    if (sentences.empty())
        return {{true, spec.clear}};
    const bool many = sentences.size() > kShown;
    return {{false, few(sentences, "\n"), many ? "「直すところ」の一覧から順に直してください。" : "", place}};
}

Answers answerField(const Evidence& evidence, const AnswerSpec& spec)
{
    Answers answers;
    for (const FieldInstance& field : evidence.pack.instances()) {
        if (field.path.section + "/" + field.path.field != spec.place)
            continue;
        Answer& answer = answers.emplace_back();
        answer.given = isFilled(evidence.plan, field);
        answer.place = field.path.str();
        const std::string value = valueWords(evidence.plan, field);
        answer.words = "「" + field.spec->label + "」" +
                       (!answer.given   ? "が未記入です。"
                        : value.empty() ? "に書かれています。"
                                        : "：" + value);
        answer.todo = answer.given ? "" : "書いてください。";
    }
    return answers;
}

Answers answerOffice(const Evidence& evidence, const AnswerSpec& spec,
                     const forms::InspectionQuestion& question)
{
    Answers answers;
    const std::string label(plan::columnOf(RegisterId::Offices, spec.place)->label);
    for (const plan::Office& office : evidence.plan.offices.rows) {
        const forms::ServiceProfile* profile = evidence.shipped.services.find(office.service);
        if (!profile || !question.isAskedOf(*profile))
            continue;
        const std::string shown = plan::shownCell(evidence.plan, RegisterId::Offices, office.id, spec.place);
        const std::string name = "「" + (office.name.empty() ? profile->name : office.name) + "」の" + label;
        Answer& answer = answers.emplace_back();
        answer.given = !text::trimmed(shown).empty();
        answer.words = name + (answer.given ? "：" : "が未記入です。");
        answer.quote = answer.given ? shown : "";
        answer.place = "offices/" + office.id + "/" + spec.place;
        if (answer.given)
            continue;
        answer.todo = "事業所の一覧に入れてください。";
        if (spec.place == "made")
            for (const forms::Deadline& deadline : profile->dates)
                if (deadline.on && (!answer.until || *deadline.on < *answer.until))
                    answer.until = deadline.on;
    }
    return answers;
}

Answers answerAgreements(const Evidence& evidence)
{
    std::vector<std::string> concluded;
    for (const plan::Agreement& row : evidence.plan.agreements.rows)
        if (row.state == plan::AgreementState::Signed || row.state == plan::AgreementState::InContract)
            concluded.push_back("「" + row.name + "」" +
                                (row.signedOn ? "（" + japaneseDate(*row.signedOn) + "）" : ""));
    if (!concluded.empty())
        return {{true, "結ばれている協定：", "", "register:agreements", {}, few(concluded, "、")}};
    return {{false, "結ばれている協定がありません。", "連携先と取り決めを結び、協定の一覧に入れてください。",
             "register:agreements"}};
}

} // namespace keizoku::check
