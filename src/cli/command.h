// SPDX-License-Identifier: Apache-2.0
// What every command gets and gives.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/checker.h"
#include "app/session.h"

namespace keizoku::cli {

/// Exit codes are part of the contract with scripts.
enum class Exit { Done = 0, Findings = 1, Usage = 2, Failed = 3 };

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Everything that can stand on the command line; a command reads what it declared.
struct Arguments {
    std::string file = {};
    bool json = false;
    // new
    std::string services = {}, office = {}, sample = {};
    // set
    std::string path = {}, value = {};
    // import: kind ("--people" without dashes) and source
    std::string kind = {}, source = {};
    std::vector<std::string> columns = {}; ///< HEAD=COLUMN
    bool dryRun = false;
    // held, hand-over: staff by name or id; the day the one left
    std::string person = {}, heir = {}, left = {};
    // check, estimate
    std::string on = {}, since = {};
    // scan
    bool lines = false;
    std::string region = "body";
    // publish
    std::string author = {}, reason = {}, approver = {};
    std::optional<int> number = {};
    std::vector<std::string> approvals = {};
    bool despiteFindings = false;
    // diff
    int from = 0, to = 0;
    // export, restore
    std::string what = {}, target = {}, order = "official", asOf = {};
    std::optional<int> version = {};
    bool draft = false, masked = false, blank = false, swapped = false;
    std::optional<int> earlier = {};
    std::vector<int> forms = {};
    std::optional<int> year = {};
    bool withSelfCheck = false;
    std::string onlyService = {}, checklist = {};
    // record, records
    std::string title = {}, hazards = {}, combined = {}, shared = {}, absent = {};
    std::vector<std::string> answers = {}, attachments = {};
    std::optional<int> entry = {};
    bool withdraw = false;
    // tree
    std::string variant = {}, silent = {};
    bool dot = false;
    // export of the call tree's sheets
    std::string paper = "a4", serial = {}, caller = {};
    bool full = false;
    // drill
    std::string scenario = {};
    std::optional<unsigned> seed = {};
    std::string mode = "calls"; ///< of a drill
    std::string tally = {};     ///< file of a drill led on paper
    std::string event = {};     ///< what happened, of an incident
    // activation
    std::vector<int> facts = {};
    // export: NAME=VALUE of a report
    std::vector<std::string> fieldValues = {};
    // verify
    std::string against = {};
};

/// One command's work.
using Work = Exit (*)(const app::Environment&, const Arguments&, Streams&);

/// Tells an error on standard error: the sentence, then what helps to find the cause.
Exit failedWith(const Error& error, Streams& io);
/// Opens for reading.
Result<app::Session> openToRead(const app::Environment& environment, const Arguments& arguments);
/// A file open for reading, with what checks it.
struct Checked {
    app::Session session;
    app::Checker checker;
};
Result<Checked> openToCheck(const app::Environment& environment, const Arguments& arguments);
/// Opens for writing; Busy, with who and since when, while another program writes.
Result<app::Session> openToWrite(const app::Environment& environment, const Arguments& arguments);
void printJson(const Json& json, Streams& io);

/// The whole program but for the process: parses, runs, gives the exit code.
int runProgram(const std::vector<std::string>& arguments, Streams io);

} // namespace keizoku::cli
