// SPDX-License-Identifier: Apache-2.0
// Evidence in the file: adding, correcting, closing what was left open, and reading it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "records/ledger.h"

namespace keizoku::app {

/// All events, also withdrawn ones. `enteredBy`: only what had been entered by that day in Japan.
Result<std::vector<records::LedgerLine>> recordLines(const Session& session,
                                                     const std::optional<Date>& enteredBy = std::nullopt);

/// A record of today, with what the plan knows: the version in force, current staff as present, the
/// hazards of its volumes, and what the last record of that kind said of place and way.
Result<plan::Record> newRecord(const Session& session, plan::RecordKind kind);

/// Appends it. Malformed without day, title or recorder, for a day to come, a version that is not there or
/// a training or drill that names no hazard. Returns the entry's number.
Result<int> addRecord(Session& session, const plan::Record& record);
/// The corrected record in place of an entry; both stay in the file. NotFound, or Malformed without reason.
Result<int> correctRecord(Session& session, int entry, const plan::Record& record, const std::string& reason);
/// 取り消し: it stays in the file and counts no more.
Result<int> withdrawRecord(Session& session, int entry, const std::string& reason);
/// An open item is done. NotFound when there is none.
Result<int> closeItem(Session& session, const plan::Closing& closing);

/// The short code of the last entry (by that day), as prints of records carry it; empty when there is none.
Result<std::string> recordsFingerprint(const Session& session,
                                       const std::optional<Date>& enteredBy = std::nullopt);

} // namespace keizoku::app
