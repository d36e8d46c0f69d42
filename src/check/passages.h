// SPDX-License-Identifier: Apache-2.0
// What each volume says in words of its own, and who and which number it names.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/walk.h"

namespace keizoku::check {

/// One text of one volume; of a table or matrix one row, its cells joined by |.
struct Passage {
    plan::Hazard volume = plan::Hazard::Natural;
    Place place = {};
    std::string text = {}; ///< narrowed
};

/// Texts that belong to the natural or to the infection volume alone, the criteria of the levels included.
[[nodiscard]] std::vector<Passage> passagesOf(const plan::Plan& plan, const forms::Pack& pack);

/// A name with a telephone number right behind it.
struct NumberSaid {
    std::string name = {};
    std::string number = {};       ///< as narrowed: 0743-11-6240
    std::set<std::string> of = {}; ///< 夜間, FAX and the like, said of the number
};

/// Numbers of registered people, contacts and offices; name and number in one sentence, nothing else named
/// between them.
[[nodiscard]] std::vector<NumberSaid> numbersSaid(const plan::Plan& plan, const std::string& passage);

/// Staff called 統括責任者 by a passage: 統括責任者は大西 雅子とする, 統括責任者（大西）,
/// 大西を統括責任者とする. Who only stands beside the word (統括責任者が大西に伝える) is none.
[[nodiscard]] std::set<const plan::Person*> chiefsSaid(const plan::Plan& plan, const std::string& passage);

} // namespace keizoku::check
