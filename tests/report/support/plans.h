// SPDX-License-Identifier: Apache-2.0
// Plans, packs and editions for the tests of the report builders.
#pragma once

#include "check/rule.h"
#include "forms/pack.h"
#include "plan/register_access.h"
#include "report/edition.h"

namespace keizoku::report::test {

/// The shipped pack of home nursing.
const forms::Pack& pack();
/// What these services and layers are asked together.
Result<forms::Pack> packOf(const std::vector<std::string>& services,
                           const std::vector<std::string>& layers = {});

/// Law, services and words as they are shipped.
const check::Shipped& shipped();
/// Made by hand: one book for all hazards, in the words of a clinic.
forms::Pack clinicPack();

/// Adds a row; an unknown column or text is a failed test.
plan::RowId add(plan::Plan& plan, plan::RegisterId id, const std::map<std::string, std::string>& cells);

/// Registers with a few rows each, no fields.
plan::Plan registersOnly();
/// Gives every field of the pack its example, where it has one.
void fillWithExamples(plan::Plan& plan, const forms::Pack& pack);
/// The registers above, and every field holds its example.
plan::Plan fullPlan();

Edition draft();
Edition thirdVersion();

} // namespace keizoku::report::test
