// SPDX-License-Identifier: Apache-2.0
// A document set in type: pages that can be counted, looked at as images and written as PDF.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"

namespace keizoku::print {

/// Opaque pixels, 0xffRRGGBB in the machine's byte order (QImage::Format_RGB32), rows from the top, no
/// padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels = {};
};

/// The pages of one document. What `image` shows is what `pdf` prints. One thread at a time may use an
/// object; different objects may live on different threads. Page numbers count from 1, as on the paper.
class Pages {
public:
    /// Io when no font can be found; a document without blocks is one empty page.
    static Result<Pages> layOut(const document::Document& document);

    Pages(Pages&& other) noexcept;
    Pages& operator=(Pages&& other) noexcept;
    ~Pages();

    [[nodiscard]] int count() const;
    [[nodiscard]] std::optional<int> pageOfAnchor(std::string_view anchor) const;
    /// NotFound when there is no such page; Malformed unless 10 <= dpi <= 600.
    Result<Image> image(int page, double dpi) const;
    /// The bytes of a PDF: same document, same bytes.
    Result<std::string> pdf() const;

private:
    struct Setting;
    explicit Pages(std::unique_ptr<const Setting> setting);
    std::unique_ptr<const Setting> m_setting;
};

/// Lays out and writes in one step.
Result<std::string> pdf(const document::Document& document);

} // namespace keizoku::print
