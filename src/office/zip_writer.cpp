// SPDX-License-Identifier: Apache-2.0
// Writing by libzip; zip_archive.cpp reads by it.
#include "office/zip_writer.h"

#include <memory>

#include <zip.h>

namespace keizoku::office {

namespace {

constexpr zip_uint16_t kFirstDosDay = (1U << 5U) | 1U; // 1980-01-01, the earliest a zip can hold

tl::unexpected<Error> notZipped(std::string detail)
{
    return fail(ErrorCode::Io,
                "ファイルの中身をまとめられませんでした。何も書き出していません。空きメモリを確かめて、もう"
                "一度試してください。",
                std::move(detail));
}

struct SourceCloser {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;

struct ArchiveCloser {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

bool add(zip_t* archive, const ZipPart& part)
{
    const auto& [name, content] = part;
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDosDay, 0) == 0;
}

Result<std::string> contentOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return notZipped("zip buffer cannot be read back");
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size())
        return notZipped("zip buffer is short");
    return bytes;
}

} // namespace

Result<std::string> zipped(const std::vector<ZipPart>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_error_fini(&error);
    if (!buffer)
        return notZipped("no zip buffer");
    Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    if (!archive)
        return notZipped("no zip archive");
    zip_source_keep(buffer.get()); // the archive owns one count, we keep the other
    for (const ZipPart& part : parts)
        if (!add(archive.get(), part))
            return notZipped(std::string(part.first) + ": " + zip_strerror(archive.get()));
    if (zip_close(archive.get()) != 0)
        return notZipped(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closed above
    return contentOf(buffer.get());
}

} // namespace keizoku::office
