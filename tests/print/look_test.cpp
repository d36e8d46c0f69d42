// SPDX-License-Identifier: Apache-2.0
// Not checked by the machine: writes documents for a person to look at, and times for a person to read.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <catch2/catch.hpp>

#include "print/demo.h"
#include "print/pages.h"

using namespace keizoku;
using namespace keizoku::print::testing;

TEST_CASE("write the demo document to the file named by KEIZOKU_LOOK", "[.look]")
{
    const char* path = std::getenv("KEIZOKU_LOOK");
    REQUIRE(path != nullptr);
    auto document = demo();
    if (std::getenv("KEIZOKU_LOOK_FINAL") != nullptr) {
        document.draft = false;
        document.versionLabel = "第3版　令和8年9月3日";
        std::get<document::Cover>(document.blocks.front()).stamp.clear();
    }
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    std::ofstream(path, std::ios::binary) << *bytes;
}

TEST_CASE("sixty pages of text within a second and a megabyte", "[.measure]")
{
    const auto document = longPlan(14);
    for (int run = 0; run < 3; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const auto pages = print::Pages::layOut(document);
        const auto laidOut = std::chrono::steady_clock::now();
        REQUIRE(pages);
        const auto bytes = pages->pdf();
        const auto written = std::chrono::steady_clock::now();
        REQUIRE(bytes);
        const auto image = pages->image(3, 110);
        const auto drawn = std::chrono::steady_clock::now();
        REQUIRE(image);
        const auto ms = [](auto from, auto to) {
            return std::chrono::duration<double, std::milli>(to - from).count();
        };
        std::cout << pages->count() << " pages, " << bytes->size() << " bytes; layout " << ms(begin, laidOut)
                  << " ms, pdf " << ms(laidOut, written) << " ms, one image " << ms(written, drawn)
                  << " ms\n";
        CHECK(bytes->size() <= 1000000);
        CHECK(ms(begin, written) <= 1000);
    }
}
