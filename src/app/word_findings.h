// SPDX-License-Identifier: Apache-2.0
// What a Word plan shows of its age and its origin: leavers, old dates, what is left of the form, numbers
// that were skipped.
#pragma once

#include "app/word_import.h"
#include "app/word_outline.h"
#include "check/leftovers/leftover_scanner.h"

namespace keizoku::app {

/// Fills the lists of the report that speak of the file itself; its pieces are there already. `before` is the
/// plan without the import, `after` with it.
void findInWord(const office::WordDocument& document, const std::vector<WordContext>& contexts,
                const forms::Pack& pack, const plan::Plan& before, const plan::Plan& after,
                const check::LeftoverScanner& scanner, const Date& today, WordReport& report);

} // namespace keizoku::app
