// SPDX-License-Identifier: Apache-2.0
// Strips onto pages: what belongs together stays together, no page is empty, heads are repeated.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "document/document.h"
#include "print/detail/strip.h"

namespace keizoku::print {

/// Strips for pages of one orientation; a section begins a page.
struct Section {
    bool landscape = false;
    Strips strips = {};
};

struct PlacedItems {
    std::shared_ptr<const std::vector<Item>> items = {};
    double y = 0; ///< from the top of the type area
};

struct Page {
    PageFrame frame = {};
    bool cover = false;
    std::vector<PlacedItems> content = {};
};

struct Place {
    Bookmark bookmark = {};
    int page = 0; ///< from 1
    double y = 0;
};

struct Layout {
    std::vector<Page> pages = {};
    std::vector<Place> bookmarks = {};                   ///< in reading order
    std::map<std::string, int, std::less<>> pageOf = {}; ///< anchor -> page, from 1
};

/// Wide tables, and what leads to them, get sections of their own.
[[nodiscard]] std::vector<Section> compose(const document::Document& document, const Typesetter& type);
[[nodiscard]] Layout paginate(std::vector<Section> sections);

} // namespace keizoku::print
