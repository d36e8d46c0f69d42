// SPDX-License-Identifier: Apache-2.0
// What a 年度 owes by its services, and which records answer it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "forms/service_profile.h"
#include "records/ledger.h"

namespace keizoku::records {

/// The 年度 (April to March) a day belongs to: 2026 for 2026-04-01 to 2027-03-31.
[[nodiscard]] int fiscalYearOf(const Date& day);
[[nodiscard]] Date fiscalYearBegin(int year);
/// 令和8年度
[[nodiscard]] std::string fiscalYearName(int year);

/// A kind of evidence that is owed a number of times a year.
struct Duty {
    plan::RecordKind kind = plan::RecordKind::Training;
    plan::Hazard hazard = plan::Hazard::Natural; ///< Both: the record need not name one
    int times = 0;                               ///< a year, at least; 0: no number is known
    std::string service = {};                    ///< name of the service that asks most; empty: practice
    std::string law = {};                        ///< law entry; empty for practice
};

/// Trainings and drills by hazard, the strictest of these services (without a number where none of them names
/// one, as for a clinic); then 周知, 見直し and 備蓄点検 once a
/// year, as inspectors ask for them.
[[nodiscard]] std::vector<Duty> dutiesOf(std::span<const forms::ServiceProfile* const> services);

/// One duty against the records of a 年度.
struct Tally {
    Duty duty = {};
    std::vector<const LedgerLine*> held = {}; ///< withdrawn ones are not among them
    [[nodiscard]] int missing() const
    {
        const int lacking = duty.times - static_cast<int>(held.size());
        return lacking > 0 ? lacking : 0;
    }
};

/// A record counts for each hazard it names, and as the other kind where it was held together with it
/// (combined) and says so. `lines` must outlive the answer.
[[nodiscard]] std::vector<Tally> tally(std::span<const Duty> duties, std::span<const LedgerLine> lines,
                                       int fiscalYear);

/// Whether a record answers a duty at all, whatever its day.
[[nodiscard]] bool counts(const plan::Record& record, const Duty& duty);

/// 年2回; 回数の定めなし for 0.
[[nodiscard]] std::string timesWords(int times);
/// 研修（感染症）
[[nodiscard]] std::string dutyWords(const Duty& duty);

} // namespace keizoku::records
