// SPDX-License-Identifier: Apache-2.0
// Catch2's main, alone in its file because it is slow to compile.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
