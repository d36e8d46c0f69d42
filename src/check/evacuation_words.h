// SPDX-License-Identifier: Apache-2.0
// At which 警戒レベル a text lets people who need time begin and end to move.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace keizoku::check {

struct EvacuationSaid {
    enum class Fault { None, StartsLate, EndsLate };

    Fault fault = Fault::None;
    bool startsInTime = false;          ///< a start at level 3 or before stands in it
    int level = 0;                      ///< of the fault
    std::size_t offset = 0, length = 0; ///< the level's words, UTF-8 bytes
};

/// Reads sentence by sentence; what staff do, what is forecast (レベル4が見込まれる) and what must be over
/// before a level (レベル4までに) is no start at that level. 高齢者等避難 is 3, 避難指示 4, 緊急安全確保 5.
[[nodiscard]] EvacuationSaid readEvacuation(std::string_view text);

} // namespace keizoku::check
