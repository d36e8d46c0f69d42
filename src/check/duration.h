// SPDX-License-Identifier: Apache-2.0
// Spans of time as people write them: 3時間以内, 24時間, 1週間, 当日.
#pragma once

#include <optional>
#include <string_view>

namespace keizoku::check {

/// In hours. 2〜3日 keeps both ends, and 1か月 is 28 to 31 days.
struct Duration {
    double least = 0;
    double most = 0;

    friend bool operator==(const Duration&, const Duration&) = default;
};

/// Digits of any width or kanji, 分 時間 日 週間 か月 年, 半, ranges, 当日 翌日 半日 一晩, and 直ちに as
/// nothing at all. Several spans in one text (赤3時間、黄24時間) give the range of all. Nothing for what
/// cannot be reckoned with: 数日, 速やかに, 5営業日, a clock or a date (8時30分, 毎月10日), how often
/// (1日3回), a count (3名).
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view text);

/// Whether a span surely is as long as the other or longer.
[[nodiscard]] bool atLeastAsLong(const Duration& span, const Duration& other);

} // namespace keizoku::check
