// SPDX-License-Identifier: Apache-2.0
// Checking again after an edit: only rules that read what changed, only rows and fields that did.
#pragma once

#include <memory>
#include <optional>

#include "check/rule.h"
#include "check/walk.h"

namespace keizoku::check {

/// Gives the same findings as run(), sooner. Not for use from two threads at once.
class Rerun {
public:
    explicit Rerun(std::span<const Rule> which = rules()) : m_rules(which) {}

    Findings update(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const forms::Pack> pack,
                    const LeftoverScanner& scanner, const Shipped& shipped, const Date& today);

private:
    /// What one rule found.
    struct Known {
        Findings whole = {};
        std::vector<Findings> byEntry = {};    ///< in the order of the walk
        std::vector<Findings> byQuestion = {}; ///< in the order of the pack
    };
    struct Edit;
    void look(const Rule& rule, const Edit& edit, Known& known) const;

    std::span<const Rule> m_rules;
    std::shared_ptr<const plan::Plan> m_plan = {};
    std::shared_ptr<const forms::Pack> m_pack = {};
    std::optional<Date> m_today = {};
    Walk m_walk = {};
    std::vector<forms::FieldInstance> m_questions = {};
    std::vector<Known> m_known = {}; ///< in the order of the rules
};

} // namespace keizoku::check
