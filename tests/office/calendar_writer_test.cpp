// SPDX-License-Identifier: Apache-2.0
// iCalendar, read back by the rules of RFC 5545: lines unfolded, texts unescaped.
#include <catch2/catch.hpp>

#include <random>

#include "base/text.h"
#include "office/calendar_writer.h"

using namespace keizoku;

namespace {

constexpr std::size_t kMostOctets = 75;

std::vector<std::string> physicalLines(const std::string& calendar)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (auto end = calendar.find("\r\n"); end != std::string::npos; end = calendar.find("\r\n", begin)) {
        lines.push_back(calendar.substr(begin, end - begin));
        begin = end + 2;
    }
    CHECK(begin == calendar.size()); // nothing behind the last line end
    return lines;
}

std::vector<std::string> unfolded(const std::string& calendar)
{
    std::vector<std::string> lines;
    for (const std::string& line : physicalLines(calendar))
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
    return lines;
}

std::string unescaped(const std::string& value)
{
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\') {
            out += value[at];
            continue;
        }
        ++at;
        REQUIRE(at < value.size());
        out += value[at] == 'n' ? '\n' : value[at];
    }
    return out;
}

std::string valueOf(const std::vector<std::string>& lines, const std::string& property)
{
    for (const std::string& line : lines)
        if (line.starts_with(property + ":"))
            return line.substr(property.size() + 1);
    return "";
}

Date day(const char* iso)
{
    return Date::fromIso(iso).value();
}

const Instant kMade = parseRfc3339("2026-11-22T00:14:05Z").value();

std::string randomText(std::mt19937& random)
{
    static const std::vector<std::string> kPieces = {
        "a", " ", ";",   ",", "\\", "\n", "備蓄", "𠮷田", "葛\U000E0100",
        "é", "n", "\\n", ":", "😀",  "・", "\"",   "～"};
    std::uniform_int_distribution<std::size_t> length(0, 120);
    std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
    std::string text;
    for (std::size_t left = length(random); left > 0; --left)
        text += kPieces[piece(random)];
    return text;
}

} // namespace

TEST_CASE("whatever is written is read back, in lines of at most 75 octets that cut no letter", "[calendar]")
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 2000; ++round) {
        const std::string summary = randomText(random);
        const std::string description = randomText(random);
        const office::CalendarEvent event{"a@b", day("2027-03-31"), summary, description};
        const std::string written = office::calendar("みどり", std::span(&event, 1), kMade);
        for (const std::string& line : physicalLines(written)) {
            REQUIRE(line.size() <= kMostOctets);
            REQUIRE(text::isValidUtf8(line));
            REQUIRE(line.find('\n') == std::string::npos);
        }
        const auto lines = unfolded(written);
        REQUIRE(unescaped(valueOf(lines, "SUMMARY")) == summary);
        REQUIRE(unescaped(valueOf(lines, "DESCRIPTION")) == description);
    }
}

TEST_CASE("a line is folded only when it has to be, exactly at the limit", "[calendar]")
{
    const std::string fits(kMostOctets, 'x');
    CHECK(office::foldedLine(fits) == fits + "\r\n");
    CHECK(office::foldedLine(fits + "y") == fits + "\r\n y\r\n");
    // A letter of three octets that would end one octet too far goes to the next line.
    const std::string nearly(kMostOctets - 2, 'x');
    CHECK(office::foldedLine(nearly + "あ") == nearly + "\r\n あ\r\n");
}

TEST_CASE("an event is one whole day that keeps nobody busy, made when it was made", "[calendar]")
{
    const office::CalendarEvent event{"k1@f.keizoku", day("2026-12-31"), "訓練", ""};
    const auto lines = unfolded(office::calendar("みどり, 訪問看護", std::span(&event, 1), kMade));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(valueOf(lines, "VERSION") == "2.0");
    CHECK(valueOf(lines, "UID") == "k1@f.keizoku");
    CHECK(valueOf(lines, "DTSTAMP") == "20261122T001405Z");
    CHECK(valueOf(lines, "DTSTART;VALUE=DATE") == "20261231");
    CHECK(valueOf(lines, "DTEND;VALUE=DATE") == "20270101");
    CHECK(valueOf(lines, "X-WR-CALNAME") == "みどり\\, 訪問看護");
    CHECK(valueOf(lines, "DESCRIPTION").empty());
    CHECK(unfolded(office::calendar("空", {}, kMade)).size() == 7);
}
