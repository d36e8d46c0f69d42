// SPDX-License-Identifier: Apache-2.0
// Tables of a Word file, cell by cell, into registers and into the tables of questions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/word_ledger.h"
#include "app/word_table.h"

namespace keizoku::app {

class WordRows {
public:
    /// All of these outlive it.
    WordRows(plan::Plan& plan, WordForms& forms, const office::WordDocument& document,
             const std::vector<WordContext>& contexts, WordLedger& ledger)
        : m_plan(plan), m_forms(forms), m_document(document), m_contexts(contexts), m_ledger(ledger)
    {
    }

    void put(std::size_t block, const WordTableTarget& target);
    /// A label and its value, as 「統括責任者：大西 雅子」 or two cells. False when no question asks so.
    bool putLabelled(WordSpot spot, const WordContext& context, const std::string& label,
                     const std::string& value);

private:
    struct Typed {
        std::string column = {}, text = {}, head = {};
        WordSpot spot = {};
    };
    [[nodiscard]] std::vector<Typed> rowOf(std::size_t block, const WordTableTarget& target,
                                           std::size_t row) const;
    [[nodiscard]] std::string headOf(std::size_t block, const WordTableTarget& target,
                                     std::size_t column) const;
    void markHeads(std::size_t block, const WordTableTarget& target);

    void putRegisterRow(const WordTableTarget& target, std::vector<Typed> cells, const WordContext& context);
    [[nodiscard]] std::string variantOf(const std::vector<Typed>& cells, const WordContext& context) const;
    [[nodiscard]] plan::RowId rowNamed(plan::RegisterId id, const std::vector<Typed>& cells,
                                       std::string_view name, const WordContext& context) const;
    bool setCell(plan::RegisterId id, const plan::RowId& row, const std::string& column,
                 const std::string& typed, const WordSpot& spot, bool isSure);
    bool addNote(plan::RegisterId id, const plan::RowId& row, const Typed& cell);
    void putTableRow(const WordTableTarget& target, const std::vector<Typed>& cells);
    void putMatrix(std::size_t block, const WordTableTarget& target);
    void putPairs(std::size_t block);
    bool setField(const forms::FieldInstance& instance, const std::string& value, WordSpot spot);
    bool putOffice(WordSpot spot, const std::string& label, const std::string& value);

    plan::Plan& m_plan;
    WordForms& m_forms;
    const office::WordDocument& m_document;
    const std::vector<WordContext>& m_contexts;
    WordLedger& m_ledger;
};

} // namespace keizoku::app
