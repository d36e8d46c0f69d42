// SPDX-License-Identifier: Apache-2.0
// What Excel on Windows writes as CSV.
#pragma once

#include <string>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace keizoku::test {

inline std::string toCp932(const std::string& utf8)
{
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("ibm-943_P15A-2003", &status);
    std::string out(static_cast<std::size_t>(text.length()) * 2 + 1, '\0');
    const auto size = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                      text.getBuffer(), text.length(), &status);
    ucnv_close(converter);
    out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    return out;
}

} // namespace keizoku::test
