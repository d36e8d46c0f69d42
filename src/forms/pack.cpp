// SPDX-License-Identifier: Apache-2.0
#include "forms/pack.h"

#include <algorithm>

#include "base/files.h"
#include "base/text.h"
#include "forms/section_reader.h"

namespace keizoku::forms {

namespace {

namespace fs = std::filesystem;
using plan::Hazard;

constexpr std::pair<const char*, Hazard> kVolumes[] = {{"natural", Hazard::Natural},
                                                       {"infection", Hazard::Infection}};

Result<Json> readJson(const fs::path& path)
{
    const auto bytes = readFile(path, 2U << 20U);
    if (!bytes)
        return failed(bytes);
    auto json = Json::parse(*bytes);
    if (!json)
        return fail(ErrorCode::Malformed, "ひな形「" + path.filename().string() + "」を読めません。",
                    path.string() + ": " + json.error().detail);
    return json;
}

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
    std::vector<FieldInstance> candidates;
    for (const FieldInstance& each : instances(path.section)) {
        if (each.path.field != path.field)
            continue;
        if (each.path.hazard == path.hazard)
            return each;
        candidates.push_back(each);
    }
    // "section/field" is enough when the field exists in one volume only.
    if (path.hazard == Hazard::Both && candidates.size() == 1)
        return candidates.front();
    return {};
}

Result<std::string> bundlePack(const fs::path& templates, std::string_view id)
{
    const fs::path folder = templates / "packs" / id;
    const auto pack = readJson(folder / "pack.json");
    if (!pack)
        return failed(pack);
    Json bundle;
    bundle.set("pack", *pack);
    Json sections{Json::Array{}};
    for (const Json& name : (*pack)["sections"].array()) {
        const auto section = readJson(folder / name.string());
        if (!section)
            return failed(section);
        sections.push(*section);
    }
    bundle.set("sections", std::move(sections));
    for (const auto& [volume, hazard] : kVolumes) {
        const auto book = readJson(templates / "chapters" / (std::string(volume) + ".json"));
        if (!book)
            return failed(book);
        bundle.set(volume, *book);
    }
    return bundle.dump();
}

Result<Pack> readPack(std::string_view bundle)
{
    const auto json = Json::parse(bundle);
    if (!json)
        return failed(json);
    Problems problems;
    const Node head((*json)["pack"], "pack.json", "", problems);
    head.allowOnly({"id", "edition", "title", "services", "sections", "firstHour"});
    Pack pack{head.text("id"),
              head.text("edition"),
              head.text("title"),
              head.texts("services"),
              head.texts("firstHour"),
              {},
              {}};
    const auto files = head.texts("sections");
    for (const Json& section : (*json)["sections"].array()) {
        const std::string file =
            pack.sections.size() < files.size() ? files[pack.sections.size()] : "section";
        pack.sections.push_back(readSection(Node(section, file, "", problems)));
    }
    for (const auto& [volume, hazard] : kVolumes)
        readBook(Node((*json)[volume], std::string("chapters/") + volume + ".json", "", problems), hazard,
                 pack);
    checkChapters(pack, problems);
    if (!problems.empty())
        return fail(ErrorCode::Malformed,
                    "ひな形「" + pack.title + "」に誤りがあります（" + std::to_string(problems.size()) +
                        "か所）。",
                    text::join(problems, "\n"));
    return pack;
}

Result<std::string> packForService(const fs::path& templates, std::string_view service)
{
    std::vector<std::string> known;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(templates / "packs", error)) {
        const auto pack = readJson(entry.path() / "pack.json");
        if (!pack)
            continue;
        for (const Json& id : (*pack)["services"].array()) {
            if (id.string() == service)
                return (*pack)["id"].string();
            known.push_back(id.string());
        }
    }
    return fail(ErrorCode::NotFound,
                "サービス種別「" + std::string(service) + "」はまだありません。使えるのは " +
                    text::join(known, "、") + " です。",
                "service " + std::string(service));
}

} // namespace keizoku::forms
