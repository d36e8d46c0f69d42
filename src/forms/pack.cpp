// SPDX-License-Identifier: Apache-2.0
#include "forms/pack.h"

#include <algorithm>
#include <array>

#include "forms/data_folder.h"
#include "forms/section_reader.h"

namespace keizoku::forms {

namespace {

using plan::Hazard;

struct Volume {
    const char* key;
    Hazard hazard;
};
constexpr std::array kVolumes = {Volume{"natural", Hazard::Natural}, Volume{"infection", Hazard::Infection},
                                 Volume{"all", Hazard::Both}};

void readBook(const Node& node, Hazard hazard, Pack& pack)
{
    node.allowOnly({"id", "title", "source", "chapters"});
    ChapterBook book{node.text("title"), {}};
    for (const Node& item : node.at("chapters").items()) {
        item.allowOnly({"id", "number", "title"});
        book.chapters.push_back({item.text("id"), item.text("number", false), item.text("title")});
    }
    pack.books.emplace(hazard, std::move(book));
}

/// A field that names a chapter which does not exist would silently vanish from the official print.
void checkChapters(const Pack& pack, Problems& problems)
{
    for (const SectionSpec& section : pack.sections)
        for (const FieldSpec& field : section.fields)
            for (const auto& [hazard, id] : field.chapters) {
                const auto book = pack.books.find(hazard);
                const bool known =
                    book != pack.books.end() &&
                    std::any_of(book->second.chapters.begin(), book->second.chapters.end(),
                                [&, &wanted = id](const Chapter& chapter) { return chapter.id == wanted; });
                if (!known)
                    problems.push_back(section.id + "/" + field.id + ": unknown chapter " + id);
            }
}

std::vector<Hazard> hazardsOf(HazardScope scope)
{
    switch (scope) {
    case HazardScope::Both:
        return {Hazard::Both};
    case HazardScope::Natural:
        return {Hazard::Natural};
    case HazardScope::Infection:
        return {Hazard::Infection};
    case HazardScope::Each:
        break;
    }
    return {Hazard::Natural, Hazard::Infection};
}

} // namespace

int Chapter::level() const
{
    return 1 + static_cast<int>(std::count(id.begin(), id.end(), '.'));
}

const SectionSpec* Pack::section(std::string_view wanted) const
{
    const auto it = std::find_if(sections.begin(), sections.end(),
                                 [&](const SectionSpec& each) { return each.id == wanted; });
    return it == sections.end() ? nullptr : &*it;
}

std::vector<FieldInstance> Pack::instances(const SectionSpec& of) const
{
    std::vector<FieldInstance> all;
    for (const FieldSpec& field : of.fields)
        for (const Hazard hazard : hazardsOf(field.scope))
            all.push_back({&field, {of.id, field.id, hazard, {}}});
    return all;
}

std::vector<FieldInstance> Pack::instances(std::string_view sectionId) const
{
    const SectionSpec* of = section(sectionId);
    return of ? instances(*of) : std::vector<FieldInstance>{};
}

std::vector<FieldInstance> Pack::instances() const
{
    std::vector<FieldInstance> all;
    for (const SectionSpec& each : sections) {
        auto some = instances(each);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

FieldInstance Pack::find(const plan::FieldPath& path) const
{
    const SectionSpec* of = section(path.section);
    if (!of)
        return {};
    for (const FieldSpec& field : of->fields) {
        if (field.id != path.field)
            continue;
        const auto hazards = hazardsOf(field.scope);
        const bool named = std::find(hazards.begin(), hazards.end(), path.hazard) != hazards.end();
        // "section/field" is enough when the field exists in one volume only.
        if (named || (path.hazard == Hazard::Both && hazards.size() == 1))
            return {&field, {of->id, field.id, named ? path.hazard : hazards.front(), {}}};
        return {};
    }
    return {};
}

std::string Pack::word(const std::string& key, const std::string& otherwise) const
{
    const auto it = words.find(key);
    return it == words.end() ? otherwise : it->second;
}

namespace {

std::map<std::string, std::string> textsByKey(const Node& node)
{
    std::map<std::string, std::string> all;
    for (const auto& [key, value] : node.json().object())
        all.emplace(key, node.text(key, false));
    return all;
}

} // namespace

Result<Pack> readPack(std::string_view bundle)
{
    const auto json = Json::parse(bundle);
    if (!json)
        return failed(json);
    Problems problems;
    const Node head((*json)["pack"], "pack.json", "", problems);
    head.allowOnly(
        {"id", "edition", "title", "services", "layers", "names", "words", "sections", "firstHour"});
    Pack pack;
    pack.id = head.text("id");
    pack.edition = head.text("edition");
    pack.title = head.text("title");
    pack.services = head.texts("services");
    pack.layers = head.texts("layers");
    pack.names = textsByKey(head.at("names"));
    pack.words = textsByKey(head.at("words"));
    pack.firstHour = head.texts("firstHour");
    for (const Json& section : (*json)["sections"].array())
        pack.sections.push_back(
            readSection(Node(section, section["id"].string(), "", problems), pack.label()));
    const bool isFirstForm = !json->contains("books"); // the editions before layers
    const Json& books = isFirstForm ? *json : (*json)["books"];
    for (const auto& [key, hazard] : kVolumes)
        if (books.contains(key))
            readBook(Node(books[key], std::string("chapters/") + key, "", problems), hazard, pack);
    checkChapters(pack, problems);
    if (!problems.empty())
        return malformedData("ひな形「" + pack.title + "」", problems);
    return pack;
}

} // namespace keizoku::forms
