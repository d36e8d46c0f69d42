// SPDX-License-Identifier: Apache-2.0
// Whether a criterion can be told to hold without asking anybody.
#pragma once

#include <string_view>

namespace keizoku::check {

/// A number (digits of any width, kanji before a counter, 半数), the name of what an authority announces
/// (震度, 警戒レベル, 警報, 避難指示), a span (半日, 一晩), or a fact of an infection (陽性, 感染者が出た,
/// 疑い). 「大きな地震のとき」 and 「必要に応じて」 have none; the number of a list's line is none.
[[nodiscard]] bool isMeasurable(std::string_view criterion);

/// Words that leave the criterion to another place (同上, 別表のとおり), or say that there is none (なし).
[[nodiscard]] bool pointsElsewhere(std::string_view criterion);

} // namespace keizoku::check
