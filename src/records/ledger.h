// SPDX-License-Identifier: Apache-2.0
// The chain of records read as people count: each event once, as it was last corrected.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plan/record.h"

namespace keizoku::records {

/// An entry of the chain: its number from 1, when it was entered (RFC 3339, UTC), what it says.
struct Entry {
    int number = 0;
    std::string at = {};
    plan::RecordContent content = {};
};

struct LedgerLine {
    int number = 0;      ///< of the entry that is valid now; what a correction or a closing names
    int first = 0;       ///< of the entry that first told of the event
    std::string at = {}; ///< when it was first entered
    plan::Record record = {};
    std::vector<std::string> corrections = {};               ///< their reasons, oldest first
    bool withdrawn = false;                                  ///< does not count any more
    std::vector<std::optional<plan::Closing>> closings = {}; ///< one for each open item
};

/// By 実施日, then as entered. A correction of an entry that was corrected already goes to the same event;
/// what names no event is passed over (verify tells of it).
[[nodiscard]] std::vector<LedgerLine> ledger(std::span<const Entry> entries);

/// The event that has an entry with that number; null when none has.
[[nodiscard]] const LedgerLine* lineOf(std::span<const LedgerLine> lines, int number);

} // namespace keizoku::records
