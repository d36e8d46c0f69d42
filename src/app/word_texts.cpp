// SPDX-License-Identifier: Apache-2.0
#include "app/word_texts.h"

#include <algorithm>

#include "app/unplaced.h"
#include "base/json.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

using forms::FieldKind;

constexpr double kClear = 0.08; ///< lead from which the best question is taken without a second look

/// The texts of an example, of whatever shape.
void addTexts(const Json& json, Vocabulary& to)
{
    if (json.isString()) {
        to.add(json.string());
    } else if (json.isArray()) {
        for (const Json& each : json.array())
            addTexts(each, to);
    } else if (json.isObject()) {
        for (const auto& [key, each] : json.object())
            addTexts(each, to);
    }
}

bool takesText(FieldKind kind)
{
    return kind == FieldKind::Paragraph || kind == FieldKind::Table;
}

} // namespace

WordTexts::WordTexts(plan::Plan& plan, WordForms& forms, WordLedger& ledger)
    : m_plan(plan), m_forms(forms), m_ledger(ledger)
{
}

/// The questions of the chapter; of its parts, or of the chapter above, where it has none of its own.
const std::vector<WordTexts::Place>& WordTexts::placesOf(const WordContext& context)
{
    const auto [it, fresh] = m_places.try_emplace({context.volume, context.chapter});
    if (!fresh || context.chapter.empty())
        return it->second;
    const auto collect = [&](auto&& fits) {
        for (const forms::FieldInstance& instance : m_forms.instances) {
            if (!instance.in(context.volume) || !takesText(instance.spec->kind) ||
                !fits(instance.chapter(context.volume)))
                continue;
            Place place;
            place.field = instance;
            place.label.add(instance.spec->label);
            place.about.add(instance.spec->guidance);
            if (const Json* example = instance.example())
                addTexts(*example, place.about);
            it->second.push_back(std::move(place));
        }
    };
    collect([&](const std::string& chapter) { return chapter == context.chapter; });
    if (it->second.empty())
        collect([&](const std::string& chapter) { return chapter.starts_with(context.chapter + "."); });
    if (const auto dot = context.chapter.rfind('.'); it->second.empty() && dot != std::string::npos)
        collect([&](const std::string& chapter) { return chapter == context.chapter.substr(0, dot); });
    return it->second;
}

const WordTexts::Place* WordTexts::choose(const std::vector<Place>& places, const std::string& text,
                                          const WordContext& context, bool& isSure)
{
    const CharPairs pairs = charPairs(text);
    const Place* best = nullptr;
    double most = -1;
    double second = -1;
    for (const Place& place : places) {
        double worth = place.about.share(pairs) + 0.5 * place.label.share(pairs);
        if (!context.own.empty())
            worth += 0.8 * m_forms.titles.likeness(context.own, place.field.spec->label);
        else
            worth += 0.5 * m_forms.titles.likeness(context.title, place.field.spec->label);
        if (place.field.spec->kind == FieldKind::Paragraph)
            worth += 0.15;
        if (place.field.spec == context.field)
            worth += 2;
        if (place.field.path == m_last && m_lastHeading == context.own)
            worth += 0.2; // paragraphs keep together
        if (worth > most) {
            second = most;
            most = worth;
            best = &place;
        } else {
            second = std::max(second, worth);
        }
    }
    isSure = second < 0 || most - second >= kClear;
    return best;
}

bool WordTexts::put(WordSpot spot, const std::string& text, const WordContext& context)
{
    bool isSure = true;
    const Place* place = choose(placesOf(context), text, context, isSure);
    if (!place)
        return false;
    const forms::FieldInstance& field = place->field;
    if (!putText(m_plan, field, text))
        return false;
    m_ledger.placed(spot, field.path.str(), isSure && field.spec->kind == FieldKind::Paragraph);
    m_last = field.path;
    m_lastHeading = context.own;
    return true;
}

} // namespace keizoku::app
