// SPDX-License-Identifier: Apache-2.0
// Expected output in tests/data/golden. Set KEIZOKU_GOLDEN=1 to write it anew, then read the difference.
#pragma once

#include <cstdlib>
#include <string>

#include <catch2/catch.hpp>

#include "base/files.h"

namespace keizoku::office::test {

inline void checkGolden(const std::string& name, const std::string& actual)
{
    const std::string path = std::string(OFFICE_TEST_DATA) + "/golden/" + name;
    if (std::getenv("KEIZOKU_GOLDEN") != nullptr)
        REQUIRE(writeFileAtomically(path, actual).has_value());
    const auto expected = readFile(path);
    REQUIRE(expected.has_value());
    CHECK(actual == *expected);
}

} // namespace keizoku::office::test
