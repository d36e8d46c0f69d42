// SPDX-License-Identifier: Apache-2.0
#include "app/shipped.h"

#include "forms/compose.h"

namespace keizoku::app {

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

} // namespace keizoku::app
