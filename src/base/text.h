// SPDX-License-Identifier: Apache-2.0
// UTF-8 text: code points, cleaning of what came from outside, encodings, and the folding that search uses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace keizoku::text {

[[nodiscard]] bool isValidUtf8(std::string_view text);

/// Code points of valid UTF-8; an invalid byte becomes U+FFFD.
[[nodiscard]] std::u32string decode(std::string_view text);
[[nodiscard]] std::string encode(std::u32string_view text);
/// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

/// Removes what no field may hold (NUL, control characters but TAB and LF, bidi controls, U+FFFE/FFFF) and
/// turns CR LF and CR into LF. Everything else, variants of names included, stays as it came.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Without blanks (also U+3000) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replaced(std::string text, std::string_view what, std::string_view with);

/// The shadow string that search compares: NFKC, lower case, katakana as hiragana, name variants as their
/// everyday form (𠮷 as 吉, 髙 as 高, 邉 as 辺), no blanks, every dash as '-'. Stored text is never folded.
[[nodiscard]] std::string folded(std::string_view text);
/// Whether folded(where) holds folded(what); digits also match across dashes ("09004173826").
[[nodiscard]] bool matches(std::string_view where, std::string_view what);

/// Full-width digits, signs and letters as ASCII; dashes between digits as '-'. For numbers, dates and
/// phones.
[[nodiscard]] std::string narrowed(std::string_view text);
/// The digits of narrowed(text).
[[nodiscard]] std::string digits(std::string_view text);

/// The text in words as a Japanese dictionary knows them, blanks and signs included: joined they are the
/// text.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// The NFKC form: ｺﾞﾄｳ as ゴトウ, Ｋｅｎ as Ken.
[[nodiscard]] std::string compatibilityForm(std::string_view text);
/// One code point's NFKC form, for building shadow strings with an index map.
[[nodiscard]] std::u32string compatibilityForm(char32_t codePoint);

/// UTF-8 with or without a byte order mark, UTF-16 with one, or CP932 (what Excel on a Japanese PC writes).
/// Malformed when it is none of them.
Result<std::string> fromUnknownEncoding(std::string_view bytes);

} // namespace keizoku::text
