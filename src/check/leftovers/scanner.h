// SPDX-License-Identifier: Apache-2.0
// STAND-IN until the scanner branch is merged: drop this file then.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/severity.h"

namespace keizoku::forms {
struct LeftoverPatterns {};
} // namespace keizoku::forms

namespace keizoku::check {

enum class Region { Body, Form, Message, History };
enum class Origin { Guidance, Example };

struct LeftoverHit {
    std::size_t offset = 0, length = 0;
    Severity severity = Severity::Error;
    std::string rule = {};
    std::string sentence = {};
};

class LeftoverScanner {
public:
    explicit LeftoverScanner(const forms::LeftoverPatterns&) {}
    [[nodiscard]] std::vector<LeftoverHit> scan(std::string_view text, Region region) const;
    void learn(std::string_view, Origin, std::string_view) {}
};

} // namespace keizoku::check
