// SPDX-License-Identifier: Apache-2.0
#include "app/secrets.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/versions.h"
#include "report/mask.h"

namespace keizoku::app {

namespace {

/// The parts of a version that hold private values, and offices, whose addresses are public.
constexpr std::array kParts = {"register.people.private", "register.people", "register.service-users.private",
                               "register.service-users", "register.offices"};

template <class Row>
void addRows(plan::Register<Row>& to, const plan::Register<Row>& from)
{
    for (const Row& row : from.rows)
        if (std::find(to.rows.begin(), to.rows.end(), row) == to.rows.end())
            to.rows.push_back(row);
}

void addPeople(plan::Plan& to, const plan::Plan& from)
{
    addRows(to.offices, from.offices);
    addRows(to.people, from.people);
    addRows(to.serviceUsers, from.serviceUsers);
}

} // namespace

Result<void> hideSecrets(const Session& session, document::Document& document)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    plan::Plan all;
    addPeople(all, session.plan());
    std::set<std::vector<Digest>> seen; // most versions share their registers
    for (const store::Version& version : *versions) {
        std::vector<Digest> parts;
        for (const char* part : kParts)
            if (const auto at = version.parts.find(part); at != version.parts.end())
                parts.push_back(at->second);
        if (!seen.insert(parts).second)
            continue;
        const auto snapshot = snapshotOf(session, version);
        if (!snapshot)
            return failed(snapshot);
        addPeople(all, *snapshot->plan);
    }
    report::Mask(all).hide(document);
    return {};
}

} // namespace keizoku::app
