// SPDX-License-Identifier: Apache-2.0
// Text set in type by Pango: broken into lines of a given width, all lines of one pitch. Private to print/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "base/result.h"
#include "document/document.h"
#include "print/detail/style.h"

namespace keizoku::print {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// A stretch of a line that needs more than ink: a frame around a gap, or a link.
struct Run {
    int line = 0;
    double left = 0;
    double right = 0;
    bool missing = false;
    std::string target = {};
};

class Text {
public:
    Text(Owned<PangoLayout> layout, TextStyle style, double width);

    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] double pitch() const { return m_style.size * m_style.leading; }
    [[nodiscard]] double height() const { return pitch() * lineCount(); }
    [[nodiscard]] double widestLine() const;
    [[nodiscard]] const TextStyle& style() const { return m_style; }
    /// From the top of a line to its base line.
    [[nodiscard]] double ascent() const;
    /// Where line `i` begins, seen from the left edge.
    [[nodiscard]] double indent(int i) const;
    [[nodiscard]] PangoLayoutLine* line(int i) const { return m_lines[static_cast<std::size_t>(i)].line; }
    [[nodiscard]] const std::vector<Run>& runs() const { return m_runs; }
    /// The anchor whose page is to stand here instead of the text; empty for text.
    [[nodiscard]] const std::string& pageOf() const { return m_pageOf; }
    [[nodiscard]] double width() const { return m_width; }

private:
    friend class Typesetter;
    struct SetLine {
        PangoLayoutLine* line = nullptr; ///< owned by the layout
        double width = 0;
    };
    void addRuns(const document::Span& span, int begin, int end);

    Owned<PangoLayout> m_layout;
    TextStyle m_style;
    double m_width;
    std::vector<SetLine> m_lines;
    std::vector<Run> m_runs;
    std::string m_pageOf;
};
using TextPtr = std::shared_ptr<const Text>;

class Typesetter {
public:
    Typesetter();
    [[nodiscard]] bool hasFonts() const;
    /// Why nothing can be printed then.
    static tl::unexpected<Error> noFonts();
    [[nodiscard]] TextPtr set(const document::Line& line, const TextStyle& style, double width) const;
    [[nodiscard]] TextPtr set(std::string text, const TextStyle& style, double width) const;
    /// Width of the text on one line.
    [[nodiscard]] double widthOf(const document::Line& line, const TextStyle& style) const;

private:
    Owned<PangoFontMap> m_fonts;
    Owned<PangoContext> m_context;
};

} // namespace keizoku::print
