// SPDX-License-Identifier: Apache-2.0
// Layout after ICC.1:2001-04: 128 bytes of header, a table of tags, their data.
#include "print/detail/srgb_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace keizoku::print {
namespace {

std::string bigEndian32(std::uint32_t value)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

std::string bigEndian16(std::uint32_t value)
{
    return bigEndian32(value).substr(2);
}

std::string padded(std::string bytes)
{
    bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
    return bytes;
}

/// s15Fixed16 numbers.
std::string xyz(const std::array<std::uint32_t, 3>& values)
{
    std::string bytes = "XYZ " + bigEndian32(0);
    for (const auto value : values)
        bytes += bigEndian32(value);
    return bytes;
}

std::string description(std::string_view text)
{
    std::string bytes = "desc" + bigEndian32(0) + bigEndian32(static_cast<std::uint32_t>(text.size() + 1));
    bytes += text;
    bytes += '\0';
    // No Unicode and no Macintosh form.
    bytes += bigEndian32(0) + bigEndian32(0) + bigEndian16(0);
    bytes.append(1 + 67, '\0');
    return bytes;
}

std::string header(std::size_t size)
{
    std::string bytes = bigEndian32(static_cast<std::uint32_t>(size)) + bigEndian32(0) +
                        bigEndian32(0x02100000) + "mntrRGB XYZ ";
    for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U})
        bytes += bigEndian16(part);
    bytes += "acsp";
    bytes.append(28, '\0');
    bytes += bigEndian32(0x0000F6D6) + bigEndian32(0x00010000) + bigEndian32(0x0000D32D); // D50
    bytes.resize(128, '\0');
    return bytes;
}

} // namespace

std::string srgbProfile()
{
    const std::string curve = "curv" + bigEndian32(0) + bigEndian32(1) + bigEndian16(0x0233); // 2.2
    const std::vector<std::pair<std::string_view, std::string>> tags = {
        {"desc", description("sRGB IEC61966-2.1")},
        {"cprt", std::string("text") + bigEndian32(0) + "No copyright, use freely" + '\0'},
        {"wtpt", xyz({0x0000F351, 0x00010000, 0x000116CC})},
        {"rXYZ", xyz({0x00006FA2, 0x000038F5, 0x00000390})},
        {"gXYZ", xyz({0x00006299, 0x0000B785, 0x000018DA})},
        {"bXYZ", xyz({0x000024A0, 0x00000F84, 0x0000B6CF})},
        {"rTRC", curve},
        {"gTRC", curve},
        {"bTRC", curve}};
    std::string table = bigEndian32(static_cast<std::uint32_t>(tags.size()));
    std::string data;
    const std::size_t begin = 128 + 4 + tags.size() * 12;
    for (const auto& [name, bytes] : tags) {
        table += name;
        table += bigEndian32(static_cast<std::uint32_t>(begin + data.size()));
        table += bigEndian32(static_cast<std::uint32_t>(bytes.size()));
        data += padded(bytes);
    }
    return header(begin + data.size()) + table + data;
}

} // namespace keizoku::print
