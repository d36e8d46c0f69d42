// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/page_source.h"

#include <cstring>

#include "print/pages.h"
#include "print/sheets.h"

namespace keizoku::ui {

namespace {

QImage imageOf(const Result<print::Image>& drawn)
{
    if (!drawn)
        return {};
    QImage image(drawn->width, drawn->height, QImage::Format_RGB32);
    for (int line = 0; line < drawn->height; ++line)
        std::memcpy(image.scanLine(line), drawn->pixels.data() + std::ptrdiff_t{line} * drawn->width,
                    static_cast<std::size_t>(drawn->width) * sizeof(std::uint32_t));
    return image;
}

class PrintedPages final : public PageSource {
public:
    explicit PrintedPages(print::Pages pages) : m_pages(std::move(pages)) {}

    [[nodiscard]] int count() const override { return m_pages.count(); }
    [[nodiscard]] QImage image(int page, double dpi) const override
    {
        return imageOf(m_pages.image(page, dpi));
    }
    Result<std::string> pdf() const override { return m_pages.pdf(); }

private:
    print::Pages m_pages;
};

class Sheets final : public PageSource {
public:
    explicit Sheets(document::SheetBook book) : m_book(std::move(book)) {}

    [[nodiscard]] int count() const override { return static_cast<int>(m_book.sheets.size()); }
    [[nodiscard]] QImage image(int page, double dpi) const override
    {
        return imageOf(print::image(m_book, page, dpi));
    }
    Result<std::string> pdf() const override { return print::pdf(m_book); }

private:
    document::SheetBook m_book;
};

} // namespace

Result<std::unique_ptr<PageSource>> layOut(const document::Document& document)
{
    auto pages = print::Pages::layOut(document);
    if (!pages)
        return failed(pages);
    return std::unique_ptr<PageSource>(std::make_unique<PrintedPages>(*std::move(pages)));
}

std::unique_ptr<PageSource> pagesOf(document::SheetBook book)
{
    return std::make_unique<Sheets>(std::move(book));
}

} // namespace keizoku::ui
