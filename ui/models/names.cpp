// SPDX-License-Identifier: Apache-2.0
#include "ui/models/names.h"

#include "ui/strings.h"

namespace keizoku::ui {

Names peopleNames(const plan::Plan& plan, const Date& today)
{
    Names list;
    for (const plan::Person& person : plan.people.rows) {
        if (person.hasLeft(today) || person.open.name.empty())
            continue;
        list.names << qt(person.open.name);
        list.readings << qt(person.open.kana + " " + person.open.callName);
    }
    return list;
}

Names contactNames(const plan::Plan& plan)
{
    Names list;
    for (const plan::ExternalContact& contact : plan.contacts.rows) {
        if (contact.name.empty())
            continue;
        list.names << qt(contact.name);
        list.readings << qt(contact.contactPerson);
    }
    return list;
}

} // namespace keizoku::ui
