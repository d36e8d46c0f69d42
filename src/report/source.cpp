// SPDX-License-Identifier: Apache-2.0
#include "report/source.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace keizoku::report {

using document::Line;
using document::Mark;
using document::Span;

namespace {

/// A word of a service profile, and how our own texts put it.
struct Word {
    const char* key;
    std::string_view usual;
};
constexpr std::array kWords = {Word{"user", "利用者"},           Word{"manager", "管理者"},
                               Word{"office", "当事業所"},       Word{"authority", "指定権者"},
                               Word{"representative", "代表者"}, Word{"staff", "職員"},
                               Word{"doctor", "主治医"}};

} // namespace

Line missing()
{
    return {Span{std::string(kMissing), Mark::Missing, {}}};
}

Line orMissing(std::string text)
{
    return text::trimmed(text).empty() ? missing() : document::plain(std::move(text));
}

std::string eraDate(std::string_view iso)
{
    const auto date = Date::fromIso(iso);
    return date ? japaneseDate(*date) : std::string(iso);
}

std::string versionName(std::string_view number)
{
    const std::string narrow = text::narrowed(text::trimmed(number));
    const bool isNumber = !narrow.empty() && std::all_of(narrow.begin(), narrow.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? "第" + narrow + "版" : std::string(number);
}

std::string versionLabel(const Edition& edition)
{
    const std::string name = edition.draft ? "案" : versionName(std::to_string(edition.number));
    return edition.date.empty() ? name : name + " " + eraDate(edition.date);
}

document::Document emptyDocument(const Source& source, std::string title)
{
    const Edition& edition = source.edition;
    return {std::move(title),
            source.plan.officeName(),
            versionLabel(edition),
            edition.draft ? "" : edition.fingerprint,
            edition.isoInstant,
            edition.draft,
            {}};
}

bool hasLeft(const Source& source, const plan::Person& person)
{
    const auto today = Date::fromIso(source.edition.date);
    return today && person.hasLeft(*today);
}

std::string nameOf(const Source& source, const plan::Reference& reference)
{
    std::string name = plan::shownName(source.plan, reference);
    if (const plan::Person* person = source.plan.people.find(reference.id);
        person && hasLeft(source, *person))
        name += "（退職）";
    return name;
}

std::string nameOf(const Source& source, std::string_view storedReference)
{
    plan::Reference reference;
    return plan::fromCell(storedReference, reference) ? nameOf(source, reference)
                                                      : std::string(storedReference);
}

std::string inWords(const forms::Pack& pack, std::string_view text)
{
    // One pass, so that a word put in is not taken for one to replace.
    std::string out;
    while (!text.empty()) {
        const auto it = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const Word& word) { return text.starts_with(word.usual); });
        if (it == kWords.end()) {
            out.push_back(text.front());
            text.remove_prefix(1);
        } else {
            out += pack.word(it->key, std::string(it->usual));
            text.remove_prefix(it->usual.size());
        }
    }
    return out;
}

std::string serviceName(const forms::Pack& pack, const std::string& id)
{
    if (const auto it = pack.names.find(id); it != pack.names.end())
        return it->second;
    // The first editions knew one service, by the pack's title.
    const bool isPacks = std::find(pack.services.begin(), pack.services.end(), id) != pack.services.end();
    return isPacks ? pack.title : id;
}

bool isPrivate(plan::RegisterId id)
{
    const auto columns = plan::columnsOf(id);
    return std::all_of(columns.begin(), columns.end(),
                       [](const plan::ColumnInfo& column) { return column.secret; });
}

std::string printedCell(const Source& source, plan::RegisterId id, const plan::RowId& row,
                        const plan::ColumnInfo& column)
{
    const std::string stored = plan::cell(source.plan, id, row, column.id);
    if (stored.empty())
        return "";
    if (source.masked && column.secret)
        return std::string(kKept);
    if (column.kind == plan::CellKind::Person)
        return nameOf(source, stored);
    if (id == plan::RegisterId::People && column.id == "name")
        return nameOf(source, plan::Reference{row, {}});
    std::string shown = plan::shown(source.plan, column, stored);
    return column.kind == plan::CellKind::Choice ? inWords(source.pack, shown) : shown;
}

} // namespace keizoku::report
