// SPDX-License-Identifier: Apache-2.0
// What a command's options are: those that many share, and those of export.
#pragma once

#include "cli/command.h"

namespace CLI {
class App;
}

namespace keizoku::cli {

void file(CLI::App& command, Arguments& a);
void json(CLI::App& command, Arguments& a);
void fileAndJson(CLI::App& command, Arguments& a);
void year(CLI::App& command, Arguments& a);

void forExport(CLI::App& command, Arguments& a);

} // namespace keizoku::cli
