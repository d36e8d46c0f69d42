// SPDX-License-Identifier: Apache-2.0
// RFC 4648, with padding.
#include "office/base64.h"

#include <cstdint>

namespace keizoku::office {

std::string base64(std::string_view bytes)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out.push_back(i <= group.size() ? kLetters[bits >> (18U - 6U * i) & 0x3FU] : '=');
    }
    return out;
}

} // namespace keizoku::office
