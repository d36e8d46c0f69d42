// SPDX-License-Identifier: Apache-2.0
// A pack: one edition of all the questions for a kind of service.
#pragma once

#include <filesystem>
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
    std::vector<std::string> firstHour = {}; ///< sections in the order that gives value first
    std::vector<SectionSpec> sections = {};
    std::map<plan::Hazard, ChapterBook> books = {};

    [[nodiscard]] const SectionSpec* section(std::string_view id) const;
    /// Every field of every volume, in working order.
    [[nodiscard]] std::vector<FieldInstance> instances() const;
    [[nodiscard]] std::vector<FieldInstance> instances(const SectionSpec& section) const;
    [[nodiscard]] std::vector<FieldInstance> instances(std::string_view sectionId) const;
    /// The instance at that path; a path without hazard also finds a field of one volume. Null spec if none.
    [[nodiscard]] FieldInstance find(const plan::FieldPath& path) const;
    /// Where copies of its examples say they came from.
    [[nodiscard]] std::string originName() const { return id + " " + edition; }
};

/// The pack's folder as one canonical text, to be stored in a plan's file. Reads `templates/packs/<id>`.
Result<std::string> bundlePack(const std::filesystem::path& templates, std::string_view id);

/// Strict: an unknown key, kind or reference is Malformed, `detail` naming file and JSON pointer, one problem
/// a line.
Result<Pack> readPack(std::string_view bundle);

/// The pack that serves a service id. NotFound names the ones there are.
Result<std::string> packForService(const std::filesystem::path& templates, std::string_view service);

} // namespace keizoku::forms
