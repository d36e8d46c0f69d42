// SPDX-License-Identifier: Apache-2.0
// The numbers Word shows in front of paragraphs, and which paragraphs its styles make headings.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
} // namespace pugi

namespace keizoku::office {

inline constexpr std::size_t kNumberLevels = 9;

/// Which numbering a paragraph belongs to.
struct NumberedAt {
    std::string list = {}; ///< w:numId; empty or "0": none
    std::size_t level = 0;
};

/// Counts through the paragraphs of one story.
class DocxNumbering {
public:
    /// `numbering` is the root of numbering.xml.
    void read(const pugi::xml_node& numbering);
    /// The number of the next paragraph at that place: "(3)", "１．", "・"; "" where there is none.
    [[nodiscard]] std::string next(const NumberedAt& at);

private:
    struct Level {
        std::string format = {}, shape = {}; ///< decimalEnclosedCircle; "(%1)"
        int start = 1;
    };
    struct List {
        std::array<Level, kNumberLevels> levels = {};
        std::string shared = {}; ///< abstract numbering: lists of the same one count on
    };
    std::map<std::string, std::array<Level, kNumberLevels>, std::less<>> m_abstract;
    std::map<std::string, List, std::less<>> m_lists;
    std::map<std::string, std::array<int, kNumberLevels>, std::less<>> m_counts;
};

/// 3 in a number format of Word: "3", "３", "③", "III", "ウ". A format not known counts in digits.
[[nodiscard]] std::string numberInFormat(int number, std::string_view format);

struct DocxStyle {
    int heading = 0;       ///< 1 to 9, or 0
    bool contents = false; ///< of a line in a table of contents
    NumberedAt numbered = {};
};

/// Paragraph styles by id, each with what it inherits.
class DocxStyles {
public:
    /// `styles` is the root of styles.xml.
    void read(const pugi::xml_node& styles);
    [[nodiscard]] DocxStyle at(std::string_view id) const;

private:
    struct Given {
        std::string base = {}, name = {}, list = {};
        int outline = -1; ///< 0 to 8; 9 is body text
        int level = -1;
    };
    std::map<std::string, Given, std::less<>> m_styles;
};

} // namespace keizoku::office
