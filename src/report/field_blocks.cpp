// SPDX-License-Identifier: Apache-2.0
#include "report/field_blocks.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "forms/notation.h"
#include "report/annexes.h"
#include "report/register_table.h"
#include "report/value_tables.h"

namespace keizoku::report {

namespace {

using forms::FieldInstance;
using forms::FieldKind;
using forms::FieldSpec;

bool isShort(FieldKind kind)
{
    switch (kind) {
    case FieldKind::ShortText:
    case FieldKind::Phone:
    case FieldKind::Choice:
    case FieldKind::YesNo:
    case FieldKind::Date:
    case FieldKind::Number:
    case FieldKind::Person:
        return true;
    case FieldKind::Paragraph:
    case FieldKind::Choices:
    case FieldKind::Table:
    case FieldKind::Matrix:
    case FieldKind::Attachment:
    case FieldKind::Register:
        break;
    }
    return false;
}

std::string printedValue(const Source& source, const FieldSpec& spec, const plan::FieldValue& value)
{
    const auto* reference = std::get_if<plan::Reference>(&value);
    return reference ? nameOf(source, *reference) : forms::shownValue(value, spec, source.plan);
}

document::Block listOf(const FieldSpec& spec, const plan::Choices& choices, const plan::Plan& plan)
{
    document::List list;
    for (const std::string& id : choices.ids)
        list.items.push_back({"・", document::plain(forms::shownValue(plan::Choices{{id}}, spec, plan))});
    return list;
}

/// Which volume a value is for, where those of both stand together: in the book for all hazards.
std::string volumeOf(const FieldInstance& field, const std::vector<FieldInstance>& all)
{
    const bool isAlone = std::none_of(all.begin(), all.end(), [&](const FieldInstance& other) {
        return other.spec == field.spec && other.path.hazard != field.path.hazard;
    });
    if (isAlone)
        return "";
    return field.path.hazard == plan::Hazard::Natural ? "（自然災害）" : "（感染症）";
}

/// Short fields that follow one another stand in one block.
void addRow(Blocks& blocks, std::string label, document::Line value)
{
    if (blocks.empty() || !std::holds_alternative<document::KeyValues>(blocks.back()))
        blocks.push_back(document::KeyValues{});
    std::get<document::KeyValues>(blocks.back()).rows.emplace_back(std::move(label), std::move(value));
}

} // namespace

void append(Blocks& to, Blocks more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// A value ready to be placed: a line beside its label, blocks below it, or neither when there is nothing.
struct FieldWriter::Piece {
    document::Line beside = {};
    Blocks below = {};

    [[nodiscard]] bool empty() const { return beside.empty() && below.empty(); }
};

FieldWriter::Piece FieldWriter::registerPiece(const FieldSpec& spec) const
{
    const auto id = plan::registerNamed(spec.registerKey);
    if (!id)
        return {};
    if (m_source.masked && isPrivate(*id)) {
        const bool isUsers = *id == plan::RegisterId::ServiceUsers;
        if (!isUsers && plan::rowIds(m_source.plan, *id).empty())
            return {};
        const std::string words = isUsers ? inWords(m_source.pack, kUsersApart) : std::string(kKept);
        return {{}, {document::Paragraph{document::plain(words), false}}};
    }
    document::Table table = registerTable(m_source, *id, spec.show, spec.where);
    if (table.rows.empty())
        return {};
    return {{}, {std::move(table)}};
}

FieldWriter::Piece FieldWriter::attachmentPiece(const FieldSpec& spec,
                                                const plan::Attachment& attachment) const
{
    const std::string caption = attachment.caption.empty() ? attachment.name : attachment.caption;
    if (isPicture(attachment)) {
        std::string bytes = m_options.attachment ? m_options.attachment(attachment.digest) : "";
        if (!bytes.empty())
            return {{}, {document::Picture{std::move(bytes), attachment.mime, caption}}};
    }
    if (m_options.annexes)
        return {
            {m_options.annexes->refer(attachment, spec.label), {"　" + caption, document::Mark::None, {}}},
            {}};
    std::string line = "別紙: " + attachment.name;
    if (caption != attachment.name)
        line += "（" + caption + "）";
    return {{}, {document::Paragraph{document::plain(std::move(line)), false}}};
}

FieldWriter::Piece FieldWriter::piece(const FieldInstance& field, const plan::FieldValue& value) const
{
    constexpr std::size_t kOneLine = 30;
    const FieldSpec& spec = *field.spec;
    if (spec.kind == FieldKind::Register)
        return registerPiece(spec);
    if (plan::isEmpty(value))
        return {};
    if (const auto* table = std::get_if<plan::TableValue>(&value))
        return {{}, {tableOf(m_source, spec, *table)}};
    if (const auto* matrix = std::get_if<plan::MatrixValue>(&value)) {
        document::Table table = tableOf(m_source, spec, *matrix);
        return table.rows.empty() ? Piece{} : Piece{{}, {std::move(table)}};
    }
    if (const auto* attachment = std::get_if<plan::Attachment>(&value))
        return attachmentPiece(spec, *attachment);
    std::string text = printedValue(m_source, spec, value);
    if (text::trimmed(text).empty())
        return {};
    const auto* choices = std::get_if<plan::Choices>(&value);
    if (isShort(spec.kind) || (choices && text::length(text) <= kOneLine))
        return {document::plain(std::move(text)), {}};
    if (choices)
        return {{}, {listOf(spec, *choices, m_source.plan)}};
    return {{}, {document::Paragraph{document::plain(std::move(text)), false}}};
}

std::vector<std::pair<std::string, plan::FieldValue>> FieldWriter::valuesOf(const FieldInstance& field) const
{
    std::vector<std::pair<std::string, plan::FieldValue>> values;
    for (const auto& [path, held] : m_source.plan.fields) {
        if (path.section != field.path.section || path.field != field.path.field ||
            path.hazard != field.path.hazard)
            continue;
        const std::string service =
            path.service.empty() ? "" : "（" + serviceName(m_source.pack, path.service) + "）";
        values.emplace_back(field.spec->label + service, held.value);
    }
    if (values.empty())
        values.emplace_back(field.spec->label, plan::FieldValue{});
    return values;
}

Blocks FieldWriter::write(const std::vector<FieldInstance>& fields, std::string_view heading) const
{
    Blocks blocks;
    for (const FieldInstance& field : fields)
        for (auto& [label, value] : valuesOf(field)) {
            label += volumeOf(field, fields);
            Piece it = piece(field, value);
            if (it.empty() && !field.spec->required && !m_source.edition.draft)
                continue;
            if (it.below.empty()) {
                addRow(blocks, std::move(label), it.beside.empty() ? missing() : std::move(it.beside));
                continue;
            }
            if (label != heading || !blocks.empty())
                blocks.push_back(document::Label{std::move(label)});
            append(blocks, std::move(it.below));
        }
    return blocks;
}

} // namespace keizoku::report
