// SPDX-License-Identifier: Apache-2.0
#include "app/activation.h"

#include <algorithm>

#include "app/records.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

using plan::LogLine;
using plan::Record;

// How a decision begins in the column 判断; what tells later whether the plan is activated.
constexpr std::string_view kActivate = "発動：";
constexpr std::string_view kDecline = "発動しない";
constexpr std::string_view kStandDown = "解除";
constexpr std::string_view kReason = "　理由：";
constexpr std::string_view kSent = "送信：";

std::string momentIn(const Session& session)
{
    const Instant now = session.environment().clock();
    const Date day = dateInTokyo(now);
    return std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日 " + timeInTokyo(now);
}

std::string levelIn(const LogLine& line)
{
    const std::string rest = line.decision.substr(kActivate.size());
    return rest.substr(0, rest.find(kReason));
}

/// Where a record stands: the first 発動 after the last 解除, and the last one.
struct Course {
    const LogLine* first = nullptr;
    const LogLine* last = nullptr;
};

Course courseOf(const Record& record)
{
    Course course;
    for (const LogLine& line : record.log) {
        if (line.decision.starts_with(kActivate)) {
            course.first = course.first ? course.first : &line;
            course.last = &line;
        } else if (line.decision.starts_with(kStandDown)) {
            course = {};
        }
    }
    return course;
}

bool isOfActivation(const records::LedgerLine& line)
{
    return line.record.kind == plan::RecordKind::Response && !line.withdrawn &&
           std::any_of(line.record.log.begin(), line.record.log.end(), [](const LogLine& each) {
               return each.decision.starts_with(kActivate) || each.decision.starts_with(kDecline);
           });
}

Result<void> complete(const Judgement& judgement, bool isActivated)
{
    if (text::trimmed(judgement.by).empty())
        return fail(ErrorCode::Malformed, "判断した人の名前を入れてください。記録はまだしていません。", "by");
    if (text::trimmed(judgement.reason).empty())
        return fail(ErrorCode::Malformed, "そう決めた理由を入れてください。記録はまだしていません。",
                    "reason");
    if (judgement.decision == Decision::Activate && text::trimmed(judgement.level).empty())
        return fail(ErrorCode::Malformed, "発動する段階を選んでください。記録はまだしていません。", "level");
    if (judgement.decision == Decision::StandDown && !isActivated)
        return fail(ErrorCode::Malformed, "いまは発動していないので、解除するものがありません。",
                    "not activated");
    return {};
}

LogLine lineOf(const Judgement& judgement, const std::string& moment)
{
    std::string event = judgement.event;
    const auto add = [&](std::string_view label, const std::string& words) {
        if (!text::trimmed(words).empty())
            event += (event.empty() ? "" : "\n") + std::string(label) + words;
    };
    add("確かめた事実：", text::join(judgement.facts, "、"));
    add("情報の出どころ：", judgement.source);
    const std::string what =
        judgement.decision == Decision::Activate
            ? std::string(kActivate) + judgement.level
            : std::string(judgement.decision == Decision::Decline ? kDecline : kStandDown);
    return {moment, event, what + std::string(kReason) + judgement.reason, judgement.by,
            judgement.instructions};
}

void answer(Record& record, const char* id, const std::string& words)
{
    if (!text::trimmed(words).empty())
        record.answers[id] = words;
}

Result<Record> newResponse(const Session& session, std::string title, const std::string& by)
{
    auto record = newRecord(session, plan::RecordKind::Response);
    if (!record)
        return record;
    record->people.clear(); // who was there is not known yet
    record->answers.clear();
    record->title = std::move(title);
    record->recorder = by;
    record->time = timeInTokyo(session.environment().clock());
    return record;
}

/// The record lines go into now: its entry, or nothing and a new one.
struct Open {
    std::optional<Activated> activation;
    std::optional<Record> record;
};

Result<Open> openResponse(const Session& session)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    Open open{activated(*lines), {}};
    if (open.activation)
        open.record = records::lineOf(*lines, open.activation->entry)->record;
    return open;
}

Result<int> keep(Session& session, const Open& open, const Record& record, const std::string& why)
{
    return open.activation ? correctRecord(session, open.activation->entry, record, "経過の追記：" + why)
                           : addRecord(session, record);
}

std::string titleOf(const Judgement& judgement)
{
    const std::string hazard = judgement.hazard == plan::Hazard::Infection ? "感染症" : "自然災害";
    return "発動の判断：" + (text::trimmed(judgement.event).empty() ? hazard : judgement.event);
}

} // namespace

std::optional<Activated> activated(const std::vector<records::LedgerLine>& lines)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!isOfActivation(*line))
            continue;
        const Record& record = line->record;
        if (const Course course = courseOf(record); course.first) {
            const auto event = record.answers.find("event");
            return Activated{
                line->number,          event == record.answers.end() ? record.title : event->second,
                levelIn(*course.last), course.first->time,
                record.natural,        record.infection};
        }
    }
    return std::nullopt;
}

Result<std::optional<Activated>> activated(const Session& session)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    return activated(*lines);
}

Result<int> recordJudgement(Session& session, const Judgement& judgement)
{
    auto open = openResponse(session);
    if (!open)
        return failed(open);
    if (const auto whole = complete(judgement, open->activation.has_value()); !whole)
        return failed(whole);
    auto record =
        open->record ? Result<Record>(*open->record) : newResponse(session, titleOf(judgement), judgement.by);
    if (!record)
        return failed(record);
    const bool isNew = !open->record;
    record->natural = judgement.hazard != plan::Hazard::Infection || (!isNew && record->natural);
    record->infection = judgement.hazard == plan::Hazard::Infection || (!isNew && record->infection);
    const LogLine line = lineOf(judgement, momentIn(session));
    record->log.push_back(line);
    if (isNew)
        answer(*record, "event", judgement.event);
    answer(*record, "source", judgement.source);
    if (judgement.decision == Decision::Activate)
        answer(*record, "level", judgement.level);
    if (judgement.decision == Decision::StandDown)
        answer(*record, "lifted", line.time + "　" + judgement.reason);
    return keep(session, *open, *record, line.decision.substr(0, line.decision.find(kReason)));
}

Result<int> recordSent(Session& session, const Sent& sent)
{
    for (const auto& [words, what] : {std::pair{&sent.what, "何を送ったか"}, std::pair{&sent.to, "送り先"},
                                      std::pair{&sent.by, "送った人の名前"}})
        if (text::trimmed(*words).empty())
            return fail(ErrorCode::Malformed,
                        std::string(what) + "を入れてください。記録はまだしていません。", "sent");
    auto open = openResponse(session);
    if (!open)
        return failed(open);
    auto record = open->record ? Result<Record>(*open->record) : newResponse(session, sent.what, sent.by);
    if (!record)
        return failed(record);
    record->log.push_back({momentIn(session), sent.text, std::string(kSent) + sent.what, sent.by, sent.to});
    return keep(session, *open, *record, std::string(kSent) + sent.what);
}

Result<std::vector<LogLine>> activationLog(const Session& session)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    const auto now = activated(*lines);
    const records::LedgerLine* shown = now ? records::lineOf(*lines, now->entry) : nullptr;
    for (auto line = lines->rbegin(); !shown && line != lines->rend(); ++line)
        if (isOfActivation(*line))
            shown = &*line;
    return shown ? shown->record.log : std::vector<LogLine>{};
}

} // namespace keizoku::app
