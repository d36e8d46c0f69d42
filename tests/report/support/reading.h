// SPDX-License-Identifier: Apache-2.0
// What stands in a document, for assertions.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace keizoku::report::test {

std::string text(const document::Line& line);
/// Every text of a block, one a line.
std::string text(const document::Block& block);
std::string text(const document::Document& document);
/// From the heading with that anchor to the next heading, without it.
std::string textUnder(const document::Document& document, const std::string& anchor);

template <class Block>
std::vector<const Block*> all(const document::Document& document)
{
    std::vector<const Block*> found;
    for (const document::Block& block : document.blocks)
        if (const auto* one = std::get_if<Block>(&block))
            found.push_back(one);
    return found;
}

bool has(const std::string& where, const std::string& what);
/// The table below the label, or null.
const document::Table* tableBelow(const document::Document& document, const std::string& label);

} // namespace keizoku::report::test
