// SPDX-License-Identifier: Apache-2.0
// Evidence on paper: the year at a glance, the list of records, and a sheet for each.
#pragma once

#include <functional>
#include <vector>

#include "records/duties.h"
#include "report/field_blocks.h"
#include "report/source.h"

namespace keizoku::report {

/// What the records of one print are.
struct Evidence {
    std::vector<records::LedgerLine> lines = {};
    std::vector<records::Duty> duties = {};
    int fiscalYear = 2026;        ///< the one shown in the calendar; sheets follow of this one and the last
    std::string fingerprint = {}; ///< short code of the last entry
    /// Bytes of a stored file, or "" when they are not at hand.
    std::function<std::string(const Digest&)> attachment = {};
    Annexes* annexes = nullptr; ///< of the binder the records are part of, else null
};

/// The anchor of a record's sheet, and the title above it: 訓練記録　R7.9.1　夜の地震.
[[nodiscard]] std::string recordAnchor(const records::LedgerLine& line);
[[nodiscard]] std::string recordTitle(const plan::Record& record);

/// 12 months × the duties of the year, with what is missing in words.
[[nodiscard]] Blocks evidenceCalendar(const Evidence& evidence, int headingLevel);
/// 日付 種類 題名 区分 版 出席 記録者, newest year last; withdrawn ones are struck in words.
[[nodiscard]] Blocks recordList(const Evidence& evidence, int headingLevel);
/// One event: facts, people with room for their names, course, what is left to do, photographs.
[[nodiscard]] Blocks recordSheet(const Source& source, const Evidence& evidence,
                                 const records::LedgerLine& line, int headingLevel);

/// Calendar, list and sheets of the year, each sheet on its own page.
[[nodiscard]] document::Document recordsDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                 const Edition& edition, const Evidence& evidence,
                                                 bool masked);

} // namespace keizoku::report
