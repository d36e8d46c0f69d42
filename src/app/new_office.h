// SPDX-License-Identifier: Apache-2.0
// An office a new plan begins with: one service under one name.
#pragma once

#include <string>

namespace keizoku::app {

struct NewOffice {
    std::string service = {}; ///< id of a profile
    std::string name = {};

    friend bool operator==(const NewOffice&, const NewOffice&) = default;
};

} // namespace keizoku::app
