// SPDX-License-Identifier: Apache-2.0
// What the first bytes of a stored picture say; nothing is decoded.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace keizoku::document {

enum class PictureKind { Png, Jpeg };

struct PictureFacts {
    PictureKind kind = PictureKind::Png;
    int width = 0;  ///< pixels as stored, at least 1
    int height = 0; ///< pixels as stored, at least 1
    int quarterTurns =
        0; ///< clockwise, to have it upright: how the camera was held (EXIF); 0 when mirrored or unknown
};

namespace detail {

[[nodiscard]] inline std::size_t byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// `size` bytes (at most 4) at `at` as a number.
[[nodiscard]] inline std::size_t number(std::string_view bytes, std::size_t at, std::size_t size, bool little)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8U | byteAt(bytes, at + (little ? size - 1 - i : i));
    return value;
}

[[nodiscard]] inline int quarterTurns(std::string_view bytes)
{
    constexpr std::size_t kOrientation = 0x0112;
    const auto begin = bytes.substr(0, 65536).find(std::string_view("Exif\0\0", 6));
    if (begin == std::string_view::npos)
        return 0;
    const std::string_view tiff = bytes.substr(begin + 6);
    const bool little = tiff.starts_with("II");
    if (tiff.size() < 8)
        return 0;
    const std::size_t directory = number(tiff, 4, 4, little);
    if (directory > tiff.size() || tiff.size() - directory < 2)
        return 0;
    const std::size_t count = number(tiff, directory, 2, little);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (entry + 12 > tiff.size())
            return 0;
        if (number(tiff, entry, 2, little) != kOrientation)
            continue;
        const std::size_t held = number(tiff, entry + 8, 2, little);
        return held == 6 ? 1 : held == 3 ? 2 : held == 8 ? 3 : 0;
    }
    return 0;
}

/// From the frame header.
[[nodiscard]] inline std::optional<PictureFacts> jpegFacts(std::string_view bytes)
{
    std::size_t i = 2;
    while (i + 9 < bytes.size() && byteAt(bytes, i) == 0xFF) {
        const std::size_t marker = byteAt(bytes, i + 1);
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return PictureFacts{PictureKind::Jpeg, static_cast<int>(number(bytes, i + 7, 2, false)),
                                static_cast<int>(number(bytes, i + 5, 2, false)), quarterTurns(bytes)};
        i += 2 + number(bytes, i + 2, 2, false);
    }
    return std::nullopt;
}

[[nodiscard]] inline std::optional<PictureFacts> pngFacts(std::string_view bytes)
{
    constexpr std::size_t kMost = 1U << 24U;
    if (bytes.size() < 24)
        return std::nullopt;
    const std::size_t width = number(bytes, 16, 4, false);
    const std::size_t height = number(bytes, 20, 4, false);
    if (width > kMost || height > kMost)
        return std::nullopt;
    return PictureFacts{PictureKind::Png, static_cast<int>(width), static_cast<int>(height), 0};
}

} // namespace detail

/// Nothing for what is neither PNG nor JPEG, has no head, or has no pixels.
[[nodiscard]] inline std::optional<PictureFacts> pictureFacts(std::string_view bytes)
{
    const auto facts = bytes.starts_with("\x89PNG")        ? detail::pngFacts(bytes)
                       : bytes.starts_with("\xFF\xD8\xFF") ? detail::jpegFacts(bytes)
                                                           : std::nullopt;
    return facts && facts->width > 0 && facts->height > 0 ? facts : std::nullopt;
}

} // namespace keizoku::document
