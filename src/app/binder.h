// SPDX-License-Identifier: Apache-2.0
// Records and the binder as documents, with what the file holds besides the plan.
#pragma once

#include "app/documents.h"
#include "report/record_sheets.h"

namespace keizoku::app {

/// The records as of the request's day (else all), against the duties of the plan's services.
Result<report::Evidence> evidenceFor(const Session& session, const plan::Plan& plan,
                                     const PrintRequest& request);

Result<document::Document> recordsDocument(const Session& session, const Snapshot& snapshot,
                                           const report::Edition& edition, const PrintRequest& request);

/// Plan, last revision, evidence and contact tree in one; with the self-check when the request wants it.
Result<document::Document> binderDocument(const Session& session, const Snapshot& snapshot,
                                          const report::Edition& edition, const PrintRequest& request,
                                          std::optional<document::Document> revision);

/// A self-check made today.
Result<document::Document> selfCheckDocument(const Session& session, const Snapshot& snapshot,
                                             const report::Edition& edition, bool masked);

} // namespace keizoku::app
