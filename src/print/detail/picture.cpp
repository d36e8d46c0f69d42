// SPDX-License-Identifier: Apache-2.0
// PNG by Cairo; JPEG as it is, since Cairo hands its bytes through to a PDF.
#include "print/detail/picture.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "document/picture_facts.h"
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

std::shared_ptr<const PictureSource> readPng(const std::string& bytes)
{
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

std::shared_ptr<const PictureSource> readJpeg(const std::string& bytes, const document::PictureFacts& facts)
{
    OwnedSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, facts.width, facts.height));
    auto* kept = new std::string(bytes); // freed by Cairo with the surface
    const auto status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(kept->data()),
        kept->size(), [](void* data) { delete static_cast<std::string*>(data); }, kept);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete kept;
        return nullptr;
    }
    return std::make_shared<PictureSource>(
        PictureSource{std::move(surface), facts.width, facts.height, facts.quarterTurns, false});
}

} // namespace

std::shared_ptr<const PictureSource> readPicture(const std::string& bytes)
{
    // The head says the size: refuse a huge one before memory is asked for.
    const auto facts = document::pictureFacts(bytes);
    if (!facts || facts->width > kMaxSide || facts->height > kMaxSide)
        return nullptr;
    return facts->kind == document::PictureKind::Png ? readPng(bytes) : readJpeg(bytes, *facts);
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

Strips set(const document::ForeignPages& pages, const Room& room)
{
    constexpr double kRoomForTitle = 110;
    const auto bytes = std::make_shared<const std::string>(pages.bytes);
    Strips strips;
    for (int number = 0; number < pages.count; ++number) {
        Strip strip;
        strip.gap = number == 0 ? 8 : 0;
        strip.newPage = number > 0;
        strip.height = room.height - (number == 0 ? kRoomForTitle : 0);
        strip.items.emplace_back(PlacedPdf{bytes, number, 0, 0, room.width, strip.height});
        strips.push_back(std::move(strip));
    }
    return strips;
}

} // namespace keizoku::print
