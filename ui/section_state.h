// SPDX-License-Identifier: Apache-2.0
// How far fields and sections are, from their values and findings; for navigation, forms and home.
#pragma once

#include <QString>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "ui/theme.h"

namespace keizoku::ui {

/// Whether a field has nothing in it; a register field: whether it shows no row.
[[nodiscard]] bool isFieldEmpty(const plan::Plan& plan, const forms::FieldInstance& instance);

[[nodiscard]] State fieldState(const plan::Plan& plan, const check::Findings& findings,
                               const forms::FieldInstance& instance);

/// Empty while nothing is written, ToMend when something written has an error, Done when nothing required is
/// left.
[[nodiscard]] State sectionState(const plan::Plan& plan, const forms::Pack& pack,
                                 const check::Findings& findings, const forms::SectionSpec& section);
/// Findings of weight "error" that are mended in that section.
[[nodiscard]] int mendCount(const check::Findings& findings, const std::string& section);

/// The worst-informed state of several: ToMend, Empty with something else is InProgress, all Done is Done.
[[nodiscard]] State together(const std::vector<State>& states);

/// Sections in the order people are led through: the first hour, then the rest.
[[nodiscard]] std::vector<std::string> workingOrder(const forms::Pack& pack);
/// Whether somebody decided to leave it as it is.
[[nodiscard]] bool isKept(const check::Finding& finding);
/// The findings of one path that nobody keeps.
[[nodiscard]] check::Findings findingsAt(const check::Findings& findings, const std::string& path);
/// Those that somebody keeps.
[[nodiscard]] check::Findings keptAt(const check::Findings& findings, const std::string& path);
/// Whether an error speaks of something that is there, not of something that is still missing.
[[nodiscard]] bool speaksOfContent(const check::Finding& finding, const plan::Plan& plan,
                                   const forms::Pack& pack);

/// 直すところ 確認 ヒント
[[nodiscard]] QString severityWord(check::Severity severity);
/// The same, with the shape of the severity before it.
[[nodiscard]] QString severityText(check::Severity severity);
[[nodiscard]] State severityState(check::Severity severity);
/// "■ 直すところ　夜間の代替者が未記入です。"
[[nodiscard]] QString findingText(const check::Finding& finding);

} // namespace keizoku::ui
