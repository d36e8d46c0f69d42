// SPDX-License-Identifier: Apache-2.0
// Separated text into rows, by RFC 4180 and what programs make of it.
#include "office/sheet.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "office/sheet_text.h"

namespace keizoku::office {

namespace {

tl::unexpected<Error> tooLarge(std::string detail)
{
    return fail(ErrorCode::Malformed,
                "表が大きすぎます（20MB、10万行、1,"
                "000列まで）。要らない行や列を消して、小さくしてから読み込んでください。",
                std::move(detail));
}

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

/// The one of , ; TAB that the first line has most of, quoted text left out.
char guessedSeparator(std::string_view text)
{
    constexpr std::array kSeparators = {',', ';', '\t'};
    std::array<std::size_t, kSeparators.size()> counts = {};
    bool quoted = false;
    char before = ',';
    for (const char c : text) {
        const bool mayOpen = before == ',' || before == ';' || before == '\t' || before == '"';
        if (c == '"' && (quoted || mayOpen))
            quoted = !quoted;
        else if (!quoted && endsLine(c))
            break;
        for (std::size_t i = 0; i < kSeparators.size() && !quoted; ++i)
            counts.at(i) += c == kSeparators.at(i) ? 1U : 0U;
        before = c;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kSeparators.at(static_cast<std::size_t>(most - counts.begin()));
}

/// Reads one file from front to back, keeping the line for messages.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    Result<Sheet> sheet()
    {
        while (m_at < m_text.size()) {
            if (m_sheet.rows.size() >= kMaxSheetRows)
                return onlyBlankLinesLeft() ? inShape(std::move(m_sheet)) : Result<Sheet>(tooLarge("rows"));
            if (auto row = readRow(); !row)
                return failed(row);
        }
        return inShape(std::move(m_sheet));
    }

private:
    [[nodiscard]] bool atCellEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == m_separator || endsLine(m_text[m_at]);
    }

    [[nodiscard]] bool onlyBlankLinesLeft() const
    {
        return m_text.find_first_not_of(std::string("\r\n \t") + m_separator, m_at) == std::string_view::npos;
    }

    Result<void> readRow()
    {
        std::vector<std::string> row;
        for (;;) {
            std::string cell;
            if (m_at < m_text.size() && m_text[m_at] == '"') {
                if (auto quoted = readQuoted(cell); !quoted)
                    return quoted;
            }
            // Also what stands behind a closing quote by mistake: lost text is worse than odd text.
            while (!atCellEnd())
                cell.push_back(m_text[m_at++]);
            if (row.size() >= kMaxSheetColumns)
                return tooLarge("columns in line " + std::to_string(m_line));
            row.emplace_back(unguarded(text::cleaned(cell)));
            if (m_at >= m_text.size() || endsLine(m_text[m_at]))
                break;
            ++m_at;
        }
        skipLineEnd();
        if (row.size() == 1 && row.front().empty())
            row.clear();
        m_cells += row.size();
        if (m_cells > kMaxSheetCells)
            return tooLarge("cells");
        m_sheet.rows.push_back(std::move(row));
        return {};
    }

    Result<void> readQuoted(std::string& cell)
    {
        const std::size_t opened = m_line;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"')) {
                ++m_at;
                return {};
            }
            if (c == '"')
                ++m_at;
            else if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n')))
                ++m_line;
            cell.push_back(c);
        }
        return fail(ErrorCode::Malformed,
                    std::to_string(opened) +
                        "行目の引用符（\"）が閉じていません。その行を直して、もう一度読み込んでください。",
                    "unbalanced quote opened in line " + std::to_string(opened));
    }

    void skipLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += pair ? 2 : 1;
        ++m_line;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_cells = 0;
    Sheet m_sheet;
};

} // namespace

Result<Sheet> readCsv(std::string_view bytes)
{
    if (bytes.size() > kMaxSheetBytes)
        return tooLarge(std::to_string(bytes.size()) + " bytes");
    const auto text = text::fromUnknownEncoding(bytes);
    if (!text)
        return failed(text);
    if (const auto nul = text->find('\0'); nul != std::string::npos)
        return fail(
            ErrorCode::Malformed,
            "表として読めない文字が入っています。Excel などで「CSV UTF-8」として保存し直してください。",
            "NUL at byte " + std::to_string(nul));
    return CsvScanner(*text, guessedSeparator(*text)).sheet();
}

} // namespace keizoku::office
