// SPDX-License-Identifier: Apache-2.0
// The shipped guides, one for each of the three who use the program: templates/guides/*.md.
#pragma once

#include <string>
#include <vector>

#include "app/environment.h"

namespace keizoku::app {

struct GuideChapter {
    std::string title = {};               ///< "3. 例を自分の言葉にする"
    std::vector<std::string> places = {}; ///< screens it explains: "home", "register:people", "drill"
    std::string markdown = {};            ///< with its heading
};

struct Guide {
    std::string id = {}; ///< "manager", "administrator", "staff"
    std::string title = {};
    std::string introduction = {}; ///< Markdown
    std::vector<GuideChapter> chapters = {};
};

/// In the order above. Malformed for a guide without title or chapters.
Result<std::vector<Guide>> readGuides(const Environment& environment);
/// Where their pictures are.
[[nodiscard]] std::filesystem::path guideFolder(const Environment& environment);

/// A guide and one of its chapters, by place.
struct GuidePlace {
    std::size_t guide = 0, chapter = 0;
};
/// The chapter that explains a screen: of "register:people" else of "register". The first of the first guide
/// when none does.
[[nodiscard]] GuidePlace guideFor(const std::vector<Guide>& guides, const std::string& screen);

} // namespace keizoku::app
