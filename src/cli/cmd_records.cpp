// SPDX-License-Identifier: Apache-2.0
// keizoku-cli record, records
#include <algorithm>
#include <filesystem>
#include <ostream>

#include "app/records.h"
#include "app/shipped.h"
#include "app/versions.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"
#include "records/duties.h"

namespace keizoku::cli {

namespace {

Exit wrong(const std::string& sentence, Streams& io)
{
    io.err << "keizoku-cli: " << sentence << "\n";
    return Exit::Usage;
}

std::string mimeOf(const std::filesystem::path& path)
{
    std::string suffix = path.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (suffix == ".png")
        return "image/png";
    if (suffix == ".jpg" || suffix == ".jpeg")
        return "image/jpeg";
    return suffix == ".pdf" ? "application/pdf" : "application/octet-stream";
}

Result<void> attachAll(app::Session& session, const Arguments& a, plan::Record& record)
{
    for (const std::string& name : a.attachments) {
        const auto bytes = readFile(name);
        if (!bytes)
            return failed(bytes);
        const std::filesystem::path path(name);
        auto file = session.attach(*bytes, path.filename().string(), mimeOf(path));
        if (!file)
            return failed(file);
        record.files.push_back({*std::move(file), false});
    }
    return {};
}

/// "id=text", the id one that the kind of record asks.
Result<void> answerAll(const Arguments& a, plan::Record& record)
{
    const auto& questions = plan::info(record.kind).questions;
    for (const std::string& given : a.answers) {
        const auto sign = given.find('=');
        const std::string id = given.substr(0, sign);
        const bool asked = std::any_of(questions.begin(), questions.end(),
                                       [&](const plan::RecordQuestion& each) { return each.id == id; });
        if (sign == std::string::npos || !asked) {
            std::vector<std::string> ids;
            for (const plan::RecordQuestion& each : questions)
                ids.emplace_back(each.id);
            return fail(ErrorCode::Malformed,
                        "--answer は「id=内容」です。" + std::string(plan::info(record.kind).name) +
                            "のidは " + text::join(ids, " ") + " です。",
                        given);
        }
        record.answers[id] = given.substr(sign + 1);
    }
    return {};
}

Result<void> absentAll(const Arguments& a, plan::Record& record)
{
    for (const std::string& id : a.absent.empty() ? std::vector<std::string>{} : text::split(a.absent, ',')) {
        const auto one = std::find_if(record.people.begin(), record.people.end(),
                                      [&](const plan::Attendance& each) { return each.person == id; });
        if (one == record.people.end())
            return fail(ErrorCode::NotFound, "職員「" + id + "」は名簿にいないか、退職しています。", id);
        one->present = false;
    }
    return {};
}

Json toJson(const records::LedgerLine& line)
{
    Json json = plan::toJson(plan::RecordContent{line.record, 0, {}, false})["record"];
    json.set("number", line.number);
    json.set("first", line.first);
    json.set("enteredAt", line.at);
    json.set("withdrawn", line.withdrawn);
    Json corrections{Json::Array{}};
    for (const std::string& reason : line.corrections)
        corrections.push(reason);
    json.set("corrections", std::move(corrections));
    return json;
}

Json toJson(const records::Tally& tally)
{
    Json json;
    json.set("duty", records::dutyWords(tally.duty));
    json.set("times", tally.duty.times);
    json.set("service", tally.duty.service);
    json.set("law", tally.duty.law);
    json.set("held", tally.held.size());
    json.set("missing", tally.missing());
    return json;
}

} // namespace

Exit runRecord(const app::Environment& environment, const Arguments& a, Streams& io)
{
    auto session = openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto told = [&](const Result<int>& entry) {
        if (!entry)
            return entry.error().code == ErrorCode::Malformed ? wrong(entry.error().sentence, io)
                                                              : failedWith(entry.error(), io);
        io.err << *entry << "番の記録として残しました。\n";
        return Exit::Done;
    };
    if (a.withdraw)
        return a.entry ? told(app::withdrawRecord(*session, *a.entry, a.reason))
                       : wrong("--withdraw には --correct N で記録の番号を付けます。", io);
    const auto kind = plan::recordKindNamed(a.kind);
    if (!kind)
        return wrong("--kind で記録の種類を選んでください。", io);
    auto record = app::newRecord(*session, *kind);
    if (!record)
        return failedWith(record.error(), io);
    if (!a.on.empty()) {
        const auto day = parseDate(a.on);
        if (!day)
            return wrong("--on：" + day.error().sentence, io);
        record->heldOn = *day;
        const auto version = app::versionAsOf(*session, *day);
        record->version = version && *version ? (*version)->stamp.number : 0;
    }
    record->title = a.title;
    record->recorder = a.author.empty() ? record->recorder : a.author;
    record->confirmedBy = a.approver.empty() ? record->confirmedBy : a.approver;
    record->combined = a.combined;
    record->shared = a.shared;
    if (!a.hazards.empty()) {
        const auto named = text::split(a.hazards, ',');
        record->natural = std::find(named.begin(), named.end(), "natural") != named.end();
        record->infection = std::find(named.begin(), named.end(), "infection") != named.end();
    }
    for (const auto& done : {answerAll(a, *record), absentAll(a, *record)})
        if (!done)
            return wrong(done.error().sentence, io);
    if (const auto attached = attachAll(*session, a, *record); !attached)
        return failedWith(attached.error(), io);
    return told(a.entry ? app::correctRecord(*session, *a.entry, *record, a.reason)
                        : app::addRecord(*session, *record));
}

Exit runRecords(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto lines = app::recordLines(*session);
    const auto shipped = app::readShipped(environment);
    if (!lines || !shipped)
        return failedWith(lines ? shipped.error() : lines.error(), io);
    const int year = a.year.value_or(records::fiscalYearOf(environment.today()));
    const auto duties = records::dutiesOf(shipped->services.of(session->plan()));
    const auto tallies = records::tally(duties, *lines, year);
    if (a.json) {
        Json all;
        Json list{Json::Array{}};
        for (const records::LedgerLine& line : *lines)
            list.push(toJson(line));
        Json owed{Json::Array{}};
        for (const records::Tally& tally : tallies)
            owed.push(toJson(tally));
        all.set("year", year);
        all.set("records", std::move(list));
        all.set("duties", std::move(owed));
        printJson(all, io);
        return Exit::Done;
    }
    for (const records::LedgerLine& line : *lines)
        io.out << line.number << "\t" << (line.record.heldOn ? japaneseDate(*line.record.heldOn) : "") << "\t"
               << plan::info(line.record.kind).name << "\t" << line.record.title
               << (line.withdrawn ? "（取り消し）" : "") << "\t" << line.record.recorder << "\n";
    io.out << records::fiscalYearName(year) << "\n";
    for (const records::Tally& tally : tallies)
        io.out << "  " << records::dutyWords(tally.duty) << "\t" << tally.held.size() << "回／"
               << records::timesWords(tally.duty.times)
               << (tally.missing() > 0 ? "\tあと" + std::to_string(tally.missing()) + "回" : "") << "\n";
    return Exit::Done;
}

} // namespace keizoku::cli
