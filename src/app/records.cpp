// SPDX-License-Identifier: Apache-2.0
#include "app/records.h"

#include <algorithm>
#include <array>

#include "app/versions.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

std::optional<Date> dayOf(const std::string& at)
{
    const auto instant = parseRfc3339(at);
    return instant ? std::optional(dateInTokyo(*instant)) : std::nullopt;
}

/// What had been entered by the end of a day in Japan.
Result<std::vector<store::RecordEntry>> entriesBy(const Session& session, const std::optional<Date>& day)
{
    auto entries = session.file().records();
    if (entries && day)
        std::erase_if(*entries, [&](const store::RecordEntry& entry) { return !(dayOf(entry.at) <= day); });
    return entries;
}

Result<void> complete(const Session& session, const plan::Record& record)
{
    if (!record.heldOn)
        return fail(ErrorCode::Malformed, "実施日を入れてください。", "heldOn");
    if (*record.heldOn > session.environment().today())
        return fail(ErrorCode::Malformed,
                    "実施日が先の日付（" + japaneseDate(*record.heldOn) + "）です。終わってから記録します。",
                    "heldOn");
    if (text::trimmed(record.title).empty())
        return fail(ErrorCode::Malformed, "何をしたか（題名）を入れてください。", "title");
    if (text::trimmed(record.recorder).empty())
        return fail(ErrorCode::Malformed, "記録した人の名前を入れてください。", "recorder");
    const bool needsHazard = record.kind == plan::RecordKind::Training ||
                             record.kind == plan::RecordKind::Drill ||
                             record.kind == plan::RecordKind::PartnerDrill;
    if (needsHazard && !record.natural && !record.infection)
        return fail(ErrorCode::Malformed, "感染症と自然災害のどちらの研修・訓練かを選んでください。",
                    "hazard");
    if (record.version != 0)
        if (const auto version = versionNumbered(session, record.version); !version)
            return failed(version);
    return {};
}

Result<int> append(Session& session, const plan::RecordContent& content)
{
    if (!session.writable())
        return fail(ErrorCode::ReadOnly, "このファイルは読み取り専用で開いています。記録は残していません。",
                    "read-only session");
    const auto entry = session.file().appendRecord(content, rfc3339(session.environment().clock()));
    if (!entry)
        return failed(entry);
    return entry->seq;
}

Result<records::LedgerLine> eventOf(const Session& session, int entry)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    const records::LedgerLine* line = records::lineOf(*lines, entry);
    if (!line)
        return fail(ErrorCode::NotFound, std::to_string(entry) + "番の記録はありません。", "record");
    return *line;
}

/// What seldom changes from one time to the next.
constexpr std::array<const char*, 3> kUsual = {"place", "method", "audience"};

} // namespace

Result<std::vector<records::LedgerLine>> recordLines(const Session& session,
                                                     const std::optional<Date>& enteredBy)
{
    const auto stored = entriesBy(session, enteredBy);
    if (!stored)
        return failed(stored);
    std::vector<records::Entry> entries;
    for (const store::RecordEntry& entry : *stored)
        entries.push_back({entry.seq, entry.at, entry.content});
    return records::ledger(entries);
}

Result<plan::Record> newRecord(const Session& session, plan::RecordKind kind)
{
    const Date today = session.environment().today();
    const auto version = versionAsOf(session, today);
    const auto lines = recordLines(session);
    if (!version || !lines)
        return version ? Result<plan::Record>(failed(lines)) : Result<plan::Record>(failed(version));
    plan::Record record;
    record.kind = kind;
    record.heldOn = today;
    record.version = *version ? (*version)->stamp.number : 0;
    const auto& books = session.pack().books;
    const bool all = books.contains(plan::Hazard::Both);
    record.natural = all || books.contains(plan::Hazard::Natural);
    record.infection = all || books.contains(plan::Hazard::Infection);
    // One event may be about both; which is for whoever held it to say.
    if (kind == plan::RecordKind::Training || kind == plan::RecordKind::Drill)
        record.natural = record.infection = false;
    for (const plan::Person& person : session.plan().people.rows)
        if (!text::trimmed(person.open.name).empty() && !person.hasLeft(today))
            record.people.push_back({person.id, person.open.name, person.open.job});
    const auto last = std::find_if(lines->rbegin(), lines->rend(), [&](const records::LedgerLine& line) {
        return line.record.kind == kind && !line.withdrawn;
    });
    if (last != lines->rend()) {
        record.recorder = last->record.recorder;
        record.confirmedBy = last->record.confirmedBy;
        for (const char* id : kUsual)
            if (const auto answer = last->record.answers.find(id); answer != last->record.answers.end())
                record.answers.insert(*answer);
    }
    return record;
}

Result<int> addRecord(Session& session, const plan::Record& record)
{
    if (const auto whole = complete(session, record); !whole)
        return failed(whole);
    return append(session, {record, 0, {}, false});
}

Result<int> correctRecord(Session& session, int entry, const plan::Record& record, const std::string& reason)
{
    if (text::trimmed(reason).empty())
        return fail(ErrorCode::Malformed, "訂正の理由を入れてください。", "reason");
    if (const auto whole = complete(session, record); !whole)
        return failed(whole);
    const auto line = eventOf(session, entry);
    if (!line)
        return failed(line);
    return append(session, {record, line->number, reason, false});
}

Result<int> withdrawRecord(Session& session, int entry, const std::string& reason)
{
    if (text::trimmed(reason).empty())
        return fail(ErrorCode::Malformed, "取り消しの理由を入れてください。", "reason");
    const auto line = eventOf(session, entry);
    if (!line)
        return failed(line);
    return append(session, {line->record, line->number, reason, true});
}

Result<int> closeItem(Session& session, const plan::Closing& closing)
{
    const auto line = eventOf(session, closing.entry);
    if (!line)
        return failed(line);
    if (closing.item >= line->record.openItems.size())
        return fail(ErrorCode::NotFound, "その改善策は、この記録にありません。", "open item");
    if (closing.version != 0)
        if (const auto version = versionNumbered(session, closing.version); !version)
            return failed(version);
    return append(session, {closing, 0, {}, false});
}

Result<std::string> recordsFingerprint(const Session& session, const std::optional<Date>& enteredBy)
{
    const auto entries = entriesBy(session, enteredBy);
    if (!entries)
        return failed(entries);
    return entries->empty() ? std::string() : entries->back().digest.shortCode();
}

} // namespace keizoku::app
