// SPDX-License-Identifier: Apache-2.0
#include "app/shipped.h"

#include <algorithm>
#include <array>

namespace keizoku::app {

namespace {

struct KindOfPlan {
    const char* choice; ///< of purpose/layers
    const char* layer;
};
constexpr std::array kLayers = {KindOfPlan{"alliance", "renkei"}, KindOfPlan{"regional", "chiiki"}};

} // namespace

Result<check::Shipped> readShipped(const Environment& environment)
{
    auto law = forms::LawBook::read(environment.templates / "law");
    if (!law)
        return failed(law);
    auto services = forms::ServiceProfiles::read(environment.templates / "services", *law);
    if (!services)
        return failed(services);
    auto terms = forms::readStaleTerms(environment.templates / "leftovers" / "stale-terms.json");
    if (!terms)
        return failed(terms);
    auto authorities = forms::readAuthorities(environment.templates / "authorities.json", *law);
    if (!authorities)
        return failed(authorities);
    auto edition = forms::shippedEdition(environment.templates);
    if (!edition)
        return failed(edition);
    return check::Shipped{*std::move(law), *std::move(services), *std::move(terms), *std::move(authorities),
                          *std::move(edition)};
}

forms::Composition compositionOf(const plan::Plan& plan, const forms::ServiceProfiles& services)
{
    forms::Composition wanted;
    for (const plan::Office& office : plan.offices.rows)
        if (services.find(office.service) && std::find(wanted.services.begin(), wanted.services.end(),
                                                       office.service) == wanted.services.end())
            wanted.services.push_back(office.service);
    const plan::Field* kinds = plan.field({"purpose", "layers", plan::Hazard::Both, {}});
    const auto* chosen = kinds ? std::get_if<plan::Choices>(&kinds->value) : nullptr;
    for (const KindOfPlan& kind : kLayers)
        if (chosen && std::find(chosen->ids.begin(), chosen->ids.end(), kind.choice) != chosen->ids.end())
            wanted.layers.emplace_back(kind.layer);
    return wanted;
}

} // namespace keizoku::app
