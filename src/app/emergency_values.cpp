// SPDX-License-Identifier: Apache-2.0
#include "app/emergency_values.h"

#include <algorithm>

#include "app/activation.h"
#include "app/records.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "report/drill_summary.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

std::string orUnconfirmed(const std::string& words)
{
    return text::trimmed(words).empty() ? std::string(kUnconfirmed) : words;
}

std::string withUnit(const std::string& number, const char* unit)
{
    return number.empty() ? "" : number + unit;
}

/// What the newest round of calls of an emergency came to; a drill says nothing of today.
std::string lastCalls(const std::vector<records::LedgerLine>& lines)
{
    std::string result;
    for (const records::LedgerLine& line : lines)
        if (!line.withdrawn && line.record.kind == plan::RecordKind::Response && line.record.heldOn)
            if (const std::string words = report::callResult(line.record); !words.empty())
                result = words + "（" + japaneseDate(*line.record.heldOn) + "の連絡網による）";
    return result;
}

bool holdsOne(const std::string& where, const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return where.find(word) != std::string::npos; });
}

std::string usersOnDevices(const plan::Plan& plan)
{
    std::size_t count = 0;
    for (const plan::ServiceUser& user : plan.serviceUsers.rows)
        if (user.powerHours)
            ++count;
    return plan.serviceUsers.rows.empty() ? "" : std::to_string(count) + "人";
}

} // namespace

Result<forms::SlotValues> emergencyValues(const Session& session, const plan::Plan& plan,
                                          const forms::Pack& pack)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    const plan::Office office = plan.offices.rows.empty() ? plan::Office() : plan.offices.rows.front();
    const Instant now = session.environment().clock();
    const auto activation = activated(*lines);
    forms::SlotValues values{
        {"office", office.name},
        {"number", office.number},
        {"service", office.service.empty() ? "" : report::serviceName(pack, office.service)},
        {"address", office.address},
        {"manager", plan::shownName(plan, office.manager)},
        {"phone", office.phone},
        {"fax", office.fax},
        {"authority", office.authority},
        {"users", withUnit(plan::toCell(office.users), "人")},
        {"devices", usersOnDevices(plan)},
        {"calls", lastCalls(*lines)},
        {"now", japaneseDate(dateInTokyo(now)) + " " + timeInTokyo(now)},
        {"activation",
         activation ? activation->level + "（" + activation->since + "から）" : "発動していない"},
        {"event", activation ? activation->event : ""},
        {"level", activation ? activation->level : ""}};
    for (auto& [slot, value] : values)
        value = orUnconfirmed(value);
    return values;
}

std::string addresseeOf(const plan::Plan& plan, const forms::EmergencyReport& report)
{
    for (const std::string& part : report.addressees)
        for (const plan::ExternalContact& contact : plan.contacts.rows)
            if (holdsOne(contact.category, report.categories) && contact.name.find(part) != std::string::npos)
                return contact.name + (contact.phone.empty() ? "" : "　電話 " + contact.phone) +
                       (contact.fax.empty() ? "" : "　ファクス " + contact.fax);
    return std::string(kUnconfirmed);
}

} // namespace keizoku::app
