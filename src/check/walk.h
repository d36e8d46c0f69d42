// SPDX-License-Identifier: Apache-2.0
// Every text and every reference of a plan, with the place it stands at.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/parts.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Where something stands: as a finding says it, and in words.
struct Place {
    std::string section = {};
    std::string path = {};
    std::string cell = {};  ///< "row.column" inside a table or matrix field, rows from 0, or empty
    std::string words = {}; ///< 備蓄品「羊羹」の担当
};

struct TextAt {
    Place place = {};
    std::string text = {};
    forms::TextRegion region = forms::TextRegion::Body;
};

struct ReferenceAt {
    Place place = {};
    plan::Reference reference = {};
    plan::CellKind kind = plan::CellKind::Person; ///< Person or Contact
    std::optional<plan::RegisterId> holder = {};  ///< the register it stands in, if any
    plan::Origin origin = {};                     ///< of the cell or field it stands in
    bool settled = false;                         ///< the field was settled as it is
};

/// What one field or one row of a register says. Shared and unchanging: the same entry is the same content.
struct Entry {
    std::vector<TextAt> texts = {};
    std::vector<ReferenceAt> references = {};
    std::string rowsFrom = {}; ///< the register whose names stand in the words of its places, if any
    bool byNumber = false;     ///< its words say which row of the register it is: 備蓄品の3行目
};
using EntryPointer = std::shared_ptr<const Entry>;

/// Every entry of a plan; those of rows that did not change are taken over from the walk before.
class Walk {
public:
    Walk() = default;
    Walk(std::shared_ptr<const plan::Plan> plan, const forms::Pack& pack, const Walk& before);

    /// Fields in the order of their paths, then the rows of each register.
    [[nodiscard]] const std::vector<EntryPointer>& entries() const { return m_entries; }
    /// For each entry where it stood in the walk before; kAnew when it was made anew.
    [[nodiscard]] const std::vector<std::size_t>& before() const { return m_before; }
    static constexpr std::size_t kAnew = static_cast<std::size_t>(-1);
    /// What differs from the walk before, as Rule::reads names it: "people", "people.name", "fields",
    /// "tasks/cover-days". Rows added, removed or moved change every column of their register.
    [[nodiscard]] const Parts& changedParts() const { return m_changed; }

private:
    void walkFields(const Walk& before, const plan::Plan* old);
    void walkRegisters(const Walk& before, const plan::Plan* old);

    std::shared_ptr<const plan::Plan> m_plan;
    const forms::Pack* m_pack = nullptr;
    std::vector<EntryPointer> m_entries;
    std::vector<std::size_t> m_before;
    Parts m_changed;
};

/// Every text somebody typed: fields, their cells, registers. No choices, numbers, dates or names of
/// registered people.
[[nodiscard]] std::vector<TextAt> textsOf(const plan::Plan& plan, const forms::Pack& pack);

/// Every filled place that means a person or a contact.
[[nodiscard]] std::vector<ReferenceAt> referencesOf(const plan::Plan& plan, const forms::Pack& pack);

/// The section in which a register is mended.
[[nodiscard]] std::string sectionOf(plan::RegisterId id);
/// "stock/s-0001/expiry"; of the call tree "tree/day/t-0007/callee".
[[nodiscard]] std::string pathOf(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row,
                                 std::string_view column);
/// 備蓄品「羊羹」; a row without a name by its place: 備蓄品の3行目
[[nodiscard]] std::string rowWords(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row);
/// The same of the row at a position, from 0.
[[nodiscard]] std::string rowWordsAt(const plan::Plan& plan, plan::RegisterId id, std::size_t position);
/// Whether rowWords() knows no name for it.
[[nodiscard]] bool isNameless(const plan::Plan& plan, plan::RegisterId id, std::size_t position);
/// 「備蓄で持ちこたえる日数」（自然災害）
[[nodiscard]] std::string fieldWords(const forms::FieldInstance& instance);

/// 日中の連絡網
[[nodiscard]] std::string treeWords(plan::TreeVariant variant);
/// "tree/day"
[[nodiscard]] std::string treePath(plan::TreeVariant variant);

/// Whether the field's settlement still speaks of what it holds.
[[nodiscard]] bool isSettled(const plan::Field& field);

/// The person meant: by id, or by words that fit exactly one row. Null when there is none.
[[nodiscard]] const plan::Person* personOf(const plan::Plan& plan, const plan::Reference& reference);
/// The person a field of kind person holds.
[[nodiscard]] const plan::Person* personAt(const plan::Plan& plan, const plan::FieldPath& path);
/// Staff with a name who have not left by that day, in the register's order.
[[nodiscard]] std::vector<const plan::Person*> currentStaff(const plan::Plan& plan, const Date& today);

} // namespace keizoku::check
