// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>

#include "base/qr_code.h"

using namespace keizoku;

TEST_CASE("a number as typed becomes what a telephone dials", "[qr]")
{
    const auto [typed, dialled] = GENERATE(table<std::string, std::string>({
        {"0896-12-2345", "tel:0896122345"},
        {"０９０ー１２３４ー５６７８", "tel:09012345678"},
        {"（0896）12-2345", "tel:0896122345"},
        {"03(1234)5678", "tel:0312345678"},
        {"+81 90 1234 5678", "tel:+819012345678"},
        {"携帯 090-1234-5678", "tel:09012345678"},
        {"0896-12-2345 内線 12", "tel:0896122345"},
        {"090-1234-5678／0896-12-2345", "tel:09012345678"},
        {"119", "tel:119"},
        {"", ""},
        {"なし", ""},
        {"12", ""},
        {"1234567890123456", ""},
    }));
    INFO(typed);
    CHECK(dialAddress(typed) == dialled);
}

TEST_CASE("a QR code has its three finders and nothing on their margin", "[qr]")
{
    const auto code = QrCode::of("tel:09012345678").value();
    REQUIRE(code.size() >= 21);
    CHECK((code.size() - 17) % 4 == 0);
    const int far = code.size() - 7;
    for (const auto& [column, row] : {std::pair{0, 0}, std::pair{far, 0}, std::pair{0, far}})
        for (int i = 0; i < 7; ++i) {
            CHECK(code.isDark(column + i, row));
            CHECK(code.isDark(column, row + i));
            CHECK(code.isDark(column + 3, row + 3));
        }
    CHECK_FALSE(code.isDark(7, 0));
    CHECK_FALSE(code.isDark(0, 7));
}

TEST_CASE("what fits no symbol is refused in words", "[qr]")
{
    CHECK(QrCode::of(std::string(2331, 'a')));
    const auto large = QrCode::of(std::string(2332, 'a'));
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::Malformed);
    CHECK_FALSE(QrCode::of(""));
}
