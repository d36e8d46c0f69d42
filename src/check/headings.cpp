// SPDX-License-Identifier: Apache-2.0
#include "check/headings.h"

#include <algorithm>
#include <array>

#include "check/example.h"
#include "check/filled.h"

namespace keizoku::check {

namespace {

using forms::FieldInstance;
using plan::Hazard;
using Fields = std::vector<FieldInstance>;

constexpr std::string_view kExampleRule = "example-unchanged";
constexpr std::string_view kNaturalTopic = "headings-natural";
constexpr std::string_view kInfectionTopic = "headings-infection";
constexpr std::array kHeadings = {
    LegalHeading{"natural-before", Hazard::Natural, "平常時の対応", kNaturalTopic},
    LegalHeading{"natural-response", Hazard::Natural, "緊急時の対応", kNaturalTopic},
    LegalHeading{"natural-cooperation", Hazard::Natural, "他施設及び地域との連携", kNaturalTopic},
    LegalHeading{"infection-before", Hazard::Infection, "平時からの備え", kInfectionTopic},
    LegalHeading{"infection-first-response", Hazard::Infection, "初動対応", kInfectionTopic},
    LegalHeading{"infection-containment", Hazard::Infection, "感染拡大防止体制の確立", kInfectionTopic},
};
constexpr const char* kNoticeTopic = "duty-notice-training";
constexpr const char* kReviewTopic = "duty-review";

Progress progressOf(const plan::Plan& plan, const Findings& findings, const FieldInstance& field)
{
    if (!isFilled(plan, field))
        return Progress::Empty;
    Progress progress = isStillExample(plan, field) ? Progress::Example : Progress::Done;
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

/// Whether a row of the calendar is a training (or a drill).
bool isPlanned(const plan::Plan& plan, const Fields& calendars, bool drill)
{
    return std::any_of(calendars.begin(), calendars.end(), [&](const FieldInstance& calendar) {
        const plan::Field* field = plan.field(calendar.path);
        const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
        return table && std::any_of(table->rows.begin(), table->rows.end(), [&](const auto& cells) {
                   const auto kind = cells.find("kind");
                   return kind != cells.end() && !kind->second.text.empty() &&
                          (kind->second.text != "training") == drill;
               });
    });
}

class Reader {
public:
    Reader(const plan::Plan& plan, const forms::Pack& pack, const Findings& findings)
        : m_plan(plan), m_pack(pack), m_findings(findings), m_all(pack.instances())
    {
    }

    [[nodiscard]] std::vector<RequiredItem> read() const
    {
        std::vector<RequiredItem> items;
        for (const Hazard volume : {Hazard::Infection, Hazard::Natural, Hazard::Both}) {
            if (!m_pack.books.contains(volume))
                continue;
            if (volume == Hazard::Both)
                addChapters(items);
            else
                addHeadings(volume, items);
            addDuties(volume, items);
        }
        return items;
    }

private:
    template <class Belongs>
    [[nodiscard]] Fields those(Belongs&& belongs) const
    {
        Fields some;
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(some), belongs);
        return some;
    }

    /// Of the training section, in a volume.
    [[nodiscard]] Fields duties(Hazard volume, std::initializer_list<std::string_view> ids) const
    {
        return those([&](const FieldInstance& field) {
            return field.in(volume) && field.path.section == "training" &&
                   std::find(ids.begin(), ids.end(), field.path.field) != ids.end();
        });
    }

    [[nodiscard]] RequiredItem item(Hazard volume, std::string_view title, std::string_view topic,
                                    const Fields& fields) const
    {
        RequiredItem made{volume, std::string(title), std::string(topic)};
        std::vector<Progress> all;
        for (const FieldInstance& field : fields) {
            const Progress progress = progressOf(m_plan, m_findings, field);
            // What is optional and empty leaves no gap.
            if (progress == Progress::Empty && !field.spec->required && fields.size() > 1)
                continue;
            all.push_back(progress);
            if (progress == Progress::Empty)
                made.open.push_back(field.spec->label);
            if (made.place.empty() && progress != Progress::Done)
                made.place = field.path.str();
        }
        if (made.place.empty() && !fields.empty())
            made.place = fields.front().path.str();
        made.progress = together(all);
        return made;
    }

    void addHeadings(Hazard volume, std::vector<RequiredItem>& items) const
    {
        for (const LegalHeading& heading : kHeadings)
            if (heading.volume == volume)
                // A heading of one volume may be filled by a field of both.
                items.push_back(item(volume, heading.title, heading.topic, those([&](const auto& field) {
                                         return field.in(volume) && field.spec->heading == heading.id;
                                     })));
    }

    void addChapters(std::vector<RequiredItem>& items) const
    {
        for (const forms::Chapter& chapter : m_pack.books.at(Hazard::Both).chapters) {
            const Fields fields = those([&](const FieldInstance& field) {
                const std::string at = field.chapter(Hazard::Both);
                return field.path.section != "training" &&
                       (at == chapter.id || at.starts_with(chapter.id + "."));
            });
            if (chapter.level() == 1 && !fields.empty())
                items.push_back(item(Hazard::Both, chapter.title, "headings", fields));
        }
    }

    void addDuties(Hazard volume, std::vector<RequiredItem>& items) const
    {
        const Fields calendars = duties(volume, {"calendar"});
        items.push_back(item(volume, "周知", kNoticeTopic, duties(volume, {"notice"})));
        for (const auto& [title, drill] : {std::pair{"研修", false}, std::pair{"訓練", true}}) {
            RequiredItem& row = items.emplace_back(item(volume, title, kNoticeTopic, calendars));
            if (!isPlanned(m_plan, calendars, drill))
                row.progress = Progress::Empty;
        }
        items.push_back(item(volume, "見直し", kReviewTopic, duties(volume, {"review", "review-lead"})));
    }

    const plan::Plan& m_plan;
    const forms::Pack& m_pack;
    const Findings& m_findings;
    Fields m_all;
};

} // namespace

std::span<const LegalHeading> legalHeadings()
{
    return kHeadings;
}

std::vector<RequiredItem> requiredItems(const plan::Plan& plan, const forms::Pack& pack,
                                        const Findings& findings)
{
    return Reader(plan, pack, findings).read();
}

} // namespace keizoku::check
