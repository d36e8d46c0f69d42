// SPDX-License-Identifier: Apache-2.0
// SHA-256: what names a blob and closes a chain.
#pragma once

#include <array>
#include <compare>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace keizoku {

class Digest {
public:
    static constexpr std::size_t kSize = 32;

    /// All zero: "no digest yet", the parent of the first version.
    Digest() = default;
    /// SHA-256 over length-prefixed parts, so that ("ab","c") and ("a","bc") differ.
    static Digest of(std::initializer_list<std::string_view> parts);
    /// Malformed unless exactly 32 bytes.
    static Result<Digest> fromBytes(std::string_view bytes);
    /// Malformed unless exactly 64 hexadecimal digits.
    static Result<Digest> fromHex(std::string_view hex);

    [[nodiscard]] std::string_view bytes() const { return {m_bytes.data(), m_bytes.size()}; }
    [[nodiscard]] std::string hex() const;
    /// The first eight hexadecimal digits in capitals: what is printed on paper.
    [[nodiscard]] std::string shortCode() const;
    [[nodiscard]] bool isZero() const { return *this == Digest(); }

    friend auto operator<=>(const Digest&, const Digest&) = default;

private:
    std::array<char, kSize> m_bytes = {};
};

} // namespace keizoku
