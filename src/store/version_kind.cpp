// SPDX-License-Identifier: Apache-2.0
#include "store/version_kind.h"

#include <algorithm>
#include <array>

namespace keizoku::store {

namespace {

constexpr std::array kKinds = {VersionKindInfo{VersionKind::Periodic, "periodic", "定期の見直し"},
                               VersionKindInfo{VersionKind::Drill, "drill", "訓練・研修で気づいたこと"},
                               VersionKindInfo{VersionKind::Staff, "staff", "職員の異動・退職"},
                               VersionKindInfo{VersionKind::Law, "law", "制度・通知の改定"},
                               VersionKindInfo{VersionKind::Disaster, "disaster", "災害・感染症の経験"},
                               VersionKindInfo{VersionKind::Other, "other", "その他"}};

} // namespace

std::span<const VersionKindInfo> versionKinds()
{
    return kKinds;
}

const VersionKindInfo& info(VersionKind kind)
{
    return *std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& row) { return row.kind == kind; });
}

std::optional<VersionKind> versionKindNamed(std::string_view id)
{
    const auto it = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& row) { return row.id == id; });
    return it == kKinds.end() ? std::nullopt : std::optional(it->kind);
}

} // namespace keizoku::store
