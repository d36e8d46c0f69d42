// SPDX-License-Identifier: Apache-2.0
// Each kind of block as strips.
#pragma once

#include "document/document.h"
#include "print/detail/strip.h"

namespace keizoku::print {

[[nodiscard]] Strips set(const document::Heading& heading, const Room& room);
[[nodiscard]] Strips set(const document::Paragraph& paragraph, const Room& room);
[[nodiscard]] Strips set(const document::Label& label, const Room& room);
[[nodiscard]] Strips set(const document::List& list, const Room& room);
[[nodiscard]] Strips set(const document::KeyValues& fields, const Room& room);
[[nodiscard]] Strips set(const document::Table& table, const Room& room);
[[nodiscard]] Strips set(const document::Picture& picture, const Room& room);
/// Each page of it fills one of ours, the first below what leads to it.
[[nodiscard]] Strips set(const document::ForeignPages& pages, const Room& room);
/// `draft`: the stamp 案 is there even if the cover does not ask for it.
[[nodiscard]] Strips set(const document::Cover& cover, const Room& room, bool draft);
/// Entries for all headings of the document.
[[nodiscard]] Strips set(const document::Contents& contents, const document::Document& document,
                         const Room& room);

/// "１　目的"
[[nodiscard]] std::string titleOf(const document::Heading& heading);

} // namespace keizoku::print
