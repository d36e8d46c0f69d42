// SPDX-License-Identifier: Apache-2.0
// The words and signs of a need formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/units.h"

namespace keizoku::check {

enum class NeedSign { Number, Word, Times, Divide, Plus, Equals, Open, Close, Separator };

struct NeedToken {
    NeedSign sign = NeedSign::Word;
    double value = 0;      ///< of a number; percentages are already divided
    Unit unit = {};        ///< of a number
    std::string word = {}; ///< of a word; ≒ for an approximate equals sign
};

[[nodiscard]] std::vector<NeedToken> needTokens(std::string_view formula);

} // namespace keizoku::check
