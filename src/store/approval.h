// SPDX-License-Identifier: Apache-2.0
// 承認: who approved a version, in which post and on which day.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace keizoku::store {

struct Approval {
    std::string name = {};
    std::string post = {}; ///< 施設長, 理事長 …; may be empty
    std::string date = {}; ///< ISO; may be empty

    friend bool operator==(const Approval&, const Approval&) = default;
};

/// 「施設長 平尾 光一（令和8年4月1日）、理事長 中村 正」
[[nodiscard]] std::string inWords(const std::vector<Approval>& approvals);

/// Malformed, with a sentence for people, for an approval without a name or with a day that is none.
Result<void> checkApprovals(const std::vector<Approval>& approvals);

/// Empty members are left out.
[[nodiscard]] Json approvalsToJson(const std::vector<Approval>& approvals);
/// Malformed for anything approvalsToJson() does not write.
Result<std::vector<Approval>> approvalsFromJson(const Json& json);

} // namespace keizoku::store
