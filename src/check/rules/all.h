// SPDX-License-Identifier: Apache-2.0
// One function per rule; each stands in the file of its id.
#pragma once

#include "check/rule.h"

namespace keizoku::check {

void checkAgreementNotConcluded(const Context& context, Sink& sink);
void checkAllianceIncomplete(const Context& context, Sink& sink);
void checkClinicDeadline(const Context& context, Sink& sink);
void checkContactUnconfirmed(const Context& context, Sink& sink);
void checkCriteriaUnmeasurable(const Context& context, Sink& sink);
void checkDanglingReference(const Context& context, const Entry& entry, Sink& sink);
void checkDecisionDateMissing(const Context& context, Sink& sink);
void checkEraImpossible(const Context& context, const Entry& entry, Sink& sink);
void checkEvacuationLevel(const Context& context, Sink& sink);
void checkExampleUnchanged(const Context& context, const forms::FieldInstance& question, Sink& sink);
void checkFilingUnwritten(const Context& context, Sink& sink);
void checkForeignName(const Context& context, const Entry& entry, Sink& sink);
void checkHeadingEmpty(const Context& context, Sink& sink);
void checkLeaverInTree(const Context& context, Sink& sink);
void checkLeaverReferred(const Context& context, const Entry& entry, Sink& sink);
void checkLeftoverText(const Context& context, const Entry& entry, Sink& sink);
void checkNumberingBroken(const Context& context, const Entry& entry, Sink& sink);
void checkPartnerUnreachable(const Context& context, Sink& sink);
void checkPeopleUnconfirmed(const Context& context, Sink& sink);
void checkPersonWithoutPhone(const Context& context, Sink& sink);
void checkPriorityTaskWithoutSubstitute(const Context& context, Sink& sink);
void checkQuestionsOutdated(const Context& context, Sink& sink);
void checkRegionalState(const Context& context, Sink& sink);
void checkRequiredEmpty(const Context& context, Sink& sink);
void checkResourceGap(const Context& context, Sink& sink);
void checkRoleWithoutPerson(const Context& context, Sink& sink);
void checkRtoOverMtpd(const Context& context, Sink& sink);
void checkStaleTerm(const Context& context, const Entry& entry, Sink& sink);
void checkStockBelowDays(const Context& context, Sink& sink);
void checkStockExpired(const Context& context, Sink& sink);
void checkStockFormula(const Context& context, Sink& sink);
void checkStockShort(const Context& context, Sink& sink);
void checkSuccessionThin(const Context& context, Sink& sink);
void checkTaskUnclassified(const Context& context, Sink& sink);
void checkTasksExceedStaff(const Context& context, Sink& sink);
void checkTreeBroken(const Context& context, Sink& sink);
void checkTreeNoDeputy(const Context& context, Sink& sink);
void checkTreeNotKept(const Context& context, Sink& sink);
void checkTreePrivateMobiles(const Context& context, Sink& sink);
void checkVolumeEmpty(const Context& context, Sink& sink);
void checkVolumesContradict(const Context& context, Sink& sink);
void checkYearlyDutiesUnplanned(const Context& context, Sink& sink);

} // namespace keizoku::check
