// SPDX-License-Identifier: Apache-2.0
// The guards in front of pugixml.
#include "office/xml.h"

#include <pugixml.hpp>

#include "base/text.h"

namespace keizoku::office::xml {

namespace {

tl::unexpected<Error> malformed(std::string detail)
{
    return fail(ErrorCode::Malformed,
                "ファイルの中身を読み取れません。Word や Excel で開いて保存し直してください。",
                std::move(detail));
}

/// An upper bound: pugixml takes 64 bytes for an element and 40 for an attribute.
std::size_t estimatedTreeBytes(std::string_view text)
{
    std::size_t bytes = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == '<' && text[at + 1] != '/')
            bytes += 64;
        else if (text[at] == '=')
            bytes += 40;
    }
    return bytes;
}

} // namespace

Result<void> parse(std::string& text, pugi::xml_document& tree)
{
    if (!text::isValidUtf8(text) || text.find('\0') != std::string::npos)
        return malformed("XML is not UTF-8");
    if (text.find("<!DOCTYPE") != std::string::npos || text.find("<!ENTITY") != std::string::npos)
        return malformed("XML with a DTD");
    if (const std::size_t bytes = estimatedTreeBytes(text); bytes > kMaxTreeBytes)
        return fail(ErrorCode::Malformed,
                    "中身が大きすぎます。要らない部分を消して、小さくしてから読み込んでください。",
                    "XML tree of " + std::to_string(bytes) + " bytes");
    // Blanks between runs of a name are text: <t xml:space="preserve"> </t>.
    const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
    const auto parsed = tree.load_buffer_inplace(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!parsed)
        return malformed(std::string(parsed.description()) + " at byte " + std::to_string(parsed.offset));
    return {};
}

std::string_view localName(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name)
{
    for (const pugi::xml_node node : parent.children())
        if (node.type() == pugi::node_element && localName(node.name()) == name)
            return node;
    return {};
}

pugi::xml_node next(const pugi::xml_node& node)
{
    const std::string_view name = localName(node.name());
    pugi::xml_node other = node.next_sibling();
    while (other && (other.type() != pugi::node_element || localName(other.name()) != name))
        other = other.next_sibling();
    return other;
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name)
{
    for (const pugi::xml_attribute given : node.attributes())
        if (localName(given.name()) == name)
            return given.value();
    return {};
}

} // namespace keizoku::office::xml
