// SPDX-License-Identifier: Apache-2.0
#include "app/search.h"

#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"
#include "report/row_name.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kExcerptLength = 60;

/// The line, and in a long one the sentence, that holds the words.
std::string excerptOf(const std::string& value, std::string_view query)
{
    std::string best = value;
    for (const std::string& line : text::split(value, '\n'))
        if (text::matches(line, query)) {
            best = line;
            break;
        }
    for (const std::string& sentence : text::split(text::replaced(best, "。", "。\n"), '\n'))
        if (text::length(best) > kExcerptLength && text::matches(sentence, query)) {
            best = sentence;
            break;
        }
    const std::u32string points = text::decode(best);
    return points.size() <= kExcerptLength ? best : text::encode(points.substr(0, kExcerptLength)) + "…";
}

std::string volume(plan::Hazard hazard)
{
    switch (hazard) {
    case plan::Hazard::Natural:
        return "（自然災害）";
    case plan::Hazard::Infection:
        return "（感染症）";
    case plan::Hazard::Both:
        break;
    }
    return "";
}

void searchFields(const Snapshot& in, std::string_view query, std::vector<Hit>& hits)
{
    for (const forms::SectionSpec& section : in.pack->sections)
        for (const forms::FieldInstance& instance : in.pack->instances(section)) {
            const plan::Field* field = in.plan->field(instance.path);
            const std::string value = field ? forms::shownValue(field->value, *instance.spec, *in.plan) : "";
            if (text::matches(value, query) || text::matches(instance.spec->label, query))
                hits.push_back({instance.path.str(),
                                section.title + " › " + instance.spec->label + volume(instance.path.hazard),
                                excerptOf(value, query)});
        }
}

void searchRegister(const Snapshot& in, const plan::RegisterInfo& which, std::string_view query,
                    std::vector<Hit>& hits)
{
    const auto columns = plan::columnsOf(which.id);
    for (const plan::RowId& row : plan::rowIds(*in.plan, which.id))
        for (const plan::ColumnInfo& column : columns) {
            const std::string shown = plan::shownCell(*in.plan, which.id, row, column.id);
            if (shown.empty() || !text::matches(shown, query))
                continue;
            hits.push_back({std::string(which.key) + "/" + row + "/" + std::string(column.id),
                            std::string(which.title) + " › " + report::rowName(*in.plan, which.id, row),
                            std::string(column.label) + "：" + excerptOf(shown, query)});
            break;
        }
}

} // namespace

std::vector<Hit> search(const Snapshot& snapshot, std::string_view query)
{
    std::vector<Hit> hits;
    if (text::folded(query).empty())
        return hits;
    for (const plan::RegisterInfo& which : plan::registers())
        searchRegister(snapshot, which, query, hits);
    searchFields(snapshot, query, hits);
    if (hits.size() > kMaxHits)
        hits.resize(kMaxHits);
    return hits;
}

} // namespace keizoku::app
