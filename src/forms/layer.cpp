// SPDX-License-Identifier: Apache-2.0
#include "forms/layer.h"

#include <algorithm>

#include "base/text.h"
#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::size_t kMaxLayers = 8;

/// One layer as it stands in its folder.
struct Layer {
    std::string id = {};
    Json pack = {};
    std::vector<std::pair<std::string, Json>> sections = {}; ///< file name, content
};

Result<Layer> readLayer(const std::filesystem::path& templates, const std::string& id)
{
    const auto folder = templates / "packs" / id;
    auto pack = readData(folder / "pack.json");
    if (!pack)
        return failed(pack);
    Layer layer{id, *std::move(pack), {}};
    for (const Json& name : layer.pack["sections"].array()) {
        auto section = readData(folder / name.string());
        if (!section)
            return failed(section);
        layer.sections.emplace_back("packs/" + id + "/" + name.string(), *std::move(section));
    }
    return layer;
}

/// The texts of a layer in a service's words.
Json inWords(const Json& json, const std::map<std::string, std::string>& words)
{
    if (json.isString()) {
        std::string text = json.string();
        for (const auto& [key, word] : words)
            text = text::replaced(text, "{" + key + "}", word);
        return text;
    }
    if (json.isArray()) {
        Json all{Json::Array{}};
        for (const Json& each : json.array())
            all.push(inWords(each, words));
        return all;
    }
    if (json.isObject()) {
        Json all{Json::Object{}};
        for (const auto& [key, each] : json.object())
            all.set(key, inWords(each, words));
        return all;
    }
    return json;
}

auto fieldNamed(std::vector<Json>& fields, std::string_view id)
{
    return std::find_if(fields.begin(), fields.end(),
                        [&](const Json& each) { return each["id"].string() == id; });
}

void overrideField(Json& field, const Json& with)
{
    for (const auto& [key, value] : with.object()) {
        if (key == "override" || key == "after")
            continue;
        if (key == "chapters") { // a place in one more book
            Json places = field["chapters"];
            for (const auto& [book, chapter] : value.object())
                places.set(book, chapter);
            field.set("chapters", std::move(places));
            continue;
        }
        field.set(key, value);
    }
}

void addField(std::vector<Json>& fields, const Node& node, const std::string& source)
{
    const std::string after = node.text("after", false);
    Json field{Json::Object{}};
    for (const auto& [key, value] : node.json().object())
        if (key != "after")
            field.set(key, value);
    field.set("source", source);
    auto place = fields.end();
    if (after == "^") {
        place = fields.begin();
    } else if (!after.empty()) {
        place = fieldNamed(fields, after);
        if (place == fields.end())
            node.at("after").problem("unknown field " + after);
        else
            ++place;
    }
    fields.insert(place, std::move(field));
}

void laySection(LaidSection& onto, const Node& node, const std::string& source)
{
    node.allowOnly({"id", "title", "lead", "fields", "drop"});
    for (const char* key : {"id", "title", "lead"})
        if (node.has(key))
            onto.head.set(key, node.json()[key]);
    for (const std::string& id : node.texts("drop")) {
        const auto it = fieldNamed(onto.fields, id);
        if (it == onto.fields.end())
            node.at("drop").problem("unknown field " + id);
        else
            onto.fields.erase(it);
    }
    for (const Node& item : node.at("fields").items()) {
        const auto it = fieldNamed(onto.fields, item.text("id"));
        const bool overrides = item.flag("override");
        if (overrides && it == onto.fields.end())
            item.at("id").problem("overrides an unknown field");
        else if (overrides)
            overrideField(*it, item.json());
        else if (it != onto.fields.end())
            item.at("id").problem("used twice");
        else
            addField(onto.fields, item, source);
        if (overrides && it != onto.fields.end() && item.has("example"))
            it->set("source", source);
    }
}

void layLayer(LaidPack& onto, const Layer& layer, const std::map<std::string, std::string>& words,
              Problems& problems)
{
    const Node head(layer.pack, "packs/" + layer.id + "/pack.json", "", problems);
    head.allowOnly({"id", "edition", "title", "extends", "books", "sections", "firstHour"});
    if (head.text("id") != layer.id)
        head.at("id").problem("is not the folder's name");
    onto.chain.push_back(layer.id);
    onto.edition = std::max(onto.edition, head.text("edition"));
    for (const auto& [volume, file] : layer.pack["books"].object())
        onto.books[volume] = file.string();
    if (head.has("books") && layer.pack["books"].object().contains("all"))
        std::erase_if(onto.books, [](const auto& book) { return book.first != "all"; });
    if (head.has("firstHour"))
        onto.firstHour = head.texts("firstHour");
    const std::string source = layer.id + " " + head.text("edition");
    for (const auto& [file, json] : layer.sections) {
        const Json worded = inWords(json, words);
        laySection(onto.sections[worded["id"].string()], Node(worded, file, "", problems), source);
    }
}

} // namespace

Result<LaidPack> layPack(const std::filesystem::path& templates, const std::string& id,
                         const std::map<std::string, std::string>& words, Problems& problems)
{
    std::vector<Layer> layers;
    for (std::string next = id; !next.empty() && layers.size() <= kMaxLayers;) {
        auto layer = readLayer(templates, next);
        if (!layer)
            return failed(layer);
        next = layer->pack["extends"].string();
        layers.insert(layers.begin(), *std::move(layer));
    }
    if (layers.size() > kMaxLayers)
        problems.push_back("packs/" + id + ": extends itself");
    LaidPack laid;
    for (const Layer& layer : layers)
        layLayer(laid, layer, words, problems);
    return laid;
}

} // namespace keizoku::forms
