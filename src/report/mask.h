// SPDX-License-Identifier: Apache-2.0
// Takes private values out of running text, where somebody typed them a second time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "plan/plan.h"

namespace keizoku::report {

/// Knows the private values of a plan that are telling by themselves: private phone numbers, mail addresses,
/// home addresses with a house number, remarks on people, codes and remarks of service users.
class Mask {
public:
    explicit Mask(const plan::Plan& plan);

    /// The text with 登録あり in place of each of them, however it was written (full-width, other dashes,
    /// +81).
    [[nodiscard]] std::string hidden(std::string_view text) const;
    /// Does so in every text of a document.
    void hide(document::Document& document) const;

private:
    void addPhone(std::string_view typed);
    void addWords(std::string_view words, std::size_t least);

    std::vector<std::u32string> m_phones; ///< digits only
    std::vector<std::u32string> m_words;  ///< folded, longest first
};

} // namespace keizoku::report
