// SPDX-License-Identifier: Apache-2.0
// The service profiles that are shipped.
#pragma once

#include "app/environment.h"
#include "base/json.h"

namespace keizoku::app {

/// templates/services/*.json, by id. Malformed names the file.
Result<Json::Array> services(const Environment& environment);

} // namespace keizoku::app
