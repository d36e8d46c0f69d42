// SPDX-License-Identifier: Apache-2.0
// PDF files that somebody attached, made ready to be bound.
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"

namespace keizoku::print {

/// Reads the file to its end, so that binding it cannot fail later: what is filled in or written on its pages
/// becomes part of them, what it can do (scripts, links, files inside) stays behind. Malformed, with a
/// sentence for the page that stands in its place, for what is no PDF, needs a password, or is too much.
Result<document::ForeignPages> readForeign(const std::string& bytes, std::string name);

} // namespace keizoku::print
