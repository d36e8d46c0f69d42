// SPDX-License-Identifier: Apache-2.0
// Fields of a template with their values as blocks.
#pragma once

#include <string_view>
#include <vector>

#include "report/source.h"

namespace keizoku::report {

using Blocks = std::vector<document::Block>;

void append(Blocks& to, Blocks more);

/// Writes fields one after another. In a draft every gap says 【未記入】; in a final print only required ones
/// do, and empty optional fields are left out with their labels. Lives no longer than what it was made from.
class FieldWriter {
public:
    FieldWriter(const Source& source, const PlanOptions& options) : m_source(source), m_options(options) {}

    /// `heading` stands above them; a field named like it gets no label of its own.
    [[nodiscard]] Blocks write(const std::vector<forms::FieldInstance>& fields,
                               std::string_view heading) const;

private:
    struct Piece;
    [[nodiscard]] Piece piece(const forms::FieldInstance& field, const plan::FieldValue& value) const;
    [[nodiscard]] Piece registerPiece(const forms::FieldSpec& spec) const;
    [[nodiscard]] Piece attachmentPiece(const forms::FieldSpec& spec,
                                        const plan::Attachment& attachment) const;
    [[nodiscard]] std::vector<std::pair<std::string, plan::FieldValue>>
    valuesOf(const forms::FieldInstance& field) const;

    const Source& m_source;
    const PlanOptions& m_options;
};

} // namespace keizoku::report
