// SPDX-License-Identifier: Apache-2.0
// Which state of a plan is printed, and how. Plain values: where versions are kept is not the builders'
// business.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/digest.h"

namespace keizoku::report {

class Annexes;

/// One line of the revision history (改定履歴).
struct RevisionLine {
    std::string number = {}; ///< "3"; printed as 第3版. Words are printed as they are
    std::string date = {};   ///< ISO
    std::string reason = {};
    std::string summary = {};
    std::string author = {};
    std::string approver = {};
    bool unchanged = false; ///< a review that changed nothing
};

struct Edition {
    bool draft = true;
    int number = 1;        ///< of the version; of no meaning for a draft
    std::string date = {}; ///< ISO: the version's day, or the day a draft is printed
    std::string reason = {};
    std::string author = {};
    std::string approver = {};
    std::string fingerprint = {}; ///< short code of the version; empty for a draft
    std::string isoInstant = {};  ///< the instant writers put into files
    std::vector<RevisionLine> history =
        {}; ///< versions so far, oldest first, this one included unless a draft
};

/// Working: the eight sections in the order of work. Official: the chapters of the ministry's forms, volume
/// by volume.
enum class Order { Working, Official };

struct PlanOptions {
    Order order = Order::Working;
    bool masked = false; ///< without private data
    /// Bytes of a stored file, or "" when they are not at hand.
    std::function<std::string(const Digest&)> attachment = {};
    Annexes* annexes = nullptr; ///< of the binder the plan is part of, else null
};

} // namespace keizoku::report
