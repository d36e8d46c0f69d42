// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_table.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "base/text.h"
#include "forms/notation.h"
#include "report/change_places.h"
#include "report/changed_text.h"
#include "report/comparison_rows.h"
#include "report/field_blocks.h"
#include "report/mask.h"
#include "report/row_name.h"

namespace keizoku::report {

namespace {

using compare::CellChange;
using compare::RowChange;
using compare::Two;
using document::Line;
using document::Mark;
using document::Span;

using Texts = Two<std::string>;

std::string sideName(const Edition& edition)
{
    return edition.draft ? "案" : versionName(std::to_string(edition.number));
}

class ComparisonTable {
public:
    ComparisonTable(const Source& before, const Source& after, const compare::Comparison& comparison,
                    const ComparisonOptions& options)
        : m_before(before), m_after(after), m_comparison(comparison), m_options(options),
          m_maskBefore(before.plan), m_maskAfter(after.plan)
    {
    }

    [[nodiscard]] Blocks write() const
    {
        Blocks blocks = {document::Heading{1, "", "新旧対照表", "comparison", false}, facts()};
        Blocks groups;
        std::size_t number = 0;
        std::set<plan::FieldPath> told;
        for (const PlaceGroup& group : placeGroups(m_after.pack, m_options.order))
            addGroup(groups, group.title, entriesOf(group, told), number);
        Entries rest;
        for (const compare::FieldChange& change : m_comparison.fields)
            if (!told.contains(change.path))
                add(rest, fieldEntries(change, ""));
        addGroup(groups, "その他の項目", std::move(rest), number);
        const std::string legend =
            "下線は違う語です。（略）は変わっていない部分、（新設）（削除）は一方の版にだけある部分です。";
        blocks.push_back(
            document::Paragraph{document::plain(groups.empty() ? "文面に違いはありません。" : legend), true});
        append(blocks, std::move(groups));
        return blocks;
    }

private:
    [[nodiscard]] document::KeyValues facts() const
    {
        document::KeyValues facts;
        const auto add = [&](const char* label, const std::string& value) {
            if (!value.empty())
                facts.rows.emplace_back(label, document::plain(value));
        };
        add("事業所", m_after.plan.officeName());
        add("改定後", versionLabel(m_after.edition));
        add("改定前", versionLabel(m_before.edition));
        add("改定理由", m_after.edition.reason);
        add("作成", m_after.edition.author);
        add("承認", m_after.edition.approver);
        if (m_comparison.pack.differ())
            add("ひな形", m_after.pack.label() + "（改定前は " + m_before.pack.label() + "）");
        return facts;
    }

    void addGroup(Blocks& blocks, const std::string& title, Entries entries, std::size_t& number) const
    {
        if (entries.empty())
            return;
        blocks.push_back(document::Heading{2, "", title, "comparison-" + std::to_string(++number), false});
        document::Table table;
        const std::string after = "改定後（" + sideName(m_after.edition) + "）";
        const std::string before = "改定前（" + sideName(m_before.edition) + "）";
        table.columns = {{m_options.swapped ? before : after, 4.0, document::Align::Left},
                         {m_options.swapped ? after : before, 4.0, document::Align::Left},
                         {"備考（理由）", 2.0, document::Align::Left}};
        for (Entry& entry : entries) {
            if (m_options.swapped)
                std::swap(entry.sides.before, entry.sides.after);
            table.rows.push_back({std::move(entry.sides.after), std::move(entry.sides.before),
                                  document::plain(std::move(entry.remark))});
        }
        blocks.push_back(std::move(table));
    }

    static void add(Entries& to, Entries more)
    {
        std::move(more.begin(), more.end(), std::back_inserter(to));
    }

    /// The entries of one group; between two of them （略） where something stood that did not change.
    [[nodiscard]] Entries entriesOf(const PlaceGroup& group, std::set<plan::FieldPath>& told) const
    {
        Entries entries;
        bool isGap = false;
        const auto put = [&](Entries more, bool isThere) {
            if (more.empty()) {
                isGap = isGap || isThere;
                return;
            }
            if (isGap && !entries.empty() && !isLeftOut(entries.back()))
                entries.push_back(leftOut());
            isGap = false;
            add(entries, std::move(more));
        };
        for (const plan::RegisterId id : group.registers)
            put(registerEntries(id), !plan::rowIds(m_after.plan, id).empty());
        for (const forms::FieldInstance& field : group.fields) {
            put(fieldEntriesAt(field, group.numbers.at(field.path.str()), told),
                m_after.plan.field(field.path) != nullptr);
        }
        return entries;
    }

    /// Also the values single services have of their own.
    [[nodiscard]] Entries fieldEntriesAt(const forms::FieldInstance& field, const std::string& number,
                                         std::set<plan::FieldPath>& told) const
    {
        Entries entries;
        for (const compare::FieldChange& change : m_comparison.fields)
            if (change.path.section == field.path.section && change.path.field == field.path.field &&
                change.path.hazard == field.path.hazard && told.insert(change.path).second)
                add(entries, fieldEntries(change, number));
        return entries;
    }

    [[nodiscard]] std::string hidden(std::string text) const
    {
        return m_after.masked ? m_maskBefore.hidden(m_maskAfter.hidden(text)) : text;
    }
    [[nodiscard]] std::string reason(const std::string& place) const
    {
        const auto it = m_options.reasons.find(place);
        return it == m_options.reasons.end() ? "" : it->second;
    }

    /// Puts the label on top of the first entry, and beside it why.
    [[nodiscard]] Entries labelled(Entries entries, const std::string& label, const std::string& why) const
    {
        if (entries.empty())
            return entries;
        Entry& first = entries.front();
        for (Line* side : {&first.sides.before, &first.sides.after}) {
            Line line = {Span{label, Mark::Strong, {}}};
            addLine(line, std::move(*side));
            *side = std::move(line);
        }
        first.remark = first.remark.empty() || why.empty() ? first.remark + why : why + "\n" + first.remark;
        return entries;
    }

    [[nodiscard]] const forms::FieldSpec* specOf(const Source& source, const plan::FieldPath& path) const
    {
        if (const forms::FieldSpec* spec = source.pack.find(path).spec)
            return spec;
        const Source& other = &source == &m_before ? m_after : m_before;
        return other.pack.find(path).spec;
    }

    [[nodiscard]] std::string shown(const Source& source, const plan::FieldPath& path,
                                    const plan::FieldValue& value) const
    {
        if (const auto* reference = std::get_if<plan::Reference>(&value))
            return hidden(nameOf(source, *reference));
        static const forms::FieldSpec unknown;
        const forms::FieldSpec* spec = specOf(source, path);
        return hidden(forms::shownValue(value, spec ? *spec : unknown, source.plan));
    }

    [[nodiscard]] Entries fieldEntries(const compare::FieldChange& change, const std::string& number) const
    {
        const bool isKnown = m_after.pack.find(change.path).spec != nullptr;
        const std::string label = (number.empty() ? "" : number + " ") +
                                  fieldLabel(isKnown ? m_after.pack : m_before.pack, change.path);
        Entries entries;
        if (const auto* both = std::get_if<compare::ValueChange>(&change.value)) {
            const Texts texts = {shown(m_before, change.path, both->before),
                                 shown(m_after, change.path, both->after)};
            Two<Line> sides = changedText(texts);
            if (change.added() || texts.before.empty())
                sides.before = {soft(kNew)};
            if (change.removed() || texts.after.empty())
                sides.after = {soft(kGone)};
            entries.push_back({std::move(sides), {}});
        } else if (const compare::RowChanges* rows = change.rows()) {
            entries = rowEntries(*rows, wordsOf(change), m_before, m_after);
        }
        return labelled(std::move(entries), label, reason(change.path.str()));
    }

    [[nodiscard]] RowWords wordsOf(const compare::FieldChange& change) const
    {
        RowWords words;
        const forms::FieldSpec* spec = specOf(m_after, change.path);
        if (spec)
            for (const forms::ColumnSpec& column : spec->columns)
                words.columns.push_back({column.id, column.label});
        words.cell = [this, spec](const Source& source, const RowChange&, const CellChange& cell) {
            const Texts texts = cell.texts();
            const std::string& stored = &source == &m_before ? texts.before : texts.after;
            if (spec)
                for (const forms::ColumnSpec& column : spec->columns)
                    if (column.id == cell.column && !stored.empty())
                        return hidden(column.kind == plan::CellKind::Person
                                          ? nameOf(source, stored)
                                          : forms::shownFieldCell(source.plan, column, stored));
            return hidden(stored);
        };
        words.name = [this, spec, &change](const Source& source, const RowChange& row) -> std::string {
            if (spec && !row.id.empty()) {
                for (const forms::ChoiceSpec& each : forms::matrixRows(*spec, source.plan))
                    if (each.id == row.id)
                        return hidden(each.label);
                return hidden(row.id);
            }
            const auto place = &source == &m_before ? row.before : row.after;
            return place ? std::to_string(*place + 1) + "行目" + firstCell(source, change.path, *place, spec)
                         : "";
        };
        return words;
    }

    /// What tells a row of a table field from others: 「（停電）」.
    [[nodiscard]] std::string firstCell(const Source& source, const plan::FieldPath& path, std::size_t place,
                                        const forms::FieldSpec* spec) const
    {
        const plan::Field* field = source.plan.field(path);
        const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
        if (!table || !spec)
            return "";
        for (const forms::ColumnSpec& column : spec->columns)
            if (const auto it = table->rows.at(place).find(column.id); it != table->rows[place].end())
                return "（" +
                       text::replaced(
                           hidden(column.kind == plan::CellKind::Person
                                      ? nameOf(source, it->second.text)
                                      : forms::shownFieldCell(source.plan, column, it->second.text)),
                           "\n", " ") +
                       "）";
        return "";
    }

    [[nodiscard]] Entries registerEntries(plan::RegisterId id) const
    {
        const auto change = std::find_if(m_comparison.registers.begin(), m_comparison.registers.end(),
                                         [&](const auto& each) { return each.id == id; });
        if (change == m_comparison.registers.end())
            return {};
        const plan::RegisterInfo& which = plan::info(id);
        const std::string why = reason(std::string(which.key));
        const bool isSame = std::all_of(change->rows.begin(), change->rows.end(),
                                        [](const RowChange& row) { return row.same(); });
        const std::string title = inWords(m_after.pack, which.title);
        if (!isSame && m_after.masked && isPrivate(id)) {
            const Line kept = {Span{std::string(kKept), Mark::Changed, {}}};
            return labelled({Entry{{kept, kept}, "内容は登録簿にあります"}}, title, why);
        }
        RowWords words;
        for (const plan::ColumnInfo& column : plan::columnsOf(id))
            words.columns.push_back({std::string(column.id), inWords(m_after.pack, column.label)});
        words.cell = [this, id](const Source& source, const RowChange& row, const CellChange& cell) {
            const plan::ColumnInfo* column = plan::columnOf(id, cell.column);
            return column ? hidden(printedCell(source, id, row.id, *column)) : std::string();
        };
        words.name = [this, id](const Source& source, const RowChange& row) {
            return hidden(rowName(source.plan, id, row.id));
        };
        return labelled(rowEntries(change->rows, words, m_before, m_after), title, why);
    }

    const Source& m_before;
    const Source& m_after;
    const compare::Comparison& m_comparison;
    const ComparisonOptions& m_options;
    Mask m_maskBefore;
    Mask m_maskAfter;
};

} // namespace

document::Document comparisonDocument(const Source& before, const Source& after,
                                      const compare::Comparison& comparison, const ComparisonOptions& options)
{
    document::Document document = emptyDocument(after, "新旧対照表");
    document.blocks = ComparisonTable(before, after, comparison, options).write();
    return document;
}

} // namespace keizoku::report
