// SPDX-License-Identifier: Apache-2.0
// What a version was made for. The ids are part of the files: they never change.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace keizoku::store {

/// 定期 訓練 異動 制度 災害 その他
enum class VersionKind { Periodic, Drill, Staff, Law, Disaster, Other };

struct VersionKindInfo {
    VersionKind kind;
    std::string_view id; ///< in files and on the command line
    std::string_view name;
};

[[nodiscard]] std::span<const VersionKindInfo> versionKinds();
[[nodiscard]] const VersionKindInfo& info(VersionKind kind);
[[nodiscard]] std::optional<VersionKind> versionKindNamed(std::string_view id);

} // namespace keizoku::store
