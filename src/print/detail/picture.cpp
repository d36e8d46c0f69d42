// SPDX-License-Identifier: Apache-2.0
// PNG by Cairo; JPEG as it is, since Cairo hands its bytes through to a PDF.
#include "print/detail/picture.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "print/detail/blocks.h"

namespace keizoku::print {
namespace {

constexpr int kMaxSide = 12000;
constexpr double kPointsPerPixel = 72.0 / 150;

struct Reader {
    std::string_view rest;
};

cairo_status_t readBytes(void* closure, unsigned char* data, unsigned int length)
{
    auto* reader = static_cast<Reader*>(closure);
    if (reader->rest.size() < length)
        return CAIRO_STATUS_READ_ERROR;
    std::copy_n(reader->rest.begin(), length, data);
    reader->rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

unsigned byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// Width and height from a JPEG's frame header.
std::optional<std::pair<int, int>> jpegSize(std::string_view bytes)
{
    std::size_t i = 2;
    while (i + 9 < bytes.size() && byteAt(bytes, i) == 0xFF) {
        const unsigned marker = byteAt(bytes, i + 1);
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            const auto height = static_cast<int>(byteAt(bytes, i + 5) << 8U | byteAt(bytes, i + 6));
            const auto width = static_cast<int>(byteAt(bytes, i + 7) << 8U | byteAt(bytes, i + 8));
            return std::pair{width, height};
        }
        i += 2 + (byteAt(bytes, i + 2) << 8U | byteAt(bytes, i + 3));
    }
    return std::nullopt;
}

/// The number in the EXIF block that says how the camera was held, as turns; 0 when there is none or it is
/// mirrored.
int quarterTurns(std::string_view bytes)
{
    const auto begin = bytes.substr(0, 65536).find(std::string_view("Exif\0\0", 6));
    if (begin == std::string_view::npos)
        return 0;
    const std::string_view tiff = bytes.substr(begin + 6);
    const bool little = tiff.starts_with("II");
    const auto number = [&](std::size_t at, std::size_t size) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8U | byteAt(tiff, at + (little ? size - 1 - i : i));
        return value;
    };
    if (tiff.size() < 8)
        return 0;
    const std::size_t directory = number(4, 4);
    if (directory > tiff.size() || tiff.size() - directory < 2)
        return 0;
    const std::size_t count = number(directory, 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (entry + 12 > tiff.size())
            return 0;
        if (number(entry, 2) != 0x0112)
            continue;
        const std::size_t orientation = number(entry + 8, 2);
        return orientation == 6 ? 1 : orientation == 3 ? 2 : orientation == 8 ? 3 : 0;
    }
    return 0;
}

/// A PNG says its size first: refuse a huge one before memory is asked for.
bool isReasonablePng(std::string_view bytes)
{
    if (bytes.size() < 24)
        return false;
    const auto side = [&](std::size_t i) {
        return byteAt(bytes, i) << 24U | byteAt(bytes, i + 1) << 16U | byteAt(bytes, i + 2) << 8U |
               byteAt(bytes, i + 3);
    };
    return side(16) <= kMaxSide && side(20) <= kMaxSide;
}

std::shared_ptr<const PictureSource> readPng(const std::string& bytes)
{
    if (!isReasonablePng(bytes))
        return nullptr;
    Reader reader{bytes};
    OwnedSurface decoded(cairo_image_surface_create_from_png_stream(readBytes, &reader));
    if (cairo_surface_status(decoded.get()) != CAIRO_STATUS_SUCCESS)
        return nullptr;
    const int width = cairo_image_surface_get_width(decoded.get());
    const int height = cairo_image_surface_get_height(decoded.get());
    // On white, because a transparent picture would bring transparency into the file.
    OwnedSurface opaque(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    cairo_t* context = cairo_create(opaque.get());
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_set_source_surface(context, decoded.get(), 0, 0);
    cairo_paint(context);
    const bool drawn = cairo_status(context) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(context);
    if (!drawn || width < 1 || height < 1)
        return nullptr;
    return std::make_shared<PictureSource>(PictureSource{std::move(opaque), width, height, 0, true});
}

std::shared_ptr<const PictureSource> readJpeg(const std::string& bytes)
{
    const auto size = jpegSize(bytes);
    if (!size || size->first < 1 || size->second < 1 || size->first > kMaxSide || size->second > kMaxSide)
        return nullptr;
    OwnedSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size->first, size->second));
    auto* kept = new std::string(bytes); // freed by Cairo with the surface
    const auto status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(kept->data()),
        kept->size(), [](void* data) { delete static_cast<std::string*>(data); }, kept);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete kept;
        return nullptr;
    }
    return std::make_shared<PictureSource>(
        PictureSource{std::move(surface), size->first, size->second, quarterTurns(bytes), false});
}

} // namespace

std::shared_ptr<const PictureSource> readPicture(const std::string& bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return readPng(bytes);
    if (bytes.starts_with("\xff\xd8"))
        return readJpeg(bytes);
    return nullptr;
}

Strips set(const document::Picture& picture, const Room& room)
{
    constexpr TextStyle kCaption{Face::Gothic, 10, 1.45, Side::Center};
    Strips strips;
    Strip strip;
    strip.gap = 10;
    if (const auto source = readPicture(picture.bytes)) {
        const double natural = source->uprightWidth() * kPointsPerPixel;
        const double ratio = static_cast<double>(source->uprightHeight()) / source->uprightWidth();
        const double width = std::min({natural, room.width, room.height * 0.55 / ratio});
        strip.height = width * ratio + 5;
        strip.items.emplace_back(PlacedPicture{source, (room.width - width) / 2, 0, width, width * ratio});
    } else {
        // A picture that cannot be shown must not vanish unnoticed.
        const TextPtr note =
            room.type.set(document::Line{{"【この画像は印刷できません（PNG・JPEG以外か、壊れています）】",
                                          document::Mark::Missing,
                                          {}}},
                          kSmall, room.width);
        draw(strip.items, note, 0, 0);
        strip.height = note->height() + 5;
    }
    strip.keepWithNext = !picture.caption.empty();
    strips.push_back(std::move(strip));
    if (!picture.caption.empty())
        append(strips, lines(room.type.set(picture.caption, kCaption, room.width), 0, 0));
    return strips;
}

} // namespace keizoku::print
