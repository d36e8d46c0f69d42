// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/evacuation_words.h"
#include "check/walk.h"
#include "forms/notation.h"

namespace keizoku::check {

namespace {

/// One statement of a field: its whole text, or a row of its table read across.
struct Statement {
    std::string path = {}, cell = {}, text = {};
    bool isWhole = false; ///< offsets hold for the text at the path
};

/// Users stay with the office by day or by night: it has to bring them away itself.
bool keepsPeople(const forms::ServiceProfile& profile)
{
    static constexpr std::array<std::string_view, 4> kGroups = {"通所系", "入所系", "短期入所・多機能系",
                                                                "医療機関"};
    return std::find(kGroups.begin(), kGroups.end(), profile.group) != kGroups.end() ||
           profile.pack == "tsusho" || profile.pack == "nyusho";
}

bool isOutsideZones(const Context& context)
{
    const forms::FieldInstance zone =
        context.pack.find({"purpose", "hazard-zone", plan::Hazard::Natural, {}});
    if (!zone.spec)
        return false;
    const plan::Field* field = context.plan.field(zone.path);
    const auto* answer = field ? std::get_if<std::string>(&field->value) : nullptr;
    return !answer || answer->empty() || *answer == "outside";
}

std::string rowText(const plan::Plan& plan, const forms::FieldSpec& spec,
                    const std::map<std::string, plan::Cell>& row)
{
    std::string all;
    for (const forms::ColumnSpec& column : spec.columns)
        if (const auto cell = row.find(column.id); cell != row.end())
            all += forms::shownFieldCell(plan, column, cell->second.text) + "、";
    return text::replaced(text::replaced(std::move(all), "。", "、"), "\n", "、");
}

std::vector<Statement> statementsOf(const plan::Plan& plan, const forms::FieldInstance& instance)
{
    const plan::Field* field = plan.field(instance.path);
    const std::string path = instance.path.str();
    std::vector<Statement> all;
    if (!field)
        return all;
    if (const auto* text = std::get_if<std::string>(&field->value))
        all.push_back({path, "", *text, true});
    if (const auto* table = std::get_if<plan::TableValue>(&field->value))
        for (std::size_t at = 0; at < table->rows.size(); ++at)
            if (!instance.spec->columns.empty())
                all.push_back({path, std::to_string(at) + "." + instance.spec->columns.front().id,
                               rowText(plan, *instance.spec, table->rows[at]), false});
    if (const auto* matrix = std::get_if<plan::MatrixValue>(&field->value))
        for (const auto& [row, cells] : matrix->cells)
            for (const auto& [column, cell] : cells)
                all.push_back({path, row + "." + column, cell.text, true});
    return all;
}

std::vector<Statement> statementsOfLevels(const plan::Plan& plan)
{
    std::vector<Statement> all;
    for (const plan::ActivationLevel& level : plan.levels.rows)
        all.push_back({pathOf(plan, plan::RegisterId::Levels, level.id, "natural"), "",
                       text::replaced(level.natural + "、" + level.actions, "。", "、"), false});
    return all;
}

void report(Sink& sink, const std::string& section, const std::string& where,
            const std::vector<Statement>& statements)
{
    std::vector<EvacuationSaid> said;
    for (const Statement& statement : statements)
        said.push_back(readEvacuation(statement.text));
    const bool inTime =
        std::any_of(said.begin(), said.end(), [](const auto& each) { return each.startsInTime; });
    for (std::size_t at = 0; at < statements.size(); ++at) {
        const bool late = said[at].fault == EvacuationSaid::Fault::StartsLate && !inTime;
        if (!late && said[at].fault != EvacuationSaid::Fault::EndsLate)
            continue;
        const std::string level = "警戒レベル" + std::to_string(said[at].level);
        Finding& finding = sink.report(section, statements[at].path,
                                       where +
                                           (late ? "では、" + level + "で避難を始めることになっています。"
                                                 : "では、避難を終えるのが" + level + "になっています。") +
                                           "時間のかかる人は警戒レベル3で動き始め、4までに終えます。");
        finding.cell = statements[at].cell;
        if (statements[at].isWhole) {
            finding.offset = said[at].offset;
            finding.length = said[at].length;
        }
    }
}

} // namespace

// Those who need time are moved from level 3 on and have arrived at 4; at 5 the water is there. A field that
// also says how it begins in time is believed.
void checkEvacuationLevel(const Context& context, Sink& sink)
{
    const auto services = context.services();
    if (std::none_of(services.begin(), services.end(),
                     [](const auto* profile) { return keepsPeople(*profile); }) ||
        isOutsideZones(context))
        return;
    for (const forms::FieldInstance& instance : context.pack.instances()) {
        const bool about =
            instance.path.section == "activation" || instance.path.field.find("evac") != std::string::npos;
        if (about && instance.path.hazard != plan::Hazard::Infection)
            report(sink, instance.path.section, fieldWords(instance), statementsOf(context.plan, instance));
    }
    report(sink, sectionOf(plan::RegisterId::Levels), "発動の段階", statementsOfLevels(context.plan));
}

} // namespace keizoku::check
