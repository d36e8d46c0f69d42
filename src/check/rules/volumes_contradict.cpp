// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "check/lookup.h"
#include "check/name_book.h"
#include "check/passages.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::Hazard;
using plan::Person;

std::string volumeWords(Hazard volume)
{
    return volume == Hazard::Natural ? "自然災害" : "感染症";
}

/// 「地震による発動基準」（自然災害), the volume said once.
std::string placeWords(const Passage& passage)
{
    const std::string volume = "（" + volumeWords(passage.volume) + "）";
    return passage.place.words.ends_with(volume) ? passage.place.words : passage.place.words + volume;
}

bool namesChief(const forms::FieldSpec& spec)
{
    return spec.kind == forms::FieldKind::Person &&
           (spec.id == "commander" || spec.id.starts_with("deputy-") ||
            text::folded(spec.label).find("統括責任者") != std::string::npos);
}

/// Calls `use` with the two values of every question both volumes answer for themselves.
template <class Use>
void eachPair(const Context& context, Use use)
{
    for (const forms::FieldInstance& infection : context.pack.instances()) {
        if (infection.spec->scope != forms::HazardScope::Each || infection.path.hazard != Hazard::Infection)
            continue;
        plan::FieldPath path = infection.path;
        path.hazard = Hazard::Natural;
        const plan::Field* left = context.plan.field(path);
        const plan::Field* right = context.plan.field(infection.path);
        if (left && right)
            use(infection, left->value, right->value);
    }
}

void checkChiefFields(const Context& context, Sink& sink)
{
    eachPair(context, [&](const forms::FieldInstance& field, const plan::FieldValue& left,
                          const plan::FieldValue& right) {
        const auto* natural = std::get_if<plan::Reference>(&left);
        const auto* infection = std::get_if<plan::Reference>(&right);
        if (!namesChief(*field.spec) || !natural || !infection)
            return;
        const Person* one = context.lookup().personOf(*natural);
        const Person* other = context.lookup().personOf(*infection);
        if (one && other && one != other)
            sink.report(field.path.section, field.path.str(),
                        "「" + field.spec->label + "」が、自然災害では " + one->open.name + "、感染症では " +
                            other->open.name + " です。一人にそろえるか、分けるわけを書いてください。");
    });
}

/// The chief a field gives for that volume.
std::pair<const Person*, std::string> chiefOf(const Context& context, Hazard volume)
{
    for (const Hazard hazard : {volume, Hazard::Both}) {
        const plan::FieldPath path{"activation", "commander", hazard};
        const forms::FieldInstance field = context.pack.find(path);
        if (field.spec && field.path == path)
            if (const Person* person = context.lookup().personAt(path))
                return {person, "「" + field.spec->label + "」の欄"};
    }
    return {nullptr, ""};
}

/// A passage against the field; without a field, an infection passage against what the natural volume says.
void checkChiefTexts(const Context& context, const NameBook& names, const std::vector<Passage>& passages,
                     Sink& sink)
{
    const Person* before = nullptr;
    const Passage* where = nullptr;
    for (const Passage& passage : passages) {
        const auto chiefs = names.chiefsIn(passage.text);
        if (chiefs.empty())
            continue;
        auto [chief, source] = chiefOf(context, passage.volume);
        if (!chief && where && where->volume != passage.volume) {
            chief = before;
            source = placeWords(*where);
        }
        if (!chief && !where) {
            before = *chiefs.begin();
            where = &passage;
        }
        if (!chief || chiefs.contains(chief))
            continue;
        sink.report(passage.place.section, passage.place.path,
                    placeWords(passage) + "では統括責任者が " + (*chiefs.begin())->open.name + " ですが、" +
                        source + "では " + chief->open.name + " です。どちらかにそろえてください。")
            .cell = passage.place.cell;
    }
}

/// Every number a register or a telephone field holds, in digits.
std::set<std::string> registeredNumbers(const plan::Plan& plan)
{
    std::set<std::string> numbers;
    const auto add = [&](const std::string& number) { numbers.insert(text::digits(number)); };
    for (const Person& person : plan.people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            add(phone.number);
    for (const plan::ExternalContact& contact : plan.contacts.rows)
        for (const std::string* number : {&contact.phone, &contact.nightPhone, &contact.fax})
            add(*number);
    for (const plan::Office& office : plan.offices.rows)
        for (const std::string* number : {&office.phone, &office.fax})
            add(*number);
    for (const auto& [path, field] : plan.fields)
        if (const auto* text = std::get_if<std::string>(&field.value); text && text->size() < 30)
            add(*text);
    return numbers;
}

std::string keyOf(const NumberSaid& said)
{
    return said.name + "\t" + text::join({said.of.begin(), said.of.end()}, "・");
}

/// Two numbers for one name, unless the registers know both: many have two.
void checkNumbers(const Context& context, const NameBook& names, const std::vector<Passage>& passages,
                  Sink& sink)
{
    struct Said {
        const Passage* passage;
        std::string number;
    };
    const auto known = registeredNumbers(context.plan);
    std::map<std::string, std::vector<Said>> natural;
    for (const Passage& passage : passages)
        if (passage.volume == Hazard::Natural)
            for (const NumberSaid& said : names.numbersIn(passage.text))
                natural[keyOf(said)].push_back({&passage, said.number});
    std::set<std::string> told;
    for (const Passage& passage : passages) {
        if (passage.volume != Hazard::Infection)
            continue;
        for (const NumberSaid& said : names.numbersIn(passage.text)) {
            const auto& others = natural[keyOf(said)];
            const bool agrees =
                others.empty() || std::any_of(others.begin(), others.end(), [&](const Said& other) {
                    const std::string digits = text::digits(other.number);
                    return digits == text::digits(said.number) ||
                           (known.contains(digits) && known.contains(text::digits(said.number)));
                });
            if (agrees || !told.insert(keyOf(said)).second)
                continue;
            sink.report(passage.place.section, passage.place.path,
                        "「" + said.name + "」の電話番号が、" + placeWords(*others.front().passage) +
                            "では " + others.front().number + "、" + placeWords(passage) + "では " +
                            said.number + " です。つながる番号を確かめて、そろえてください。")
                .cell = passage.place.cell;
        }
    }
}

/// The column that says how urgent a row is, if the table has one.
const forms::ColumnSpec* priorityColumn(const forms::FieldSpec& spec)
{
    for (const forms::ColumnSpec& column : spec.columns)
        if (column.kind == plan::CellKind::Choice && column.label.find("優先") != std::string::npos)
            return &column;
    return nullptr;
}

/// The same work with another priority in the table of the other volume. Rows are known by their first
/// column.
void checkPriorities(const Context& context, Sink& sink)
{
    eachPair(context, [&](const forms::FieldInstance& field, const plan::FieldValue& left,
                          const plan::FieldValue& right) {
        const auto* natural = std::get_if<plan::TableValue>(&left);
        const auto* infection = std::get_if<plan::TableValue>(&right);
        const forms::ColumnSpec* priority = priorityColumn(*field.spec);
        if (!natural || !infection || !priority)
            return;
        const std::string name = field.spec->columns.front().id;
        const auto cell = [](const auto& row, const std::string& id) {
            const auto it = row.find(id);
            return it == row.end() ? std::string() : it->second.text;
        };
        for (std::size_t at = 0; at < infection->rows.size(); ++at)
            for (const auto& other : natural->rows) {
                const auto& row = infection->rows[at];
                const std::string work = cell(row, name);
                const std::string here = cell(row, priority->id);
                const std::string there = cell(other, priority->id);
                if (priority->id == name || text::folded(work).empty() ||
                    text::folded(work) != text::folded(cell(other, name)) || here.empty() || there.empty() ||
                    here == there)
                    continue;
                sink.report(field.path.section, field.path.str(),
                            "「" + work + "」の" + priority->label + "が、「" + field.spec->label +
                                "」の自然災害では" + forms::shownCell(*priority, there) + "、感染症では" +
                                forms::shownCell(*priority, here) +
                                "です。そろえるか、分けるわけを書いてください。")
                    .cell = std::to_string(at) + "." + priority->id;
            }
    });
}

} // namespace

// One office has one chief and one telephone, whatever strikes. Only what both volumes say outright is
// compared: that they plan differently is what two volumes are for.
void checkVolumesContradict(const Context& context, Sink& sink)
{
    const NameBook names(context.plan, context.lookup().names());
    const auto passages = passagesOf(context.plan, context.pack);
    checkChiefFields(context, sink);
    checkChiefTexts(context, names, passages, sink);
    checkNumbers(context, names, passages, sink);
    checkPriorities(context, sink);
}

} // namespace keizoku::check
