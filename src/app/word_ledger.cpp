// SPDX-License-Identifier: Apache-2.0
#include "app/word_ledger.h"

#include <algorithm>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

std::string cellPlace(const office::WordBlock& block, const office::WordCell& cell)
{
    return office::placeWords(block) + "の" + std::to_string(cell.row + 1) + "行" +
           std::to_string(cell.column + 1) + "列";
}

} // namespace

std::string chapterWords(const WordContext& context, const forms::Pack& pack)
{
    const auto book = pack.books.find(context.volume);
    if (book == pack.books.end())
        return {};
    for (const forms::Chapter& chapter : book->second.chapters)
        if (chapter.id == context.chapter)
            return "「" + chapter.id + " " + chapter.title + "」";
    return {};
}

WordLedger::WordLedger(const office::WordDocument& document, const std::vector<WordContext>& contexts,
                       const forms::Pack& pack)
    : m_document(document), m_contexts(contexts), m_pack(pack)
{
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
        const office::WordBlock& block = document.blocks[at];
        if (const auto* paragraph = std::get_if<office::WordParagraph>(&block.content)) {
            Entry& entry = m_entries[{at, WordSpot::kParagraph}];
            entry.piece.text = paragraph->text;
            entry.piece.place = office::placeWords(block);
            continue;
        }
        const auto& table = std::get<office::WordTable>(block.content);
        for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
            if (!table.cells[cell].text.empty()) {
                Entry& entry = m_entries[{at, cell}];
                entry.piece.text = table.cells[cell].text;
                entry.piece.place = cellPlace(block, table.cells[cell]);
            }
    }
}

void WordLedger::structure(WordSpot spot)
{
    const auto it = m_entries.find(spot);
    if (it == m_entries.end() || it->second.settled)
        return;
    it->second.settled = true;
    it->second.piece.fate = WordFate::Structure;
}

void WordLedger::placed(WordSpot spot, const std::string& path, bool isSure)
{
    const auto it = m_entries.find(spot);
    if (it == m_entries.end())
        return;
    WordPiece& piece = it->second.piece;
    it->second.settled = true;
    piece.fate = WordFate::Placed;
    piece.paths.push_back(path);
    piece.isSure = piece.isSure && isSure;
}

bool WordLedger::isSettled(WordSpot spot) const
{
    const auto it = m_entries.find(spot);
    return it == m_entries.end() || it->second.settled;
}

const std::string& WordLedger::text(WordSpot spot) const
{
    static const std::string nothing;
    const auto it = m_entries.find(spot);
    return it == m_entries.end() ? nothing : it->second.piece.text;
}

std::vector<std::size_t> WordLedger::cellsOf(std::size_t block) const
{
    std::vector<std::size_t> cells;
    for (auto it = m_entries.lower_bound({block, 0}); it != m_entries.end() && it->first.block == block; ++it)
        if (it->first.cell != WordSpot::kParagraph)
            cells.push_back(it->first.cell);
    return cells;
}

std::string WordLedger::nearestField(const WordContext& context) const
{
    std::string nearest;
    for (const forms::FieldInstance& instance : m_pack.instances()) {
        if (!instance.in(context.volume) || instance.spec->kind != forms::FieldKind::Paragraph)
            continue;
        if (instance.spec == context.field)
            return instance.path.str();
        if (nearest.empty() && !context.chapter.empty() &&
            instance.chapter(context.volume) == context.chapter)
            nearest = instance.path.str();
    }
    return nearest;
}

std::vector<WordPiece> WordLedger::close(plan::Plan& plan, const std::string& file)
{
    // The row of the tray that a row of a table goes to: (block, row of the grid).
    std::map<std::pair<std::size_t, std::size_t>, plan::RowId> rows;
    std::vector<WordPiece> pieces;
    for (auto& [spot, entry] : m_entries) {
        if (!entry.settled) {
            const auto* table = std::get_if<office::WordTable>(&m_document.blocks[spot.block].content);
            const std::size_t line = table ? table->cells[spot.cell].row : 0;
            plan::RowId& id = rows[{spot.block, line}];
            if (id.empty()) {
                id = plan::addRow(plan, plan::RegisterId::Unplaced);
                plan::UnplacedText& row = *plan.unplaced.find(id);
                const WordContext& context = m_contexts[spot.block];
                const std::string chapter = chapterWords(context, m_pack);
                row.place = chapter + (chapter.empty() ? "" : "の中、") + entry.piece.place;
                row.near = nearestField(context);
                row.file = file;
            }
            std::string& text = plan.unplaced.find(id)->text;
            text += (text.empty() ? "" : "\t") + entry.piece.text;
            entry.piece.fate = WordFate::Tray;
            entry.piece.paths = {"unplaced/" + id + "/text"};
        }
        pieces.push_back(entry.piece);
    }
    return pieces;
}

} // namespace keizoku::app
