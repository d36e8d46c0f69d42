// SPDX-License-Identifier: Apache-2.0
// A zip archive in memory that is not trusted: nothing goes to disk, what inflates is counted.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace keizoku::office {

class ZipArchive {
public:
    static constexpr std::size_t kMaxEntries = 200;
    static constexpr std::size_t kMaxEntryBytes = 20U << 20U;
    static constexpr std::size_t kMaxTotalBytes = 50U << 20U;

    /// `bytes` must outlive the archive. Malformed: no zip, too many entries, a name that is twice there,
    /// absolute or with "..", an encrypted entry.
    static Result<ZipArchive> open(std::string_view bytes);

    [[nodiscard]] bool contains(const std::string& name) const;
    /// NotFound, or Malformed when damaged or when this or all entries read so far inflate to too much.
    Result<std::string> read(const std::string& name);

private:
    struct Closer {
        void operator()(void* archive) const noexcept;
    };
    explicit ZipArchive(void* archive) : m_archive(archive) {}

    std::unique_ptr<void, Closer> m_archive; ///< zip_t; zip.h stays in the .cpp
    std::size_t m_inflated = 0;
};

} // namespace keizoku::office
