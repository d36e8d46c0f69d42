// SPDX-License-Identifier: Apache-2.0
#include "report/plan_json.h"

#include <optional>

#include "forms/notation.h"
#include "report/mask.h"
#include "report/source.h"

namespace keizoku::report {

namespace {

class Writer {
public:
    explicit Writer(const Source& source) : m_source(source), m_pack(source.pack)
    {
        if (source.masked)
            m_mask.emplace(source.plan);
    }

    [[nodiscard]] Json version() const
    {
        const Edition& edition = m_source.edition;
        Json json;
        json.set("draft", edition.draft);
        json.set("label", versionLabel(edition));
        json.set("date", edition.date);
        if (edition.draft)
            return json;
        json.set("number", edition.number);
        json.set("reason", text(edition.reason));
        json.set("author", edition.author);
        json.set("approver", edition.approver);
        json.set("fingerprint", edition.fingerprint);
        return json;
    }

    [[nodiscard]] Json sections() const
    {
        Json all{Json::Array{}};
        for (const forms::SectionSpec& section : m_pack.sections) {
            Json fields{Json::Array{}};
            for (const forms::FieldInstance& instance : m_pack.instances(section))
                fields.push(field(instance));
            Json json;
            json.set("id", section.id);
            json.set("title", section.title);
            json.set("fields", std::move(fields));
            all.push(std::move(json));
        }
        return all;
    }

    [[nodiscard]] Json registers() const
    {
        Json all{Json::Object{}};
        for (const plan::RegisterInfo& each : plan::registers()) {
            if (m_source.masked && isPrivate(each.id))
                continue;
            Json rows{Json::Array{}};
            for (const plan::RowId& id : plan::rowIds(m_source.plan, each.id))
                rows.push(row(each.id, id));
            all.set(std::string(each.key), std::move(rows));
        }
        return all;
    }

private:
    [[nodiscard]] std::string text(std::string value) const { return m_mask ? m_mask->hidden(value) : value; }

    [[nodiscard]] Json field(const forms::FieldInstance& instance) const
    {
        const plan::Field* held = m_source.plan.field(instance.path);
        const plan::Hazard hazard = instance.path.hazard;
        Json json;
        json.set("path", instance.path.str());
        json.set("label", instance.spec->label);
        json.set("value", held ? text(forms::shownValue(held->value, *instance.spec, m_source.plan)) : "");
        json.set("hazard", hazard == plan::Hazard::Both      ? "both"
                           : hazard == plan::Hazard::Natural ? "natural"
                                                             : "infection");
        json.set("required", instance.spec->required);
        if (!instance.spec->registerKey.empty())
            json.set("register", instance.spec->registerKey);
        return json;
    }

    [[nodiscard]] Json row(plan::RegisterId id, const plan::RowId& rowId) const
    {
        Json json;
        json.set("id", rowId);
        for (const plan::ColumnInfo& column : plan::columnsOf(id)) {
            const bool isKept = m_source.masked && column.secret;
            std::string value = plan::shownCell(m_source.plan, id, rowId, column.id);
            if (isKept && !value.empty())
                value = std::string(kKept);
            json.set(std::string(column.id), text(std::move(value)));
        }
        return json;
    }

    const Source& m_source;
    const forms::Pack& m_pack;
    std::optional<Mask> m_mask;
};

} // namespace

Json planJson(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition, bool masked)
{
    const Source source{plan, pack, edition, masked};
    const Writer writer(source);
    Json json;
    json.set("office", plan.officeName());
    json.set("pack", pack.label());
    json.set("masked", masked);
    json.set("version", writer.version());
    json.set("sections", writer.sections());
    json.set("registers", writer.registers());
    return json;
}

} // namespace keizoku::report
