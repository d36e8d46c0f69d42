// SPDX-License-Identifier: Apache-2.0
// What lies ahead of an open file, on paper and for the calendar of another program.
#pragma once

#include "app/documents.h"
#include "records/coming_dates.h"

namespace keizoku::app {

/// What the plan and the records leave to do, from today on.
Result<std::vector<records::ComingDate>> nextDates(const Session& session, const plan::Plan& plan);

Result<document::Document> calendarDocument(const Session& session, const Snapshot& snapshot,
                                            const report::Edition& edition, const PrintRequest& request);

/// An .ics file with a day for each of them.
Result<std::string> calendarFile(const Session& session, const Snapshot& snapshot, bool masked);

} // namespace keizoku::app
