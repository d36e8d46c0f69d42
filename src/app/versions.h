// SPDX-License-Identifier: Apache-2.0
// 版を確定: making a version of the draft, and reading the ones there are.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

struct Publication {
    std::string author = {};
    std::string approver = {};
    std::string reason = {};
    std::optional<int> number = {}; ///< starts the count where an older plan left off
    std::optional<Date> date = {};  ///< today in Japan unless given
    std::optional<store::VersionKind> kind = {};
    std::vector<store::Approval> approvals = {}; ///< several, or with post and day: instead of `approver`
};

/// One line of the history.
struct VersionLine {
    store::Version version = {};
    std::vector<std::string> changedSections = {}; ///< titles; also sections that show a changed register row
    std::size_t newBlobs = 0;                      ///< parts this version did not share with its predecessor
};

/// The number the next version would get: one more than the last, or after the earlier revisions of an older
/// plan.
Result<int> nextNumber(const Session& session);

/// Makes the draft a version. Malformed without author or without both kind and reason, or with an unsound
/// approval; Conflict for a number
/// that is not above the last. An unchanged draft is recorded as a review without change.
Result<store::Version> publish(Session& session, const Publication& publication);

/// 「職員の異動・退職：看護師の交代」: kind and reason as lists and paper show them.
[[nodiscard]] std::string reasonInWords(const store::Stamp& stamp);

Result<std::vector<VersionLine>> history(const Session& session);

/// Titles of the sections that differ between the last version and the draft; empty when nothing changed.
Result<std::vector<std::string>> changedSinceLast(const Session& session);

/// NotFound when there is no version with that number.
Result<store::Version> versionNumbered(const Session& session, int number);
Result<std::optional<store::Version>> lastVersion(const Session& session);
/// The version in force on a day: the last one dated on or before it.
Result<std::optional<store::Version>> versionAsOf(const Session& session, const Date& day);

/// A version's plan with the pack it was written with.
Result<Snapshot> snapshotOf(const Session& session, const store::Version& version);

/// Puts an old version's content into the draft, as one undoable edit.
Result<void> restoreIntoDraft(Session& session, const store::Version& version);

} // namespace keizoku::app
