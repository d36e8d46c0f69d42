// SPDX-License-Identifier: Apache-2.0
#include "plan/field.h"

#include "base/text.h"
#include "plan/items.h"

namespace keizoku::plan {

Result<FieldPath> FieldPath::parse(std::string_view text)
{
    const auto bad = [&] {
        return fail(ErrorCode::Malformed,
                    "「" + std::string(text) +
                        "」は項目の場所として読めません。section/field@natural の形です。",
                    "field path");
    };
    FieldPath path;
    const auto parts = text::split(text, '@');
    const auto slash = parts.front().find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == parts.front().size())
        return bad();
    path.section = parts.front().substr(0, slash);
    path.field = parts.front().substr(slash + 1);
    for (std::size_t at = 1; at < parts.size(); ++at) {
        if (parts[at] == "natural")
            path.hazard = Hazard::Natural;
        else if (parts[at] == "infection")
            path.hazard = Hazard::Infection;
        else if (!parts[at].empty() && path.service.empty())
            path.service = parts[at];
        else
            return bad();
    }
    return path;
}

std::string FieldPath::str() const
{
    std::string out = section + "/" + field;
    if (hazard != Hazard::Both)
        out += hazard == Hazard::Natural ? "@natural" : "@infection";
    if (!service.empty())
        out += "@" + service;
    return out;
}

bool isEmpty(const FieldValue& value)
{
    struct Emptiness {
        bool operator()(std::monostate) const { return true; }
        bool operator()(const std::string& text) const { return text::trimmed(text).empty(); }
        bool operator()(bool) const { return false; }
        bool operator()(const Date&) const { return false; }
        bool operator()(const Decimal&) const { return false; }
        bool operator()(const Choices& choices) const { return choices.ids.empty(); }
        bool operator()(const Reference& reference) const { return reference.empty(); }
        bool operator()(const TableValue& table) const
        {
            return std::all_of(table.rows.begin(), table.rows.end(),
                               [](const auto& row) { return row.empty(); });
        }
        bool operator()(const MatrixValue& matrix) const
        {
            return std::all_of(matrix.cells.begin(), matrix.cells.end(),
                               [](const auto& row) { return row.second.empty(); });
        }
        bool operator()(const Attachment& attachment) const { return attachment.digest.isZero(); }
    };
    return std::visit(Emptiness{}, value);
}

std::string contentCode(const FieldValue& value)
{
    return Digest::of({"keizoku-field-1", toJson(value).dump()}).shortCode();
}

} // namespace keizoku::plan
