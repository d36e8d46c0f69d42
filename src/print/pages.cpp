// SPDX-License-Identifier: Apache-2.0
// The door of the print engine: lays out once, draws as often as asked.
#include "print/pages.h"

#include <utility>

#include "base/clock.h"
#include "print/detail/bound_pages.h"
#include "print/detail/drawn_image.h"
#include "print/detail/painter.h"
#include "print/detail/pdf_writer.h"

namespace keizoku::print {

struct Pages::Setting {
    Printed printed = {};
};

Pages::Pages(std::unique_ptr<const Setting> setting) : m_setting(std::move(setting)) {}
Pages::Pages(Pages&& other) noexcept = default;
Pages& Pages::operator=(Pages&& other) noexcept = default;
Pages::~Pages() = default;

Result<Pages> Pages::layOut(const document::Document& document)
{
    auto setting = std::make_unique<Setting>();
    Printed& printed = setting->printed;
    if (!printed.type.hasFonts())
        return Typesetter::noFonts();
    printed.title = document.title;
    printed.office = document.office;
    printed.versionLabel = document.versionLabel;
    printed.fingerprint = document.fingerprint;
    // One form of it, since the same instant stands in three places of a PDF; none when it is not an instant.
    if (const auto instant = parseRfc3339(document.isoInstant))
        printed.isoInstant = rfc3339(*instant);
    printed.draft = document.draft;
    printed.layout = paginate(compose(document, printed.type));
    return Pages(std::move(setting));
}

int Pages::count() const
{
    return static_cast<int>(m_setting->printed.layout.pages.size());
}

std::optional<int> Pages::pageOfAnchor(std::string_view anchor) const
{
    const auto& pages = m_setting->printed.layout.pageOf;
    const auto found = pages.find(anchor);
    if (found == pages.end())
        return std::nullopt;
    return found->second;
}

Result<Image> Pages::image(int page, double dpi) const
{
    if (page < 1 || page > count())
        return fail(ErrorCode::NotFound, "そのページはありません。", "page " + std::to_string(page));
    const auto index = static_cast<std::size_t>(page - 1);
    const PageFrame& frame = m_setting->printed.layout.pages[index].frame;
    return drawnAsImage(frame.paperWidth(), frame.paperHeight(), dpi,
                        [&](cairo_t* context) { paint(context, m_setting->printed, index, Output::Image); });
}

Result<std::string> Pages::pdf() const
{
    const Printed& printed = m_setting->printed;
    const auto drawn = drawPdf(printed);
    if (!drawn)
        return failed(drawn);
    return finishPdf(*drawn, printed.isoInstant, boundPages(printed));
}

Result<std::string> pdf(const document::Document& document)
{
    const auto pages = Pages::layOut(document);
    if (!pages)
        return failed(pages);
    return pages->pdf();
}

} // namespace keizoku::print
