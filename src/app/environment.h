// SPDX-License-Identifier: Apache-2.0
// What every use case needs from outside the file: the data folder and the time.
#pragma once

#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace keizoku::app {

struct Environment {
    std::filesystem::path templates; ///< the folder `templates`
    std::filesystem::path backups;   ///< where dated copies go; one folder per plan below it
    Clock clock;

    [[nodiscard]] Date today() const { return dateInTokyo(clock()); }

    /// Finds the data folder, takes its era table into use and places backups in the user's data folder.
    static Result<Environment> system();
};

} // namespace keizoku::app
