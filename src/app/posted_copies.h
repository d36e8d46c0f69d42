// SPDX-License-Identifier: Apache-2.0
// 配布・掲示先一覧: copies on walls and in pockets, and which of them are old.
#pragma once

#include <vector>

#include "app/session.h"

namespace keizoku::app {

/// Copies not collected that show an older version than the last, or a draft though there is a version.
Result<std::vector<plan::RowId>> staleCopies(const Session& session);

/// The same as findings, a warning each.
Result<check::Findings> staleCopyFindings(const Session& session);

/// Puts a printed copy on the list, as of today; the version in force unless it is a draft. One undoable edit.
Result<plan::RowId> noteCopy(Session& session, plan::PostedCopy copy, bool draft);

/// Each row's paper, place, number and version in words: 掲示用の連絡網「詰所の壁」（第3版、2部）
[[nodiscard]] std::string copyInWords(const plan::PostedCopy& copy);

/// What a kind of paper is called: 掲示用の連絡網
[[nodiscard]] std::string paperName(plan::PaperKind kind);

} // namespace keizoku::app
