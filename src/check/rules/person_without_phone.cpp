// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/acts.h"
#include "check/walk.h"

namespace keizoku::check {

// Any number will do, a private one too: who has none cannot be called at all.
void checkPersonWithoutPhone(const Context& context, Sink& sink)
{
    for (const plan::Person* person : currentStaff(context.plan, context.today))
        if (!hasPhone(*person))
            sink.report(sectionOf(plan::RegisterId::People),
                        pathOf(context.plan, plan::RegisterId::People, person->id, "mobilePhones"),
                        rowWords(context.plan, plan::RegisterId::People, person->id) +
                            "の電話番号が未記入です。職員名簿に、つながる番号を入れてください。");
}

} // namespace keizoku::check
