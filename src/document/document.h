// SPDX-License-Identifier: Apache-2.0
// The one document model. Builders fill it, writers print it; it knows nothing of plans or pages.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "document/media.h"
#include "document/overloaded.h"

namespace keizoku::document {

enum class Mark {
    None,
    Strong,
    Missing, ///< a gap the office must fill: 【未記入】; drawn so that grey printing keeps it visible
    Soft,    ///< labels and remarks
    Changed, ///< differs from the other side of a comparison; underlined
    PageOf,  ///< alone in its line: on paper the page the target stands on, elsewhere the text
};

/// A run of text in one style. `target` names an anchor of the same document, or is empty.
struct Span {
    std::string text = {};
    Mark mark = Mark::None;
    std::string target = {};
};

using Line = std::vector<Span>;
[[nodiscard]] inline Line plain(std::string text)
{
    return {Span{std::move(text), Mark::None, {}}};
}

/// A title; level 1 begins a chapter. All are in contents and bookmarks, their anchors unique.
struct Heading {
    int level = 1;
    std::string number = {}; ///< "１", "(3)", "①" or empty
    std::string text = {};
    std::string anchor = {};
    bool newPage = false;
};

/// Running text; '\n' in a span begins a new line.
struct Paragraph {
    Line line = {};
    bool small = false;
};

/// The name of a field and nothing else: bold, stays with what follows, not in the contents.
struct Label {
    std::string text = {};
};

struct ListItem {
    std::string mark = {}; ///< "・", "1", "①"
    Line line = {};
};
struct List {
    std::vector<ListItem> items = {};
};

struct KeyValues { ///< label and value, one under another
    std::vector<std::pair<std::string, Line>> rows = {};
};

enum class Align { Left, Center, Right };
struct TableColumn {
    std::string head = {};
    double weight = 1.0; ///< share of the width
    Align align = Align::Left;
};
using TableRow = std::vector<Line>;

/// Head repeated on each page; a row is never cut unless it is taller than half a page.
struct Table {
    std::vector<TableColumn> columns = {};
    std::vector<TableRow> rows = {};
    bool blankForm = false; ///< rows are to be filled by hand: taller
    bool landscape = false; ///< wants a page of its own, turned
    TableRow filler = {};   ///< repeated below the rows until the page is full
};

struct Cover {
    std::string title = {};
    std::string subtitle = {};
    std::vector<std::pair<std::string, Line>> facts = {};
    std::vector<std::string> approvalBoxes = {}; ///< labels of boxes for a seal
    std::string stamp = {};                      ///< "案" or empty
};

/// Where the table of contents goes; the writer fills it from the headings.
struct Contents {
    std::string title = "目次";
    bool newPage = true; ///< false: it may follow on a page that has room for all of it
};

struct PageBreak {};

using Block = std::variant<Heading, Paragraph, Label, List, KeyValues, Table, Picture, ForeignPages, Cover,
                           Contents, PageBreak>;

struct Document {
    std::string title = {};
    std::string office = {};       ///< for the header and the PDF's author
    std::string versionLabel = {}; ///< "第3版 令和8年9月3日" or "案 令和8年11月22日"
    std::string fingerprint = {};  ///< short code printed on the last page; empty for a draft
    std::string isoInstant = {};   ///< dates inside the output come from here: same input, same bytes
    bool draft = false;
    bool dense = false; ///< smaller type and less space, for a plan that is to be short
    std::vector<Block> blocks = {};
};

} // namespace keizoku::document
