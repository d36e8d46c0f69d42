// SPDX-License-Identifier: Apache-2.0
// What is shipped beside the program, read once, and packs composed from it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "check/rule.h"
#include "forms/compose.h"

namespace keizoku::test {

inline std::string templatesFolder()
{
    return std::string(KEIZOKU_SOURCE) + "/templates";
}

/// Fails the test with the faults of the data, one a line.
template <class Value>
Value valid(Result<Value> result)
{
    if (!result)
        FAIL(result.error().sentence << "\n" << result.error().detail);
    return *std::move(result);
}

inline const check::Shipped& shipped()
{
    static const check::Shipped all = [] {
        const std::string from = templatesFolder();
        forms::LawBook law = valid(forms::LawBook::read(from + "/law"));
        auto services = valid(forms::ServiceProfiles::read(from + "/services", law));
        auto authorities = valid(forms::readAuthorities(from + "/authorities.json", law));
        return check::Shipped{std::move(law), std::move(services),
                              valid(forms::readStaleTerms(from + "/leftovers/stale-terms.json")),
                              std::move(authorities), valid(forms::shippedEdition(from))};
    }();
    return all;
}

/// One service of each pack.
inline std::vector<std::string> oneOfEachPack()
{
    std::set<std::string> packs;
    std::vector<std::string> services;
    for (const forms::ServiceProfile& profile : shipped().services.all())
        if (packs.insert(profile.pack).second)
            services.push_back(profile.id);
    return services;
}

/// What these services (and layers) are asked together.
inline forms::Pack packFor(std::vector<std::string> services, std::vector<std::string> layers = {})
{
    const forms::Composition of{std::move(services), std::move(layers)};
    return valid(forms::readPack(valid(forms::composePack(templatesFolder(), shipped().services, of))));
}

} // namespace keizoku::test
