// SPDX-License-Identifier: Apache-2.0
// 別紙: the files behind a binder's text, numbered as the text meets them, bound behind it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "plan/field.h"

namespace keizoku::report {

/// Whether its pictures stand in the text, so that it needs no 別紙.
[[nodiscard]] bool isPicture(const plan::Attachment& file);

class Annexes {
public:
    /// "別紙3", linked to it. A file has one number, however often the text names it; `whence` is where it
    /// was named first: 研修記録 R7.6.18 手袋の着け外し.
    [[nodiscard]] document::Span refer(const plan::Attachment& file, const std::string& whence);
    [[nodiscard]] bool empty() const { return m_all.empty(); }

    /// Pages of a PDF that can be bound; the error's sentence stands on the sheet instead.
    using ReadPdf = std::function<Result<document::ForeignPages>(const std::string& bytes, std::string name)>;
    /// Bytes of a stored file, or "" when they are not at hand.
    using ReadFile = std::function<std::string(const Digest&)>;
    /// The list of all, then each on pages of its own below a heading of `level`.
    [[nodiscard]] std::vector<document::Block> sheets(const ReadFile& file, const ReadPdf& pdf,
                                                      int level) const;
    /// The list alone, for a masked print: nobody can tell what is written in a file.
    [[nodiscard]] std::vector<document::Block> withheld() const;

private:
    struct Annex {
        plan::Attachment file = {};
        std::string whence = {};
    };
    [[nodiscard]] document::Table list(bool withPages) const;

    std::vector<Annex> m_all;
};

} // namespace keizoku::report
