// SPDX-License-Identifier: Apache-2.0
#include "calltree/cut.h"

#include <algorithm>
#include <deque>

namespace keizoku::calltree {

namespace {

using Children = std::vector<std::vector<MemberId>>;

/// A branch to be drawn: the head, and which of his calls is the first here.
struct Branch {
    MemberId head = 0;
    std::size_t firstCall = 0;
    bool again = false;
    std::size_t calls = 0; ///< how many of his calls have room
};

class Cutter {
public:
    Cutter(const Layout& layout, std::size_t members, int rows, int columns)
        : m_children(members), m_folded(members), m_rows(rows), m_columns(columns)
    {
        for (const Call* call : layout.drawn)
            m_children[call->caller].push_back(call->callee);
        for (const Place& place : layout.places)
            if (place.column == 0)
                m_waiting.push_back({place.member});
    }

    std::vector<CutSheet> cut()
    {
        while (!m_waiting.empty()) {
            Branch branch = m_waiting.front();
            m_waiting.pop_front();
            fold(branch);
            put(branch);
        }
        return std::move(m_sheets);
    }

private:
    [[nodiscard]] std::size_t callsHere(MemberId member, const Branch& branch) const
    {
        if (m_folded[member])
            return 0;
        return member == branch.head ? branch.calls : m_children[member].size();
    }

    [[nodiscard]] int height(MemberId member, const Branch& branch) const
    {
        const std::size_t first = member == branch.head ? branch.firstCall : 0;
        int rows = 0;
        for (std::size_t at = 0; at < callsHere(member, branch); ++at)
            rows += height(m_children[member][first + at], branch);
        return std::max(rows, 1);
    }

    /// Those below the head who could be drawn without their calls, and how many rows that saves.
    void collect(MemberId member, const Branch& branch, std::vector<std::pair<int, MemberId>>& savings) const
    {
        const std::size_t first = member == branch.head ? branch.firstCall : 0;
        for (std::size_t at = 0; at < callsHere(member, branch); ++at) {
            const MemberId callee = m_children[member][first + at];
            if (callsHere(callee, branch) == 0)
                continue;
            savings.emplace_back(height(callee, branch) - 1, callee);
            collect(callee, branch, savings);
        }
    }

    void foldDeeper(MemberId member, int column, const Branch& branch)
    {
        if (column == m_columns - 1 && member != branch.head && !m_children[member].empty()) {
            m_folded[member] = true;
            return;
        }
        const std::size_t first = member == branch.head ? branch.firstCall : 0;
        for (std::size_t at = 0; at < callsHere(member, branch); ++at)
            foldDeeper(m_children[member][first + at], column + 1, branch);
    }

    /// Until the branch fits a sheet: the smallest that is enough, else the largest there is.
    void fold(Branch& branch)
    {
        m_folded[branch.head] = false;
        branch.calls = m_children[branch.head].size() - branch.firstCall;
        foldDeeper(branch.head, 0, branch);
        for (int excess = height(branch.head, branch) - m_rows; excess > 0;
             excess = height(branch.head, branch) - m_rows) {
            std::vector<std::pair<int, MemberId>> savings;
            collect(branch.head, branch, savings);
            std::sort(savings.begin(), savings.end());
            if (savings.empty() || savings.back().first == 0) {
                branch.calls = static_cast<std::size_t>(m_rows);
                return;
            }
            const auto enough = std::find_if(savings.begin(), savings.end(),
                                             [&](const auto& each) { return each.first >= excess; });
            m_folded[enough == savings.end() ? savings.back().second : enough->second] = true;
        }
    }

    void put(const Branch& branch)
    {
        const std::size_t sheet = sheetWithRoom(branch);
        for (const Pending& pending : m_pending)
            if (pending.member == branch.head)
                m_sheets[pending.sheet].places[pending.at].goesOn = sheet;
        std::erase_if(m_pending, [&](const Pending& each) { return each.member == branch.head; });
        place(sheet, branch.head, 0, {}, branch);
        m_sheets[sheet].places[m_headAt].again = branch.again;
        if (branch.firstCall + branch.calls < m_children[branch.head].size()) {
            m_pending.push_back({branch.head, sheet, m_headAt});
            m_waiting.push_front({branch.head, branch.firstCall + branch.calls, true});
        }
    }

    /// The first with room that does not lead back; a new one when there is none.
    std::size_t sheetWithRoom(const Branch& branch)
    {
        std::size_t sheet = branch.again ? 0 : m_newest;
        for (const Pending& pending : m_pending)
            if (pending.member == branch.head)
                sheet = std::max(sheet, pending.sheet);
        while (sheet < m_sheets.size() && m_used[sheet] + height(branch.head, branch) > m_rows)
            ++sheet;
        if (sheet == m_sheets.size()) {
            m_sheets.emplace_back();
            m_used.push_back(0);
        }
        if (!branch.again)
            m_newest = sheet;
        return sheet;
    }

    void place(std::size_t sheet, MemberId member, int column, std::optional<std::size_t> caller,
               const Branch& branch)
    {
        std::vector<CutPlace>& places = m_sheets[sheet].places;
        const std::size_t at = places.size();
        if (column == 0)
            m_headAt = at;
        places.push_back({member, column, m_used[sheet], false, {}, caller});
        if (m_folded[member]) {
            m_pending.push_back({member, sheet, at});
            m_waiting.push_back({member, 0, true});
        }
        const std::size_t first = member == branch.head ? branch.firstCall : 0;
        const std::size_t calls = callsHere(member, branch);
        for (std::size_t each = 0; each < calls; ++each)
            place(sheet, m_children[member][first + each], column + 1, at, branch);
        if (calls == 0)
            ++m_used[sheet];
    }

    /// Somebody whose calls come on a sheet still to be made.
    struct Pending {
        MemberId member;
        std::size_t sheet, at;
    };

    Children m_children;
    std::vector<bool> m_folded;
    int m_rows, m_columns;
    std::vector<int> m_used;  ///< rows of each sheet
    std::size_t m_newest = 0; ///< where the last starter stands: they keep their order
    std::size_t m_headAt = 0;
    std::deque<Branch> m_waiting;
    std::vector<CutSheet> m_sheets;
    std::vector<Pending> m_pending;
};

} // namespace

std::vector<CutSheet> cutIntoSheets(const Graph& graph, const Layout& layout, int rows, int columns)
{
    return Cutter(layout, graph.members().size(), std::max(rows, 1), std::max(columns, 2)).cut();
}

} // namespace keizoku::calltree
