// SPDX-License-Identifier: Apache-2.0
// 地域共有シート: what the bodies of the region should know of an office, on one page that survives a fax.
#pragma once

#include "document/document.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

[[nodiscard]] document::Document shareDocument(const plan::Plan& plan, const forms::Pack& pack,
                                               const Edition& edition, bool masked);

} // namespace keizoku::report
