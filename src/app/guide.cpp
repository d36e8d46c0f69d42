// SPDX-License-Identifier: Apache-2.0
#include "app/guide.h"

#include <algorithm>

#include "base/files.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

constexpr std::uintmax_t kMaxGuide = 1U << 20U;
constexpr std::string_view kPlaces = "<!-- places:";

std::vector<std::string> placesIn(std::string_view line)
{
    const std::size_t end = line.find("-->");
    std::vector<std::string> places;
    for (const std::string& each : text::split(
             std::string(line.substr(kPlaces.size(), end == std::string_view::npos ? end : end - kPlaces.size())), ' '))
        if (!text::trimmed(each).empty())
            places.emplace_back(text::trimmed(each));
    return places;
}

Result<Guide> parsed(const std::string& id, const std::string& markdown)
{
    Guide guide;
    guide.id = id;
    std::vector<std::string> places; // of the chapter that comes
    for (const std::string& line : text::split(markdown, '\n')) {
        if (line.starts_with(kPlaces)) {
            places = placesIn(line);
        } else if (line.starts_with("# ") && guide.title.empty()) {
            guide.title = line.substr(2);
        } else if (line.starts_with("## ")) {
            guide.chapters.push_back({line.substr(3), std::move(places), line + "\n"});
            places = {};
        } else {
            (guide.chapters.empty() ? guide.introduction : guide.chapters.back().markdown) += line + "\n";
        }
    }
    if (guide.title.empty() || guide.chapters.empty())
        return fail(ErrorCode::Malformed, "使い方のガイドが読めません。けいぞくを入れ直してください。",
                    "guide " + id);
    return guide;
}

} // namespace

std::filesystem::path guideFolder(const Environment& environment)
{
    return environment.templates / "guides";
}

Result<std::vector<Guide>> readGuides(const Environment& environment)
{
    std::vector<Guide> guides;
    for (const char* id : {"manager", "administrator", "staff"}) {
        const auto bytes = readFile(guideFolder(environment) / (std::string(id) + ".md"), kMaxGuide);
        auto guide = bytes ? parsed(id, *bytes) : Result<Guide>(failed(bytes));
        if (!guide)
            return failed(guide);
        guides.push_back(*std::move(guide));
    }
    return guides;
}

GuidePlace guideFor(const std::vector<Guide>& guides, const std::string& screen)
{
    for (const std::string& wanted : {screen, screen.substr(0, screen.find(':'))})
        for (std::size_t guide = 0; guide < guides.size(); ++guide)
            for (std::size_t chapter = 0; chapter < guides[guide].chapters.size(); ++chapter) {
                const auto& places = guides[guide].chapters[chapter].places;
                if (std::find(places.begin(), places.end(), wanted) != places.end())
                    return {guide, chapter};
            }
    return {};
}

} // namespace keizoku::app
