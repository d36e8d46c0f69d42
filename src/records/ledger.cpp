// SPDX-License-Identifier: Apache-2.0
#include "records/ledger.h"

#include <algorithm>
#include <map>

namespace keizoku::records {

namespace {

/// Open items a correction leaves as they were keep their closings, wherever they now stand.
std::vector<std::optional<plan::Closing>> carried(const LedgerLine& line, const plan::Record& corrected)
{
    std::vector<std::optional<plan::Closing>> closings(corrected.openItems.size());
    for (std::size_t now = 0; now < closings.size(); ++now)
        for (std::size_t before = 0; before < line.closings.size(); ++before)
            if (line.closings[before] && line.record.openItems[before].what == corrected.openItems[now].what)
                closings[now] = line.closings[before];
    return closings;
}

class Reader {
public:
    void take(const Entry& entry)
    {
        if (const auto* closing = std::get_if<plan::Closing>(&entry.content.what))
            close(*closing);
        else if (entry.content.corrects == 0)
            begin(entry);
        else
            correct(entry);
    }

    [[nodiscard]] std::vector<LedgerLine> inOrder()
    {
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const LedgerLine& a, const LedgerLine& b) {
            return a.record.heldOn < b.record.heldOn;
        });
        return std::move(m_lines);
    }

private:
    void begin(const Entry& entry)
    {
        m_events[entry.number] = m_lines.size();
        const auto& record = std::get<plan::Record>(entry.content.what);
        LedgerLine& line = m_lines.emplace_back(LedgerLine{entry.number, entry.number, entry.at, record});
        line.closings.resize(record.openItems.size());
    }

    void correct(const Entry& entry)
    {
        const auto event = m_events.find(entry.content.corrects);
        if (event == m_events.end())
            return;
        m_events[entry.number] = event->second;
        LedgerLine& line = m_lines[event->second];
        const auto& record = std::get<plan::Record>(entry.content.what);
        line.closings = carried(line, record);
        line.number = entry.number;
        line.record = record;
        line.corrections.push_back(entry.content.reason);
        line.withdrawn = entry.content.withdrawn;
    }

    void close(const plan::Closing& closing)
    {
        const auto event = m_events.find(closing.entry);
        if (event != m_events.end() && closing.item < m_lines[event->second].closings.size())
            m_lines[event->second].closings[closing.item] = closing;
    }

    std::vector<LedgerLine> m_lines;
    std::map<int, std::size_t> m_events; ///< number of an entry -> its event's line
};

} // namespace

std::vector<LedgerLine> ledger(std::span<const Entry> entries)
{
    Reader reader;
    for (const Entry& entry : entries)
        reader.take(entry);
    return reader.inOrder();
}

const LedgerLine* lineOf(std::span<const LedgerLine> lines, int number)
{
    for (const LedgerLine& line : lines)
        if (line.number == number || line.first == number)
            return &line;
    return nullptr;
}

} // namespace keizoku::records
