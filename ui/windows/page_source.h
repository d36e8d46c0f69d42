// SPDX-License-Identifier: Apache-2.0
// Pages to look at and to print: the one place of the window that knows the print engine.
#pragma once

#include <memory>
#include <string>

#include <QImage>

#include "document/sheet.h"

#include "app/documents.h"
#include "document/sheet.h"

namespace keizoku::ui {

class PageSource {
public:
    virtual ~PageSource() = default;
    [[nodiscard]] virtual int count() const = 0;
    /// Page numbers count from 1; a null image when it cannot be drawn.
    [[nodiscard]] virtual QImage image(int page, double dpi) const = 0;
    virtual Result<std::string> pdf() const = 0;
};

/// Lays out what was asked for. Takes up to a second: for another thread once the document is there.
Result<std::unique_ptr<PageSource>> layOut(const document::Document& document);
/// Sheets have their places already.
[[nodiscard]] std::unique_ptr<PageSource> pagesOf(document::SheetBook book);

} // namespace keizoku::ui
