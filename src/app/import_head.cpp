// SPDX-License-Identifier: Apache-2.0
#include "app/import_head.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/import_columns.h"
#include "base/date.h"
#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kHeadRows = 10;   ///< rows among which a head is looked for
constexpr std::size_t kLookedAt = 50;   ///< rows from which a column without a head is judged
constexpr double kMost = 0.7;           ///< share of its cells that make a column one of a kind
constexpr std::size_t kLongestName = 12; ///< characters

bool holdsAny(const std::string& text, std::initializer_list<const char*> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](const char* part) { return text.find(part) != std::string::npos; });
}

/// 姓, 名, セイ, 名（カナ）: columns that hold a part of a name.
std::string_view namePart(std::string_view head)
{
    const std::string folded = text::folded(head); // katakana as hiragana
    const bool kana = holdsAny(folded, {"かな", "よみ", "ふり"});
    if (folded == "せい" || (folded.starts_with("姓") && kana))
        return kSurnameKana;
    if (folded == "めい" || (folded.starts_with("名") && !folded.starts_with("名前") && kana))
        return kGivenKana;
    if (folded == "姓" || folded == "苗字" || folded == "名字" || folded == "氏")
        return kSurname;
    if (folded == "名" || folded == "下の名前")
        return kGiven;
    return {};
}

std::string meaningOf(ImportKind kind, const std::string& head, const ColumnChoices& chosen)
{
    if (const auto choice = chosen.find(text::folded(head)); choice != chosen.end())
        return choice->second;
    if (kind == ImportKind::People)
        if (const std::string_view part = namePart(head); !part.empty())
            return std::string(part);
    return columnForHead(kind, head).value_or("");
}

/// What all those columns say must be there.
std::vector<std::string> missingIn(ImportKind kind, const std::vector<ImportColumn>& columns)
{
    std::set<std::string> used;
    for (const ImportColumn& column : columns)
        used.insert(column.column);
    if (used.contains(std::string(kSurname)) && used.contains(std::string(kGiven)))
        used.insert("name");
    std::vector<std::string> missing;
    for (const std::string& key : keyColumns(kind))
        if (key != "kana" && !used.contains(key))
            missing.emplace_back(plan::columnOf(registerOf(kind), key)->label);
    return missing;
}

class HeadReader {
public:
    HeadReader(ImportKind kind, const office::Sheet& sheet, const ColumnChoices& chosen)
        : m_kind(kind), m_sheet(sheet), m_chosen(chosen)
    {
    }

    ImportHead read()
    {
        ImportHead best;
        std::size_t most = 1; // one column may be named by chance
        for (std::size_t row = 0; row < std::min(kHeadRows, m_sheet.rows.size()); ++row) {
            ImportHead head = at(row);
            if (head.missing.empty())
                return head;
            const auto named =
                static_cast<std::size_t>(std::count_if(head.columns.begin(), head.columns.end(),
                                                       [](const auto& each) { return !each.column.empty(); }));
            if (named > most) {
                most = named;
                best = std::move(head);
            }
        }
        if (best.columns.empty())
            best = byContent();
        if (best.columns.empty()) // so that somebody can say what they mean
            best = at(0);
        return best;
    }

private:
    [[nodiscard]] ImportHead at(std::size_t row) const
    {
        ImportHead head;
        head.firstRow = row + 1;
        std::set<std::string> used;
        if (row < m_sheet.rows.size())
            for (std::size_t column = 0; column < m_sheet.rows[row].size(); ++column) {
                const std::string& words = m_sheet.rows[row][column];
                const std::string meaning = meaningOf(m_kind, words, m_chosen);
                const bool fresh = !meaning.empty() && used.insert(meaning).second;
                head.columns.push_back({words, sample(column, row + 1), fresh ? meaning : ""});
            }
        head.missing = missingIn(m_kind, head.columns);
        return head;
    }

    [[nodiscard]] std::string sample(std::size_t column, std::size_t from) const
    {
        for (std::size_t row = from; row < m_sheet.rows.size(); ++row)
            if (column < m_sheet.rows[row].size() && !text::trimmed(m_sheet.rows[row][column]).empty())
                return std::string(text::trimmed(m_sheet.rows[row][column]));
        return {};
    }

    /// Staff without a head: the columns say it themselves.
    [[nodiscard]] ImportHead byContent() const
    {
        ImportHead head;
        if (m_kind != ImportKind::People || m_sheet.rows.empty())
            return head;
        std::set<std::string> used;
        for (std::size_t column = 0; column < m_sheet.rows.front().size(); ++column) {
            const std::string name = "列" + std::to_string(column + 1);
            const auto choice = m_chosen.find(text::folded(name));
            std::string meaning = choice != m_chosen.end() ? choice->second : kindOfColumn(column);
            if (!meaning.empty() && !used.insert(meaning).second)
                meaning.clear();
            head.columns.push_back({name, sample(column, 0), std::move(meaning)});
        }
        head.missing = missingIn(m_kind, head.columns);
        if (!head.missing.empty() || used.size() < 2)
            return {};
        return head;
    }

    [[nodiscard]] std::string kindOfColumn(std::size_t column) const
    {
        std::vector<std::string> cells;
        for (std::size_t row = 0; row < std::min(kLookedAt, m_sheet.rows.size()); ++row)
            if (column < m_sheet.rows[row].size() && !text::trimmed(m_sheet.rows[row][column]).empty())
                cells.emplace_back(text::trimmed(m_sheet.rows[row][column]));
        const auto most = [&](auto&& fits) {
            return !cells.empty() && static_cast<double>(std::count_if(cells.begin(), cells.end(), fits)) >=
                                         kMost * static_cast<double>(cells.size());
        };
        if (most([](const std::string& cell) { return cell.find('@') != std::string::npos; }))
            return "mail";
        if (most(&isPhone))
            return most(&isMobile) ? "mobilePhones" : "homePhones";
        if (most([](const std::string& cell) { return parseDate(cell).has_value(); }))
            return "joined";
        if (most(&isKana))
            return "kana";
        const std::set<std::string> different(cells.begin(), cells.end());
        if (most(&isName) && different.size() * 10 >= cells.size() * 9)
            return "name";
        return {};
    }

    static bool isPhone(const std::string& cell)
    {
        const std::string narrow = text::narrowed(cell);
        const std::size_t digits = text::digits(cell).size();
        return digits >= 9 && digits <= 11 &&
               narrow.find_first_not_of("0123456789-() +") == std::string::npos;
    }

    static bool isMobile(const std::string& cell)
    {
        std::string digits = text::digits(cell);
        if (!digits.starts_with("0"))
            digits.insert(digits.begin(), '0');
        return isPhone(cell) && digits.size() == 11 && digits[2] == '0';
    }

    static bool isKana(const std::string& cell)
    {
        const std::u32string points = text::decode(text::folded(cell));
        return points.size() >= 2 && std::all_of(points.begin(), points.end(), [](char32_t c) {
                   return (c >= U'ぁ' && c <= U'ゖ') || c == U'ー' || c == U'-' || c == U'・';
               });
    }

    static bool isName(const std::string& cell)
    {
        const std::size_t length = text::length(cell);
        return length >= 2 && length <= kLongestName && text::digits(cell).empty() &&
               cell.find_first_of("@./:") == std::string::npos && !isKana(cell);
    }

    ImportKind m_kind;
    const office::Sheet& m_sheet;
    const ColumnChoices& m_chosen;
};

} // namespace

ImportHead readHead(ImportKind kind, const office::Sheet& sheet, const ColumnChoices& chosen)
{
    return HeadReader(kind, sheet, chosen).read();
}

std::vector<ImportColumn> importColumns(ImportKind kind, const office::Sheet& sheet,
                                        const ColumnChoices& chosen)
{
    return readHead(kind, sheet, chosen).columns;
}

std::vector<std::pair<std::string, std::string>> columnMeanings(ImportKind kind)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const plan::ColumnInfo& column : plan::columnsOf(registerOf(kind)))
        if (column.kind != plan::CellKind::File)
            all.emplace_back(column.id, column.label);
    if (kind == ImportKind::People)
        for (const auto& [id, label] :
             {std::pair{kSurname, "姓（氏名の前半）"}, std::pair{kGiven, "名（氏名の後半）"},
              std::pair{kSurnameKana, "姓のよみ"}, std::pair{kGivenKana, "名のよみ"}})
            all.emplace_back(id, label);
    if (kind == ImportKind::Partners)
        all.emplace_back(kAgreementColumn, "協定の状態");
    return all;
}

} // namespace keizoku::app
