// SPDX-License-Identifier: Apache-2.0
#include "forms/leftover_patterns.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <set>
#include <string_view>

#include "base/files.h"
#include "base/json.h"

namespace keizoku::forms {

namespace {

struct FileShape {
    std::string_view stem;
    std::vector<std::string_view> lists;
    bool hasPhrases = false;
};

const std::vector<FileShape>& shapes()
{
    static const std::vector<FileShape> all = {
        {"marks", {"circle",  "circleLookalikes", "blackCircle", "triangle",   "square",
                   "cross",   "crossLookalikes",  "asterisk",    "star",       "diamond",
                   "geta",    "underscore",       "dots",        "question",   "blanks",
                   "ignored", "dashes",           "brackets",    "emptyBoxes", "ticks"}},
        {"units",
         {"units", "dateUnits", "organisations", "prefixes", "prefixesBeforeUnit", "tails", "particles",
          "notUnits", "weekdays", "zeroSuffixes"}},
        {"blanks",
         {"eras", "afterBlankPair", "introductions", "counterPrefixes", "phoneLabels", "notAfterBlank"}},
        {"numbers", {"mailNames", "mailDomains", "topLevels", "datePatterns"}},
        {"letters", {"suffixes", "innocent"}},
        {"choices", {"choices"}},
        {"names", {}, true},
        {"instructions", {}, true},
        {"undecided", {}, true},
        {"machine", {}, true},
        {"stale", {"transitionWords", "transitionEnded"}, true},
    };
    return all;
}

/// Where we are in which file, for the error's detail.
struct Place {
    std::string file;
    std::string pointer;

    [[nodiscard]] Place at(std::string_view key) const { return {file, pointer + "/" + std::string(key)}; }
    [[nodiscard]] Place at(std::size_t index) const { return at(std::to_string(index)); }
    [[nodiscard]] tl::unexpected<Error> malformed(std::string_view why) const
    {
        return fail(ErrorCode::Malformed, "書きかけを探すための語の表を読めません。",
                    file + ": " + pointer + ": " + std::string(why));
    }
};

Result<std::vector<std::string>> readWords(const Json& json, const Place& place)
{
    if (!json.isArray())
        return place.malformed("not an array");
    std::vector<std::string> words;
    std::set<std::string> seen;
    for (const Json& item : json.array()) {
        const Place here = place.at(words.size());
        if (!item.isString() || item.string().empty())
            return here.malformed("not a text, or an empty one");
        if (!seen.insert(item.string()).second)
            return here.malformed("twice");
        words.push_back(item.string());
    }
    return words;
}

Result<void> checkKeys(const Json& json, const std::vector<std::string_view>& keys, const Place& place)
{
    if (!json.isObject())
        return place.malformed("not an object");
    for (const auto& [key, value] : json.object())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            return place.at(key).malformed("unknown key");
    for (const std::string_view key : keys)
        if (!json.contains(key))
            return place.at(key).malformed("missing");
    return {};
}

Result<void> checkOneOf(const std::string& word, std::initializer_list<std::string_view> known,
                        const Place& place)
{
    if (std::find(known.begin(), known.end(), word) == known.end())
        return place.malformed("unknown: " + word);
    return {};
}

bool isBalanced(const std::string& pattern)
{
    int depth = 0;
    for (const char c : pattern) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0 || depth > 1)
            return false;
    }
    return depth == 0;
}

Result<LeftoverPhrases> readPhrases(const Json& json, const Place& place)
{
    if (auto ok = checkKeys(
            json, {"rule", "severity", "regions", "sentence", "patterns", "innocent", "unless"}, place);
        !ok)
        return failed(ok);
    LeftoverPhrases phrases{.rule = json["rule"].string(),
                            .severity = json["severity"].string(),
                            .regions = {},
                            .sentence = json["sentence"].string(),
                            .patterns = {},
                            .innocent = {},
                            .unless = {}};
    if (!phrases.rule.starts_with("leftover-"))
        return place.at("rule").malformed("must begin with leftover-");
    if (phrases.sentence.find("{}") == std::string::npos)
        return place.at("sentence").malformed("no {} in it");
    if (auto ok = checkOneOf(phrases.severity, {"error", "warning", "hint"}, place.at("severity")); !ok)
        return failed(ok);
    const std::array<std::pair<std::string_view, std::vector<std::string>*>, 4> lists = {
        {{"regions", &phrases.regions},
         {"patterns", &phrases.patterns},
         {"innocent", &phrases.innocent},
         {"unless", &phrases.unless}}};
    for (const auto& [key, target] : lists) {
        auto words = readWords(json[key], place.at(key));
        if (!words)
            return failed(words);
        for (std::size_t i = 0; i < words->size(); ++i)
            if (!isBalanced((*words)[i]))
                return place.at(key).at(i).malformed("brackets do not match or are nested");
        *target = std::move(*words);
    }
    for (std::size_t i = 0; i < phrases.regions.size(); ++i)
        if (auto ok = checkOneOf(phrases.regions[i], {"body", "form", "message"}, place.at("regions").at(i));
            !ok)
            return failed(ok);
    return phrases;
}

Result<void> readFileInto(LeftoverPatterns& patterns, const FileShape& shape,
                          const std::filesystem::path& folder)
{
    const auto path = folder / (std::string(shape.stem) + ".json");
    const auto bytes = readFile(path);
    if (!bytes)
        return failed(bytes);
    const Place place{path.generic_string(), ""};
    const auto json = Json::parse(*bytes);
    if (!json)
        return place.malformed(json.error().detail);
    std::vector<std::string_view> keys = shape.lists;
    if (shape.hasPhrases)
        keys.emplace_back("groups");
    if (auto ok = checkKeys(*json, keys, place); !ok)
        return ok;
    auto& lists = patterns.lists[std::string(shape.stem)];
    for (const std::string_view key : shape.lists) {
        auto words = readWords((*json)[key], place.at(key));
        if (!words)
            return failed(words);
        lists[std::string(key)] = std::move(*words);
    }
    if (shape.hasPhrases && !(*json)["groups"].isArray())
        return place.at("groups").malformed("not an array");
    std::size_t index = 0;
    for (const Json& group : (*json)["groups"].array()) {
        auto phrases = readPhrases(group, place.at("groups").at(index++));
        if (!phrases)
            return failed(phrases);
        patterns.phrases.push_back(std::move(*phrases));
    }
    return {};
}

} // namespace

const LeftoverPatterns::Words& LeftoverPatterns::words(const std::string& file, const std::string& key) const
{
    static const Words none;
    const auto lists_ = lists.find(file);
    if (lists_ == lists.end())
        return none;
    const auto found = lists_->second.find(key);
    return found == lists_->second.end() ? none : found->second;
}

Result<LeftoverPatterns> readLeftoverPatterns(const std::filesystem::path& folder)
{
    LeftoverPatterns patterns;
    for (const FileShape& shape : shapes())
        if (auto ok = readFileInto(patterns, shape, folder); !ok)
            return failed(ok);
    return patterns;
}

} // namespace keizoku::forms
