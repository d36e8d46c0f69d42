// SPDX-License-Identifier: Apache-2.0
// The list of what an authority looks at: shipped, or the authority's own as a table.
#pragma once

#include <filesystem>

#include "app/documents.h"
#include "report/checklist.h"

namespace keizoku::app {

/// A CSV or xlsx with the columns 確認すること and 場所 (several places separated by 、), and if wanted 番号.
/// A row without 確認すること goes on with the one above. Malformed when a column is missing or nothing is
/// asked.
Result<report::Checklist> readChecklist(const std::filesystem::path& file);

/// The request's own list, else the shipped one.
Result<report::Checklist> checklistFor(const Environment& environment, const PrintRequest& request);

} // namespace keizoku::app
