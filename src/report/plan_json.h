// SPDX-License-Identifier: Apache-2.0
// The plan as JSON, for other programs.
#pragma once

#include "base/json.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

/// {"office", "pack", "version": {…}, "masked", "sections": [{"id", "title", "fields": [{"path", "label",
/// "value", "hazard", "required"}]}], "registers": {"people": [{"id", "<column>": "<as shown>"}]}}. Values
/// are what a person reads. Masked: private cells read 登録あり; service-users and the
/// registers of people's health are absent.
[[nodiscard]] Json planJson(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                            bool masked);

} // namespace keizoku::report
