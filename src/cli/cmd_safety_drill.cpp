// SPDX-License-Identifier: Apache-2.0
// keizoku-cli safety-drill
#include <ostream>

#include "app/records.h"
#include "app/safety_drill.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"
#include "plan/record.h"

namespace keizoku::cli {

namespace {

Json figuresJson(const app::SafetyFigures& figures, const std::optional<int>& entry)
{
    Json all;
    all.set("users", figures.users);
    all.set("confirmed", figures.confirmed);
    all.set("urgent", figures.urgent);
    all.set("urgentConfirmed", figures.urgentConfirmed);
    all.set("secondsToAllUrgent", figures.allUrgent ? Json(*figures.allUrgent) : Json());
    all.set("open", Json::Array(figures.open.begin(), figures.open.end()));
    all.set("record", entry ? Json(*entry) : Json());
    return all;
}

void print(const plan::Record& record, std::ostream& out)
{
    out << "【訓練】" << record.title << "\n";
    for (const plan::LogLine& line : record.log)
        out << line.time << "\t" << line.event << "\t" << line.decision << "\n";
    out << record.answers.at("result") << "\n";
}

} // namespace

Exit runSafetyDrill(const app::Environment& environment, const Arguments& a, Streams& io)
{
    auto session = a.dryRun ? openToRead(environment, a) : openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto users = app::safetyUsers(session->plan());
    if (users.empty()) {
        io.err << "安否を確かめる人の名簿がまだありません。「優先して確かめる利用者」に入れてから、"
                  "訓練を始めてください。\n";
        return Exit::Failed;
    }
    const auto bytes = readFile(a.source);
    const auto text = bytes ? text::fromUnknownEncoding(*bytes) : Result<std::string>(failed(bytes));
    if (!text)
        return failedWith(text.error(), io);
    auto answers = app::readSafetyScript(*text, users);
    if (!answers)
        return failedWith(answers.error(), io);
    app::RunningSafety state{a.author, {}, environment.clock(), *std::move(answers)};
    for (const plan::Person& person : session->plan().people.rows)
        state.people.push_back(person.id);
    const auto record = app::safetyRecord(*session, {state, false, {}});
    if (!record)
        return failedWith(record.error(), io);
    std::optional<int> entry;
    if (!a.dryRun) {
        const auto kept = app::addRecord(*session, *record);
        if (!kept)
            return failedWith(kept.error(), io);
        entry = *kept;
    }
    if (a.json)
        printJson(figuresJson(app::figuresOf(users, state), entry), io);
    else
        print(*record, io.out);
    return Exit::Done;
}

} // namespace keizoku::cli
