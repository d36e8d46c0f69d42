// SPDX-License-Identifier: Apache-2.0
// Days for the calendar of another program: iCalendar (RFC 5545), as Outlook, Google and phones read it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace keizoku::office {

/// Something on one whole day.
struct CalendarEvent {
    std::string uid = {}; ///< the same thing has the same, whenever it is written again
    Date date;
    std::string summary = {};
    std::string description = {};
};

/// One calendar with these events. `made` is the instant it says it was made at.
[[nodiscard]] std::string calendar(std::string_view name, std::span<const CalendarEvent> events,
                                   Instant made);

/// A text as the value of a property: ; , \ and line ends escaped, control characters left out.
[[nodiscard]] std::string calendarText(std::string_view text);
/// A property in lines of at most 75 octets, no letter cut, each ended by CR LF.
[[nodiscard]] std::string foldedLine(std::string_view property);

} // namespace keizoku::office
