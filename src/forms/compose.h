// SPDX-License-Identifier: Apache-2.0
// The questions of a plan, put together from the layers its services and its kind ask for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "forms/service_profile.h"

namespace keizoku::forms {

/// What decides which questions a plan is asked.
struct Composition {
    std::vector<std::string> services = {}; ///< ids of profiles; the first one's words hold
    std::vector<std::string> layers = {};   ///< packs added by choice: renkei, chiiki

    friend bool operator==(const Composition&, const Composition&) = default;
};

/// One canonical text (see readPack), to be stored in a plan's file. A field that several packs ask stands
/// once. NotFound for an unknown service, Malformed for faults of the templates, one a line in `detail`.
Result<std::string> composePack(const std::filesystem::path& templates, const ServiceProfiles& services,
                                const Composition& composition);

/// The newest edition among the shipped layers: "2026.2".
Result<std::string> shippedEdition(const std::filesystem::path& templates);

} // namespace keizoku::forms
