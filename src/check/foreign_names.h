// SPDX-License-Identifier: Apache-2.0
// Names of corporations, stations and towns in a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keizoku::check {

enum class NameKind { Corporation, Station, Town };

struct NameAt {
    NameKind kind = NameKind::Corporation;
    std::size_t offset = 0, length = 0; ///< as it stands, UTF-8 bytes: 医療法人青葉会, 川上市役所
    std::string core = {};              ///< what makes it this one: 青葉会, 川上
};

/// 医療法人〇〇会 and 社会福祉法人〇〇, 〇〇訪問看護ステーション and 訪問看護ステーション〇〇, 〇〇市役所,
/// 〇〇消防署, 〇〇市のハザードマップ. Words that only say which (近隣の, 管轄消防署,
/// 連携先訪問看護ステーション) are no names.
[[nodiscard]] std::vector<NameAt> namesIn(std::string_view text);

} // namespace keizoku::check
