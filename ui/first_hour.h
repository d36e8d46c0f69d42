// SPDX-License-Identifier: Apache-2.0
// はじめの1時間: what to write first, and why, in words for somebody who has never seen a BCP.
#pragma once

#include <vector>

#include <QString>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "ui/theme.h"

namespace keizoku::ui {

/// One thing to write.
struct FirstThing {
    QString path = {}; ///< of the field
    QString title = {};
    QString reason = {}; ///< one sentence
    State state = State::Empty;
    int rows = -1; ///< of the register it shows; -1: shows none
};

struct FirstStep {
    std::string section = {};
    QString title = {};   ///< 電話がつながるようにする
    QString chapter = {}; ///< the section's own title
    QString lead = {};    ///< explains the words that follow
    std::vector<FirstThing> things = {};
};

/// The sections of the pack's first hour, three to six things each where it asks that many.
[[nodiscard]] std::vector<FirstStep> firstHour(const plan::Plan& plan, const forms::Pack& pack,
                                               const check::Findings& findings);

/// How many things there are, and in how many something of the office's own stands.
struct FirstHourCount {
    int all = 0, begun = 0;

    [[nodiscard]] bool isOpen() const { return begun < all; }
    /// The plan is too thin for anything else to matter more.
    [[nodiscard]] bool isThin() const { return begun * 2 < all; }
};
[[nodiscard]] FirstHourCount countOf(const std::vector<FirstStep>& steps);
[[nodiscard]] FirstHourCount countOf(const FirstStep& step);

} // namespace keizoku::ui
