// SPDX-License-Identifier: Apache-2.0
#include "app/word_import.h"

#include <algorithm>

#include "app/checker.h"
#include "app/paths.h"
#include "app/word_cell.h"
#include "app/word_findings.h"
#include "app/word_ledger.h"
#include "app/word_rows.h"
#include "app/word_texts.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/text.h"
#include "office/forms_workbook.h"

namespace keizoku::app {

namespace {

/// The registers that others point to come first.
int turnOf(const WordTableTarget& target)
{
    if (target.kind != WordTableTarget::Kind::Register)
        return 3;
    switch (target.registerId) {
    case plan::RegisterId::People:
    case plan::RegisterId::Tasks:
        return 0;
    case plan::RegisterId::Contacts:
        return 1;
    default:
        return 2;
    }
}

/// One import at work on a copy of the plan.
class WordImport {
public:
    WordImport(plan::Plan& plan, const forms::Pack& pack, const office::WordDocument& document)
        : m_plan(plan), m_document(document), m_forms(pack), m_contexts(outlineOf(document, m_forms)),
          m_ledger(document, m_contexts, pack), m_rows(plan, m_forms, document, m_contexts, m_ledger),
          m_texts(plan, m_forms, m_ledger)
    {
    }

    void run()
    {
        putTables();
        for (std::size_t block = 0; block < m_document.blocks.size(); ++block)
            putParagraph(block);
    }
    [[nodiscard]] std::vector<WordPiece> close(const std::string& file)
    {
        return m_ledger.close(m_plan, file);
    }
    [[nodiscard]] const std::vector<WordContext>& contexts() const { return m_contexts; }

private:
    [[nodiscard]] bool isBody(std::size_t block) const
    {
        const office::WordPlace place = m_document.blocks[block].place;
        return place == office::WordPlace::Body || place == office::WordPlace::TextBox;
    }

    void putTables()
    {
        std::vector<std::pair<std::size_t, WordTableTarget>> tables;
        for (std::size_t block = 0; block < m_document.blocks.size(); ++block) {
            const auto* table = std::get_if<office::WordTable>(&m_document.blocks[block].content);
            if (!table || !isBody(block))
                continue;
            if (const std::string framed = framedText(*table); !framed.empty()) {
                putText({block, 0}, framed);
                continue;
            }
            tables.emplace_back(block, targetOf(*table, m_contexts[block], m_forms));
        }
        std::stable_sort(tables.begin(), tables.end(),
                         [](const auto& a, const auto& b) { return turnOf(a.second) < turnOf(b.second); });
        for (const auto& [block, target] : tables)
            m_rows.put(block, target);
    }

    void putParagraph(std::size_t block)
    {
        const auto* paragraph = std::get_if<office::WordParagraph>(&m_document.blocks[block].content);
        if (!paragraph)
            return;
        if (paragraph->text ==
            m_document.blocks[block].sheet) { // said with the place of all that stands there
            m_ledger.structure({block, WordSpot::kParagraph});
            return;
        }
        const bool numbered = !paragraph->number.empty();
        const std::string blank = paragraph->number == "・" ? "" : " ";
        if (isBody(block))
            putText({block, WordSpot::kParagraph},
                    numbered ? paragraph->number + blank + paragraph->text : paragraph->text);
    }

    /// `text` is the spot's with its number in front.
    void putText(WordSpot spot, const std::string& text)
    {
        const WordContext& context = m_contexts[spot.block];
        if (context.isHeading || context.isTitle || context.isContents || isBlankCell(text)) {
            m_ledger.structure(spot);
            return;
        }
        if (const auto pair = labelledValue(m_ledger.text(spot)))
            if (!isBlankCell(pair->value) && m_rows.putLabelled(spot, context, pair->label, pair->value))
                return;
        m_texts.put(spot, text, context);
    }

    plan::Plan& m_plan;
    const office::WordDocument& m_document;
    WordForms m_forms;
    std::vector<WordContext> m_contexts;
    WordLedger m_ledger;
    WordRows m_rows;
    WordTexts m_texts;
};

/// The session's plan with the Word file in it.
struct Imported {
    std::shared_ptr<const plan::Plan> plan;
    std::vector<WordPiece> pieces;
    std::vector<WordContext> contexts;
};

Imported importedInto(const Session& session, const office::WordDocument& document, const std::string& file)
{
    auto plan = std::make_shared<plan::Plan>(session.plan());
    WordImport import(*plan, session.pack(), document);
    import.run();
    auto pieces = import.close(file);
    return {std::move(plan), std::move(pieces), import.contexts()};
}

Result<WordReport> reportOf(const Session& session, const office::WordDocument& document,
                            const Imported& imported)
{
    const auto checker = Checker::load(session.environment());
    if (!checker)
        return failed(checker);
    WordReport report;
    report.pieces = imported.pieces;
    Snapshot snapshot = session.snapshot();
    snapshot.plan = imported.plan;
    for (WordPiece& piece : report.pieces)
        if (piece.fate == WordFate::Placed && !piece.paths.empty())
            piece.label = labelOfPath(snapshot, piece.paths.front());
    const Date today = session.environment().today();
    report.shares = check::wordShares(*snapshot.plan, *snapshot.pack, checker->run(snapshot, today));
    findInWord(document, imported.contexts, *snapshot.pack, session.plan(), *snapshot.plan,
               checker->scannerFor(*snapshot.pack), today, report);
    return report;
}

} // namespace

std::size_t WordReport::count(WordFate fate) const
{
    return static_cast<std::size_t>(std::count_if(
        pieces.begin(), pieces.end(), [&](const WordPiece& piece) { return piece.fate == fate; }));
}

Result<WordReport> previewWord(const Session& session, const office::WordDocument& document,
                               const std::string& file)
{
    const Imported imported = importedInto(session, document, file);
    return reportOf(session, document, imported);
}

Result<WordReport> importWord(Session& session, const office::WordDocument& document, const std::string& file)
{
    const Imported imported = importedInto(session, document, file);
    auto report = reportOf(session, document, imported);
    if (!report)
        return report;
    const auto done = session.edit("Word の計画の取り込み", [&](plan::Plan& plan) -> Result<void> {
        plan = *imported.plan;
        return {};
    });
    if (!done)
        return failed(done);
    return report;
}

Result<WordReport> importWordFile(Session& session, const std::filesystem::path& path, bool dryRun)
{
    const auto bytes = readFile(path, office::kMaxWordBytes);
    if (!bytes)
        return failed(bytes);
    const auto document = office::readDocxOrForms(*bytes);
    if (!document)
        return failed(document);
    const std::string file = path.filename().string();
    return dryRun ? previewWord(session, *document, file) : importWord(session, *document, file);
}

} // namespace keizoku::app
