// SPDX-License-Identifier: Apache-2.0
// 予行 of an open file: what is asked, answered from the version in force and the records.
#pragma once

#include "app/checker.h"
#include "app/documents.h"
#include "app/session.h"
#include "check/inspection.h"

namespace keizoku::app {

/// Reads templates/inspection.json. Malformed when it is, also for the id of a rule that does not exist.
Result<forms::InspectionBook> readQuestionsAsked(const Environment& environment,
                                                 const check::Shipped& shipped);

/// All as of a day: the version in force then (the draft while there is none), and what had been held by
/// then. Each basis is in words.
Result<check::Rehearsal> rehearse(const Session& session, const Checker& checker, const Date& on);

/// The rehearsal of today as a document. It looks at the version in force, whatever the request says.
Result<document::Document> inspectionDocument(const Session& session, const Snapshot& snapshot,
                                              const report::Edition& edition, bool masked);

/// The three pages asked for most.
Result<document::Document> mostAskedDocument(const Session& session, const Snapshot& snapshot,
                                             const report::Edition& edition, const PrintRequest& request);

} // namespace keizoku::app
