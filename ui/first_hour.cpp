// SPDX-License-Identifier: Apache-2.0
#include "ui/first_hour.h"

#include <algorithm>
#include <array>

#include <QObject>

#include "check/filled.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kMost = 6;
constexpr std::size_t kLeast = 3;

#define KEIZOKU_TEXT(text) QT_TRANSLATE_NOOP("QObject", text)

struct StepWords {
    const char* section;
    const char* title;
    const char* lead;
};

constexpr std::array kSteps = {
    StepWords{"contacts", KEIZOKU_TEXT("電話がつながるようにする"),
              KEIZOKU_TEXT("何かあったとき、まずだれに電話するかが分かるようにします。")},
    StepWords{"tasks", KEIZOKU_TEXT("休めない仕事を決める"),
              KEIZOKU_TEXT("人が半分しか来られない日でも休めない仕事と、しばらく休める仕事を分けます。"
                           "休めない仕事を、この計画では「優先する業務」と呼びます。")},
    StepWords{
        "activation", KEIZOKU_TEXT("だれが、いつ切り替えるかを決める"),
        KEIZOKU_TEXT("ふだんの動き方から、災害や感染症のときの動き方へ切り替えることを「発動」と呼びます。"
                     "いつ、だれが切り替えるかを決めます。")}};

/// What matters most, in the order to write it. What a pack does not ask is passed over.
struct Reason {
    const char* path;
    const char* words;
};

constexpr std::array kReasons = {
    Reason{"contacts/people",
           KEIZOKU_TEXT("だれに連絡するか、だれが受け持つかは、すべてこの名簿の人から選びます。")},
    Reason{"contacts/tree-day",
           KEIZOKU_TEXT("昼に地震が来たとき、だれがだれに電話するかを迷わずに済みます。")},
    Reason{"contacts/tree-night",
           KEIZOKU_TEXT("夜や休みの日は人が少ないので、かける順を昼とは別に決めておきます。")},
    Reason{"contacts/oncall", KEIZOKU_TEXT("夜と休みの日の最初の電話を、だれが受けるかを決めておきます。")},
    Reason{"contacts/oncall-deputy", KEIZOKU_TEXT("その人が出られないときに、代わりに受ける人です。")},
    Reason{"contacts/staff-safety",
           KEIZOKU_TEXT("{staff}の無事が分かって、はじめて今日動ける人数が分かります。")},
    Reason{"tasks/task-list",
           KEIZOKU_TEXT("人が半分しか来られない日に、何を続けて何を休むかを迷わずに済みます。")},
    Reason{"tasks/priority-services", KEIZOKU_TEXT("どのサービスを最後まで続けるかを決めておきます。")},
    Reason{"tasks/priority-criteria",
           KEIZOKU_TEXT("どの{user}から先に無事を確かめるかを、だれが見ても同じ順に選べます。")},
    Reason{"tasks/device-power",
           KEIZOKU_TEXT("停電すると命にかかわる{user}の機器が、あと何時間もつかを知っておきます。")},
    Reason{"tasks/meals", KEIZOKU_TEXT("火や水が止まっても、次の食事を出せるようにしておきます。")},
    Reason{"tasks/medicine", KEIZOKU_TEXT("薬が切れると困る{user}に、続けて渡せるようにしておきます。")},
    Reason{"tasks/reduction-rule",
           KEIZOKU_TEXT("何から休むかを、だれが決めて、{user}にだれが伝えるかを決めておきます。")},
    Reason{"activation/commander", KEIZOKU_TEXT("切り替えると最後に決める人です。")},
    Reason{"activation/deputy-1", KEIZOKU_TEXT("その人に連絡が付かないとき、代わりに決める人です。")},
    Reason{"activation/director-absent",
           KEIZOKU_TEXT("{manager}が診療できない日に、休むか、だれに頼むかを決めておきます。")},
    Reason{"activation/nobody-reachable",
           KEIZOKU_TEXT("決める人のだれにもつながらない夜に、その場の{staff}が一人で困らないようにします。")},
    Reason{"activation/stages",
           KEIZOKU_TEXT("人や場所がどれだけ残っているかで、今日どこまで行うかを選べます。")},
    Reason{"activation/levels", KEIZOKU_TEXT("軽いときと重いときで、することを分けておきます。")},
    Reason{"activation/quake-criteria",
           KEIZOKU_TEXT("震度いくつで動き出すかを決めておくと、夜中でも一人ひとりが自分で判断できます。")},
    Reason{"activation/infection-criteria",
           KEIZOKU_TEXT("熱やせきの人が出たとき、いつから対応を始めるかを決めておきます。")},
    Reason{"activation/night-first", KEIZOKU_TEXT("夜の少ない人数で、最初に何をするかを決めておきます。")}};

/// The words of the plan's own service in place of {user}.
QString inWords(const forms::Pack& pack, const char* text)
{
    QString words = QObject::tr(text);
    for (const auto& [key, otherwise] :
         {std::pair{"user", "利用者"}, std::pair{"staff", "職員"}, std::pair{"manager", "管理者"}})
        words.replace(QLatin1Char('{') + QLatin1String(key) + QLatin1Char('}'),
                      qt(pack.word(key, otherwise)));
    return words;
}

/// The second sentence of the guidance says what it is good for.
QString reasonOf(const forms::FieldSpec& spec)
{
    const QString guidance = qt(spec.guidance);
    const auto first = guidance.indexOf(QChar(u'。'));
    return first < 0 || first + 1 == guidance.size() ? guidance : guidance.mid(first + 1);
}

FirstThing thingOf(const plan::Plan& plan, const check::Findings& findings,
                   const forms::FieldInstance& instance, const QString& reason)
{
    FirstThing thing{qt(instance.path.str()), qt(instance.spec->label), reason,
                     fieldState(plan, findings, instance)};
    if (instance.spec->kind == forms::FieldKind::Register)
        thing.rows = static_cast<int>(check::rowsShown(plan, *instance.spec).size());
    return thing;
}

std::vector<FirstThing> thingsOf(const plan::Plan& plan, const forms::Pack& pack,
                                 const check::Findings& findings, const forms::SectionSpec& section)
{
    std::vector<FirstThing> things;
    const auto fields = pack.instances(section);
    for (const Reason& reason : kReasons)
        for (const forms::FieldInstance& field : fields)
            if (things.size() < kMost && section.id + "/" + field.spec->id == reason.path)
                things.push_back(thingOf(plan, findings, field, inWords(pack, reason.words)));
    for (const forms::FieldInstance& field : fields) {
        const QString path = qt(field.path.str());
        const bool known = std::any_of(things.begin(), things.end(),
                                       [&](const FirstThing& thing) { return thing.path == path; });
        if (things.size() < kLeast && field.spec->required && !known)
            things.push_back(thingOf(plan, findings, field, reasonOf(*field.spec)));
    }
    return things;
}

} // namespace

std::vector<FirstStep> firstHour(const plan::Plan& plan, const forms::Pack& pack,
                                 const check::Findings& findings)
{
    std::vector<FirstStep> steps;
    for (const std::string& id : pack.firstHour) {
        const forms::SectionSpec* section = pack.section(id);
        if (!section)
            continue;
        FirstStep step{id, qt(section->title), qt(section->title), qt(section->lead),
                       thingsOf(plan, pack, findings, *section)};
        for (const StepWords& words : kSteps)
            if (id == words.section) {
                step.title = inWords(pack, words.title);
                step.lead = inWords(pack, words.lead);
            }
        if (!step.things.empty())
            steps.push_back(std::move(step));
    }
    return steps;
}

FirstHourCount countOf(const FirstStep& step)
{
    FirstHourCount count;
    for (const FirstThing& thing : step.things) {
        ++count.all;
        // An example that nobody read is no more than a blank.
        count.begun += thing.state != State::Empty && thing.state != State::Example ? 1 : 0;
    }
    return count;
}

FirstHourCount countOf(const std::vector<FirstStep>& steps)
{
    FirstHourCount all;
    for (const FirstStep& step : steps) {
        const FirstHourCount count = countOf(step);
        all.all += count.all;
        all.begun += count.begun;
    }
    return all;
}

} // namespace keizoku::ui
