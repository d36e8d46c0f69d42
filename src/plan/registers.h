// SPDX-License-Identifier: Apache-2.0
// The registers: facts that several places use and that are typed once. One struct per kind of row.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/cell.h"

namespace keizoku::plan {

/// One office of the corporation; a plan may serve several.
struct Office {
    RowId id = {};
    std::string service = {}; ///< id of a service profile
    std::string corporation = {}, representative = {}, name = {}, number = {};
    Reference manager = {};
    std::string authority = {}, address = {}, phone = {}, fax = {};
    std::optional<Decimal> users = {}; ///< head count of service users
    std::optional<Date> made = {};     ///< 策定日
};

/// What everybody may know of a member of staff.
struct PersonPublic {
    std::string name = {}, kana = {}, callName = {}, language = {}, job = {}, employment = {}, post = {};
    std::optional<Date> joined = {}, left = {};
    std::optional<Date> confirmed = {}; ///< day the contact data were last confirmed with the person
};

/// What only the office may know; a separate value so that masking and sealing follow one line.
struct PersonPrivate {
    std::vector<Phone> phones = {};
    std::string mail = {}, address = {}, commute = {}, note = {};
    std::optional<Decimal> commuteMinutes = {};
};

struct Person {
    RowId id = {};
    PersonPublic open = {};
    PersonPrivate kept = {};

    /// Left on or before that day.
    [[nodiscard]] bool hasLeft(const Date& today) const { return open.left && *open.left <= today; }
};

enum class Priority { Unset, Red, Yellow, Green };

/// 利用者・患者, by own code or initials.
struct ServiceUser {
    RowId id = {};
    std::string code = {};
    Priority priority = Priority::Unset;
    std::string devices = {};
    std::optional<Decimal> powerHours = {}; ///< hours the devices run without mains
    Reference keeper = {};                  ///< member of staff in charge
    std::optional<Decimal> order = {};      ///< place in the order of safety checks
    std::string shelter = {}, note = {};
    std::optional<Date> confirmed = {};
};

struct ExternalContact {
    RowId id = {};
    std::string category = {}, name = {}, contactPerson = {}, phone = {}, nightPhone = {}, fax = {}, mail = {};
    std::string address = {}, service = {}, note = {};
    std::optional<Date> confirmed = {};
};

enum class AgreementState { Unset, Signed, InContract, Talking, None };

struct Agreement {
    RowId id = {};
    std::string name = {};
    Reference partner = {}; ///< an ExternalContact
    AgreementState state = AgreementState::Unset;
    std::optional<Date> signedOn = {}, expires = {};
    std::string content = {}, note = {};
};

/// A part in the response organisation, with its deputies in order.
struct Role {
    RowId id = {};
    std::string name = {};
    Reference holder = {}, deputy1 = {}, deputy2 = {}, deputy3 = {};
    std::string duties = {}, note = {};
};

enum class TreeVariant { Unset, Day, Night };

/// One call of the call tree.
struct TreeCall {
    RowId id = {};
    TreeVariant variant = TreeVariant::Unset;
    Reference caller = {}, callee = {};
    std::optional<Decimal> order = {};
    Reference deputy = {}; ///< whom the caller rings when the callee does not answer
};

/// One stage of activation.
struct ActivationLevel {
    RowId id = {};
    std::string name = {}, natural = {}, infection = {}, actions = {};
    Reference decider = {};
    std::string lift = {}; ///< how it ends and in which order work resumes
};

enum class TaskClass { Unset, Continue, Add, Reduce, Stop };

struct Task {
    RowId id = {};
    std::string name = {};
    TaskClass kind = TaskClass::Unset;
    std::string rto = {};  ///< いつまでに再開
    std::string mtpd = {}; ///< 止められる限度
    std::optional<Decimal> morning = {}, day = {}, evening = {}, night = {}; ///< people needed
    std::string bottleneck = {}, substitute = {}, note = {};
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
};

/// A revision from before Keizoku, with the file of that time.
struct EarlierRevision {
    RowId id = {};
    std::string number = {};
    std::optional<Date> date = {};
    std::string reason = {}, summary = {}, approver = {};
    std::string file = {}; ///< attachment: "<digest> <file name>"
};

/// Rows in the order a person gave them; ids are never reused.
template <class Row>
struct Register {
    std::vector<Row> rows = {};
    std::int64_t next = 1;

    [[nodiscard]] const Row* find(const RowId& id) const
    {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
        return it == rows.end() ? nullptr : &*it;
    }
    [[nodiscard]] Row* find(const RowId& id)
    {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
        return it == rows.end() ? nullptr : &*it;
    }
};

} // namespace keizoku::plan
