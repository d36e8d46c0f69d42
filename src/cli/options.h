// SPDX-License-Identifier: Apache-2.0
// What the commands declare on the command line; those with many options in files of their own.
#pragma once

#include "cli/command.h"

namespace CLI {
class App;
}

namespace keizoku::cli {

/// FILE, required.
void file(CLI::App& command, Arguments& a);
/// --json
void json(CLI::App& command, Arguments& a);
void fileAndJson(CLI::App& command, Arguments& a);
/// --year
void year(CLI::App& command, Arguments& a);

void forExport(CLI::App& command, Arguments& a);
void forDrill(CLI::App& command, Arguments& a);
void forSafetyDrill(CLI::App& command, Arguments& a);

} // namespace keizoku::cli
