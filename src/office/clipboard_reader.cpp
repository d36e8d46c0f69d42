// SPDX-License-Identifier: Apache-2.0
// The clipboard as Excel and Word fill it.
#include "office/sheet.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "office/sheet_text.h"

namespace keizoku::office {

namespace {

/// Excel quotes a cell only when it must; a cell that merely begins with " is not quoted. So a quoted cell is
/// one that closes before a TAB or line end *and* holds something that needs quoting.
class ClipboardScanner {
public:
    explicit ClipboardScanner(std::string_view text) : m_text(text) {}

    Sheet sheet()
    {
        Sheet sheet;
        while (m_at < m_text.size() && sheet.rows.size() < kMaxSheetRows && m_cells < kMaxSheetCells) {
            sheet.rows.push_back(readRow());
            m_cells += sheet.rows.back().size();
        }
        while (!sheet.rows.empty() && std::all_of(sheet.rows.back().begin(), sheet.rows.back().end(),
                                                  [](const std::string& cell) { return cell.empty(); }))
            sheet.rows.pop_back();
        std::size_t columns = 0;
        for (const auto& row : sheet.rows)
            columns = std::max(columns, row.size());
        if (columns > 0 && sheet.rows.size() > kMaxSheetCells / columns)
            sheet.rows.resize(kMaxSheetCells / columns);
        for (auto& row : sheet.rows)
            row.resize(columns);
        return sheet;
    }

private:
    [[nodiscard]] bool isCellEnd(std::size_t at) const
    {
        return at >= m_text.size() || m_text[at] == '\t' || m_text[at] == '\n';
    }

    std::vector<std::string> readRow()
    {
        std::vector<std::string> row;
        for (;;) {
            std::optional<std::string> quoted;
            if (m_at < m_text.size() && m_text[m_at] == '"' && !m_neverCloses)
                quoted = readQuoted();
            std::string cell = quoted.value_or("");
            while (!isCellEnd(m_at))
                cell.push_back(m_text[m_at++]);
            if (row.size() < kMaxSheetColumns)
                row.emplace_back(unguarded(cell));
            const bool last = m_at >= m_text.size() || m_text[m_at] == '\n';
            ++m_at;
            if (last)
                return row;
        }
    }

    /// Moves behind the cell when it is quoted; otherwise stays.
    std::optional<std::string> readQuoted()
    {
        std::string cell;
        bool needed = false;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (c == '"' && (at + 1 >= m_text.size() || m_text[at + 1] != '"')) {
                if (!needed || !isCellEnd(at + 1))
                    return std::nullopt;
                m_at = at + 1;
                return cell;
            }
            needed = needed || c == '"' || c == '\t' || c == '\n';
            at += c == '"' ? 1U : 0U;
            cell.push_back(c);
        }
        m_neverCloses = true; // Looked through to the end once; doing so for each cell would be quadratic.
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_cells = 0;
    bool m_neverCloses = false;
};

} // namespace

Sheet fromClipboard(std::string_view text)
{
    const std::string cleaned = text::cleaned(text.substr(0, kMaxSheetBytes));
    return ClipboardScanner(cleaned).sheet();
}

} // namespace keizoku::office
