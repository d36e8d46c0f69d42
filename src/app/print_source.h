// SPDX-License-Identifier: Apache-2.0
// Which state of a plan is printed.
#pragma once

#include "app/documents.h"

namespace keizoku::app {

/// What is printed: a state of the plan with the edition it is.
struct Source {
    Snapshot snapshot;
    report::Edition edition;
};

Result<Source> draftSource(const Session& session);
Result<Source> versionSource(const Session& session, const store::Version& version);
/// NotFound when the version asked for does not exist.
Result<Source> sourceFor(const Session& session, const PrintRequest& request);

} // namespace keizoku::app
