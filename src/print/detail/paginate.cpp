// SPDX-License-Identifier: Apache-2.0
// One pass: groups of strips that hold together are put where they fit.
#include "print/detail/paginate.h"

#include <utility>

namespace keizoku::print {
namespace {

constexpr double kTolerance = 0.01; ///< sums of fractions of points

/// The end of the group that begins at `first`: strips tied by keepWithNext.
std::size_t groupEnd(const Strips& strips, std::size_t first)
{
    std::size_t last = first;
    while (last + 1 < strips.size() && strips[last].keepWithNext && !strips[last + 1].newPage)
        ++last;
    return last + 1;
}

class Paginator {
public:
    Layout run(std::vector<Section> sections)
    {
        for (auto& section : sections) {
            if (section.strips.empty())
                continue;
            m_frame = PageFrame{section.landscape};
            beginPage();
            placeAll(section.strips);
        }
        if (m_layout.pages.empty())
            beginPage();
        return std::move(m_layout);
    }

private:
    void placeAll(Strips& strips)
    {
        for (std::size_t first = 0; first < strips.size();) {
            const std::size_t end = groupEnd(strips, first);
            if (strips[first].newPage || !fits(strips, first, end))
                breakPage(strips[first]);
            for (std::size_t i = first; i < end; ++i) {
                // Only a group taller than a page gets here without room: then its strips go where they fit.
                if (!fits(strips, i, i + 1))
                    breakPage(strips[i]);
                const auto filler = strips[i].filler;
                place(std::move(strips[i]));
                if (filler)
                    fill(*filler);
            }
            first = end;
        }
        closePage();
    }

    /// The empty rows of a form, down to the foot of the page.
    void fill(const Strip& filler)
    {
        for (; m_y + filler.height <= m_frame.height() + kTolerance; m_y += filler.height) {
            put(filler.items);
            m_closing = filler.closing;
            m_closingY = m_y;
        }
        closePage();
    }

    [[nodiscard]] bool fits(const Strips& strips, std::size_t first, std::size_t end) const
    {
        double height = 0;
        for (std::size_t i = first; i < end; ++i)
            height += strips[i].height + (i == first && m_isEmpty ? 0 : strips[i].gap);
        return m_y + height <= m_frame.height() + kTolerance;
    }

    void beginPage()
    {
        m_layout.pages.push_back({m_frame, false, {}});
        m_y = 0;
        m_isEmpty = true;
        m_closing.clear();
    }

    /// Begins a page for `next`, unless nothing stands on this one.
    void breakPage(const Strip& next)
    {
        if (m_isEmpty)
            return;
        closePage();
        beginPage();
        if (next.head)
            repeat(*next.head);
        if (next.resumed)
            repeat(*next.resumed);
    }

    void repeat(const Strip& strip)
    {
        put(strip.items);
        m_y += strip.height;
    }

    /// A table that goes on overleaf still ends in a rule.
    void closePage()
    {
        if (!m_closing.empty())
            put(std::exchange(m_closing, {}), m_closingY);
    }

    void put(std::vector<Item> items) { put(std::move(items), m_y); }
    void put(std::vector<Item> items, double y)
    {
        m_layout.pages.back().content.push_back(
            {std::make_shared<const std::vector<Item>>(std::move(items)), y});
    }

    void place(Strip strip)
    {
        Page& page = m_layout.pages.back();
        if (!m_isEmpty)
            m_y += strip.gap;
        page.cover = page.cover || strip.cover;
        if (strip.bookmark) {
            const int number = static_cast<int>(m_layout.pages.size());
            m_layout.pageOf.emplace(strip.bookmark->anchor, number);
            m_layout.bookmarks.push_back({*strip.bookmark, number, m_y});
        }
        m_closing = std::move(strip.closing);
        m_closingY = m_y;
        put(std::move(strip.items));
        m_y += strip.height;
        m_isEmpty = false;
    }

    Layout m_layout;
    PageFrame m_frame;
    double m_y = 0;
    bool m_isEmpty = true;
    std::vector<Item> m_closing;
    double m_closingY = 0;
};

} // namespace

Layout paginate(std::vector<Section> sections)
{
    return Paginator().run(std::move(sections));
}

} // namespace keizoku::print
