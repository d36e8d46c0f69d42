// SPDX-License-Identifier: Apache-2.0
// Evidence: what was made known, trained, drilled, reviewed, checked or decided, and by whom.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/json.h"
#include "plan/field.h"

namespace keizoku::plan {

/// 周知 研修 訓練 見直し 備蓄点検 連絡網更新 対応記録 会議・協議 連携先との訓練
enum class RecordKind {
    Notice,
    Training,
    Drill,
    Review,
    StockCheck,
    TreeUpdate,
    Response,
    Meeting,
    PartnerDrill
};

/// Somebody who was to be there. The name stays as it was that day, whatever becomes of the register.
struct Attendance {
    RowId person = {}; ///< empty for people from outside
    std::string name = {};
    std::string part = {}; ///< 役割・職種
    bool present = true;
    std::optional<Date> followUp = {}; ///< 補講日 of somebody who was absent
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

/// One line of 経時記録; of a 備蓄点検 one item.
struct LogLine {
    std::string time = {}, event = {}, decision = {}, by = {}, sent = {};
    friend bool operator==(const LogLine&, const LogLine&) = default;
};

/// 改善策: what is left to do, who does it, until when.
struct OpenItem {
    std::string what = {}, owner = {};
    std::optional<Date> due = {};
    friend bool operator==(const OpenItem&, const OpenItem&) = default;
};

/// A photograph, a scan, a certificate; its bytes are stored in the file.
struct RecordFile {
    Attachment file = {};
    bool isPrivate = false; ///< left out of masked prints
    friend bool operator==(const RecordFile&, const RecordFile&) = default;
};

struct Record {
    RecordKind kind = RecordKind::Training;
    std::optional<Date> heldOn = {}; ///< 実施日; 入力日 is the chain's
    std::string time = {};           ///< "14:00〜15:00", as typed
    std::string title = {};
    int version = 0; ///< number of the version it used; 0 when there was none
    bool natural = false, infection = false;
    std::vector<std::string> services = {};          ///< ids it counts for; empty: all of the plan
    bool atHiring = false;                           ///< 新規採用時
    std::string combined = {};                       ///< 一体的実施: with what, and why that is enough
    std::string shared = {};                         ///< 共同実施: with whom, and why
    std::map<std::string, std::string> answers = {}; ///< by the ids of recordQuestions()
    std::vector<Attendance> people = {};
    std::vector<LogLine> log = {};
    std::vector<OpenItem> openItems = {};
    std::vector<RecordFile> files = {};
    std::string recorder = {}, confirmedBy = {};
    friend bool operator==(const Record&, const Record&) = default;
};

/// An open item of an earlier record is done.
struct Closing {
    int entry = 0;        ///< number of the chain's entry that holds it
    std::size_t item = 0; ///< from 0
    std::optional<Date> on = {};
    int version = 0; ///< the version that took it up; 0 when none did
    std::string words = {}, by = {};
    friend bool operator==(const Closing&, const Closing&) = default;
};

/// One entry of the chain. A correction says again the whole record it corrects.
struct RecordContent {
    std::variant<Record, Closing> what = {};
    int corrects = 0;        ///< number of the entry it corrects; 0 for a new one
    std::string reason = {}; ///< of the correction
    bool withdrawn = false;  ///< the corrected record does not count any more
    friend bool operator==(const RecordContent&, const RecordContent&) = default;
};

/// A question a kind of record asks besides what all of them ask.
struct RecordQuestion {
    std::string_view id;
    std::string_view label;
    CellKind kind = CellKind::Text; ///< Text or Paragraph
};

struct RecordKindInfo {
    RecordKind kind;
    std::string_view id; ///< in files and on the command line
    std::string_view name;
    std::span<const RecordQuestion> questions;
};

[[nodiscard]] std::span<const RecordKindInfo> recordKinds();
[[nodiscard]] const RecordKindInfo& info(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindNamed(std::string_view id);
[[nodiscard]] Json toJson(const RecordContent& content);
/// Malformed for anything that is no record.
Result<RecordContent> recordContentFrom(const Json& json);

} // namespace keizoku::plan
