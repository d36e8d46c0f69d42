// SPDX-License-Identifier: Apache-2.0
#include "forms/compose.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/data_folder.h"
#include "forms/layer.h"

namespace keizoku::forms {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kSections = {"purpose", "activation", "roles",    "contacts",
                                                       "tasks",   "stockpile",  "partners", "training"};
constexpr std::array<const char*, 12> kRoman = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ"};

bool holds(const std::vector<std::string>& all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// The same field asked by two packs: the first one's wording, both their places, the stricter demand.
void mergeField(Json& first, const Json& second)
{
    if (second["hazard"].string() == "each" && first["hazard"].string() != "each") {
        Json each = second; // a value for each hazard says more than one for both
        for (const auto& [book, chapter] : first["chapters"].object()) {
            Json places = each["chapters"];
            if (!places.contains(book))
                places.set(book, chapter);
            each.set("chapters", std::move(places));
        }
        each.set("required", first["required"].boolean() || second["required"].boolean());
        first = std::move(each);
        return;
    }
    Json places = first["chapters"];
    for (const auto& [book, chapter] : second["chapters"].object())
        if (!places.contains(book))
            places.set(book, chapter);
    first.set("chapters", std::move(places));
    if (second["required"].boolean())
        first.set("required", true);
    if (first["heading"].string().empty() && !second["heading"].string().empty())
        first.set("heading", second["heading"]);
}

void mergeSection(LaidSection& first, const LaidSection& second)
{
    if (first.head.isNull())
        first.head = second.head;
    std::size_t place = 0; // behind the field that stands before it in the second
    for (const Json& field : second.fields) {
        const auto it = std::find_if(first.fields.begin(), first.fields.end(), [&](const Json& each) {
            return each["id"].string() == field["id"].string();
        });
        if (it != first.fields.end()) {
            mergeField(*it, field);
            place = static_cast<std::size_t>(it - first.fields.begin()) + 1;
        } else {
            first.fields.insert(first.fields.begin() + static_cast<std::ptrdiff_t>(place++), field);
        }
    }
}

/// A book of chapters, cut to the packs that are there; level-one numbers in roman counted anew.
Result<Json> bookFor(const fs::path& templates, const std::string& file,
                     const std::vector<std::string>& packs)
{
    auto book = readData(templates / "chapters" / (file + ".json"));
    if (!book)
        return failed(book);
    Json chapters{Json::Array{}};
    std::size_t count = 0;
    for (const Json& chapter : (*book)["chapters"].array()) {
        const auto& wanted = chapter["for"].array();
        if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(),
                                            [&](const Json& pack) { return holds(packs, pack.string()); }))
            continue;
        Json one{Json::Object{}};
        for (const char* key : {"id", "number", "title"})
            one.set(key, chapter[key]);
        if (chapter["number"].string() == "roman")
            one.set("number", kRoman[std::min(count++, kRoman.size() - 1)]);
        chapters.push(std::move(one));
    }
    book->set("chapters", std::move(chapters));
    return book;
}

/// Only places in books that are printed.
void keepPlaces(Json& field, const std::map<std::string, std::string>& books)
{
    Json places{Json::Object{}};
    for (const auto& [book, chapter] : field["chapters"].object())
        if (books.contains(book))
            places.set(book, chapter);
    field.set("chapters", std::move(places));
}

struct Composer {
    const fs::path& templates;
    Problems problems = {};
    std::vector<std::string> packs = {}; ///< every layer in use
    LaidPack all = {};

    Result<void> add(const std::string& pack, const std::map<std::string, std::string>& words)
    {
        auto laid = layPack(templates, pack, words, problems);
        if (!laid)
            return failed(laid);
        for (const std::string& id : laid->chain)
            if (!holds(packs, id))
                packs.push_back(id);
        all.edition = std::max(all.edition, laid->edition);
        all.books.insert(laid->books.begin(), laid->books.end());
        if (all.firstHour.empty())
            all.firstHour = laid->firstHour;
        for (const auto& [id, section] : laid->sections) {
            if (!holds({kSections.begin(), kSections.end()}, id))
                problems.push_back("packs/" + pack + ": unknown section " + id);
            mergeSection(all.sections[id], section);
        }
        return {};
    }

    Result<Json> bundle(const Json& head)
    {
        Json bundle;
        bundle.set("pack", head);
        Json sections{Json::Array{}};
        for (const std::string_view id : kSections) {
            LaidSection& section = all.sections[std::string(id)];
            Json one = section.head;
            Json fields{Json::Array{}};
            for (Json& field : section.fields) {
                keepPlaces(field, all.books);
                fields.push(field);
            }
            one.set("fields", std::move(fields));
            sections.push(std::move(one));
        }
        bundle.set("sections", std::move(sections));
        Json books{Json::Object{}};
        for (const auto& [volume, file] : all.books) {
            auto book = bookFor(templates, file, packs);
            if (!book)
                return failed(book);
            books.set(volume, *std::move(book));
        }
        bundle.set("books", std::move(books));
        return bundle;
    }
};

Json texts(const std::vector<std::string>& all)
{
    Json list{Json::Array{}};
    for (const std::string& each : all)
        list.push(each);
    return list;
}

} // namespace

Result<std::string> composePack(const fs::path& templates, const ServiceProfiles& services,
                                const Composition& composition)
{
    if (composition.services.empty())
        return fail(ErrorCode::Malformed, "サービス種別を一つ以上選んでください。", "no service");
    Composer composer{templates};
    Json names{Json::Object{}};
    Json words{Json::Object{}};
    std::vector<std::string> titles;
    const std::map<std::string, std::string>* first = nullptr;
    for (const std::string& id : composition.services) {
        const auto profile = services.get(id);
        if (!profile)
            return failed(profile);
        if (auto added = composer.add((*profile)->pack, (*profile)->words); !added)
            return failed(added);
        first = first ? first : &(*profile)->words;
        names.set(id, (*profile)->name);
        titles.push_back((*profile)->name);
    }
    for (const std::string& layer : composition.layers)
        if (auto added = composer.add(layer, *first); !added)
            return failed(added);
    for (const auto& [key, word] : *first)
        words.set(key, word);
    std::vector<std::string> ids = composition.services;
    ids.insert(ids.end(), composition.layers.begin(), composition.layers.end());
    Json head;
    head.set("id", text::join(ids, "+"));
    head.set("edition", composer.all.edition);
    head.set("title", text::join(titles, "・"));
    head.set("services", texts(composition.services));
    head.set("layers", texts(composition.layers));
    head.set("names", std::move(names));
    head.set("words", std::move(words));
    head.set("firstHour", texts(composer.all.firstHour));
    const auto bundle = composer.bundle(head);
    if (!bundle)
        return failed(bundle);
    if (!composer.problems.empty())
        return malformedData("ひな形", composer.problems);
    return bundle->dump();
}

Result<std::string> shippedEdition(const fs::path& templates)
{
    std::string newest;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(templates / "packs", error)) {
        const auto pack = readData(entry.path() / "pack.json");
        if (!pack)
            return failed(pack);
        newest = std::max(newest, (*pack)["edition"].string());
    }
    return newest;
}

} // namespace keizoku::forms
