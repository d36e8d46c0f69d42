// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/acts.h"
#include "check/lookup.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

std::string trouble(const Context& context, const ReferenceAt& at)
{
    const plan::Reference& meant = at.reference;
    if (!meant.id.empty()) {
        const bool known = context.lookup().person(meant.id) || context.plan.contacts.find(meant.id);
        return known ? "" : "に書かれた人や連絡先は、名簿から消えています。選び直してください。";
    }
    if (at.kind == plan::CellKind::Contact)
        return ""; // 通販 is an answer
    switch (context.lookup().peopleNamed(meant.words).size()) {
    case 0:
        return "の「" + meant.words + "」は、職員名簿にいません。名簿から選ぶか、名簿に加えてください。";
    case 1:
        return "";
    default:
        return "の「" + meant.words + "」に当てはまる職員が2人以上います。名簿から選んでください。";
    }
}

/// The one current member of staff who has the family or the given name of the words: a new surname, a slip
/// of the pen. Cells of tables have no path of their own.
const plan::Person* meantBy(const Context& context, const ReferenceAt& at)
{
    if (!at.place.cell.empty() || !at.reference.id.empty() || at.kind != plan::CellKind::Person)
        return nullptr;
    const auto parts = [](const std::string& name) {
        std::vector<std::string> words;
        for (const std::string& word : text::split(text::replaced(name, "　", " "), ' '))
            if (std::string part = text::folded(word); !part.empty())
                words.push_back(std::move(part));
        return words;
    };
    const auto wanted = parts(at.reference.words);
    const plan::Person* found = nullptr;
    for (const plan::Person* person : currentStaff(context.plan, context.today))
        for (const std::string& part : parts(person->open.name))
            if (std::find(wanted.begin(), wanted.end(), part) != wanted.end()) {
                if (found && found != person)
                    return nullptr;
                found = person;
            }
    return found;
}

} // namespace

// A name that means nobody is a call to nobody. A name an example brought along is example-unchanged's
// business.
void checkDanglingReference(const Context& context, const Entry& entry, Sink& sink)
{
    for (const ReferenceAt& at : entry.references) {
        const std::string what = trouble(context, at);
        if (what.empty())
            continue;
        const auto example = at.settled ? std::nullopt : context.lookup().examples().text(at.origin);
        if (example && *example == plan::toCell(at.reference))
            continue;
        Finding& finding = sink.report(at.place.section, at.place.path, at.place.words + what);
        finding.cell = at.place.cell;
        if (const plan::Person* person = meantBy(context, at))
            finding.act = putPerson(context.plan, "名簿のこの人にする", at.place.path, *person);
    }
}

} // namespace keizoku::check
