// SPDX-License-Identifier: Apache-2.0
#include "report/share_sheet.h"

#include "base/text.h"
#include "forms/notation.h"
#include "report/field_blocks.h"
#include "report/mask.h"
#include "report/source.h"
#include "report/value_tables.h"

namespace keizoku::report {

namespace {

using document::Line;
using document::Mark;

// Fields of the layer for regional plans.
constexpr const char* kPhone = "area-sheet-phone";
constexpr const char* kState = "area-sheet-state";
constexpr const char* kReviewed = "area-sheet-reviewed";
constexpr const char* kPower = "area-sheet-power";
constexpr const char* kAccepts = "area-sheet-accepts";
constexpr const char* kNeeds = "area-sheet-needs";

class Sheet {
public:
    explicit Sheet(const Source& source) : m_source(source) {}

    [[nodiscard]] Blocks write() const
    {
        Blocks blocks = {document::Heading{1, "", "地域共有シート", "share-sheet", false}, facts()};
        addText(blocks, "電源", kPower);
        addAccepts(blocks);
        addText(blocks, "困りごと・足りないもの", kNeeds);
        return blocks;
    }

private:
    [[nodiscard]] document::KeyValues facts() const
    {
        document::KeyValues facts;
        const auto& offices = m_source.plan.offices.rows;
        if (offices.empty())
            facts.rows.emplace_back("事業所", missing());
        for (const plan::Office& office : offices) {
            const std::string service = serviceName(m_source.pack, office.service);
            facts.rows.emplace_back(service.empty() ? "事業所" : service, officeLine(office));
        }
        Line phone = orMissing(textOf(kPhone));
        if (phone.front().mark == Mark::None)
            phone.front().mark = Mark::Strong;
        facts.rows.emplace_back("災害のときの窓口", std::move(phone));
        facts.rows.emplace_back("計画の状態", orMissing(textOf(kState)));
        facts.rows.emplace_back("計画を見直した日", orMissing(textOf(kReviewed)));
        facts.rows.emplace_back("この写しの版", document::plain(versionLabel(m_source.edition)));
        return facts;
    }

    [[nodiscard]] Line officeLine(const plan::Office& office) const
    {
        Line line;
        const auto add = [&](const std::string& before, std::string value, Mark mark = Mark::None) {
            line.push_back({before, Mark::Soft, {}});
            Line words = orMissing(std::move(value));
            if (mark != Mark::None && words.front().mark == Mark::None)
                words.front().mark = mark;
            line.insert(line.end(), words.begin(), words.end());
        };
        add("", office.name, Mark::Strong);
        add("\n", office.address);
        add("\n電話 ", office.phone, Mark::Strong);
        if (!office.fax.empty())
            add("　ＦＡＸ ", office.fax);
        add("\n" + inWords(m_source.pack, "管理者") + " ", nameOf(m_source, office.manager));
        return line;
    }

    /// The field and what it holds; null where the plan was not asked or did not answer.
    [[nodiscard]] std::pair<forms::FieldInstance, const plan::Field*> held(const char* id) const
    {
        const forms::FieldInstance field = m_source.pack.find({"partners", id, plan::Hazard::Both, {}});
        return {field, field.spec ? m_source.plan.field(field.path) : nullptr};
    }

    [[nodiscard]] std::string textOf(const char* id) const
    {
        const auto [field, value] = held(id);
        return value ? forms::shownValue(value->value, *field.spec, m_source.plan) : "";
    }

    void addText(Blocks& blocks, const char* label, const char* id) const
    {
        blocks.push_back(document::Label{label});
        blocks.push_back(document::Paragraph{orMissing(textOf(id)), false});
    }

    void addAccepts(Blocks& blocks) const
    {
        blocks.push_back(document::Label{"引き受けられること"});
        const auto [field, value] = held(kAccepts);
        const auto* rows = value ? std::get_if<plan::TableValue>(&value->value) : nullptr;
        if (rows && !rows->rows.empty())
            blocks.push_back(tableOf(m_source, *field.spec, *rows));
        else
            blocks.push_back(document::Paragraph{orMissing(textOf(kAccepts)), false});
    }

    const Source& m_source;
};

} // namespace

document::Document shareDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                 bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "地域共有シート");
    document.blocks = Sheet(source).write();
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
