// SPDX-License-Identifier: Apache-2.0
#include "forms/authority.h"

#include <algorithm>

#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::string_view kDefault = "default";

} // namespace

Result<std::vector<Authority>> readAuthorities(const std::filesystem::path& file, const LawBook& law)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    std::vector<Authority> all;
    const Node root(*json, file.filename().string(), "", problems);
    for (const Node& item : root.items()) {
        item.allowOnly({"id", "name", "filing", "law", "note"});
        all.push_back({item.text("id"), item.text("name"), item.text("filing"), item.text("law"),
                       item.text("note", false)});
        if (!law.entry(all.back().law))
            item.at("law").problem("unknown law entry " + all.back().law);
    }
    if (std::none_of(all.begin(), all.end(), [](const Authority& each) { return each.id == kDefault; }))
        root.problem("no default");
    if (!problems.empty())
        return malformedData("指定権者の表", problems);
    return all;
}

const Authority* authorityFor(const std::vector<Authority>& all, const LawBook& law, std::string_view words,
                              std::string_view service)
{
    const Authority* otherwise = nullptr;
    for (const Authority& each : all) {
        if (each.id == kDefault)
            otherwise = &each;
        else if (const LawEntry* entry = law.entry(each.law);
                 entry && entry->isAbout(service) && words.find(each.name) != words.npos)
            return &each;
    }
    return otherwise;
}

} // namespace keizoku::forms
