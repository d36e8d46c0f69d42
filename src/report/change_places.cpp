// SPDX-License-Identifier: Apache-2.0
#include "report/change_places.h"

#include <algorithm>
#include <set>

#include "report/volumes.h"

namespace keizoku::report {

namespace {

using forms::FieldInstance;

/// Hands out each field and register once.
class Places {
public:
    explicit Places(const forms::Pack& pack) : m_pack(pack) {}

    void put(PlaceGroup& group, const FieldInstance& field, const std::string& number)
    {
        if (!m_fields.insert(field.path).second)
            return;
        if (const auto shown = plan::registerNamed(field.spec->registerKey)) {
            if (m_registers.insert(*shown).second)
                group.registers.push_back(*shown);
            return;
        }
        group.numbers.emplace(field.path.str(), number);
        group.fields.push_back(field);
    }
    /// Registers no field shows: what the cover and all references are made of.
    [[nodiscard]] PlaceGroup front() const
    {
        PlaceGroup group{"事業所・名簿", {}, {}, {}};
        std::set<plan::RegisterId> shown;
        for (const FieldInstance& field : m_pack.instances())
            if (const auto id = plan::registerNamed(field.spec->registerKey))
                shown.insert(*id);
        for (const plan::RegisterInfo& which : plan::registers())
            if (isPartOfPlan(which.id) && !shown.contains(which.id))
                group.registers.push_back(which.id);
        return group;
    }

private:
    const forms::Pack& m_pack;
    std::set<plan::FieldPath> m_fields;
    std::set<plan::RegisterId> m_registers;
};

void addChapters(const forms::Pack& pack, const Volume& volume, const forms::ChapterBook& book,
                 Places& places, std::vector<PlaceGroup>& groups)
{
    for (const forms::Chapter& chapter : book.chapters) {
        if (chapter.level() == 1 || groups.empty())
            groups.push_back({(pack.books.size() > 1 ? std::string(volume.title) + "　" : "") +
                                  chapter.number + " " + chapter.title,
                              {},
                              {},
                              {}});
        for (const FieldInstance& field : pack.instances())
            if (field.chapter(volume.hazard) == chapter.id)
                places.put(groups.back(), field, chapterNumber(book, chapter.id));
    }
}

} // namespace

std::vector<PlaceGroup> placeGroups(const forms::Pack& pack, Order order)
{
    Places places(pack);
    std::vector<PlaceGroup> groups = {places.front()};
    if (order == Order::Official)
        for (const Volume& volume : kVolumes)
            if (const auto book = pack.books.find(volume.hazard); book != pack.books.end())
                addChapters(pack, volume, book->second, places, groups);
    // In the order of work everything; in the official one what has no chapter.
    for (const forms::SectionSpec& section : pack.sections) {
        PlaceGroup group{section.title, {}, {}, {}};
        for (const FieldInstance& field : pack.instances(section))
            places.put(group, field, "");
        groups.push_back(std::move(group));
    }
    return groups;
}

bool isPartOfPlan(plan::RegisterId id)
{
    switch (id) {
    case plan::RegisterId::Revisions:
    case plan::RegisterId::HealthChecks:
    case plan::RegisterId::Cases:
    case plan::RegisterId::Visitors:
    case plan::RegisterId::Waivers:
    case plan::RegisterId::Unplaced:
    case plan::RegisterId::Copies:
        return false;
    case plan::RegisterId::Offices:
    case plan::RegisterId::People:
    case plan::RegisterId::ServiceUsers:
    case plan::RegisterId::Contacts:
    case plan::RegisterId::Agreements:
    case plan::RegisterId::Roles:
    case plan::RegisterId::Tree:
    case plan::RegisterId::Levels:
    case plan::RegisterId::Tasks:
    case plan::RegisterId::Stock:
    case plan::RegisterId::Bodies:
        break;
    }
    return true;
}

std::string fieldLabel(const forms::Pack& pack, const plan::FieldPath& path)
{
    const FieldInstance field = pack.find(path);
    std::string label = field.spec ? field.spec->label : path.str();
    if (field.spec && field.spec->scope == forms::HazardScope::Each)
        label += path.hazard == plan::Hazard::Natural ? "（自然災害）" : "（感染症）";
    return path.service.empty() || !field.spec ? label
                                               : label + "（" + serviceName(pack, path.service) + "）";
}

} // namespace keizoku::report
