// SPDX-License-Identifier: Apache-2.0
#include "compare/row_match.h"

#include <algorithm>
#include <deque>

#include "base/text.h"
#include "compare/sequence.h"

namespace keizoku::compare {

namespace {

using Places = std::vector<std::size_t>;

/// From here on two rows are taken for one that was changed.
constexpr double kAlike = 0.5;
/// Pairs of rows that are weighed at most (200 new against 200 gone rows: 0.3 s in a debug build);
/// beyond, only neighbours tell.
constexpr std::size_t kMaxWeighed = 40'000;

/// The row in one text that only an equal row has.
std::string keyOf(const CellRow& row)
{
    std::string key;
    for (const auto& [column, cell] : row)
        for (const std::string* part : {&column, &cell.text, &cell.origin.pack, &cell.origin.path})
            (key += std::to_string(part->size()) += ':') += *part;
    return key;
}

/// A text's pairs of neighbouring code points, sorted; the ends count as neighbours.
std::vector<std::uint64_t> pairsIn(const std::string& text)
{
    std::vector<std::uint64_t> pairs;
    std::uint64_t last = 0;
    for (const char32_t c : text::decode(text)) {
        pairs.push_back(last << 32U | c);
        last = c;
    }
    pairs.push_back(last << 32U);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Rows with what weighing them needs, worked out once.
using Weighed = std::map<std::string, std::vector<std::uint64_t>>;

Weighed weighed(const CellRow& row)
{
    Weighed all;
    for (const auto& [column, cell] : row)
        all.emplace(column, pairsIn(cell.text));
    return all;
}

/// Share of pairs two texts have in common, 0 to 1 (Dice's coefficient).
double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        shared += *i == *j ? 1U : 0U;
        const bool isFirst = *i <= *j;
        const bool isSecond = *j <= *i;
        i += isFirst ? 1 : 0;
        j += isSecond ? 1 : 0;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

/// Mean over the columns either row fills.
double likeness(const Weighed& a, const Weighed& b)
{
    double sum = 0;
    std::size_t columns = b.size();
    for (const auto& [column, pairs] : a) {
        const auto it = b.find(column);
        if (it == b.end())
            ++columns;
        else
            sum += likeness(pairs, it->second);
    }
    return columns == 0 ? 1.0 : sum / static_cast<double>(columns);
}

std::size_t differingCells(const CellRow& a, const CellRow& b)
{
    std::size_t differing = 0;
    for (const auto& [column, cell] : a) {
        const auto it = b.find(column);
        differing += it == b.end() || !(it->second == cell) ? 1U : 0U;
    }
    for (const auto& [column, cell] : b)
        differing += a.contains(column) ? 0U : 1U;
    return differing;
}

class Matching {
public:
    Matching(const std::vector<CellRow>& before, const std::vector<CellRow>& after)
        : m_before(before), m_after(after), m_origins(after.size()), m_isTaken(before.size())
    {
    }

    Origins run()
    {
        matchEqual();
        matchAlike();
        matchNeighbours();
        return std::move(m_origins);
    }

private:
    void take(std::size_t old, std::size_t now)
    {
        m_origins[now] = old;
        m_isTaken[old] = true;
    }
    [[nodiscard]] Places freeOld() const
    {
        Places places;
        for (std::size_t at = 0; at < m_before.size(); ++at)
            if (!m_isTaken[at])
                places.push_back(at);
        return places;
    }
    [[nodiscard]] Places freeNew() const
    {
        Places places;
        for (std::size_t at = 0; at < m_after.size(); ++at)
            if (!m_origins[at])
                places.push_back(at);
        return places;
    }

    void matchEqual()
    {
        std::vector<std::string> oldKeys;
        std::vector<std::string> newKeys;
        std::transform(m_before.begin(), m_before.end(), std::back_inserter(oldKeys), keyOf);
        std::transform(m_after.begin(), m_after.end(), std::back_inserter(newKeys), keyOf);
        for (const auto& [old, now] : commonSubsequence(oldKeys, newKeys))
            take(old, now);
        std::map<std::string, std::deque<std::size_t>> elsewhere;
        for (const std::size_t old : freeOld())
            if (!m_before[old].empty())
                elsewhere[oldKeys[old]].push_back(old);
        for (const std::size_t now : freeNew())
            if (const auto it = elsewhere.find(newKeys[now]); it != elsewhere.end() && !it->second.empty()) {
                take(it->second.front(), now);
                it->second.pop_front();
            }
    }

    void matchAlike()
    {
        struct Candidate {
            double likeness;
            std::size_t distance, old, now;
        };
        const Places olds = freeOld();
        const Places news = freeNew();
        if (olds.empty() || news.empty() || olds.size() * news.size() > kMaxWeighed)
            return;
        std::vector<Weighed> weighedOld;
        for (const std::size_t old : olds)
            weighedOld.push_back(weighed(m_before[old]));
        std::vector<Candidate> candidates;
        for (const std::size_t now : news) {
            const Weighed row = weighed(m_after[now]);
            for (std::size_t at = 0; at < olds.size(); ++at)
                if (const double alike = likeness(weighedOld[at], row); alike >= kAlike)
                    candidates.push_back(
                        {alike, olds[at] > now ? olds[at] - now : now - olds[at], olds[at], now});
        }
        std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.distance < b.distance;
        });
        for (const Candidate& each : candidates)
            if (!m_isTaken[each.old] && !m_origins[each.now])
                take(each.old, each.now);
    }

    void matchNeighbours()
    {
        for (std::size_t now = 0; now < m_after.size(); ++now) {
            if (m_origins[now])
                continue;
            const std::size_t old = now == 0 ? 0 : m_origins[now - 1].value_or(m_before.size()) + 1;
            if (old < m_before.size() && !m_isTaken[old] && differingCells(m_before[old], m_after[now]) <= 1)
                take(old, now);
        }
    }

    const std::vector<CellRow>& m_before;
    const std::vector<CellRow>& m_after;
    Origins m_origins;
    std::vector<bool> m_isTaken;
};

} // namespace

Origins originsOf(const std::vector<CellRow>& before, const std::vector<CellRow>& after)
{
    return Matching(before, after).run();
}

} // namespace keizoku::compare
