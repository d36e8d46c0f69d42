// SPDX-License-Identifier: Apache-2.0
// Reading by libzip; zip_writer.cpp writes by it.
#include "office/zip_archive.h"

#include <algorithm>
#include <array>
#include <set>

#include <zip.h>

#include "base/text.h"

namespace keizoku::office {

namespace {

zip_t* handle(void* archive)
{
    return static_cast<zip_t*>(archive);
}

tl::unexpected<Error> damaged(std::string detail)
{
    return fail(ErrorCode::Malformed,
                "ファイルが壊れているか、Word や Excel のファイルではありません。Word や Excel "
                "で開いて保存し直してください。",
                std::move(detail));
}

tl::unexpected<Error> tooLarge(std::string detail)
{
    return fail(
        ErrorCode::Malformed,
        "ファイルの中身が大きすぎるため、安全のために読み込みません。必要な部分だけを新しいファイルに写し"
        "てください。",
        std::move(detail));
}

bool isUnsafeName(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find_first_of(std::string_view("\\:\0", 3)) != name.npos)
        return true;
    const auto parts = text::split(name, '/');
    return std::find(parts.begin(), parts.end(), "..") != parts.end();
}

Result<void> checkEntries(zip_t* archive)
{
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || static_cast<std::size_t>(count) > ZipArchive::kMaxEntries)
        return tooLarge(std::to_string(count) + " zip entries");
    std::set<std::string> names;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t stat;
        if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return damaged("zip entry without a name");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return fail(
                ErrorCode::Malformed,
                "パスワードの付いたファイルは読み込めません。パスワードを外して保存し直してください。",
                "encrypted zip entry");
        if (isUnsafeName(stat.name) || !names.insert(stat.name).second)
            return damaged("zip entry with an unsafe or repeated name");
    }
    return {};
}

} // namespace

void ZipArchive::Closer::operator()(void* archive) const noexcept
{
    zip_discard(handle(archive));
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* opened = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (opened == nullptr) {
        const std::string detail = zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        return damaged(detail);
    }
    zip_error_fini(&error);
    ZipArchive archive(opened);
    if (auto checked = checkEntries(opened); !checked)
        return failed(checked);
    return archive;
}

bool ZipArchive::contains(const std::string& name) const
{
    return zip_name_locate(handle(m_archive.get()), name.c_str(), 0) >= 0;
}

Result<std::string> ZipArchive::read(const std::string& name)
{
    if (!contains(name))
        return fail(ErrorCode::NotFound,
                    "ファイルの中に必要な部分がありません。Word や Excel で保存し直してください。", name);
    zip_stat_t stat;
    const bool told =
        zip_stat(handle(m_archive.get()), name.c_str(), 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
    if (told && (stat.size > kMaxEntryBytes || stat.size > kMaxTotalBytes - m_inflated))
        return tooLarge(name);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen(handle(m_archive.get()), name.c_str(), 0), &zip_fclose);
    if (!file)
        return damaged(name);
    std::string out;
    std::array<char, 64U << 10U> buffer{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0)
            return damaged(name);
        if (got == 0)
            return out;
        // The stated size is a claim; this is the count.
        m_inflated += static_cast<std::size_t>(got);
        out.append(buffer.data(), static_cast<std::size_t>(got));
        if (out.size() > kMaxEntryBytes || m_inflated > kMaxTotalBytes)
            return tooLarge(name);
    }
}

} // namespace keizoku::office
