// SPDX-License-Identifier: Apache-2.0
// 感染症の様式3・4・8: sheets to be filled in by hand, begun with what the registers hold.
#pragma once

#include "document/document.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

struct InfectionForms {
    bool health = true;   ///< 様式3
    bool cases = true;    ///< 様式4
    bool visitors = true; ///< 様式8
    bool rows = true; ///< what is registered; without it the sheets are blank but for the names in 様式3
};

/// People's health is private: masked, the sheets are blank and say that something is registered.
[[nodiscard]] document::Document infectionDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                   const Edition& edition, const InfectionForms& which,
                                                   bool masked);

} // namespace keizoku::report
