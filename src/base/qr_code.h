// SPDX-License-Identifier: Apache-2.0
// A QR code (JIS X 0510, ISO/IEC 18004) as a square of dark and light modules, for paper, screen and HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace keizoku {

class QrCode {
public:
    /// Screen: error correction level M, the largest modules. Paper: level H, since it is copied, faxed and
    /// folded.
    enum class Use { Screen, Paper };

    /// Malformed when the text is empty or too long for one symbol (2,331 bytes; 1,273 for paper).
    static Result<QrCode> of(std::string_view text, Use use = Use::Screen);

    /// Modules along a side, without the quiet zone of four modules whoever draws it has to leave.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int column, int row) const
    {
        return m_dark[static_cast<std::size_t>(row * m_size + column)];
    }

private:
    int m_size = 0;
    std::vector<bool> m_dark;
};

/// "tel:0896122345" of a number as somebody typed it; empty when it holds no number one could dial.
[[nodiscard]] std::string dialAddress(std::string_view number);

} // namespace keizoku
