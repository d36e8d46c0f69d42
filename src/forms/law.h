// SPDX-License-Identifier: Apache-2.0
// What the law says, as dated data: ordinances, notices, questions and answers, and what replaced what.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace keizoku::forms {

/// How a fact of law is known: an official text was read, a secondary source was, or nobody looked it up.
enum class Confidence { Read, Secondary, General };

struct LawEntry {
    std::string id = {};
    std::vector<std::string> topics = {};   ///< what it settles; checks cite a topic
    std::vector<std::string> services = {}; ///< ids it is about; empty: all
    std::string kind = {};                  ///< ordinance notice qa announcement guideline form practice
    std::string title = {}, number = {}, locator = {};
    std::optional<Date> issued = {}, from = {}, until = {}; ///< `until` is the last day in force
    std::vector<std::string> supersedes = {};
    std::string source = {};
    Confidence confidence = Confidence::General;
    std::optional<Date> checkedOn = {};
    std::string note = {};

    [[nodiscard]] bool isAbout(std::string_view service) const;
    [[nodiscard]] bool settles(std::string_view topic) const;
    /// title（number locator） 原文未確認
    [[nodiscard]] std::string words() const;
};

class LawBook {
public:
    LawBook() = default;
    /// Reads every file of the folder. Malformed for an unknown key or kind, a missing locator, an unknown or
    /// circular supersession; `detail` names file and JSON pointer, one problem a line.
    static Result<LawBook> read(const std::filesystem::path& folder);

    [[nodiscard]] std::span<const LawEntry> entries() const { return m_entries; }
    [[nodiscard]] const LawEntry* entry(std::string_view id) const;
    /// Whether it is in force on that day: begun, not ended, not replaced by one that has begun.
    [[nodiscard]] bool lives(const LawEntry& entry, const Date& on) const;
    /// Those that settle a topic for any of these services (for all, when none is given) on that day.
    [[nodiscard]] std::vector<const LawEntry*>
    living(std::string_view topic, std::span<const std::string> services, const Date& on) const;
    /// An entry with all it replaced and all that replaced it, oldest first.
    [[nodiscard]] std::vector<const LawEntry*> chain(const LawEntry& entry) const;

private:
    [[nodiscard]] std::vector<const LawEntry*> successorsOf(const LawEntry& entry) const;
    std::vector<LawEntry> m_entries;
};

} // namespace keizoku::forms
