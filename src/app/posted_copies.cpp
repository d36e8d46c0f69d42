// SPDX-License-Identifier: Apache-2.0
#include "app/posted_copies.h"

#include "app/versions.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

plan::Decimal whole(int number)
{
    return {std::int64_t{number} * 1000};
}

} // namespace

std::string paperName(plan::PaperKind kind)
{
    const plan::ColumnInfo* column = plan::columnOf(plan::RegisterId::Copies, "paper");
    const auto at = static_cast<std::size_t>(kind);
    return at == 0 ? "紙" : std::string(column->choices[at - 1].label);
}

std::string copyInWords(const plan::PostedCopy& copy)
{
    std::string words = paperName(copy.paper) + "「" + (copy.place.empty() ? "場所は未記入" : copy.place) + "」（" +
                        (copy.version ? "第" + copy.version->str() + "版" : std::string("案"));
    if (copy.copies)
        words += "、" + copy.copies->str() + "部";
    return words + (copy.serial.empty() ? "" : "、" + copy.serial) + "）";
}

Result<std::vector<plan::RowId>> staleCopies(const Session& session)
{
    std::vector<plan::RowId> stale;
    if (session.plan().copies.rows.empty())
        return stale;
    const auto last = lastVersion(session);
    if (!last)
        return failed(last);
    if (!*last)
        return stale;
    for (const plan::PostedCopy& copy : session.plan().copies.rows)
        if (!copy.collected && (!copy.version || *copy.version < whole((*last)->stamp.number)))
            stale.push_back(copy.id);
    return stale;
}

Result<check::Findings> staleCopyFindings(const Session& session)
{
    const auto stale = staleCopies(session);
    if (!stale)
        return failed(stale);
    check::Findings found;
    for (const plan::RowId& id : *stale) {
        check::Finding finding;
        finding.rule = "stale-copy";
        finding.section = "purpose";
        finding.path = "copies/" + id + "/collected";
        finding.sentence = copyInWords(*session.plan().copies.find(id)) +
                           "は古い紙です。新しい紙と取り替え、回収した日を入れてください。";
        finding.why = "古い番号や、辞めた人の名前を見て電話します。";
        finding.basis = "版の管理（慣行）";
        found.push_back(std::move(finding));
    }
    return found;
}

Result<plan::RowId> noteCopy(Session& session, plan::PostedCopy copy, bool draft)
{
    const auto last = lastVersion(session);
    if (!last)
        return failed(last);
    copy.version = *last && !draft ? std::optional(whole((*last)->stamp.number)) : std::nullopt;
    copy.on = session.environment().today();
    const auto done = session.edit("配布・掲示先の追加", [&](plan::Plan& plan) -> Result<void> {
        copy.id = plan::addRow(plan, plan::RegisterId::Copies);
        *plan.copies.find(copy.id) = copy;
        return {};
    });
    if (!done)
        return failed(done);
    return copy.id;
}

} // namespace keizoku::app
