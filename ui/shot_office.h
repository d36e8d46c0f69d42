// SPDX-License-Identifier: Apache-2.0
// What a sample office has lived through when its pictures are taken.
#pragma once

#include "app/session.h"

namespace keizoku::ui {

/// A version, so that history and call tree have something to show; records; then the draft moves on. False
/// when the sample has too little for it.
bool prepareShots(app::Session& session);

} // namespace keizoku::ui
