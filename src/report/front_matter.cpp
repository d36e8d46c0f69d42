// SPDX-License-Identifier: Apache-2.0
#include "report/front_matter.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/notation.h"
#include "report/column_fit.h"

namespace keizoku::report {

namespace {

constexpr std::string_view kKeptWhere = "kept-where"; ///< id of the field that says where the plan is kept
const plan::FieldPath kKindOfPlan{"purpose", "layers", plan::Hazard::Both, {}};

/// Facts of a cover: gaps show in a draft, and always where a cover makes no sense without them.
class Facts {
public:
    explicit Facts(bool draft) : m_draft(draft) {}

    void must(std::string label, std::string value)
    {
        m_rows.emplace_back(std::move(label), orMissing(std::move(value)));
    }
    void may(std::string label, std::string value)
    {
        if (m_draft || !value.empty())
            must(std::move(label), std::move(value));
    }
    void ifAny(std::string label, std::string value)
    {
        if (!value.empty())
            must(std::move(label), std::move(value));
    }
    void line(std::string label, document::Line value)
    {
        m_rows.emplace_back(std::move(label), std::move(value));
    }
    [[nodiscard]] std::vector<std::pair<std::string, document::Line>> take() { return std::move(m_rows); }

private:
    bool m_draft;
    std::vector<std::pair<std::string, document::Line>> m_rows;
};

/// Where the plan is kept, short enough for a cover: form and place of the first row, and how many there are
/// more.
std::string keptWhere(const Source& source)
{
    for (const forms::FieldInstance& field : source.pack.instances()) {
        const plan::Field* held = field.spec->id == kKeptWhere ? source.plan.field(field.path) : nullptr;
        if (!held)
            continue;
        const auto* table = std::get_if<plan::TableValue>(&held->value);
        if (!table)
            return forms::shownValue(held->value, *field.spec, source.plan);
        std::vector<std::string> places;
        for (const auto& row : table->rows) {
            std::vector<std::string> words;
            for (std::size_t at = 0; at < field.spec->columns.size() && at < 2; ++at)
                if (const auto it = row.find(field.spec->columns[at].id); it != row.end())
                    words.push_back(
                        forms::shownFieldCell(source.plan, field.spec->columns[at], it->second.text));
            if (!words.empty())
                places.push_back(text::join(words, "："));
        }
        if (places.empty())
            return "";
        return places.front() +
               (places.size() > 1 ? " ほか" + std::to_string(places.size() - 1) + "か所" : "");
    }
    return "";
}

/// Whether an authority designates and inspects; clinics answer to the health bureau and have no such number.
bool isDesignated(const forms::Pack& pack)
{
    return !pack.word("inspection", "運営指導").empty();
}

std::string made(const plan::Office& office)
{
    return office.made ? japaneseDate(*office.made) : "";
}

void addOffice(Facts& facts, const Source& source, const plan::Office& office)
{
    const forms::Pack& pack = source.pack;
    const bool isOffice = pack.word("office", "当事業所") == "当事業所";
    facts.must(isOffice ? "事業所名" : "名称", office.name);
    facts.must("サービス種別", serviceName(pack, office.service));
    facts.must(inWords(pack, "管理者"), nameOf(source, office.manager));
    facts.must("所在地", office.address);
    facts.must("電話", office.phone);
    if (isDesignated(pack)) {
        facts.may("事業所番号", office.number);
        facts.may(inWords(pack, "指定権者"), office.authority);
    } else {
        facts.ifAny("事業所番号", office.number);
        facts.ifAny(inWords(pack, "指定権者"), office.authority);
    }
    facts.may("策定日", made(office));
}

/// One of several offices in a few lines, so that a cover holds them all.
document::Line linesOf(const Source& source, const plan::Office& office)
{
    struct Piece {
        bool beginsLine;
        bool isNeeded;
        std::string label;
        std::string value;
    };
    const forms::Pack& pack = source.pack;
    const std::array pieces = {Piece{true, true, "", office.name},
                               Piece{true, false, "事業所番号", office.number},
                               Piece{false, false, inWords(pack, "指定権者"), office.authority},
                               Piece{true, true, inWords(pack, "管理者"), nameOf(source, office.manager)},
                               Piece{false, true, "電話", office.phone},
                               Piece{true, true, "所在地", office.address},
                               Piece{true, false, "策定日", made(office)}};
    document::Line line;
    for (const Piece& piece : pieces) {
        if (piece.value.empty() && !piece.isNeeded && !source.edition.draft)
            continue;
        const std::string before = line.empty() ? "" : piece.beginsLine ? "\n" : "　";
        if (!line.empty())
            line.push_back({before + piece.label + " ", document::Mark::Soft, {}});
        const document::Line value = orMissing(piece.value);
        line.insert(line.end(), value.begin(), value.end());
    }
    return line;
}

void addOffices(Facts& facts, const Source& source)
{
    const auto& offices = source.plan.offices.rows;
    if (offices.size() < 2) {
        addOffice(facts, source, offices.empty() ? plan::Office{} : offices.front());
        return;
    }
    for (const plan::Office& office : offices) {
        const std::string service = serviceName(source.pack, office.service);
        facts.line(service.empty() ? "事業所" : service, linesOf(source, office));
    }
}

/// 機関型・連携型・地域: what the office ticked, or "".
std::string kindOfPlan(const Source& source)
{
    const forms::FieldInstance field = source.pack.find(kKindOfPlan);
    const plan::Field* held = field.spec ? source.plan.field(field.path) : nullptr;
    return held ? forms::shownValue(held->value, *field.spec, source.plan) : "";
}

/// The day of the last revision: this version's, or for a draft the last one made.
std::string lastRevised(const Source& source)
{
    const Edition& edition = source.edition;
    if (!edition.draft)
        return edition.date;
    if (!edition.history.empty())
        return edition.history.back().date;
    const auto& earlier = source.plan.revisions.rows;
    return earlier.empty() ? "" : plan::toCell(earlier.back().date);
}

std::vector<RevisionLine> revisionsOf(const Source& source)
{
    std::vector<RevisionLine> lines;
    for (const plan::EarlierRevision& row : source.plan.revisions.rows)
        lines.push_back(
            {row.number, plan::toCell(row.date), row.reason, row.summary, "", row.approver, false});
    const Edition& edition = source.edition;
    lines.insert(lines.end(), edition.history.begin(), edition.history.end());
    const std::string own = std::to_string(edition.number);
    const bool isListed =
        std::any_of(edition.history.begin(), edition.history.end(),
                    [&](const RevisionLine& line) { return versionName(line.number) == versionName(own); });
    if (!edition.draft && !isListed)
        lines.push_back({own, edition.date, edition.reason, "", edition.author, edition.approver, false});
    return lines;
}

} // namespace

document::Cover coverOf(const Source& source)
{
    const Edition& edition = source.edition;
    const forms::Pack& pack = source.pack;
    Facts facts(edition.draft);
    const auto& offices = source.plan.offices.rows;
    facts.must("法人名", offices.empty() ? "" : offices.front().corporation);
    facts.must(inWords(pack, "代表者"), offices.empty() ? "" : offices.front().representative);
    addOffices(facts, source);
    facts.ifAny("計画の種類", kindOfPlan(source));
    facts.ifAny("最終改定日", eraDate(lastRevised(source)));
    facts.must("版", edition.draft ? "案" : versionName(std::to_string(edition.number)));
    facts.ifAny("改定理由", edition.reason);
    facts.ifAny("承認", edition.approver);
    facts.may("保管場所", keptWhere(source));
    facts.must("閲覧区分", source.masked ? "個人情報を含まない" : "個人情報を含む");
    const bool isOneBook = pack.books.size() == 1 && pack.books.contains(plan::Hazard::Both);
    return {"業務継続計画（BCP）",
            isOneBook ? "" : "感染症・自然災害",
            facts.take(),
            {inWords(pack, "管理者"), inWords(pack, "代表者"), "作成"},
            edition.draft ? "案" : ""};
}

document::Table revisionTable(const Source& source)
{
    document::Table table;
    for (const char* head : {"版", "改定日", "改定理由", "改定内容", "承認者", "作成者"})
        table.columns.push_back({head});
    for (const RevisionLine& line : revisionsOf(source)) {
        std::string what = line.summary;
        if (line.unchanged)
            what = what.empty() ? "見直し・変更なし" : "見直し・変更なし\n" + what;
        document::TableRow& row = table.rows.emplace_back();
        for (std::string cell :
             {versionName(line.number), eraDate(line.date), line.reason, what, line.approver, line.author})
            row.push_back(document::plain(std::move(cell)));
    }
    fitColumns(table);
    return table;
}

} // namespace keizoku::report
