// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

// What has to be filed differs by authority: the shipped words are a start, the office's own are what counts.
void checkFilingUnwritten(const Context& context, Sink& sink)
{
    for (const plan::Office& office : context.plan.offices.rows) {
        const forms::ServiceProfile* profile = context.shipped.services.find(office.service);
        const bool files = profile && (profile->reduction || !profile->dates.empty());
        if (!files || text::trimmed(office.authority).empty() || !text::trimmed(office.filing).empty())
            continue;
        const forms::Authority* known = forms::authorityFor(context.shipped.authorities, context.shipped.law,
                                                            office.authority, office.service);
        if (!known)
            continue;
        const std::string path = pathOf(context.plan, plan::RegisterId::Offices, office.id, "filing");
        Finding& finding = sink.report(sectionOf(plan::RegisterId::Offices), path,
                                       rowWords(context.plan, plan::RegisterId::Offices, office.id) +
                                           "の「届出の扱い」が未記入です。「" + office.authority +
                                           "」に何を届け出るかを確かめて、書いておいてください。");
        finding.act = {"「" + known->name + "」の扱いを写す", path, known->filing};
    }
}

} // namespace keizoku::check
