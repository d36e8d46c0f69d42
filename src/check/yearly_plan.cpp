// SPDX-License-Identifier: Apache-2.0
#include "check/yearly_plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"

namespace keizoku::check {

namespace {

using plan::Hazard;
using Row = std::map<std::string, plan::Cell>;

constexpr std::array<std::string_view, 6> kTogether = {"一体",     "兼ね",     "兼ねて",
                                                       "合わせて", "あわせて", "併せて"};
constexpr std::array<std::string_view, 8> kNatural = {"災害", "地震", "水害", "大雨",
                                                      "台風", "停電", "防災", "津波"};
constexpr std::array<std::string_view, 5> kInfection = {"感染", "防護具", "嘔吐", "コロナ", "インフルエンザ"};
/// Drills of other laws; they count only where they are held together with this plan's.
constexpr std::array<std::string_view, 4> kOtherDuties = {"避難訓練", "消防", "防火", "救命"};

template <std::size_t count>
bool holdsAny(std::string_view text, const std::array<std::string_view, count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

std::string cellOf(const Row& row, const std::string& column)
{
    const auto it = row.find(column);
    return it == row.end() ? "" : text::narrowed(it->second.text);
}

const std::vector<Row>& rowsAt(const plan::Plan& plan, const char* field, Hazard hazard)
{
    static const std::vector<Row> none;
    const plan::Field* at = plan.field({"training", field, hazard, {}});
    const auto* table = at ? std::get_if<plan::TableValue>(&at->value) : nullptr;
    return table ? table->rows : none;
}

struct Kinds {
    bool training = false, drill = false;
};

/// What a row of the calendar is: chosen, or said in its words; both where both are held together.
Kinds kindsOf(const std::string& chosen, const std::string& words)
{
    Kinds kinds{chosen == "training", chosen == "drill" || chosen == "field" || chosen == "contact"};
    const bool together = holdsAny(words, kTogether);
    if (!kinds.training && !kinds.drill)
        return {words.find("研修") != words.npos, words.find("訓練") != words.npos};
    kinds.training = kinds.training || (together && words.find("研修") != words.npos);
    kinds.drill = kinds.drill || (together && words.find("訓練") != words.npos);
    return kinds;
}

bool speaksOf(const std::string& words, Hazard volume)
{
    return volume == Hazard::Natural ? holdsAny(words, kNatural) : holdsAny(words, kInfection);
}

Hazard otherOf(Hazard volume)
{
    return volume == Hazard::Natural ? Hazard::Infection : Hazard::Natural;
}

void add(YearlyPlan& plan, Kinds kinds, int times)
{
    plan.training += kinds.training ? times : 0;
    plan.drill += kinds.drill ? times : 0;
}

YearlyPlan calendarOf(const plan::Plan& plan, Hazard volume)
{
    YearlyPlan found;
    const auto read = [&](Hazard holder, bool counts(const std::string&, Hazard)) {
        for (const Row& row : rowsAt(plan, "calendar", holder)) {
            const std::string words = cellOf(row, "theme");
            if (counts(words, volume))
                add(found, kindsOf(cellOf(row, "kind"), words), timesIn(cellOf(row, "month")));
            found.any = found.any || holder != otherOf(volume);
        }
    };
    read(volume, [](const std::string&, Hazard) { return true; });
    read(otherOf(volume), [](const std::string& words, Hazard about) {
        return holdsAny(words, kTogether) && speaksOf(words, about);
    });
    // One calendar for all hazards: what names only the other one is not this one's.
    read(Hazard::Both, [](const std::string& words, Hazard about) {
        return speaksOf(words, about) || !speaksOf(words, otherOf(about));
    });
    return found;
}

YearlyPlan dutiesOf(const plan::Plan& plan, Hazard volume)
{
    YearlyPlan found;
    for (const Row& row : rowsAt(plan, "yearly-duties", Hazard::Both)) {
        const std::string words = cellOf(row, "duty");
        const Kinds kinds{words.find("研修") != words.npos, words.find("訓練") != words.npos};
        if (!kinds.training && !kinds.drill)
            continue;
        if (holdsAny(words, kOtherDuties) && !holdsAny(words, kTogether))
            continue;
        if (!speaksOf(words, volume) && speaksOf(words, otherOf(volume)))
            continue;
        const auto times = plan::Decimal::parse(cellOf(row, "times"));
        add(found, kinds, times ? static_cast<int>(times->value()) : timesIn(cellOf(row, "month")));
    }
    return found;
}

} // namespace

int timesIn(std::string_view when)
{
    const std::string words = text::narrowed(when);
    if (words.find("毎月") != words.npos)
        return 12;
    if (words.find("半期") != words.npos)
        return words.find("四半期") != words.npos || words.find("4半期") != words.npos ? 4 : 2;
    if (const auto times = words.find("回"); times != words.npos && times > 0) {
        auto from = times;
        while (from > 0 && words[from - 1] >= '0' && words[from - 1] <= '9')
            --from;
        int value = 0;
        std::from_chars(words.data() + from, words.data() + times, value);
        if (value > 0)
            return value;
    }
    int months = 0;
    for (auto at = words.find("月"); at != words.npos; at = words.find("月", at + 1)) {
        const bool numbered = at > 0 && words[at - 1] >= '0' && words[at - 1] <= '9';
        const std::string_view behind = std::string_view(words).substr(at + std::string_view("月").size());
        const bool range = behind.starts_with("から") || behind.starts_with("〜") ||
                           behind.starts_with("～") || behind.starts_with("-");
        months += numbered && !range ? 1 : 0;
    }
    return std::max(months, 1);
}

YearlyPlan yearlyPlan(const plan::Plan& plan, Hazard volume)
{
    const YearlyPlan calendar = calendarOf(plan, volume);
    const YearlyPlan duties = dutiesOf(plan, volume);
    return {std::max(calendar.training, duties.training), std::max(calendar.drill, duties.drill),
            calendar.any};
}

} // namespace keizoku::check
