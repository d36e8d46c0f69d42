// SPDX-License-Identifier: Apache-2.0
// The account of a Word import: for every paragraph and every filled cell, where it went. What nobody
// claimed goes to the tray, so that nothing is lost.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "app/word_import.h"
#include "app/word_outline.h"
#include "plan/plan.h"

namespace keizoku::app {

/// A paragraph, or a cell of a table.
struct WordSpot {
    std::size_t block = 0;
    std::size_t cell = kParagraph;
    static constexpr std::size_t kParagraph = static_cast<std::size_t>(-1);
    friend auto operator<=>(const WordSpot&, const WordSpot&) = default;
};

class WordLedger {
public:
    /// All of these outlive the ledger.
    WordLedger(const office::WordDocument& document, const std::vector<WordContext>& contexts,
               const forms::Pack& pack);

    void structure(WordSpot spot);
    /// The first place counts, more are added to it.
    void placed(WordSpot spot, const std::string& path, bool isSure = true);
    [[nodiscard]] bool isSettled(WordSpot spot) const;
    [[nodiscard]] const std::string& text(WordSpot spot) const;
    [[nodiscard]] std::vector<std::size_t> cellsOf(std::size_t block) const;

    /// Puts what is left into the tray, a table's cells together, and gives the pieces in reading order.
    [[nodiscard]] std::vector<WordPiece> close(plan::Plan& plan, const std::string& file);

private:
    struct Entry {
        WordPiece piece = {};
        bool settled = false;
    };
    [[nodiscard]] std::string nearestField(const WordContext& context) const;

    const office::WordDocument& m_document;
    const std::vector<WordContext>& m_contexts;
    const forms::Pack& m_pack;
    std::map<WordSpot, Entry> m_entries;
};

/// The chapter a block stands in, in words: 「3.2 行動基準」
[[nodiscard]] std::string chapterWords(const WordContext& context, const forms::Pack& pack);

} // namespace keizoku::app
