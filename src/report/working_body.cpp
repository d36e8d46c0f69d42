// SPDX-License-Identifier: Apache-2.0
#include "report/body.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace keizoku::report {

namespace {

using plan::Hazard;

struct Group {
    Hazard hazard;
    const char* title;
    const char* id;
};
constexpr std::array kGroups = {Group{Hazard::Both, "", ""}, Group{Hazard::Natural, "自然災害", "natural"},
                                Group{Hazard::Infection, "感染症", "infection"}};

/// Full-width, as chapter numbers of the forms are.
std::string fullWidth(std::size_t number)
{
    std::u32string out;
    for (const char digit : std::to_string(number))
        out.push_back(U'０' + static_cast<char32_t>(digit - '0'));
    return text::encode(out);
}

} // namespace

Blocks workingBody(const Source& source, const FieldWriter& writer)
{
    const forms::Pack& pack = source.pack;
    Blocks blocks;
    std::size_t number = 0;
    for (const forms::SectionSpec& section : pack.sections) {
        const std::string anchor = "section-" + section.id;
        blocks.push_back(document::Heading{1, fullWidth(++number), section.title, anchor, true});
        std::vector<std::pair<const Group*, Blocks>> groups;
        for (const Group& group : kGroups) {
            std::vector<forms::FieldInstance> fields = pack.instances(section);
            std::erase_if(
                fields, [&](const forms::FieldInstance& field) { return field.path.hazard != group.hazard; });
            if (Blocks content = writer.write(fields, ""); !content.empty())
                groups.emplace_back(&group, std::move(content));
        }
        if (groups.empty())
            blocks.push_back(document::Paragraph{
                source.edition.draft ? missing() : document::plain("（該当なし）"), false});
        std::size_t part = 0;
        for (auto& [group, content] : groups) {
            if (group->hazard != Hazard::Both)
                blocks.push_back(document::Heading{2, "(" + std::to_string(++part) + ")", group->title,
                                                   anchor + "-" + group->id, false});
            append(blocks, std::move(content));
        }
    }
    return blocks;
}

} // namespace keizoku::report
