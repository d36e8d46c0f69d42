// SPDX-License-Identifier: Apache-2.0
// keizoku-cli: the use cases for scripts, tests and the curious.
#include <iostream>

#include "base/files.h"
#include "cli/command.h"

int main(int argc, char** argv)
{
    keizoku::keepNewFilesPrivate();
    return keizoku::cli::runProgram(std::vector<std::string>(argv + 1, argv + argc),
                                    {std::cin, std::cout, std::cerr});
}
