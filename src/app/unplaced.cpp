// SPDX-License-Identifier: Apache-2.0
#include "app/unplaced.h"

#include <algorithm>

#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using forms::FieldKind;

/// The column of a table with most room for words, or none.
const forms::ColumnSpec* wordsColumn(const forms::FieldSpec& spec)
{
    for (const plan::CellKind kind : {plan::CellKind::Paragraph, plan::CellKind::Text})
        for (const forms::ColumnSpec& column : spec.columns)
            if (column.kind == kind && !column.mark)
                return &column;
    return nullptr;
}

bool takesText(const forms::FieldSpec& spec)
{
    return spec.kind == FieldKind::Paragraph || (spec.kind == FieldKind::Table && wordsColumn(spec));
}

std::string volumeWords(plan::Hazard hazard)
{
    switch (hazard) {
    case plan::Hazard::Natural:
        return "（自然災害）";
    case plan::Hazard::Infection:
        return "（感染症）";
    case plan::Hazard::Both:
        break;
    }
    return {};
}

void append(plan::FieldValue& value, const std::string& text)
{
    if (!std::holds_alternative<std::string>(value))
        value = std::string();
    auto& all = std::get<std::string>(value);
    if (("\n" + all + "\n").find("\n" + text + "\n") == std::string::npos)
        all += (all.empty() ? "" : "\n") + text;
}

void appendRow(plan::FieldValue& value, const std::string& column, const std::string& text)
{
    if (!std::holds_alternative<plan::TableValue>(value))
        value = plan::TableValue{};
    auto& rows = std::get<plan::TableValue>(value).rows;
    const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        const auto it = row.find(column);
        return it != row.end() && it->second.text == text;
    });
    if (!isThere)
        rows.push_back({{column, plan::Cell{text, {}}}});
}

} // namespace

std::vector<TextHome> textHomes(const forms::Pack& pack)
{
    std::vector<TextHome> homes;
    for (const forms::SectionSpec& section : pack.sections)
        for (const forms::FieldInstance& instance : pack.instances(section))
            if (takesText(*instance.spec))
                homes.push_back({instance.path.str(),
                                 instance.spec->label + volumeWords(instance.path.hazard), section.title});
    return homes;
}

bool putText(plan::Plan& plan, const forms::FieldInstance& field, const std::string& text)
{
    if (!field.spec || !takesText(*field.spec) || text.empty())
        return false;
    plan::FieldValue& value = plan.fields[field.path].value;
    if (field.spec->kind == FieldKind::Paragraph)
        append(value, text);
    else
        appendRow(value, wordsColumn(*field.spec)->id, text);
    return true;
}

Result<void> sendHome(Session& session, const std::vector<plan::RowId>& rows, const std::string& path)
{
    const auto parsed = plan::FieldPath::parse(path);
    if (!parsed)
        return failed(parsed);
    const forms::FieldInstance field = session.pack().find(*parsed);
    if (!field.spec)
        return fail(ErrorCode::NotFound, "「" + path + "」という項目はありません。", path);
    return session.edit("文章の配置", [&](plan::Plan& plan) -> Result<void> {
        for (const plan::RowId& row : rows) {
            const plan::UnplacedText* text = plan.unplaced.find(row);
            if (!text)
                return fail(ErrorCode::NotFound, "その文章はもう未配置ではありません。", row);
            if (!putText(plan, field, text->text))
                return fail(ErrorCode::Malformed,
                            "「" + field.spec->label + "」には文章を置けません。ほかの項目を選んでください。",
                            path);
            if (auto removed = plan::removeRow(plan, plan::RegisterId::Unplaced, row); !removed)
                return removed;
        }
        return {};
    });
}

} // namespace keizoku::app
