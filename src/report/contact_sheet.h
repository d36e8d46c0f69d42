// SPDX-License-Identifier: Apache-2.0
// 緊急連絡網 on paper: who calls whom by day and by night, and the outside contacts.
#pragma once

#include "document/document.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

[[nodiscard]] document::Document contactsDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                  const Edition& edition, bool masked);

} // namespace keizoku::report
