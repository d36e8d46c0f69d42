// SPDX-License-Identifier: Apache-2.0
#include "office/calendar_writer.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::office {

namespace {

constexpr std::size_t kMostOctets = 75;
constexpr std::string_view kLineEnd = "\r\n";

/// 20261122 and 20261122T001405Z
std::string basic(std::string_view extended)
{
    std::string out;
    std::copy_if(extended.begin(), extended.end(), std::back_inserter(out),
                 [](char letter) { return letter != '-' && letter != ':'; });
    return out;
}

bool continuesLetter(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

} // namespace

std::string calendarText(std::string_view text)
{
    std::string out;
    for (const char letter : text::cleaned(text)) {
        if (letter == '\n') {
            out += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',')
            out += '\\';
        out += letter;
    }
    return out;
}

std::string foldedLine(std::string_view property)
{
    std::string out;
    std::size_t room = kMostOctets;
    while (property.size() > room) {
        std::size_t end = room;
        while (end > 0 && continuesLetter(property[end]))
            --end;
        if (end == 0) // no UTF-8: a cut in the middle harms nothing more
            end = room;
        out.append(property.substr(0, end)).append(kLineEnd).append(" ");
        property.remove_prefix(end);
        room = kMostOctets - 1; // the blank that begins the line counts
    }
    return out.append(property).append(kLineEnd);
}

std::string calendar(std::string_view name, std::span<const CalendarEvent> events, Instant made)
{
    std::string out;
    const auto line = [&](std::string_view property, const std::string& value) {
        out += foldedLine(std::string(property) + ":" + value);
    };
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Keizoku//Keizoku//JA");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", calendarText(name));
    for (const CalendarEvent& event : events) {
        line("BEGIN", "VEVENT");
        line("UID", calendarText(event.uid));
        line("DTSTAMP", basic(rfc3339(made)));
        line("DTSTART;VALUE=DATE", basic(event.date.iso()));
        line("DTEND;VALUE=DATE", basic(event.date.plusDays(1).iso()));
        line("SUMMARY", calendarText(event.summary));
        if (!event.description.empty())
            line("DESCRIPTION", calendarText(event.description));
        line("TRANSP", "TRANSPARENT"); // nobody is busy all day for it
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    return out;
}

} // namespace keizoku::office
