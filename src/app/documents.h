// SPDX-License-Identifier: Apache-2.0
// From a plan, draft or version, to something printed: the same documents for window, paper and files.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "document/document.h"
#include "report/edition.h"
#include "report/infection_forms.h"

namespace keizoku::app {

enum class What {
    Plan,
    Contacts,
    SafetySheet,
    InfectionForms,
    ShareSheet,
    SelfCheck,
    Comparison,
    Records,
    Binder,
    Registers,
    Inspection,
    MostAsked,
    Calendar,
    DrillSummary,
    Tally,
    PowerCut,
    DamageReport,
    OutbreakReport
};
using report::Order;

struct PrintRequest {
    What what = What::Plan;
    Order order = Order::Official;
    bool masked = false;
    bool draft = false;              ///< the draft even if there are versions
    std::optional<int> version = {}; ///< number; the last version unless given
    std::optional<Date> asOf = {};   ///< the version in force on that day
    report::InfectionForms forms = {};
    std::optional<int> from = {}; ///< comparison: the older version; unless given the one before
    bool swapped = false;         ///< comparison: the older side on the left
    std::optional<int> fiscalYear =
        {}; ///< of records and binder: 2026 for 令和8年度; the current one unless given
    bool withSelfCheck = false;                    ///< the binder 手元用, not 提出用
    std::string service = {};                      ///< only what concerns this one of the plan's services
    std::map<std::string, std::string> words = {}; ///< of a report: what is written in a field
    std::filesystem::path checklist = {}; ///< binder: an authority's own list; the shipped one unless given
};

/// Malformed for the registers, which are tables and no document. NotFound when the version does not exist.
/// Without any version the draft is taken and says so; for the infection forms always, unless a version is
/// asked for. The tally sheet is always of contactsSource(). A self-check is made today, of any state; a
/// rehearsal today, of the version in force. A comparison without further wishes sets the draft against the
/// last version or, when the draft says the same, the last version against the one before; NotFound when
/// there is nothing to compare with.
Result<document::Document> documentFor(const Session& session, const PrintRequest& request);

/// What a version changed against the one before, a line each: 「役割分担：統括責任者 代替者② 変更」; nothing
/// for the first. NotFound when there is no such version.
Result<std::vector<std::string>> changesInWords(const Session& session, int number);

/// The state of the plan that a request without further wishes prints: the last version, or the draft.
Result<Snapshot> contactsSource(const Session& session);

/// Writes by suffix, in whatever case: .pdf .docx .xlsx .html .txt .json; .xlsx holds a document's tables.
/// The registers are .xlsx only, the calendar may be .ics as well. Malformed for another suffix, and for an
/// .xlsx without a table. The old file stays until the new one is whole.
Result<void> exportTo(const Session& session, const PrintRequest& request, const std::filesystem::path& path);

/// One register of the draft as an .xlsx that can be imported again.
Result<void> exportRegister(const Session& session, plan::RegisterId id, const std::filesystem::path& path);

} // namespace keizoku::app
