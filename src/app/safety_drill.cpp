// SPDX-License-Identifier: Apache-2.0
#include "app/safety_drill.h"

#include <algorithm>
#include <array>

#include "app/drill_script.h"
#include "app/records.h"
#include "app/training_record.h"
#include "app/unfinished.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "report/safety_sheet.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

constexpr int kLayout = 1; // of the file; another number is not ours to read
constexpr int kSecondsPerCheck = 60;

struct Word {
    SafetyOutcome outcome;
    std::string_view id, sign, words;
};
constexpr std::array kWords = {Word{SafetyOutcome::Well, "well", "o", "無事"},
                               Word{SafetyOutcome::Hurt, "hurt", "!", "けが・体調悪化"},
                               Word{SafetyOutcome::NotReached, "not-reached", "-", "連絡つかず"},
                               Word{SafetyOutcome::Moved, "moved", ">", "搬送・避難"}};

const Word& wordOf(SafetyOutcome outcome)
{
    return kWords[static_cast<std::size_t>(outcome)];
}

Json asJson(const RunningSafety& state)
{
    Json::Array answers;
    for (const RunningSafety::Answer& each : state.answers)
        answers.push_back(Json::Object{{"user", each.user},
                                       {"outcome", safetyId(each.reply.outcome)},
                                       {"detail", each.reply.detail},
                                       {"seconds", each.reply.seconds}});
    return Json::Object{{"layout", kLayout},
                        {"leader", state.leader},
                        {"people", Json::Array(state.people.begin(), state.people.end())},
                        {"began", rfc3339(state.began)},
                        {"answers", std::move(answers)}};
}

std::optional<RunningSafety> fromJson(const Json& json)
{
    const auto began = parseRfc3339(json["began"].string());
    if (json["layout"].integer() != kLayout || !began || !json["answers"].isArray())
        return {};
    RunningSafety state{json["leader"].string(), {}, *began, {}};
    for (const Json& each : json["people"].array())
        state.people.push_back(each.string());
    for (const Json& each : json["answers"].array()) {
        const auto outcome = safetyNamed(each["outcome"].string());
        if (!outcome || each["user"].string().empty() || each["seconds"].integer() < 0)
            return {};
        state.answers.push_back(
            {each["user"].string(),
             {*outcome, each["detail"].string(), static_cast<int>(each["seconds"].integer())}});
    }
    return state;
}

const SafetyReply* replyOf(const RunningSafety& state, const plan::RowId& user)
{
    for (const RunningSafety::Answer& each : state.answers)
        if (each.user == user)
            return &each.reply;
    return nullptr;
}

std::string nameOf(const SafetyUser& user)
{
    return user.code + (user.priority.empty() ? "" : "　" + user.priority);
}

/// Fills a record user by user.
class Writer {
public:
    Writer(const forms::Pack& pack, const std::vector<SafetyUser>& users, const SafetyRun& run,
           plan::Record record)
        : m_pack(pack), m_users(users), m_run(run), m_record(std::move(record))
    {
    }

    plan::Record write()
    {
        m_record.title =
            report::inWords(m_pack, "利用者の安否確認の訓練") + (m_run.aborted ? "（途中まで）" : "");
        m_record.natural = true;
        m_record.infection = false;
        m_record.recorder = m_run.state.leader;
        setPresent(m_record, m_run.state.people);
        for (const SafetyUser& user : m_users)
            addUser(user);
        m_record.answers["type"] = report::inWords(m_pack, "安否確認（利用者）");
        m_record.answers["goal"] = report::inWords(m_pack, "優先度の高い順に、利用者の安否を確かめる。");
        m_record.answers["result"] = resultWords();
        if (!m_trouble.empty())
            m_record.answers["issues"] = text::join(m_trouble, "\n");
        addImprovements(m_record, m_run.improvements);
        return std::move(m_record);
    }

private:
    void addUser(const SafetyUser& user)
    {
        const SafetyReply* reply = replyOf(m_run.state, user.id);
        if (!reply) {
            m_record.log.push_back({"", nameOf(user), "確認していない", "", ""});
            return;
        }
        m_record.log.push_back(
            {secondsInWords(reply->seconds), nameOf(user),
             safetyWords(reply->outcome) + (reply->detail.empty() ? "" : "（" + reply->detail + "）"),
             user.keeper, ""});
        if (reply->outcome == SafetyOutcome::NotReached) {
            m_trouble.push_back(nameOf(user) + " に連絡がつきませんでした" +
                                (reply->detail.empty() ? "。" : "（" + reply->detail + "）。"));
            m_record.openItems.push_back(
                openItem(m_record, user.code + " の連絡先と、ほかの確かめ方を決める" +
                                       (user.keeper.empty() ? "" : "（担当：" + user.keeper + "）")));
        }
    }

    [[nodiscard]] std::string resultWords() const
    {
        const SafetyFigures figures = figuresOf(m_users, m_run.state);
        std::string words = std::to_string(figures.users) + "人のうち" + std::to_string(figures.confirmed) +
                            "人（" +
                            std::to_string(figures.users == 0 ? 0 : figures.confirmed * 100 / figures.users) +
                            "％）の安否を確かめました。";
        if (figures.urgent > 0)
            words += "\n優先度 赤の" + std::to_string(figures.urgent) + "人：" +
                     (figures.allUrgent
                          ? secondsInWords(*figures.allUrgent) + "で全員を確かめました"
                          : std::to_string(figures.urgentConfirmed) + "人まで。全員は確かめられませんでした");
        words +=
            "\n確かめられていない人：" + (figures.open.empty() ? "なし" : text::join(figures.open, "、"));
        return words;
    }

    const forms::Pack& m_pack;
    const std::vector<SafetyUser>& m_users;
    const SafetyRun& m_run;
    plan::Record m_record;
    std::vector<std::string> m_trouble;
};

} // namespace

std::string_view safetyId(SafetyOutcome outcome)
{
    return wordOf(outcome).id;
}

std::string safetyWords(SafetyOutcome outcome)
{
    return std::string(wordOf(outcome).words);
}

std::optional<SafetyOutcome> safetyNamed(std::string_view word)
{
    for (const Word& each : kWords)
        if (word == each.id || word == each.sign || text::folded(word) == text::folded(each.words))
            return each.outcome;
    return {};
}

Result<void> keepSafety(const Session& session, const RunningSafety& state)
{
    return keepUnfinished(session, Unfinished::SafetyDrill, asJson(state));
}

Result<std::optional<RunningSafety>> unfinishedSafety(const Session& session)
{
    const auto json = unfinished(session, Unfinished::SafetyDrill);
    if (!json)
        return failed(json);
    if (!*json)
        return std::optional<RunningSafety>();
    auto state = fromJson(**json);
    if (!state)
        return unreadableState(session, Unfinished::SafetyDrill);
    return state;
}

std::vector<SafetyUser> safetyUsers(const plan::Plan& plan)
{
    std::vector<SafetyUser> users;
    for (const plan::ServiceUser* user : report::inOrderOfChecks(plan)) {
        const auto cell = [&](std::string_view column) {
            return plan::shownCell(plan, plan::RegisterId::ServiceUsers, user->id, column);
        };
        users.push_back({user->id, user->code, cell("priority"), user->devices,
                         plan::toCell(user->powerHours), plan::shownName(plan, user->keeper), user->shelter,
                         user->note, user->priority == plan::Priority::Red});
    }
    return users;
}

const SafetyUser* nextOf(const std::vector<SafetyUser>& users, const RunningSafety& state)
{
    const auto next = std::find_if(users.begin(), users.end(),
                                   [&](const SafetyUser& user) { return !replyOf(state, user.id); });
    return next == users.end() ? nullptr : &*next;
}

SafetyFigures figuresOf(const std::vector<SafetyUser>& users, const RunningSafety& state)
{
    SafetyFigures figures;
    int last = 0;
    for (const SafetyUser& user : users) {
        const SafetyReply* reply = replyOf(state, user.id);
        const bool known = reply && reply->outcome != SafetyOutcome::NotReached;
        ++figures.users;
        figures.confirmed += known ? 1 : 0;
        figures.urgent += user.urgent ? 1 : 0;
        figures.urgentConfirmed += user.urgent && known ? 1 : 0;
        if (user.urgent && known)
            last = std::max(last, reply->seconds);
        if (!known)
            figures.open.push_back(user.code);
    }
    if (figures.urgent > 0 && figures.urgentConfirmed == figures.urgent)
        figures.allUrgent = last;
    return figures;
}

Result<plan::Record> safetyRecord(const Session& session, const SafetyRun& run)
{
    auto record = newRecord(session, plan::RecordKind::Drill);
    if (!record)
        return record;
    const auto users = safetyUsers(session.plan());
    setTime(*record, run.state.began, session.environment().clock());
    return Writer(session.pack(), users, run, *std::move(record)).write();
}

Result<std::vector<RunningSafety::Answer>> readSafetyScript(std::string_view text,
                                                            const std::vector<SafetyUser>& users)
{
    std::map<std::string, SafetyReply> said; // by code; "*" for everybody else
    std::vector<std::string> problems;
    for (const ScriptLine& line : scriptLines(text)) {
        const auto outcome = safetyNamed(text::narrowed(line.word));
        const auto known = std::count_if(users.begin(), users.end(), [&](const SafetyUser& user) {
            return text::folded(user.code) == text::folded(line.name);
        });
        std::string problem = line.problem;
        if (problem.empty() && !outcome)
            problem = "「" + line.word + "」という結果はありません";
        else if (problem.empty() && line.name != "*" && known != 1)
            problem = "「" + line.name + (known == 0 ? "」は名簿にいません" : "」は名簿に2人以上います");
        else if (problem.empty() &&
                 !said.emplace(text::folded(line.name), SafetyReply{*outcome, line.detail, line.seconds})
                      .second)
            problem = "「" + line.name + "」は前の行にもあります";
        if (!problem.empty())
            problems.push_back(std::to_string(line.number) + "行目：" + problem);
    }
    std::vector<RunningSafety::Answer> answers;
    int now = 0;
    for (const SafetyUser& user : users) {
        auto reply = said.find(text::folded(user.code));
        if (reply == said.end())
            reply = said.find("*");
        if (reply == said.end()) {
            problems.push_back("「" + user.code +
                               "」の行がありません。ほかの全員の答えは「*」の行で書けます");
            continue;
        }
        now = reply->second.seconds >= 0 ? std::max(now, reply->second.seconds) : now + kSecondsPerCheck;
        answers.push_back({user.id, {reply->second.outcome, reply->second.detail, now}});
    }
    if (!problems.empty())
        return fail(ErrorCode::Malformed,
                    "安否確認の答えの表に読めない行があります。何も記録していません。\n" +
                        text::join(problems, "\n"),
                    "safety script");
    return answers;
}

} // namespace keizoku::app
