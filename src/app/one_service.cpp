// SPDX-License-Identifier: Apache-2.0
#include "app/one_service.h"

#include <algorithm>
#include <utility>

#include "app/shipped.h"
#include "base/text.h"
#include "forms/compose.h"

namespace keizoku::app {

namespace {

Result<forms::Pack> composed(const Environment& environment, const forms::ServiceProfiles& services,
                             const forms::Composition& composition)
{
    const auto bundle = forms::composePack(environment.templates, services, composition);
    if (!bundle)
        return failed(bundle);
    return forms::readPack(*bundle);
}

bool asks(const forms::Pack& pack, const std::string& section, const std::string& field)
{
    const forms::SectionSpec* found = pack.section(section);
    return found && std::any_of(found->fields.begin(), found->fields.end(),
                                [&](const forms::FieldSpec& each) { return each.id == field; });
}

bool hasChapter(const forms::Pack& pack, plan::Hazard volume, const std::string& id)
{
    const auto book = pack.books.find(volume);
    return book != pack.books.end() && std::any_of(book->second.chapters.begin(), book->second.chapters.end(),
                                                   [&](const forms::Chapter& each) { return each.id == id; });
}

/// An older edition without what today's asks only the other services. What today's does not know stays.
forms::Pack reduced(forms::Pack old, const forms::Pack& all, const forms::Pack& one)
{
    for (forms::SectionSpec& section : old.sections)
        std::erase_if(section.fields, [&](const forms::FieldSpec& field) {
            return asks(all, section.id, field.id) && !asks(one, section.id, field.id);
        });
    for (auto& [volume, book] : old.books)
        std::erase_if(book.chapters, [&, volume = volume](const forms::Chapter& chapter) {
            return hasChapter(all, volume, chapter.id) && !hasChapter(one, volume, chapter.id);
        });
    std::erase_if(old.books, [&](const auto& entry) {
        return all.books.contains(entry.first) && !one.books.contains(entry.first);
    });
    old.services = one.services;
    old.names = one.names;
    old.words = one.words;
    old.title = one.title;
    return old;
}

plan::Plan reduced(plan::Plan plan, const std::string& service)
{
    std::erase_if(plan.offices.rows, [&](const plan::Office& office) {
        return !office.service.empty() && office.service != service;
    });
    std::erase_if(plan.fields, [&](const auto& entry) {
        return !entry.first.service.empty() && entry.first.service != service;
    });
    return plan;
}

} // namespace

Result<Snapshot> forService(const Environment& environment, const Snapshot& whole, const std::string& service)
{
    const forms::Pack& pack = *whole.pack;
    if (std::find(pack.services.begin(), pack.services.end(), service) == pack.services.end())
        return fail(ErrorCode::NotFound,
                    "この計画に「" + service + "」のサービスはありません。あるのは " +
                        text::join(pack.services, "、") + " です。",
                    "service");
    if (pack.services.size() == 1)
        return whole;
    const auto shipped = readShipped(environment);
    if (!shipped)
        return failed(shipped);
    const auto all = composed(environment, shipped->services, {pack.services, pack.layers});
    auto one = composed(environment, shipped->services, {{service}, pack.layers});
    if (!all || !one)
        return failed(all ? one : all);
    forms::Pack own = all->edition == pack.edition ? *std::move(one) : reduced(pack, *all, *one);
    return Snapshot{std::make_shared<plan::Plan>(reduced(*whole.plan, service)),
                    std::make_shared<forms::Pack>(std::move(own))};
}

} // namespace keizoku::app
