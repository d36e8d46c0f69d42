// SPDX-License-Identifier: Apache-2.0
// The command line in this process: what it printed and how it ended.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/command.h"

namespace keizoku::test {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;

    Json parsed; ///< of `out`; null when that is no JSON

    [[nodiscard]] const Json& json() const& { return parsed; }
    [[nodiscard]] Json json() && { return std::move(parsed); }
};

inline Ran runCli(const std::vector<std::string>& arguments, const std::string& input = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Ran ran;
    ran.code = cli::runProgram(arguments, {in, out, err});
    ran.out = out.str();
    ran.err = err.str();
    ran.parsed = Json::parse(ran.out).value_or(Json());
    return ran;
}

} // namespace keizoku::test
