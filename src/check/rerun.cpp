// SPDX-License-Identifier: Apache-2.0
#include "check/rerun.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::check {

namespace {

bool readsAny(const Rule& rule, const std::set<std::string>& parts)
{
    if (rule.reads == "*")
        return !parts.empty();
    const auto read = text::split(rule.reads, ' ');
    return std::any_of(read.begin(), read.end(),
                       [&](const std::string& part) { return parts.contains(part); });
}

void append(Findings& all, const Findings& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

} // namespace

Findings Rerun::update(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const forms::Pack> pack,
                       const LeftoverScanner& scanner, const Shipped& shipped, const Date& today)
{
    const bool anew = !m_plan || m_pack != pack || m_today != today;
    if (anew) {
        m_whole.clear();
        m_entries.clear();
    }
    Walk walk(plan, *pack, anew ? Walk() : m_walk);
    const Context context{*plan, *pack, scanner, shipped, today};
    Findings all;
    for (const Rule& rule : rules()) {
        const bool rereads = anew || readsAny(rule, walk.changedParts());
        if (rule.check) {
            Findings& known = m_whole[rule.id];
            if (rereads) {
                known.clear();
                Sink sink(rule, known);
                rule.check(context, sink);
            }
            append(all, known);
        }
        if (!rule.checkEntry)
            continue;
        ByEntry& before = m_entries[rule.id];
        ByEntry now;
        for (const EntryPointer& entry : walk.entries()) {
            const auto it = rereads ? before.end() : before.find(entry);
            Findings found;
            if (it != before.end()) {
                found = std::move(it->second);
            } else {
                Sink sink(rule, found);
                rule.checkEntry(context, *entry, sink);
            }
            append(all, found);
            now.emplace(entry, std::move(found));
        }
        before = std::move(now);
    }
    sortFindings(*pack, all);
    m_walk = std::move(walk);
    m_plan = std::move(plan);
    m_pack = std::move(pack);
    m_today = today;
    return all;
}

} // namespace keizoku::check
