// SPDX-License-Identifier: Apache-2.0
// A drill that was led on paper: the lines of the tally sheet, what is wrong with them, and the drill they
// make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/drill.h"
#include "app/drill_script.h"

namespace keizoku::app {

/// What one line says of somebody, to be looked at before it is stored.
struct TallyPerson {
    std::size_t line = 0; ///< from 1
    int number = 0;       ///< on the sheet; 0 for everybody else (*)
    std::string name = {}, outcome = {}, time = {}, detail = {};
};

struct TallyProblem {
    std::size_t line = 0; ///< from 1; 0 for the sheet as a whole
    std::string words = {};
};

struct TallyReading {
    DrillScript script = {};
    std::vector<TallyPerson> people = {};
    std::vector<TallyProblem> problems = {};
    std::vector<std::string> missing = {}; ///< names of whom no line speaks

    [[nodiscard]] bool usable() const { return problems.empty() && missing.empty() && !people.empty(); }
};

/// Lines as 「12 o 0915」: number on the printed sheet (report/tally_sheet.h), sign, time of day, remarks; *
/// for everybody else; 開始 0900 says when it began, without it the first time does. With commas or tabs a
/// line of app/drill_script.h. Never fails: what cannot be read is a problem of its line.
[[nodiscard]] TallyReading readTally(std::string_view text, const calltree::Graph& graph);

/// What is wrong with it in one sentence, a line each; for programs.
[[nodiscard]] Error tallyError(const TallyReading& reading);

/// The drill those lines make. Malformed when they are not usable().
Result<calltree::Drill> tallyDrill(const TallyReading& reading, const calltree::Graph& graph);

} // namespace keizoku::app
