// SPDX-License-Identifier: Apache-2.0
// A pack: one edition of all the questions for a kind of service.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "forms/field_spec.h"

namespace keizoku::forms {

struct Chapter {
    std::string id = {};     ///< "3.5.1": dots are levels
    std::string number = {}; ///< as printed: "①"
    std::string title = {};

    [[nodiscard]] int level() const; ///< 1, 2, 3
};

/// The official chapters of one volume.
struct ChapterBook {
    std::string title = {};
    std::vector<Chapter> chapters = {};
};

struct Pack {
    std::string id = {};
    std::string edition = {};
    std::string title = {};
    std::vector<std::string> services = {};
    std::vector<std::string> layers = {};          ///< added by choice: renkei, chiiki
    std::map<std::string, std::string> names = {}; ///< of its services, by id
    std::map<std::string, std::string> words = {}; ///< what the first service calls its users, head, office …
    std::vector<std::string> firstHour = {};       ///< sections in the order that gives value first
    std::vector<SectionSpec> sections = {};
    std::map<plan::Hazard, ChapterBook> books = {}; ///< key Both: one volume for all hazards

    [[nodiscard]] const SectionSpec* section(std::string_view id) const;
    /// Every field of every volume, in working order.
    [[nodiscard]] std::vector<FieldInstance> instances() const;
    [[nodiscard]] std::vector<FieldInstance> instances(const SectionSpec& section) const;
    [[nodiscard]] std::vector<FieldInstance> instances(std::string_view sectionId) const;
    /// The instance at that path; a path without hazard also finds a field of one volume. Null spec if none.
    [[nodiscard]] FieldInstance find(const plan::FieldPath& path) const;
    /// Id and edition, as people name it in a message.
    [[nodiscard]] std::string label() const { return id + " " + edition; }
    /// A word of the first service ("user" → 患者), or `otherwise`.
    [[nodiscard]] std::string word(const std::string& key, const std::string& otherwise) const;
};

/// Reads what composePack (compose.h) wrote, also in the form of the first editions. Strict: an unknown key,
/// kind or reference is Malformed, `detail` naming file and JSON pointer, one problem a line.
Result<Pack> readPack(std::string_view bundle);

} // namespace keizoku::forms
