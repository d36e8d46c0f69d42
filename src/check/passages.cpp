// SPDX-License-Identifier: Apache-2.0
#include "check/passages.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::Hazard;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The cells of a row as a person reads them.
std::string rowText(const plan::Plan& plan, const forms::FieldSpec& spec,
                    const std::map<std::string, plan::Cell>& row)
{
    std::vector<std::string> cells;
    for (const forms::ColumnSpec& column : spec.columns)
        if (const auto cell = row.find(column.id); cell != row.end())
            cells.push_back(forms::shownFieldCell(plan, column, cell->second.text));
    return text::join(cells, " | "); // nothing a sentence joins two words with
}

/// Name of a register and the same without blanks: 大西雅子.
struct Name {
    std::string shown = {};
    std::vector<std::string> spellings = {};
};

std::vector<Name> namesOf(const plan::Plan& plan)
{
    std::vector<Name> names;
    const auto add = [&](const std::string& name) {
        const std::string narrow = text::narrowed(text::trimmed(name));
        if (text::length(narrow) < 2)
            return;
        names.push_back({name, {narrow}});
        if (const std::string tight = text::replaced(narrow, " ", ""); tight != narrow)
            names.back().spellings.push_back(tight);
    };
    for (const plan::Person& person : plan.people.rows)
        add(person.open.name);
    for (const plan::ExternalContact& contact : plan.contacts.rows)
        add(contact.name);
    for (const plan::Office& office : plan.offices.rows)
        add(office.name);
    return names;
}

/// The telephone number a text begins with: 0743-11-6240, 03(1234)5678.
std::string phoneAt(std::string_view text)
{
    if (text.empty() || text.front() != '0')
        return {};
    std::size_t end = 0;
    std::size_t digits = 0;
    while (end < text.size() &&
           (isDigit(text[end]) || text[end] == '-' || text[end] == '(' || text[end] == ')'))
        digits += isDigit(text[end++]) ? 1 : 0;
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    return digits == 10 || digits == 11 ? std::string(text.substr(0, end)) : "";
}

/// What tells one number of a body from another.
std::set<std::string> qualifiersIn(std::string_view text)
{
    constexpr std::array<std::string_view, 10> kWords = {"夜間", "休日", "FAX",  "内線", "携帯",
                                                         "直通", "自宅", "転送", "当番", "代表"};
    std::set<std::string> found;
    for (const std::string_view word : kWords)
        if (text.find(word) != text.npos)
            found.emplace(word);
    return found;
}

/// The number said right behind a name, which ends at `at`.
std::optional<NumberSaid> numberBehind(const std::string& passage, std::size_t at,
                                       const std::vector<Name>& names)
{
    constexpr std::size_t kReach = 90; // bytes: some thirty characters
    for (std::size_t end = at; end < passage.size() && end - at < kReach; ++end) {
        const std::string_view rest = std::string_view(passage).substr(end);
        if (rest.starts_with("。") || rest.front() == '\n')
            return std::nullopt;
        for (const Name& name : names)
            for (const std::string& spelling : name.spellings)
                if (rest.starts_with(spelling))
                    return std::nullopt;
        const bool begins = end == 0 || !isDigit(passage[end - 1]);
        if (const std::string number = begins ? phoneAt(rest) : ""; !number.empty())
            return NumberSaid{{}, number, qualifiersIn(std::string_view(passage).substr(at, end - at))};
    }
    return std::nullopt;
}

bool startsWithOne(std::string_view text, const std::vector<std::string_view>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

/// The person whose full name or unmistakable surname a text begins with, and how much of it that takes.
std::pair<const plan::Person*, std::size_t> personAtStart(const plan::Plan& plan, std::string_view text)
{
    std::pair<const plan::Person*, std::size_t> best{nullptr, 0};
    for (const plan::Person& person : plan.people.rows) {
        const std::string full = text::narrowed(text::trimmed(person.open.name));
        std::vector<std::string> spellings = {full, text::replaced(full, " ", "")};
        const std::string family = full.substr(0, full.find(' '));
        if (plan::personNamed(plan, family).id == person.id)
            spellings.push_back(family);
        for (const std::string& each : spellings)
            if (!each.empty() && text.starts_with(each) && each.size() > best.second)
                best = {&person, each.size()};
    }
    return best;
}

/// 統括責任者 … name: how title and name are joined decides what may follow the name.
const plan::Person* chiefBehind(const plan::Plan& plan, std::string_view rest)
{
    const std::vector<std::string_view> apart = {"(", ":", "／", "/", "・", "=", " ", "、", "「", "["};
    const bool spoken = startsWithOne(rest, {"は", "が"});
    if (!spoken && !startsWithOne(rest, apart))
        return nullptr;
    while (!rest.empty() && startsWithOne(rest, {"は", "が", "(", ":", "／", "/", "・", "=", " ", "、", "「",
                                                 "[", "管理者の"})) {
        const std::vector<std::string_view> skip = {"管理者の", "は", "が", "／", "・", "、", "「"};
        const auto word = std::find_if(skip.begin(), skip.end(),
                                       [&](std::string_view each) { return rest.starts_with(each); });
        rest.remove_prefix(word == skip.end() ? 1 : word->size());
    }
    const auto [person, length] = personAtStart(plan, rest);
    if (!person)
        return nullptr;
    rest.remove_prefix(length);
    if (spoken)
        return rest.empty() ||
                       startsWithOne(rest, {"とする", "とし", "である", "です", "が務め", "が担", "が当た",
                                            "がな", "。", "(", "\n", "、代替", "、副", "、不在", " とする"})
                   ? person
                   : nullptr;
    return startsWithOne(rest, {"に", "へ", "と", "から", "を", "、", "・"}) ? nullptr : person;
}

/// name を統括責任者とする, name が統括責任者を務める
bool makesChief(std::string_view behindName, std::string_view title)
{
    for (const auto& [particle, verbs] :
         {std::pair{std::string_view("を"), std::vector<std::string_view>{"と", "に任", "に指名", "に充"}},
          std::pair{std::string_view("が"),
                    std::vector<std::string_view>{"となる", "となり", "を務め", "として", "になる"}}})
        if (behindName.starts_with(particle) && behindName.substr(particle.size()).starts_with(title) &&
            startsWithOne(behindName.substr(particle.size() + title.size()), verbs))
            return true;
    return false;
}

} // namespace

std::vector<Passage> passagesOf(const plan::Plan& plan, const forms::Pack& pack)
{
    std::vector<Passage> passages;
    for (const auto& [path, field] : plan.fields) {
        const forms::FieldInstance instance =
            path.hazard == Hazard::Both ? forms::FieldInstance{} : pack.find(path);
        if (!instance.spec)
            continue;
        const Place place{path.section, path.str(), "", fieldWords(instance)};
        const auto add = [&](const std::string& said, const std::string& cell) {
            passages.push_back({path.hazard, place, text::narrowed(said)});
            passages.back().place.cell = cell;
        };
        if (const auto* text = std::get_if<std::string>(&field.value))
            add(*text, "");
        const auto cellOf = [](std::string row, const std::map<std::string, plan::Cell>& cells) {
            return cells.empty() ? std::string() : std::move(row) + "." + cells.begin()->first;
        };
        if (const auto* table = std::get_if<plan::TableValue>(&field.value))
            for (std::size_t at = 0; at < table->rows.size(); ++at)
                add(rowText(plan, *instance.spec, table->rows[at]),
                    cellOf(std::to_string(at), table->rows[at]));
        if (const auto* matrix = std::get_if<plan::MatrixValue>(&field.value))
            for (const auto& [id, row] : matrix->cells)
                add(rowText(plan, *instance.spec, row), cellOf(id, row));
    }
    for (const plan::ActivationLevel& level : plan.levels.rows)
        for (const auto& [column, text, volume] :
             {std::tuple{"natural", &level.natural, Hazard::Natural},
              std::tuple{"infection", &level.infection, Hazard::Infection}}) {
            const auto id = plan::RegisterId::Levels;
            passages.push_back(
                {volume,
                 {sectionOf(id), pathOf(plan, id, level.id, column), "", rowWords(plan, id, level.id)},
                 text::narrowed(*text)});
        }
    return passages;
}

std::vector<NumberSaid> numbersSaid(const plan::Plan& plan, const std::string& passage)
{
    std::vector<NumberSaid> said;
    if (std::none_of(passage.begin(), passage.end(), isDigit))
        return said;
    const auto names = namesOf(plan);
    for (const Name& name : names)
        for (const std::string& spelling : name.spellings)
            for (auto at = passage.find(spelling); at != passage.npos; at = passage.find(spelling, at + 1))
                if (auto number = numberBehind(passage, at + spelling.size(), names)) {
                    number->name = name.shown;
                    said.push_back(*std::move(number));
                }
    return said;
}

std::set<const plan::Person*> chiefsSaid(const plan::Plan& plan, const std::string& passage)
{
    std::set<const plan::Person*> chiefs;
    for (const std::string_view title : {"統括責任者", "総括責任者"})
        for (auto at = passage.find(title); at != passage.npos; at = passage.find(title, at + 1)) {
            const std::string_view text(passage);
            if (const plan::Person* person = chiefBehind(plan, text.substr(at + title.size())))
                chiefs.insert(person);
            // The name before it: at most twelve characters back, where a character begins.
            for (std::size_t back = at >= 3 ? at - 3 : 0, steps = 0; steps < 48 && back > 0; --back, ++steps)
                if (const auto [person, length] = personAtStart(plan, text.substr(back - 1));
                    person && makesChief(text.substr(back - 1 + length), title))
                    chiefs.insert(person);
        }
    return chiefs;
}

} // namespace keizoku::check
