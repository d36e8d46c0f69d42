// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

// Any number will do, a private one too: who has none cannot be called at all.
void checkPersonWithoutPhone(const Context& context, Sink& sink)
{
    for (const plan::Person* person : currentStaff(context.plan, context.today)) {
        const auto& phones = person->kept.phones;
        if (std::none_of(phones.begin(), phones.end(),
                         [](const plan::Phone& phone) { return !text::digits(phone.number).empty(); }))
            sink.report(sectionOf(plan::RegisterId::People),
                        pathOf(context.plan, plan::RegisterId::People, person->id, "mobilePhones"),
                        rowWords(context.plan, plan::RegisterId::People, person->id) +
                            "の電話番号が未記入です。職員名簿に、つながる番号を入れてください。");
    }
}

} // namespace keizoku::check
