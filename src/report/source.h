// SPDX-License-Identifier: Apache-2.0
// What every builder reads, and the wording they share.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "forms/pack.h"
#include "plan/register_access.h"
#include "report/edition.h"

namespace keizoku::report {

/// A plan in one edition. Lives no longer than what it refers to.
struct Source {
    const plan::Plan& plan;
    const forms::Pack& pack;
    const Edition& edition;
    bool masked = false;
};

inline constexpr std::string_view kMissing = "【未記入】";
inline constexpr std::string_view kKept = "登録あり"; ///< stands for a private value in a masked print
inline constexpr std::string_view kUsersApart = "利用者の一覧は別に保管しています。";

[[nodiscard]] document::Line missing();
/// The text, or 【未記入】 for an empty one.
[[nodiscard]] document::Line orMissing(std::string text);

/// 和暦 of an ISO date; anything else as it came.
[[nodiscard]] std::string eraDate(std::string_view iso);
/// 第3版 for "3"; words as they are.
[[nodiscard]] std::string versionName(std::string_view number);
/// "第3版 令和8年9月3日" or "案 令和8年11月22日".
[[nodiscard]] std::string versionLabel(const Edition& edition);

/// A document's head: office, version, dates; no blocks yet.
[[nodiscard]] document::Document emptyDocument(const Source& source, std::string title);

/// Whether the person had left on the edition's day.
[[nodiscard]] bool hasLeft(const Source& source, const plan::Person& person);
/// The name, with （退職） behind a leaver's.
[[nodiscard]] std::string nameOf(const Source& source, const plan::Reference& reference);
/// A stored reference, written as `nameOf` does.
[[nodiscard]] std::string nameOf(const Source& source, std::string_view storedReference);

/// Our own words as the plan's first service says them: 利用者 as 患者, 管理者 as 院長. Not for what the
/// office wrote.
[[nodiscard]] std::string inWords(const forms::Pack& pack, std::string_view text);
/// The name of one of the plan's services; the id itself for any other.
[[nodiscard]] std::string serviceName(const forms::Pack& pack, const std::string& id);

/// Whether all a register says is private: its rows stay out of a masked print altogether.
[[nodiscard]] bool isPrivate(plan::RegisterId id);
/// A register's cell as it is printed: names, labels and eras, 登録あり for what is masked.
[[nodiscard]] std::string printedCell(const Source& source, plan::RegisterId id, const plan::RowId& row,
                                      const plan::ColumnInfo& column);

} // namespace keizoku::report
