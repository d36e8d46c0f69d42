// SPDX-License-Identifier: Apache-2.0
#include "check/walk.h"

#include <unordered_map>

#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::CellKind;
using plan::RegisterId;

/// One cell of a field or register, or a whole field of one value: what both walks look at.
struct Piece {
    Place place;
    CellKind kind;
    std::string stored;
    forms::TextRegion region = forms::TextRegion::Body;
    std::optional<RegisterId> holder = {};
    plan::Origin origin = {};
    bool settled = false;
};

using Pieces = std::vector<Piece>;

bool blank(std::string_view text)
{
    return text::trimmed(text).empty();
}

forms::TextRegion regionOf(RegisterId id)
{
    switch (id) {
    case RegisterId::Revisions:
        return forms::TextRegion::History;
    case RegisterId::HealthChecks:
    case RegisterId::Cases:
    case RegisterId::Visitors:
        return forms::TextRegion::Form;
    default:
        return forms::TextRegion::Body;
    }
}

template <class Row>
void addRegisterRow(const plan::Plan& plan, RegisterId id, const std::vector<Row>& rows, std::size_t at,
                    Pieces& out)
{
    const Row& row = rows[at];
    const auto region = regionOf(id);
    std::string path(plan::info(id).key);
    if constexpr (std::is_same_v<Row, plan::TreeCall>)
        path = treePath(row.variant);
    path += "/" + row.id + "/";
    std::string words;
    for (const plan::Column<Row>& column : plan::columns<Row>()) {
        std::string stored = column.get(row);
        if (blank(stored))
            continue;
        if (words.empty())
            words = rowWordsAt(plan, id, at) + "の";
        out.push_back(
            {{sectionOf(id), path + std::string(column.info.id), "", words + std::string(column.info.label)},
             column.info.kind,
             std::move(stored),
             region,
             id,
             {},
             false});
    }
}

/// The pieces of one field's value.
struct FieldWalk {
    const plan::Plan& plan;
    const forms::FieldInstance& instance;
    const plan::Field& field;
    Piece model; ///< place and region of the field
    Pieces& out;

    void add(CellKind kind, std::string stored) const
    {
        Piece piece = model;
        piece.kind = kind;
        piece.stored = std::move(stored);
        piece.origin = field.origin;
        if (!blank(piece.stored))
            out.push_back(std::move(piece));
    }
    void addRow(const std::map<std::string, plan::Cell>& row, const std::string& rowId,
                const std::string& rowName) const
    {
        for (const auto& [id, cell] : row) {
            Piece piece = model;
            piece.kind = CellKind::Text;
            std::string label = id;
            bool mark = false;
            for (const forms::ColumnSpec& column : instance.spec->columns)
                if (column.id == id) {
                    piece.kind = column.kind;
                    label = column.label;
                    mark = column.mark;
                }
            if (mark || blank(cell.text))
                continue;
            piece.place.cell = rowId + "." + id;
            piece.place.words += rowName + "の「" + label + "」";
            piece.stored = cell.text;
            piece.origin = cell.origin;
            out.push_back(std::move(piece));
        }
    }

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const
    {
        const bool choice = instance.spec->kind == forms::FieldKind::Choice;
        add(choice ? CellKind::Choice : CellKind::Text, text);
    }
    void operator()(bool) const {}
    void operator()(const Date&) const {}
    void operator()(const plan::Decimal&) const {}
    void operator()(const plan::Choices&) const {}
    void operator()(const plan::Reference& who) const { add(CellKind::Person, plan::toCell(who)); }
    void operator()(const plan::TableValue& table) const
    {
        for (std::size_t at = 0; at < table.rows.size(); ++at)
            addRow(table.rows[at], std::to_string(at), std::to_string(at + 1) + "行目");
    }
    void operator()(const plan::MatrixValue& matrix) const
    {
        std::map<std::string, std::string> names;
        for (const forms::ChoiceSpec& row : forms::matrixRows(*instance.spec, plan))
            names[row.id] = row.label;
        for (const auto& [id, row] : matrix.cells)
            addRow(row, id, "の「" + (names[id].empty() ? id : names[id]) + "」");
    }
    void operator()(const plan::Attachment& file) const { add(CellKind::Text, file.caption); }
};

void addField(const plan::Plan& plan, const forms::Pack& pack, const plan::FieldPath& path,
              const plan::Field& field, Pieces& out)
{
    const forms::FieldInstance instance = pack.find(path);
    if (!instance.spec || instance.path != path)
        return; // kept, but not asked: of a service that was taken out
    const Piece model{{path.section, path.str(), "", fieldWords(instance)},
                      CellKind::Text,
                      "",
                      instance.spec->region,
                      {},
                      {},
                      isSettled(field)};
    std::visit(FieldWalk{plan, instance, field, model, out}, field.value);
}

bool isReference(CellKind kind)
{
    return kind == CellKind::Person || kind == CellKind::Contact;
}

bool isTyped(CellKind kind)
{
    switch (kind) {
    case CellKind::Text:
    case CellKind::Paragraph:
    case CellKind::Kana:
    case CellKind::Phone:
        return true;
    case CellKind::Date:
    case CellKind::Number:
    case CellKind::Choice:
    case CellKind::Person:
    case CellKind::Contact:
    case CellKind::File:
        break;
    }
    return false;
}

plan::Reference referenceIn(const Piece& piece)
{
    plan::Reference reference;
    const auto read = plan::fromCell(piece.stored, reference);
    return read ? reference : plan::Reference{{}, piece.stored};
}

Entry entryOf(Pieces pieces)
{
    Entry entry;
    for (Piece& piece : pieces) {
        if (isReference(piece.kind))
            entry.references.push_back(
                {piece.place, referenceIn(piece), piece.kind, piece.holder, piece.origin, piece.settled});
        const bool words = isReference(piece.kind) && entry.references.back().reference.id.empty();
        if (isTyped(piece.kind) || words)
            entry.texts.push_back({std::move(piece.place), std::move(piece.stored), piece.region});
    }
    return entry;
}

/// Names of other rows stand in the words of these: what they are called changes with them.
bool dependsOn(RegisterId id, const Parts& changed)
{
    return (id == RegisterId::Tree || id == RegisterId::Agreements) &&
           (changed.contains("people.name") || changed.contains("contacts.name"));
}

/// The positions of rows by id.
template <class Row>
std::unordered_map<std::string_view, std::size_t> positionsOf(const std::vector<Row>& rows)
{
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t at = 0; at < rows.size(); ++at)
        positions.emplace(rows[at].id, at);
    return positions;
}

} // namespace

Walk::Walk(std::shared_ptr<const plan::Plan> plan, const forms::Pack& pack, const Walk& before)
    : m_plan(std::move(plan)), m_pack(&pack)
{
    const plan::Plan* old = before.m_pack == m_pack ? before.m_plan.get() : nullptr;
    m_changed = check::changedParts(*m_plan, old);
    m_entries.reserve(before.m_entries.size());
    m_before.reserve(before.m_entries.size());
    walkFields(before, old);
    walkRegisters(before, old);
}

void Walk::walkFields(const Walk& before, const plan::Plan* old)
{
    static const plan::Plan nothing;
    const auto& earlier = old ? old->fields : nothing.fields;
    std::size_t position = 0;
    auto was = earlier.begin();
    for (const auto& [path, field] : m_plan->fields) {
        for (; was != earlier.end() && was->first < path; ++was)
            ++position;
        const EntryPointer* known = was != earlier.end() && was->first == path && was->second == field
                                        ? &before.m_entries[position]
                                        : nullptr;
        if (known && !(*known)->rowsFrom.empty() && m_changed.contains((*known)->rowsFrom + ".name"))
            known = nullptr;
        if (known) {
            m_entries.push_back(*known);
        } else {
            Pieces pieces;
            addField(*m_plan, *m_pack, path, field, pieces);
            auto entry = std::make_shared<Entry>(entryOf(std::move(pieces)));
            if (const forms::FieldInstance instance = m_pack->find(path); instance.spec)
                entry->rowsFrom = instance.spec->rowsFrom;
            m_entries.push_back(std::move(entry));
        }
        m_before.push_back(known ? position : kAnew);
    }
}

void Walk::walkRegisters(const Walk& before, const plan::Plan* old)
{
    std::size_t start = old ? old->fields.size() : 0; // of the register in the walk before
    for (const plan::RegisterInfo& each : plan::registers()) {
        if (each.id == RegisterId::Waivers || each.id == RegisterId::Unplaced ||
            each.id == RegisterId::Copies) // no part of the plan
            continue;
        plan::withRegister(*m_plan, each.id, [&](const auto& of) {
            const auto& was = old ? rowsOf(*old, each.id, of.rows) : of.rows;
            const bool keeps = old && !dependsOn(each.id, m_changed);
            const bool untouched = keeps && !m_changed.contains(each.key);
            std::unordered_map<std::string_view, std::size_t> positions;
            for (std::size_t at = 0; at < of.rows.size(); ++at) {
                std::size_t place = at;
                if (keeps && !untouched && (at >= was.size() || was[at].id != of.rows[at].id)) {
                    if (positions.empty())
                        positions = positionsOf(was);
                    const auto it = positions.find(of.rows[at].id);
                    place = it == positions.end() ? kAnew : it->second;
                }
                const bool same = untouched || (keeps && place < was.size() && was[place] == of.rows[at] &&
                                                (place == at || !before.m_entries[start + place]->byNumber));
                if (same) {
                    m_entries.push_back(before.m_entries[start + place]);
                } else {
                    Pieces pieces;
                    addRegisterRow(*m_plan, each.id, of.rows, at, pieces);
                    auto entry = std::make_shared<Entry>(entryOf(std::move(pieces)));
                    entry->byNumber = isNameless(*m_plan, each.id, at);
                    m_entries.push_back(std::move(entry));
                }
                m_before.push_back(same ? start + place : kAnew);
            }
            start += old ? was.size() : 0;
        });
    }
}

std::vector<TextAt> textsOf(const plan::Plan& plan, const forms::Pack& pack)
{
    std::vector<TextAt> all;
    const Walk walk(std::make_shared<plan::Plan>(plan), pack, {});
    for (const EntryPointer& entry : walk.entries())
        all.insert(all.end(), entry->texts.begin(), entry->texts.end());
    return all;
}

std::vector<ReferenceAt> referencesOf(const plan::Plan& plan, const forms::Pack& pack)
{
    std::vector<ReferenceAt> all;
    const Walk walk(std::make_shared<plan::Plan>(plan), pack, {});
    for (const EntryPointer& entry : walk.entries())
        all.insert(all.end(), entry->references.begin(), entry->references.end());
    return all;
}

} // namespace keizoku::check
