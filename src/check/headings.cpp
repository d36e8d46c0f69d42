// SPDX-License-Identifier: Apache-2.0
#include "check/headings.h"

#include <algorithm>
#include <array>

#include "check/filled.h"

namespace keizoku::check {

namespace {

using forms::FieldInstance;
using plan::Hazard;

constexpr std::string_view kExampleRule = "example-unchanged";

struct HeadingName {
    Hazard volume;
    const char* id;
    const char* title;
};
constexpr std::array kHeadings = {
    HeadingName{Hazard::Natural, "natural-before", "平常時の対応"},
    HeadingName{Hazard::Natural, "natural-response", "緊急時の対応"},
    HeadingName{Hazard::Natural, "natural-cooperation", "他施設及び地域との連携"},
    HeadingName{Hazard::Infection, "infection-before", "平時からの備え"},
    HeadingName{Hazard::Infection, "infection-first-response", "初動対応"},
    HeadingName{Hazard::Infection, "infection-containment", "感染拡大防止体制の確立"},
};

/// Fields of the training section that say how a duty is done.
struct DutyName {
    const char* title;
    const char* topic;
    std::array<std::string_view, 2> fields;
};
constexpr std::array kDuties = {
    DutyName{"周知", "duty-notice-training", {"notice"}},
    DutyName{"研修・訓練", "duty-notice-training", {"calendar"}},
    DutyName{"見直し", "duty-review", {"review", "review-lead"}},
};

Progress progressOf(const plan::Plan& plan, const Findings& findings, const FieldInstance& field)
{
    if (!isFilled(plan, field))
        return Progress::Empty;
    Progress progress = Progress::Done;
    const std::string path = field.path.str();
    for (const Finding& finding : findings) {
        if (finding.path != path || !finding.waiver.empty())
            continue;
        if (finding.severity == Severity::Error)
            return Progress::Mend;
        if (finding.rule == kExampleRule)
            progress = Progress::Example;
    }
    return progress;
}

/// The worst-informed of several: all empty, all done, or something between.
Progress together(const std::vector<Progress>& all)
{
    const auto count = [&](Progress wanted) {
        return static_cast<std::size_t>(std::count(all.begin(), all.end(), wanted));
    };
    if (count(Progress::Empty) == all.size())
        return Progress::Empty;
    if (count(Progress::Mend) > 0)
        return Progress::Mend;
    if (count(Progress::Done) == all.size())
        return Progress::Done;
    return count(Progress::Empty) == 0 && count(Progress::Example) > 0 ? Progress::Example : Progress::Begun;
}

void look(Heading& heading, const std::vector<FieldInstance>& fields, const plan::Plan& plan,
          const Findings& findings)
{
    std::vector<Progress> all;
    for (const FieldInstance& field : fields) {
        const Progress progress = progressOf(plan, findings, field);
        // What is optional and empty leaves no gap.
        if (progress == Progress::Empty && !field.spec->required && fields.size() > 1)
            continue;
        all.push_back(progress);
        if (progress == Progress::Empty)
            heading.open.push_back(field.spec->label);
    }
    heading.progress = together(all);
}

} // namespace

std::vector<Heading> legalHeadings(const plan::Plan& plan, const forms::Pack& pack, const Findings& findings)
{
    std::vector<Heading> headings;
    const auto all = pack.instances();
    const auto add = [&](Hazard volume, const char* title, const char* topic, const auto& belongs) {
        std::vector<FieldInstance> fields;
        std::copy_if(all.begin(), all.end(), std::back_inserter(fields), belongs);
        Heading& heading = headings.emplace_back(Heading{volume, title, topic});
        look(heading, fields, plan, findings);
    };
    for (const Hazard volume : {Hazard::Natural, Hazard::Infection}) {
        const char* topic = volume == Hazard::Natural ? "headings-natural" : "headings-infection";
        for (const HeadingName& name : kHeadings)
            if (name.volume == volume)
                // A heading of one volume may be filled by a field of both.
                add(volume, name.title, topic, [&](const FieldInstance& field) {
                    return field.in(volume) && field.spec->heading == name.id;
                });
        for (const DutyName& duty : kDuties)
            add(volume, duty.title, duty.topic, [&](const FieldInstance& field) {
                return field.in(volume) && field.path.section == "training" &&
                       std::find(duty.fields.begin(), duty.fields.end(), field.path.field) !=
                           duty.fields.end();
            });
    }
    return headings;
}

} // namespace keizoku::check
