// SPDX-License-Identifier: Apache-2.0
#include "app/shown_places.h"

#include <algorithm>
#include <set>

#include "app/paper_texts.h"
#include "app/paths.h"
#include "app/posted_copies.h"
#include "app/records.h"
#include "base/text.h"
#include "check/walk.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using plan::PaperKind;

constexpr std::size_t kMinDigits = 6; ///< of a telephone number worth looking for
constexpr std::size_t kMaxWords = 60; ///< characters; longer texts are not repeated elsewhere

/// What to look for, of a value as shown: the numbers of a telephone cell, else the words themselves.
std::vector<std::string> needles(const std::string& value, plan::CellKind kind)
{
    std::vector<std::string> all;
    if (kind == plan::CellKind::Phone) {
        for (const std::string& number : text::split(text::replaced(value, "、", "\n"), '\n'))
            if (text::digits(number).size() >= kMinDigits)
                all.push_back(std::string(text::trimmed(number)));
    } else if (kind == plan::CellKind::Text || kind == plan::CellKind::Paragraph ||
               kind == plan::CellKind::Person || kind == plan::CellKind::Contact) {
        const std::size_t length = text::length(text::trimmed(value));
        const bool isNumber = text::folded(value).find_first_not_of("0123456789.-") == std::string::npos;
        if (length >= 2 && length <= kMaxWords && (!isNumber || text::digits(value).size() >= kMinDigits))
            all.push_back(std::string(text::trimmed(value)));
    }
    return all;
}

class Search {
public:
    Search(const Session& session, const CellPath& cell)
        : m_session(session), m_path(check::pathOf(session.plan(), cell.id, cell.row, cell.column)),
          m_needles(needles(plan::shownCell(session.plan(), cell.id, cell.row, cell.column),
                            plan::columnOf(cell.id, cell.column)->kind))
    {
        const bool names = cell.column == "name";
        if (names && cell.id == plan::RegisterId::People)
            m_means = {plan::CellKind::Person, cell.row};
        if (names && cell.id == plan::RegisterId::Contacts)
            m_means = {plan::CellKind::Contact, cell.row};
    }
    Search(const Session& session, const forms::FieldInstance& instance) : m_session(session), m_path(instance.path.str())
    {
        const plan::Field* field = session.plan().field(instance.path);
        if (field)
            m_needles = needles(forms::shownValue(field->value, *instance.spec, session.plan()),
                                instance.spec->kind == forms::FieldKind::Phone ? plan::CellKind::Phone
                                                                               : plan::CellKind::Text);
    }

    Result<std::vector<ShownPlace>> all()
    {
        if (m_needles.empty())
            return m_found;
        findInPlan();
        if (const auto done = findOnPaper(); !done)
            return failed(done);
        findCopies();
        if (const auto done = findInRecords(); !done)
            return failed(done);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const ShownPlace& a, const ShownPlace& b) { return a.in < b.in; });
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool shows(const std::string& where) const
    {
        return std::any_of(m_needles.begin(), m_needles.end(),
                           [&](const std::string& each) { return text::matches(where, each); });
    }

    void findInPlan()
    {
        for (const check::TextAt& at : check::textsOf(m_session.plan(), m_session.pack()))
            if (at.place.path != m_path && !at.place.path.starts_with("revisions/") && shows(at.text))
                m_found.push_back({ShownIn::Plan, at.place.path, at.place.words, false});
        if (m_means.second.empty())
            return;
        for (const check::ReferenceAt& at : check::referencesOf(m_session.plan(), m_session.pack()))
            if (at.kind == m_means.first && at.reference.id == m_means.second)
                m_found.push_back({ShownIn::Plan, at.place.path, at.place.words, true});
    }

    Result<void> findOnPaper()
    {
        const auto parts = paperParts(m_session);
        if (!parts)
            return failed(parts);
        std::set<std::string> said;
        for (const PaperPart& part : *parts) {
            if (!shows(part.text))
                continue;
            m_papers.insert(part.paper);
            const bool isCard = part.paper == PaperKind::Cards || part.paper == PaperKind::Wallet;
            if (said.insert(part.title).second)
                m_found.push_back({isCard ? ShownIn::Card : ShownIn::Paper, "", part.title, false});
        }
        if (m_papers.contains(PaperKind::Plan) || m_papers.contains(PaperKind::Contacts)) {
            m_papers.insert(PaperKind::Pack); // it holds both
            m_found.push_back({ShownIn::Paper, "", paperName(PaperKind::Pack), false});
        }
        return {};
    }

    void findCopies()
    {
        for (const plan::PostedCopy& copy : m_session.plan().copies.rows)
            if (!copy.collected && m_papers.contains(copy.paper))
                m_found.push_back({ShownIn::Copy, "copies/" + copy.id, copyInWords(copy), false});
    }

    Result<void> findInRecords()
    {
        const auto lines = recordLines(m_session);
        if (!lines)
            return failed(lines);
        for (const records::LedgerLine& line : *lines) {
            const plan::Record& record = line.record;
            bool shown = shows(record.title);
            for (const auto& [question, answer] : record.answers)
                shown = shown || shows(answer);
            for (const plan::Attendance& each : record.people)
                shown = shown || shows(each.name);
            for (const plan::LogLine& each : record.log)
                shown = shown || shows(each.event + "\n" + each.decision + "\n" + each.by + "\n" + each.sent);
            for (const plan::OpenItem& each : record.openItems)
                shown = shown || shows(each.what + "\n" + each.owner);
            if (shown && !line.withdrawn)
                m_found.push_back({ShownIn::Record, "records/" + std::to_string(line.number),
                                   "「" + record.title + "」" +
                                       (record.heldOn ? "（" + japaneseDate(*record.heldOn) + "）" : ""),
                                   false});
        }
        return {};
    }

    const Session& m_session;
    std::string m_path;
    std::vector<std::string> m_needles = {};
    std::pair<plan::CellKind, plan::RowId> m_means = {plan::CellKind::Text, {}}; ///< the row a name stands for
    std::set<PaperKind> m_papers = {};
    std::vector<ShownPlace> m_found = {};
};

} // namespace

Result<std::vector<ShownPlace>> shownPlaces(const Session& session, const std::string& path)
{
    if (const auto cell = cellPath(path)) {
        const auto rows = plan::rowIds(session.plan(), cell->id);
        if (std::find(rows.begin(), rows.end(), cell->row) != rows.end() && plan::columnOf(cell->id, cell->column))
            return Search(session, *cell).all();
    } else if (const auto field = plan::FieldPath::parse(path)) {
        if (const forms::FieldInstance instance = session.pack().find(*field); instance.spec)
            return Search(session, instance).all();
    }
    return fail(ErrorCode::NotFound,
                "「" + path + "」という場所はありません。fields で場所の一覧が見られます。", "path " + path);
}

const char* shownInId(ShownIn in)
{
    switch (in) {
    case ShownIn::Plan:
        return "plan";
    case ShownIn::Paper:
        return "paper";
    case ShownIn::Card:
        return "card";
    case ShownIn::Copy:
        return "copy";
    case ShownIn::Record:
        break;
    }
    return "record";
}

} // namespace keizoku::app
