// SPDX-License-Identifier: Apache-2.0
#include "app/import.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/holdings.h"
#include "app/import_cells.h"
#include "app/import_columns.h"
#include "app/import_head.h"
#include "app/indented_tree.h"
#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using plan::RowId;

/// One import at work on a copy of the plan.
class Import {
public:
    Import(plan::Plan& plan, ImportKind kind, const office::Sheet& sheet, const ColumnChoices& chosen)
        : m_plan(plan), m_kind(kind), m_register(registerOf(kind)), m_sheet(&sheet),
          m_head(readHead(kind, sheet, chosen))
    {
    }

    Result<ImportReport> run()
    {
        if (!m_head.missing.empty() && m_kind == ImportKind::Tree)
            if (auto table = treeFromIndent(*m_sheet)) {
                m_indented = *std::move(table);
                m_sheet = &m_indented;
                m_firstLine = 0; // its head stands in no line of the source
                m_head = readHead(m_kind, m_indented, {});
            }
        if (!m_head.missing.empty())
            return fail(ErrorCode::Malformed,
                        "「" + text::join(m_head.missing, "」「") +
                            "」の列が見つかりません。1行目に「" + expectedHeads() +
                            "」のような見出しを置くか、どの列がそれかを選んでください。",
                        "no head");
        for (const ImportColumn& column : m_head.columns)
            if (!text::trimmed(column.head).empty())
                (column.column.empty() ? m_report.ignored : m_report.columns).push_back(column.head);
        const auto before = plan::rowIds(m_plan, m_register);
        for (std::size_t at = m_head.firstRow; at < m_sheet->rows.size(); ++at)
            readRow(static_cast<int>(at) + m_firstLine, m_sheet->rows[at]);
        for (const RowId& id : before)
            if (!m_seen.contains(id))
                m_report.gone.push_back({0, rowName(id), {}, id, {}});
        return m_report;
    }

private:
    [[nodiscard]] std::string expectedHeads() const
    {
        std::vector<std::string> labels;
        for (const std::string& key : keyColumns(m_kind))
            labels.emplace_back(plan::columnOf(m_register, key)->label);
        return text::join(labels, "、");
    }

    void refuse(int line, std::string name, std::string reason)
    {
        m_report.refused.push_back({line, std::move(name), std::move(reason), {}, {}});
    }

    void readRow(int line, const std::vector<std::string>& cells)
    {
        std::map<std::string, std::string> typed; // by column, the parts of a name put together
        for (std::size_t at = 0; at < cells.size() && at < m_head.columns.size(); ++at) {
            const std::string words(text::trimmed(text::cleaned(cells[at])));
            if (!m_head.columns[at].column.empty() && !words.empty())
                typed[m_head.columns[at].column] = words;
        }
        if (typed.empty())
            return;
        joinName(typed, kSurname, kGiven, "name");
        joinName(typed, kSurnameKana, kGivenKana, "kana");
        const auto named = typed.find(typed.contains("name") ? "name" : keyColumns(m_kind).back());
        const std::string name = named == typed.end() ? "" : named->second;
        std::map<std::string, std::string> stored;
        for (const auto& [column, words] : typed) {
            if (column == kAgreementColumn)
                continue;
            auto value = valueOf(line, name, column, words);
            if (!value) {
                refuse(line, name, value.error().sentence);
                return;
            }
            stored.emplace(column, *std::move(value));
        }
        const auto agreement = typed.find(std::string(kAgreementColumn));
        place(line, name, stored, agreement == typed.end() ? "" : agreement->second);
    }

    static void joinName(std::map<std::string, std::string>& typed, std::string_view first,
                         std::string_view second, const char* into)
    {
        const std::string one = typed[std::string(first)];
        const std::string other = typed[std::string(second)];
        typed.erase(std::string(first));
        typed.erase(std::string(second));
        const std::string whole = one + (one.empty() || other.empty() ? "" : " ") + other;
        if (!whole.empty())
            typed.emplace(into, whole);
    }

    /// People of a tree or of roles must be in the register; a keeper of stock may be left to be chosen.
    Result<std::string> valueOf(int line, const std::string& name, const std::string& column,
                                const std::string& written)
    {
        const plan::ColumnInfo& info = *plan::columnOf(m_register, column);
        const auto read = readAsMeant(info.kind, written);
        if (!read)
            return failed(read);
        const std::string& typed = read->text;
        if (read->adjusted)
            m_report.adjusted.push_back({line, name, "「" + written + "」を「" + typed + "」と読みました。", {}, {}});
        auto stored = plan::entered(m_plan, info, typed);
        if (!stored || info.kind != plan::CellKind::Person || stored->starts_with("@"))
            return checked(info, std::move(stored));
        const std::size_t matching = plan::peopleMatching(m_plan, typed);
        const std::string why = matching > 1
                                    ? "「" + typed + "」に当てはまる職員が" + std::to_string(matching) +
                                          "人います。氏名で書いてください。"
                                    : "「" + typed + "」は職員の名簿にありません。先に名簿に入れてください。";
        if (m_kind == ImportKind::Stock) {
            m_report.unsure.push_back({line, typed, why, {}, {}});
            return stored;
        }
        return fail(ErrorCode::Malformed, why, "person");
    }

    static Result<std::string> checked(const plan::ColumnInfo& info, Result<std::string> stored)
    {
        if (stored && info.kind == plan::CellKind::Choice && !stored->empty() &&
            std::none_of(info.choices.begin(), info.choices.end(),
                         [&](const auto& choice) { return choice.id == *stored; }))
            return fail(ErrorCode::Malformed,
                        "「" + *stored + "」は「" + std::string(info.label) + "」に選べません。", "choice");
        return stored;
    }

    [[nodiscard]] std::string rowName(const RowId& id) const
    {
        std::vector<std::string> parts;
        for (const std::string& key : keyColumns(m_kind))
            if (std::string text = plan::shownCell(m_plan, m_register, id, key);
                key != "kana" && !text.empty())
                parts.push_back(std::move(text));
        return text::join(parts, " → ");
    }

    /// The row with the same keys; a よみ missing on either side does not tell people apart.
    [[nodiscard]] RowId find(const std::map<std::string, std::string>& stored) const
    {
        for (const RowId& id : plan::rowIds(m_plan, m_register)) {
            bool equal = true;
            for (const std::string& key : keyColumns(m_kind)) {
                const std::string old = plan::cell(m_plan, m_register, id, key);
                const auto it = stored.find(key);
                const std::string now = it == stored.end() ? "" : it->second;
                if (key == "kana" && (old.empty() || now.empty()))
                    continue;
                equal = equal && text::folded(old) == text::folded(now);
            }
            if (equal)
                return id;
        }
        return {};
    }

    void place(int line, const std::string& name, const std::map<std::string, std::string>& stored,
               const std::string& agreement)
    {
        for (const std::string& key : keyColumns(m_kind))
            if (key != "kana" && !stored.contains(key)) {
                refuse(line, name,
                       "「" + std::string(plan::columnOf(m_register, key)->label) + "」がありません。");
                return;
            }
        RowId id = find(stored);
        if (!id.empty() && m_seen.contains(id)) {
            refuse(line, name, "同じ行が二度あります。");
            return;
        }
        const bool isNew = id.empty();
        if (isNew)
            id = plan::addRow(m_plan, m_register);
        m_seen.insert(id);
        std::vector<std::string> changed;
        for (const auto& [column, text] : stored) {
            if (saysTheSame(plan::columnOf(m_register, column)->kind,
                            plan::cell(m_plan, m_register, id, column), text))
                continue;
            changed.emplace_back(plan::columnOf(m_register, column)->label);
            if (const auto set = plan::setCell(m_plan, m_register, id, column, text); !set) {
                refuse(line, name, set.error().sentence);
                return;
            }
        }
        if (!agreement.empty() && setAgreement(id, agreement))
            changed.emplace_back("協定");
        ImportLine done{line, rowName(id), text::join(changed, "、"), id, {}};
        (isNew             ? m_report.added
         : changed.empty() ? m_report.same
                           : m_report.changed)
            .push_back(std::move(done));
    }

    /// あり（令和7年6月12日）, 協議中, 契約書に明記, なし → the partner's row of the agreements. True when it
    /// changed.
    bool setAgreement(const RowId& partner, const std::string& words)
    {
        if (words == "なし" || words == "無" || words == "-" || words == "－")
            return false;
        const std::string shape = text::narrowed(words);
        plan::Agreement made;
        made.state = plan::AgreementState::Signed;
        if (words.find("協議") != std::string::npos || words.find("検討") != std::string::npos ||
            words.find("調整") != std::string::npos)
            made.state = plan::AgreementState::Talking;
        else if (words.find("契約") != std::string::npos)
            made.state = plan::AgreementState::InContract;
        if (const auto open = shape.find('('), close = shape.rfind(')');
            open != std::string::npos && close > open)
            if (const auto date = parseDate(shape.substr(open + 1, close - open - 1)))
                made.signedOn = *date;
        const plan::ExternalContact& contact = *m_plan.contacts.find(partner);
        made.partner = {partner, {}};
        made.name = contact.name + (made.state == plan::AgreementState::InContract ? "との契約" : "との協定");
        made.content = contact.service;
        for (plan::Agreement& old : m_plan.agreements.rows)
            if (old.partner.id == partner) {
                const bool changed = old.state != made.state || old.signedOn != made.signedOn;
                old.state = made.state;
                old.signedOn = made.signedOn;
                return changed;
            }
        made.id = plan::addRow(m_plan, plan::RegisterId::Agreements);
        *m_plan.agreements.find(made.id) = made;
        return true;
    }

    plan::Plan& m_plan;
    ImportKind m_kind;
    plan::RegisterId m_register;
    const office::Sheet* m_sheet;
    office::Sheet m_indented; ///< the source as a table, when it is an indented list
    int m_firstLine = 1;
    ImportHead m_head;
    std::set<RowId> m_seen;
    ImportReport m_report;
};

/// Says of gone people what they still hold.
Result<ImportReport> withHoldings(const Session& session, ImportKind kind, Result<ImportReport> report)
{
    if (!report || kind != ImportKind::People)
        return report;
    std::vector<RowId> gone;
    for (const ImportLine& line : report->gone)
        gone.push_back(line.id);
    const auto held = holdingsOf(session, gone);
    if (!held)
        return failed(held);
    for (std::size_t at = 0; at < gone.size(); ++at)
        for (const Holding& each : (*held)[at])
            report->gone[at].holds.push_back(each.words);
    return report;
}

} // namespace

std::string_view sheetNameOf(ImportKind kind)
{
    return plan::info(registerOf(kind)).title;
}

Result<ImportReport> previewImport(const Session& session, ImportKind kind, const office::Sheet& sheet,
                                   const ColumnChoices& chosen)
{
    plan::Plan copy = session.plan();
    return withHoldings(session, kind, Import(copy, kind, sheet, chosen).run());
}

Result<ImportReport> importSheet(Session& session, ImportKind kind, const office::Sheet& sheet,
                                 const ColumnChoices& chosen)
{
    Result<ImportReport> report = ImportReport{};
    const auto done = session.edit(
        std::string(plan::info(registerOf(kind)).title) + "の取り込み",
        [&](plan::Plan& plan) -> Result<void> {
            report = Import(plan, kind, sheet, chosen).run();
            if (!report)
                return failed(report);
            if (!report->refused.empty()) {
                const ImportLine& first = report->refused.front();
                return fail(ErrorCode::Malformed,
                            "取り込めない行が" + std::to_string(report->refused.size()) +
                                "行あるため、何も書き込みませんでした。" + std::to_string(first.row) +
                                "行目（" + first.name + "）：" + first.reason,
                            "refused rows");
            }
            return {};
        });
    if (!done)
        return failed(done);
    return withHoldings(session, kind, std::move(report));
}

} // namespace keizoku::app
