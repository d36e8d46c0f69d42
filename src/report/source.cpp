// SPDX-License-Identifier: Apache-2.0
#include "report/source.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::report {

using document::Line;
using document::Mark;
using document::Span;

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
    return plan::shown(source.plan, column, stored);
}

} // namespace keizoku::report
