// SPDX-License-Identifier: Apache-2.0
// A plan written in Word, brought into the sections and registers: first what would happen, then as one
// undoable edit. Nothing disappears: what has no home goes to 未配置の文章.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "check/whose_words.h"
#include "office/word_document.h"

namespace keizoku::app {

enum class WordFate { Structure, Placed, Tray };

/// One paragraph or filled cell of the Word file and where it goes.
struct WordPiece {
    std::string text = {};
    std::string place = {}; ///< 本文の12段落目, 本文の表3の2行1列
    WordFate fate = WordFate::Tray;
    std::vector<std::string> paths =
        {};                 ///< "tasks/policy@natural", "people/p-0003/name"; empty unless placed
    std::string label = {}; ///< the place in words
    bool isSure = true;     ///< false: worth a look
};

/// Something left of the form.
struct WordLeftover {
    std::string text = {}, sentence = {}, place = {};
    check::Severity severity = check::Severity::Error;
};

/// A date the file says it was written or changed on, or the number of its version.
struct WordDate {
    std::string words = {}, place = {};
    std::optional<Date> date = {}; ///< nothing where it is blank or impossible
};

struct WordReport {
    std::vector<WordPiece> pieces = {}; ///< in the order of the file
    std::vector<WordLeftover> leftovers = {};
    std::vector<std::string> unknownPeople = {}; ///< named in the file, not in the register
    std::vector<std::string> unnamedPeople = {}; ///< in the register, not named in the file
    std::vector<std::string> leavers = {};       ///< named in the file, gone by the register
    std::vector<WordDate> dates = {};
    std::vector<check::WordShare> shares = {}; ///< of each section after the import
    std::vector<std::string> remarks = {};     ///< numbers skipped, two chiefs …: a sentence each
    std::size_t pictures = 0;
    bool hasChanges = false;

    [[nodiscard]] std::size_t count(WordFate fate) const;
};

/// Works out what would happen; changes nothing. `file` is the name the tray remembers.
Result<WordReport> previewWord(const Session& session, const office::WordDocument& document,
                               const std::string& file);
/// Applies it as one undoable edit. Values that are there already stay; what differs goes to the tray.
Result<WordReport> importWord(Session& session, const office::WordDocument& document,
                              const std::string& file);

/// Reads and imports in one; `dryRun` changes nothing. NotFound, or Malformed as office::readDocx.
Result<WordReport> importWordFile(Session& session, const std::filesystem::path& path, bool dryRun);

} // namespace keizoku::app
