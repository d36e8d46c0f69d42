// SPDX-License-Identifier: Apache-2.0
// Document into sections of strips.
#include <utility>

#include "document/turned.h"
#include "print/detail/blocks.h"
#include "print/detail/paginate.h"

namespace keizoku::print {
namespace {

using document::Block;

constexpr double kDenseGap = 0.6;

/// What a short sentence before it belongs to.
bool introduces(const Block& next)
{
    return std::holds_alternative<document::Table>(next) || std::holds_alternative<document::Picture>(next) ||
           std::holds_alternative<document::ForeignPages>(next);
}

/// Sets every block; knows what must begin a page.
class Composer {
public:
    Composer(const document::Document& document, const Typesetter& type) : m_document(document), m_type(type)
    {
    }

    std::vector<Section> compose()
    {
        const std::vector<bool> isOnTurned = document::turned(m_document.blocks);
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            if (m_sections.empty() || m_sections.back().landscape != isOnTurned[i])
                m_sections.push_back({isOnTurned[i], {}});
            const bool leads = i + 1 < m_document.blocks.size() && introduces(m_document.blocks[i + 1]);
            add(m_document.blocks[i], leads);
        }
        return std::move(m_sections);
    }

private:
    void add(const Block& block, bool leads)
    {
        const PageFrame frame{m_sections.back().landscape};
        // A cover has its page to itself, however short the rest is to be.
        const bool dense = m_document.dense && !std::holds_alternative<document::Cover>(block);
        const Room room{{m_type, dense}, frame.width(), frame.height()};
        const bool breakBefore = m_breakNext;
        m_breakNext = std::holds_alternative<document::Contents>(block) ||
                      std::holds_alternative<document::Cover>(block);
        Strips strips = std::visit(
            document::Overloaded{
                [&](const document::Cover& cover) { return set(cover, room, m_document.draft); },
                [&](const document::Contents& contents) { return set(contents, m_document, room); },
                [&](const document::PageBreak&) {
                    m_breakNext = true;
                    return Strips{};
                },
                [&](const auto& other) { return set(other, room); },
            },
            block);
        if (strips.empty()) {
            m_breakNext = m_breakNext || breakBefore;
            return;
        }
        if (dense)
            for (Strip& strip : strips)
                strip.gap *= kDenseGap;
        strips.front().newPage = strips.front().newPage || breakBefore;
        if (leads && std::holds_alternative<document::Paragraph>(block) && strips.size() <= 3)
            strips.back().keepWithNext = true;
        append(m_sections.back().strips, std::move(strips));
    }

    const document::Document& m_document;
    const Typesetter& m_type;
    std::vector<Section> m_sections;
    bool m_breakNext = false;
};

} // namespace

std::vector<Section> compose(const document::Document& document, const Typesetter& type)
{
    return Composer(document, type).compose();
}

} // namespace keizoku::print
