// SPDX-License-Identifier: Apache-2.0
// Pango is used for fonts, shaping and line breaks; pitch and place of the lines are ours.
#include "print/detail/text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "print/detail/no_break.h"

namespace keizoku::print {
namespace {

// Height of the ink above the base line in BIZ UD; used for every font, so that a rare name does not push
// lines apart.
constexpr double kAscentEm = 0.88;
constexpr double kUnlimited = 1e6;

const char* families(Face face)
{
    // What BIZ UD lacks (𠮷) comes from Noto, in the same kind of letter.
    return face == Face::Mincho ? "BIZ UDMincho,Noto Serif CJK JP,serif"
                                : "BIZ UDPGothic,Noto Sans CJK JP,sans-serif";
}

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end)
{
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void insertMark(PangoAttrList* list, document::Mark mark, std::size_t begin, std::size_t end)
{
    switch (mark) {
    case document::Mark::None:
    case document::Mark::PageOf:
        return;
    case document::Mark::Strong:
        // There is no bold Mincho; Japanese print sets emphasis in Gothic.
        insert(list, pango_attr_family_new(families(Face::GothicBold)), begin, end);
        insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
        return;
    case document::Mark::Missing:
        // Full-width brackets leave room for the frame around them.
        insert(list, pango_attr_family_new("BIZ UDGothic,Noto Sans CJK JP,sans-serif"), begin, end);
        insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
        return;
    case document::Mark::Changed:
        insert(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), begin, end);
        return;
    case document::Mark::Soft: {
        constexpr auto grey = static_cast<guint16>(kSoftInk * 65535);
        insert(list, pango_attr_foreground_new(grey, grey, grey), begin, end);
        return;
    }
    }
}

std::string cleanText(const std::string& text)
{
    return text::cleaned(text::isValidUtf8(text) ? text : text::encode(text::decode(text)));
}

/// The text of all spans and where each begins.
struct Joined {
    std::string text;
    std::vector<std::size_t> begins;
};

Joined join(const document::Line& line)
{
    Joined joined;
    for (const auto& span : line) {
        joined.begins.push_back(joined.text.size());
        joined.text += cleanText(span.text);
    }
    joined.begins.push_back(joined.text.size());
    return joined;
}

/// 【未記入】 in two frames on two lines would look like two gaps.
std::vector<Stretch> gapsOf(const document::Line& line, const Joined& joined)
{
    std::vector<Stretch> gaps;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i].mark == document::Mark::Missing)
            gaps.push_back({joined.begins[i], joined.begins[i + 1]});
    return gaps;
}

Owned<PangoLayout> newLayout(PangoContext* context, const document::Line& line, const Joined& joined,
                             const TextStyle& style, double width)
{
    Owned<PangoLayout> layout(pango_layout_new(context));
    const std::unique_ptr<PangoFontDescription, FreeDescription> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), families(style.face));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    if (style.face == Face::GothicBold)
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), joined.text.c_str(), static_cast<int>(joined.text.size()));
    pango_layout_set_auto_dir(layout.get(), FALSE);

    PangoAttrList* attributes = pango_attr_list_new();
    for (std::size_t i = 0; i < line.size(); ++i)
        insertMark(attributes, line[i].mark, joined.begins[i], joined.begins[i + 1]);
    if (width < kUnlimited) {
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        // Attributes and not U+2060: the text that a reader searches and copies stays what was typed.
        if (!style.oneLine)
            for (const auto& stretch : unbreakable(joined.text, width / style.size, gapsOf(line, joined)))
                insert(attributes, pango_attr_allow_breaks_new(FALSE), stretch.begin, stretch.end);
    }
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    if (style.oneLine) {
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    return layout;
}

} // namespace

Text::Text(Owned<PangoLayout> layout, TextStyle style, double width)
    : m_layout(std::move(layout)), m_style(style), m_width(width)
{
    for (GSList* node = pango_layout_get_lines_readonly(m_layout.get()); node != nullptr; node = node->next) {
        auto* line = static_cast<PangoLayoutLine*>(node->data);
        PangoRectangle logical{};
        pango_layout_line_get_extents(line, nullptr, &logical);
        m_lines.push_back({line, pango_units_to_double(logical.width)});
    }
}

double Text::widestLine() const
{
    double widest = 0;
    for (const auto& line : m_lines)
        widest = std::max(widest, line.width);
    return widest;
}

double Text::ascent() const
{
    return (pitch() - m_style.size) / 2 + kAscentEm * m_style.size;
}

double Text::indent(int i) const
{
    const double slack = std::max(0.0, m_width - m_lines[static_cast<std::size_t>(i)].width);
    switch (m_style.side) {
    case Side::Left:
        return 0;
    case Side::Center:
        return slack / 2;
    case Side::Right:
        return slack;
    }
    return 0;
}

void Text::addRuns(const document::Span& span, int begin, int end)
{
    for (int i = 0; i < lineCount(); ++i) {
        PangoLayoutLine* const set = line(i);
        const int from = std::max(begin, set->start_index);
        const int to = std::min(end, set->start_index + set->length);
        if (from >= to)
            continue;
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(set, from, to, &ranges, &count);
        // One range per font; the first and the last edge hold them all, since no text runs from the right.
        if (count > 0)
            m_runs.push_back({i, indent(i) + pango_units_to_double(ranges[0]),
                              indent(i) + pango_units_to_double(ranges[2 * count - 1]),
                              span.mark == document::Mark::Missing, span.target});
        g_free(ranges);
    }
}

Typesetter::Typesetter()
{
    // FreeType everywhere, so that the lines break alike on every system; the default where Cairo lacks it.
    m_fonts.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!m_fonts)
        m_fonts.reset(pango_cairo_font_map_new());
    m_context.reset(pango_font_map_create_context(m_fonts.get()));
    pango_context_set_language(m_context.get(), pango_language_from_string("ja"));
    pango_context_set_base_dir(m_context.get(), PANGO_DIRECTION_LTR);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
}

bool Typesetter::hasFonts() const
{
    PangoFontFamily** list = nullptr;
    int count = 0;
    pango_font_map_list_families(m_fonts.get(), &list, &count);
    g_free(list);
    return count > 0;
}

tl::unexpected<Error> Typesetter::noFonts()
{
    return fail(ErrorCode::Io,
                "文字の形（フォント）が見つからないので印刷できません。BIZ UD フォントを入れてください。",
                "font map is empty");
}

TextPtr Typesetter::set(const document::Line& line, const TextStyle& style, double width) const
{
    if (line.size() == 1 && line.front().mark == document::Mark::PageOf) {
        // Room for the number; which one it is nobody knows before all pages are made.
        const document::Line room = document::plain("000");
        auto text =
            std::make_shared<Text>(newLayout(m_context.get(), room, join(room), style, width), style, width);
        text->m_pageOf = line.front().target;
        return text;
    }
    const Joined joined = join(line);
    auto text = std::make_shared<Text>(newLayout(m_context.get(), line, joined, style, width), style, width);
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i].mark == document::Mark::Missing || !line[i].target.empty())
            text->addRuns(line[i], static_cast<int>(joined.begins[i]),
                          static_cast<int>(joined.begins[i + 1]));
    return text;
}

TextPtr Typesetter::set(std::string text, const TextStyle& style, double width) const
{
    return set(document::plain(std::move(text)), style, width);
}

double Typesetter::widthOf(const document::Line& line, const TextStyle& style) const
{
    return set(line, style, kUnlimited)->widestLine();
}

} // namespace keizoku::print
