// SPDX-License-Identifier: Apache-2.0
// The registers of things and work: facts that several places use and that are typed once. One struct per
// row.
#pragma once

#include <optional>
#include <string>

#include "plan/agreed.h"
#include "plan/cell.h"
#include "plan/infection.h"
#include "plan/people.h"
#include "plan/posted_copy.h"
#include "plan/register.h"
#include "plan/unplaced.h"

namespace keizoku::plan {

struct ExternalContact {
    RowId id = {};
    std::string category = {}, name = {}, contactPerson = {}, phone = {}, nightPhone = {}, fax = {},
                mail = {};
    std::string address = {}, service = {}, note = {};
    std::optional<Date> confirmed = {};
    friend bool operator==(const ExternalContact&, const ExternalContact&) = default;
};

enum class AgreementState { Unset, Signed, InContract, Talking, None };

struct Agreement {
    RowId id = {};
    std::string name = {};
    Reference partner = {}; ///< an ExternalContact
    AgreementState state = AgreementState::Unset;
    std::optional<Date> signedOn = {}, expires = {};
    std::string content = {}, note = {};
    std::string file = {}; ///< attachment: "<digest> <file name>"
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// A part in the response organisation, with its deputies in order.
struct Role {
    RowId id = {};
    std::string name = {};
    Reference holder = {}, deputy1 = {}, deputy2 = {}, deputy3 = {};
    std::string duties = {}, note = {};
    friend bool operator==(const Role&, const Role&) = default;
};

enum class TreeVariant { Unset, Day, Night };

/// One call of the call tree.
struct TreeCall {
    RowId id = {};
    TreeVariant variant = TreeVariant::Unset;
    Reference caller = {}, callee = {};
    std::optional<Decimal> order = {};
    Reference deputy = {}; ///< whom the caller rings when the callee does not answer
    friend bool operator==(const TreeCall&, const TreeCall&) = default;
};

/// One stage of activation.
struct ActivationLevel {
    RowId id = {};
    std::string name = {}, natural = {}, infection = {}, actions = {};
    Reference decider = {};
    std::string lift = {}; ///< how it ends and in which order work resumes
    friend bool operator==(const ActivationLevel&, const ActivationLevel&) = default;
};

enum class TaskClass { Unset, Continue, Add, Reduce, Stop };

struct Task {
    RowId id = {};
    std::string name = {};
    TaskClass kind = TaskClass::Unset;
    std::string rto = {};                                                    ///< いつまでに再開
    std::string mtpd = {};                                                   ///< 止められる限度
    std::optional<Decimal> morning = {}, day = {}, evening = {}, night = {}; ///< people needed
    std::string jobs = {}; ///< qualifications it takes: 看護師、保健師
    std::string bottleneck = {}, substitute = {}, note = {};
    friend bool operator==(const Task&, const Task&) = default;
};

struct StockItem {
    RowId id = {};
    std::string category = {}, name = {};
    std::optional<Decimal> quantity = {};
    std::string unit = {};
    std::string need = {}; ///< the formula as people write it: 職員17人×3L×3日＝153L
    std::optional<Date> expiry = {};
    std::string place = {};
    Reference keeper = {};   ///< a Person
    Reference supplier = {}; ///< an ExternalContact, or words such as 通販
    std::string note = {};
    friend bool operator==(const StockItem&, const StockItem&) = default;
};

/// A revision from before Keizoku, with the file of that time.
struct EarlierRevision {
    RowId id = {};
    std::string number = {};
    std::optional<Date> date = {};
    std::string reason = {}, summary = {}, approver = {};
    std::string file = {}; ///< attachment: "<digest> <file name>"
    friend bool operator==(const EarlierRevision&, const EarlierRevision&) = default;
};

} // namespace keizoku::plan
