// SPDX-License-Identifier: Apache-2.0
#include "app/word_table.h"

#include <algorithm>
#include <set>

#include "app/word_heads.h"
#include "app/word_titles.h"
#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using Kind = WordTableTarget::Kind;

constexpr double kEnough = 0.75;      ///< worth from which a table is taken for something
constexpr double kHeadFits = 0.5;     ///< likeness from which a head may be a column of a question
constexpr double kSameChapter = 0.45; ///< worth of standing in the chapter of a question
constexpr double kSameField = 0.6;    ///< worth of standing under the question's own heading

class Chooser {
public:
    Chooser(const office::WordTable& table, const WordContext& context, WordForms& forms)
        : m_table(table), m_context(context), m_forms(forms)
    {
    }

    WordTableTarget best()
    {
        for (std::size_t head = 0; head < std::min<std::size_t>(3, m_table.grid.size()); ++head) {
            if (isBand(head)) // a title over the whole table
                continue;
            readHeads(head);
            tryRegisters();
            tryFields();
        }
        if (m_best.worth >= kEnough)
            return m_best;
        WordTableTarget pairs;
        pairs.kind = looksLikePairs() ? Kind::Pairs : Kind::None;
        return pairs;
    }

private:
    [[nodiscard]] bool isBand(std::size_t row) const
    {
        std::set<std::size_t> cells;
        for (const std::size_t cell : m_table.grid[row])
            if (cell != office::WordTable::kNone && !m_table.cells[cell].text.empty())
                cells.insert(cell);
        return cells.size() <= 1 && m_table.width() > 1;
    }

    /// Heads may stand in two rows, the lower one saying more: 必要な職員数 over 朝 昼 夕.
    void readHeads(std::size_t row)
    {
        m_heads.clear();
        m_headRows = row + 1;
        for (std::size_t column = 0; column < m_table.width(); ++column)
            m_heads.push_back(m_table.at(row, column));
        bool two = false;
        for (const std::size_t index : m_table.grid[row])
            if (index != office::WordTable::kNone && m_table.cells[index].rows > 1 &&
                m_table.cells[index].row == row)
                two = true;
        const bool spread =
            std::any_of(m_table.grid[row].begin(), m_table.grid[row].end(), [&](std::size_t index) {
                return index != office::WordTable::kNone && m_table.cells[index].columns > 1;
            });
        if (two && spread && row + 1 < m_table.grid.size()) {
            for (std::size_t column = 0; column < m_table.width(); ++column)
                if (m_table.grid[row + 1][column] != m_table.grid[row][column] &&
                    !m_table.at(row + 1, column).empty())
                    m_heads[column] = m_table.at(row + 1, column);
            m_headRows = row + 2;
        }
    }

    [[nodiscard]] double placeWorth(const forms::FieldInstance& instance) const
    {
        if (m_context.field == instance.spec)
            return kSameField;
        const std::string chapter = instance.chapter(m_context.volume);
        if (chapter.empty() || m_context.chapter.empty())
            return 0;
        double worth =
            chapter == m_context.chapter ? kSameChapter
            : m_context.chapter.starts_with(chapter + ".") || chapter.starts_with(m_context.chapter + ".")
                ? kSameChapter / 2
                : 0;
        if (!m_context.own.empty())
            worth += 0.3 * m_forms.titles.likeness(m_context.own, instance.spec->label);
        return worth;
    }

    [[nodiscard]] std::size_t filledHeads() const
    {
        return static_cast<std::size_t>(std::count_if(m_heads.begin(), m_heads.end(),
                                                      [](const std::string& head) { return !head.empty(); }));
    }

    void offer(WordTableTarget target)
    {
        target.headRows = m_headRows;
        if (target.worth > m_best.worth)
            m_best = std::move(target);
    }

    void tryRegisters()
    {
        for (const plan::RegisterInfo& info : plan::registers()) {
            const TellingColumns telling = tellingColumns(info.id);
            if (telling.name.empty())
                continue;
            WordTableTarget target;
            target.kind = Kind::Register;
            target.registerId = info.id;
            std::set<std::string> used;
            for (const std::string& head : m_heads) {
                const auto column =
                    head.empty() ? std::nullopt : wordColumn(info.id, m_forms.titles.words(head));
                target.columns.push_back(column && used.insert(*column).second ? *column : "");
            }
            const bool tells =
                std::any_of(telling.others.begin(), telling.others.end(),
                            [&](std::string_view other) { return used.contains(std::string(other)); });
            if (!used.contains(std::string(telling.name)) || !tells)
                continue;
            target.worth = 0.95 * static_cast<double>(used.size()) /
                           static_cast<double>(std::max<std::size_t>(filledHeads(), 2));
            double place = 0;
            for (const forms::FieldInstance& instance : m_forms.instances)
                if (instance.spec->registerKey == info.key && instance.in(m_context.volume)) {
                    const double here = placeWorth(instance);
                    if (here > place || !target.field.spec) {
                        place = std::max(place, here);
                        target.field = instance;
                    }
                }
            target.worth += place;
            offer(std::move(target));
        }
    }

    void tryFields()
    {
        for (const forms::FieldInstance& instance : m_forms.instances) {
            if (!instance.in(m_context.volume))
                continue;
            if (instance.spec->kind == forms::FieldKind::Table)
                tryTable(instance);
            else if (instance.spec->kind == forms::FieldKind::Matrix)
                tryMatrix(instance);
        }
    }

    /// Gives each head the column most like it; returns the sum of the likenesses.
    double matchHeads(const forms::FieldSpec& spec, std::size_t from, WordTableTarget& target) const
    {
        struct Pair {
            double alike;
            std::size_t head, column;
        };
        std::vector<Pair> pairs;
        for (std::size_t head = from; head < m_heads.size(); ++head)
            for (std::size_t column = 0; column < spec.columns.size(); ++column) {
                const double alike = m_forms.titles.likeness(m_heads[head], spec.columns[column].label);
                if (alike >= kHeadFits)
                    pairs.push_back({alike, head, column});
            }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.alike > b.alike; });
        target.columns.assign(m_heads.size(), "");
        std::set<std::size_t> taken;
        double sum = 0;
        for (const Pair& pair : pairs)
            if (target.columns[pair.head].empty() && taken.insert(pair.column).second) {
                target.columns[pair.head] = spec.columns[pair.column].id;
                sum += pair.alike;
            }
        return sum;
    }

    void tryTable(const forms::FieldInstance& instance)
    {
        WordTableTarget target;
        target.kind = Kind::Table;
        target.field = instance;
        const double sum = matchHeads(*instance.spec, 0, target);
        const std::size_t heads = std::max<std::size_t>(filledHeads(), 2);
        const double place = placeWorth(instance);
        target.worth = sum / static_cast<double>(heads) + place;
        if (place >= kSameChapter)
            target.worth += 0.2; // the chapter asks for such a table
        if (place < kSameChapter && sum < 0.6 * static_cast<double>(heads))
            return;
        if (place > 0)
            takeByOrder(*instance.spec, target);
        offer(std::move(target));
    }

    /// Heads no column is like take the free text columns, in their order.
    void takeByOrder(const forms::FieldSpec& spec, WordTableTarget& target) const
    {
        std::set<std::string> taken(target.columns.begin(), target.columns.end());
        auto free = spec.columns.begin();
        for (std::size_t head = 0; head < m_heads.size(); ++head) {
            if (!target.columns[head].empty() || m_heads[head].empty())
                continue;
            while (free != spec.columns.end() &&
                   (taken.contains(free->id) ||
                    (free->kind != plan::CellKind::Text && free->kind != plan::CellKind::Paragraph)))
                ++free;
            if (free == spec.columns.end())
                return;
            target.columns[head] = free->id;
            taken.insert(free->id);
            target.isSure = false;
        }
    }

    void tryMatrix(const forms::FieldInstance& instance)
    {
        if (m_table.width() < 3)
            return;
        WordTableTarget target;
        target.kind = Kind::Matrix;
        target.field = instance;
        const double sum = matchHeads(*instance.spec, 1, target);
        const double heads = static_cast<double>(std::max<std::size_t>(m_heads.size() - 1, 1));
        if (sum < 0.5 * heads)
            return;
        double rows = 0;
        double count = 0;
        for (std::size_t row = m_headRows; row < m_table.grid.size(); ++row) {
            const std::string& label = m_table.at(row, 0);
            if (m_forms.titles.words(label).empty())
                continue;
            double most = instance.spec->rowsFrom.empty() ? 0 : 0.6; // any task can be a row
            for (const forms::ChoiceSpec& known : instance.spec->rows)
                most = std::max(most, m_forms.titles.likeness(label, known.label));
            rows += most;
            ++count;
        }
        target.worth = (sum / heads + (count > 0 ? rows / count : 0)) / 2 + placeWorth(instance);
        offer(std::move(target));
    }

    /// Two columns (or four) of which every second is short, or rows of two.
    [[nodiscard]] bool looksLikePairs() const
    {
        if (m_table.width() < 2)
            return false;
        std::size_t labels = 0;
        for (std::size_t row = 0; row < m_table.grid.size(); ++row) {
            const std::string& label = m_table.at(row, 0);
            labels += !label.empty() && text::length(label) <= 24 ? 1 : 0;
        }
        return labels * 2 >= m_table.grid.size();
    }

    const office::WordTable& m_table;
    const WordContext& m_context;
    WordForms& m_forms;
    std::vector<std::string> m_heads;
    std::size_t m_headRows = 1;
    WordTableTarget m_best;
};

} // namespace

WordTableTarget targetOf(const office::WordTable& table, const WordContext& context, WordForms& forms)
{
    return Chooser(table, context, forms).best();
}

} // namespace keizoku::app
