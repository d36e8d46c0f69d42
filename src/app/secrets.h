// SPDX-License-Identifier: Apache-2.0
// What was ever private in a file: a record or an old version may name a number that today's register no
// longer holds.
#pragma once

#include "app/session.h"
#include "document/document.h"

namespace keizoku::app {

/// Takes every private value of the draft and of all versions out of a document, whichever state it prints.
Result<void> hideSecrets(const Session& session, document::Document& document);

} // namespace keizoku::app
