// SPDX-License-Identifier: Apache-2.0
// The one-page summary of the last call drill, or of the calls of an emergency.
#pragma once

#include "app/documents.h"

namespace keizoku::app {

/// Of the newest record that came from the call tree. NotFound when there is none.
Result<document::Document> drillSummaryDocument(const Session& session, const Snapshot& snapshot,
                                                const report::Edition& edition, const PrintRequest& request);

} // namespace keizoku::app
