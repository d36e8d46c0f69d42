// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/measurable.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

/// The beginning of a text, for quoting.
std::string quoted(const std::string& text)
{
    constexpr std::size_t kShown = 30;
    const std::string line = text::replaced(std::string(text::trimmed(text)), "\n", "　");
    const std::u32string all = text::decode(line);
    return "「" + (all.size() <= kShown ? line : text::encode(all.substr(0, kShown)) + "…") + "」";
}

std::string sentence(const std::string& where, const std::string& text, plan::Hazard hazard)
{
    const bool infection = hazard == plan::Hazard::Infection;
    return where + "は、当てはまるかどうかが人によって分かれます（" + quoted(text) + "）。" +
           (infection ? "感染や疑いの人数、出勤できる割合" : "震度、警戒レベル、停電の時間、出勤できる割合") +
           "など、数字か情報の名で決めてください。";
}

bool isVague(const std::string& text)
{
    return !text::trimmed(text).empty() && !isMeasurable(text) && !pointsElsewhere(text);
}

/// 大雨・洪水 ／ when to go earlier ／ when to stop: one criterion a row.
void checkTable(const forms::FieldInstance& instance, const plan::TableValue& table, Sink& sink)
{
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        std::vector<std::string> texts;
        std::string first;
        for (const forms::ColumnSpec& column : instance.spec->columns) {
            const auto cell = table.rows[at].find(column.id);
            const bool text = column.kind == plan::CellKind::Text || column.kind == plan::CellKind::Paragraph;
            if (!text || cell == table.rows[at].end() || text::trimmed(cell->second.text).empty())
                continue;
            // The first column names the event: 台風. The criterion is told by the others.
            if (&column != &instance.spec->columns.front() && first.empty())
                first = column.id;
            texts.push_back(cell->second.text);
        }
        const std::string row = text::join(texts, "\n");
        if (!first.empty() && isVague(row))
            sink.report(instance.path.section, instance.path.str(),
                        sentence(fieldWords(instance) + std::to_string(at + 1) + "行目",
                                 table.rows[at].at(first).text, instance.path.hazard))
                .cell = std::to_string(at) + "." + first;
    }
}

void checkLevels(const Context& context, Sink& sink)
{
    for (const plan::ActivationLevel& level : context.plan.levels.rows)
        for (const auto& [column, text, hazard] :
             {std::tuple{"natural", &level.natural, plan::Hazard::Natural},
              std::tuple{"infection", &level.infection, plan::Hazard::Infection}})
            if (isVague(*text))
                sink.report(
                    sectionOf(plan::RegisterId::Levels),
                    pathOf(context.plan, plan::RegisterId::Levels, level.id, column),
                    sentence(rowWords(context.plan, plan::RegisterId::Levels, level.id) + "の「" +
                                 std::string(plan::columnOf(plan::RegisterId::Levels, column)->label) + "」",
                             *text, hazard));
}

} // namespace

// What is 大きな地震 to one is none to another; by night nobody is there to ask.
void checkCriteriaUnmeasurable(const Context& context, Sink& sink)
{
    for (const forms::FieldInstance& instance : context.pack.instances("activation")) {
        const plan::Field* field = context.plan.field(instance.path);
        if (!field)
            continue;
        const auto* text = std::get_if<std::string>(&field->value);
        if (text && instance.path.field.ends_with("-criteria") && isVague(*text))
            sink.report(instance.path.section, instance.path.str(),
                        sentence(fieldWords(instance), *text, instance.path.hazard));
        const auto* table = std::get_if<plan::TableValue>(&field->value);
        if (table && instance.path.field.starts_with("stop-"))
            checkTable(instance, *table, sink);
    }
    checkLevels(context, sink);
}

} // namespace keizoku::check
