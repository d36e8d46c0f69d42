// SPDX-License-Identifier: Apache-2.0
// Finds what is left of a form in a text: marks, blanks, sample names, instructions, machine signs.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/severity.h"
#include "forms/leftover_patterns.h"

namespace keizoku::check {

/// How a text is read. Body: everything counts. Form: a blank printed to be filled by hand. Message: wording
/// for families with named slots ［…］. History: old texts are quoted; nothing counts.
enum class Region { Body, Form, Message, History };

/// What a text of the shipped pack was.
enum class Origin { Guidance, Example };

struct LeftoverHit {
    std::size_t offset = 0; ///< UTF-8 bytes
    std::size_t length = 0; ///< UTF-8 bytes
    Severity severity = Severity::Error;
    std::string rule;     ///< stable id, such as leftover-mark-run; never renamed
    std::string sentence; ///< Japanese: what is left, and what to do
};

/// Scanning is const and may be done from several threads; learning may not.
class LeftoverScanner {
public:
    explicit LeftoverScanner(const forms::LeftoverPatterns& patterns);
    ~LeftoverScanner();
    LeftoverScanner(LeftoverScanner&&) noexcept;
    LeftoverScanner& operator=(LeftoverScanner&&) noexcept;

    /// In the order of the text, not overlapping: of hits that overlap the gravest is kept, over the joint
    /// range. Any bytes may be given.
    [[nodiscard]] std::vector<LeftoverHit> scan(std::string_view text, Region region) const;

    /// From now on sentences of this text are known, exact and lightly edited (see similarity.h). `where`
    /// names the place in the pack for the hit's sentence.
    void learn(std::string_view text, Origin what, std::string where);

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace keizoku::check
