// SPDX-License-Identifier: Apache-2.0
// Names the registers of a plan.
#pragma once

namespace keizoku::plan {

/// The registers, in the order people meet them.
enum class RegisterId {
    Offices,
    People,
    ServiceUsers,
    Contacts,
    Agreements,
    Roles,
    Tree,
    Levels,
    Tasks,
    Stock,
    Revisions,
    Bodies,
    HealthChecks,
    Cases,
    Visitors,
    Waivers,
    Unplaced,
    Copies
};

} // namespace keizoku::plan
