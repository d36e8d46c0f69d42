// SPDX-License-Identifier: Apache-2.0
// Checking again after an edit: only rules that read what changed, only rows and fields that did.
#pragma once

#include <memory>
#include <unordered_map>

#include "check/rule.h"
#include "check/walk.h"

namespace keizoku::check {

/// Gives the same findings as run(), sooner. Not for use from two threads at once.
class Rerun {
public:
    Findings update(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const forms::Pack> pack,
                    const LeftoverScanner& scanner, const Shipped& shipped, const Date& today);

private:
    using ByEntry = std::unordered_map<EntryPointer, Findings>;

    std::shared_ptr<const plan::Plan> m_plan;
    std::shared_ptr<const forms::Pack> m_pack;
    std::optional<Date> m_today;
    Walk m_walk;
    std::unordered_map<std::string_view, Findings> m_whole; ///< by rule
    std::unordered_map<std::string_view, ByEntry>
        m_entries; ///< by rule; entries without findings are there too
};

} // namespace keizoku::check
