// SPDX-License-Identifier: Apache-2.0
// 確認項目とページの対応表: an authority's list of questions, each with the page of the binder that answers
// it.
#pragma once

#include <string>
#include <vector>

#include "report/field_blocks.h"

namespace keizoku::report {

struct ChecklistItem {
    std::string number = {}; ///< as on the authority's sheet
    std::string text = {};
    std::vector<std::string> places = {}; ///< titles as in the contents, or how they begin: 訓練記録
};

struct Checklist {
    std::string title = {};
    std::vector<ChecklistItem> items = {};
};

/// A row for each place where an item is answered by what `bound` holds: every heading with that very title,
/// else the last one that begins with it. An item that nothing answers is shown as a gap.
[[nodiscard]] document::Table checklistTable(const Checklist& list, const Blocks& bound);

} // namespace keizoku::report
