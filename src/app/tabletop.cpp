// SPDX-License-Identifier: Apache-2.0
#include "app/tabletop.h"

#include <algorithm>
#include <array>

#include "app/records.h"
#include "app/shipped.h"
#include "app/training_record.h"
#include "app/unfinished.h"
#include "base/text.h"
#include "report/answers.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kPlacesNamed = 3;
constexpr int kLayout = 1; // of the file; another number is not ours to read
constexpr std::array<std::string_view, 3> kInPlan = {"", "written", "lacking"};

Json asJson(const RunningTabletop& state)
{
    Json::Object answers;
    for (const auto& [question, answer] : state.answers)
        answers.emplace(question, Json::Object{{"words", answer.words},
                                               {"plan", kInPlan[static_cast<std::size_t>(answer.inPlan)]}});
    return Json::Object{{"layout", kLayout},
                        {"exercise", state.exercise},
                        {"leader", state.leader},
                        {"people", Json::Array(state.people.begin(), state.people.end())},
                        {"began", rfc3339(state.began)},
                        {"seconds", state.seconds},
                        {"step", state.step},
                        {"answers", std::move(answers)}};
}

std::optional<RunningTabletop> fromJson(const Json& json)
{
    const auto began = parseRfc3339(json["began"].string());
    if (json["layout"].integer() != kLayout || !began || !json["answers"].isObject() ||
        json["step"].integer() < 0 || json["seconds"].integer() < 0)
        return {};
    RunningTabletop state{json["exercise"].string(),
                          json["leader"].string(),
                          {},
                          *began,
                          static_cast<int>(json["seconds"].integer()),
                          static_cast<std::size_t>(json["step"].integer()),
                          {}};
    for (const Json& each : json["people"].array())
        state.people.push_back(each.string());
    for (const auto& [question, answer] : json["answers"].object()) {
        const auto* const mark = std::find(kInPlan.begin(), kInPlan.end(), answer["plan"].string());
        if (mark == kInPlan.end())
            return {};
        state.answers[question] = {answer["words"].string(), static_cast<InPlan>(mark - kInPlan.begin())};
    }
    return state;
}

std::string marked(const TabletopAnswer& answer)
{
    const std::string words(text::trimmed(answer.words));
    switch (answer.inPlan) {
    case InPlan::Written:
        return words + "（計画に書いてある）";
    case InPlan::Lacking:
        return words + "（計画に足りない）";
    case InPlan::Unset:
        break;
    }
    return words;
}

struct Counts {
    std::size_t answered = 0, written = 0, lacking = 0;
};

/// Goes through the exercise and fills a record.
class Writer {
public:
    Writer(const Session& session, const TabletopRun& run, plan::Record record)
        : m_session(session), m_run(run), m_record(std::move(record))
    {
    }

    plan::Record write()
    {
        const forms::TabletopExercise& exercise = m_run.exercise;
        m_record.title = "机上訓練「" + words(exercise.title) + "」" + (m_run.aborted ? "（途中まで）" : "");
        m_record.natural = exercise.hazard == plan::Hazard::Natural;
        m_record.infection = exercise.hazard == plan::Hazard::Infection;
        m_record.recorder = m_run.state.leader;
        setPresent(m_record, m_run.state.people);
        setTime(m_record, m_run.state.began, m_session.environment().clock());
        for (const forms::TabletopStep& step : exercise.steps)
            addStep(step);
        m_record.answers["type"] = "机上";
        m_record.answers["duration"] = secondsInWords(m_run.state.seconds);
        m_record.answers["scenario"] = words(exercise.situation);
        m_record.answers["goal"] = words(exercise.goal);
        m_record.answers["result"] = resultWords();
        if (!m_gaps.empty())
            m_record.answers["issues"] = text::join(m_gaps, "\n");
        addImprovements(m_record, m_run.improvements);
        return std::move(m_record);
    }

private:
    void addStep(const forms::TabletopStep& step)
    {
        m_record.log.push_back({words(step.time), "場面：" + words(step.event), "", "", ""});
        for (const forms::TabletopQuestion& question : step.questions) {
            const auto answer = m_run.state.answers.find(question.id);
            const bool given = answer != m_run.state.answers.end() && !answer->second.empty();
            m_record.log.push_back(
                {"", words(question.asks), given ? marked(answer->second) : "（答えていない）", "", ""});
            if (!given)
                continue;
            ++m_counts.answered;
            m_counts.written += answer->second.inPlan == InPlan::Written ? 1 : 0;
            if (answer->second.inPlan == InPlan::Lacking)
                addGap(question);
        }
    }

    void addGap(const forms::TabletopQuestion& question)
    {
        ++m_counts.lacking;
        std::vector<std::string> where;
        for (const forms::FieldInstance& field :
             forms::fieldsOf(question, m_session.pack(), m_run.exercise.hazard))
            if (where.size() < kPlacesNamed)
                where.push_back(field.spec->label);
        const std::string gap =
            words(question.asks) + (where.empty() ? "" : "（計画の項目：" + text::join(where, "、") + "）");
        m_gaps.push_back("計画に足りない：" + gap);
        m_record.openItems.push_back(openItem(m_record, "計画に書き足す：" + gap));
    }

    /// 利用者 as 患者, and so on.
    [[nodiscard]] std::string words(std::string_view text) const
    {
        return report::inWords(m_session.pack(), text);
    }

    [[nodiscard]] std::string resultWords() const
    {
        return std::to_string(m_run.exercise.questions()) + "の問いのうち" +
               std::to_string(m_counts.answered) + "に答えました。計画に書いてあった問い：" +
               std::to_string(m_counts.written) + "、計画に足りない問い：" +
               std::to_string(m_counts.lacking) + "。めやす：" + std::to_string(m_run.exercise.minutes()) +
               "分";
    }

    const Session& m_session;
    const TabletopRun& m_run;
    plan::Record m_record;
    Counts m_counts;
    std::vector<std::string> m_gaps;
};

} // namespace

Result<void> keepTabletop(const Session& session, const RunningTabletop& state)
{
    return keepUnfinished(session, Unfinished::Tabletop, asJson(state));
}

Result<std::optional<RunningTabletop>> unfinishedTabletop(const Session& session)
{
    const auto json = unfinished(session, Unfinished::Tabletop);
    if (!json)
        return failed(json);
    if (!*json)
        return std::optional<RunningTabletop>();
    auto state = fromJson(**json);
    if (!state)
        return unreadableState(session, Unfinished::Tabletop);
    return state;
}

Result<plan::Record> tabletopRecord(const Session& session, const TabletopRun& run)
{
    auto record = newRecord(session, plan::RecordKind::Drill);
    if (!record)
        return record;
    return Writer(session, run, *std::move(record)).write();
}

Result<std::vector<forms::TabletopExercise>> tabletopExercises(const Session& session)
{
    auto exercises = forms::readTabletop(session.environment().templates / "tabletop.json");
    const auto shipped = readShipped(session.environment());
    if (!exercises || !shipped)
        return exercises ? Result<std::vector<forms::TabletopExercise>>(failed(shipped)) : exercises;
    const auto profiles = shipped->services.of(session.plan());
    std::stable_partition(exercises->begin(), exercises->end(), [&](const forms::TabletopExercise& each) {
        return std::any_of(profiles.begin(), profiles.end(),
                           [&](const forms::ServiceProfile* profile) { return each.fits(profile->group); });
    });
    return exercises;
}

document::Document planAnswers(const Session& session, const forms::TabletopQuestion& question,
                               plan::Hazard hazard)
{
    report::Edition edition;
    edition.date = session.environment().today().iso();
    return report::answersDocument({session.plan(), session.pack(), edition},
                                   forms::fieldsOf(question, session.pack(), hazard));
}

} // namespace keizoku::app
