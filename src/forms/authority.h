// SPDX-License-Identifier: Apache-2.0
// What 指定権者 ask to be filed: shipped as data, overwritten by the office in its own register.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "forms/law.h"

namespace keizoku::forms {

struct Authority {
    std::string id = {}, name = {}, filing = {}, law = {}, note = {};
};

/// Reads templates/authorities.json. Malformed for an unknown key or law entry, or without "default".
Result<std::vector<Authority>> readAuthorities(const std::filesystem::path& file, const LawBook& law);

/// The one whose name the office's words hold (愛知県知事 → 愛知県) and whose law is about the service, else
/// the default; null for an empty list.
[[nodiscard]] const Authority* authorityFor(const std::vector<Authority>& all, const LawBook& law,
                                            std::string_view words, std::string_view service);

} // namespace keizoku::forms
