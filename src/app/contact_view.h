// SPDX-License-Identifier: Apache-2.0
// The call tree as staff need it in an emergency: pure data, read without checks and without the pack.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/environment.h"
#include "plan/plan.h"

namespace keizoku::app {

struct ContactNumber {
    std::string number = {}; ///< as typed
    std::string use = {};    ///< 業務用, 携帯, 自宅, 夜間・休日
    bool draft = false;      ///< newer than the version: from the draft
};

/// Somebody who can be rung: staff, or a partner outside.
struct Contact {
    plan::RowId id = {};
    std::string name = {}, kana = {}, work = {}; ///< work: 看護師・主任, or a partner's category
    std::string language = {};
    std::vector<ContactNumber> numbers = {};
    bool left = false;         ///< no longer works here
    bool partner = false;      ///< not staff
    std::string callName = {}; ///< 呼び名, when it is not the name
    std::string script = {};   ///< what to say to whoever is not called in ordinary Japanese
};

struct ContactCall {
    plan::TreeVariant variant = plan::TreeVariant::Unset;
    std::string caller = {}, callee = {}, deputy = {}; ///< keys: a row id, or the words that were typed
    std::int64_t order = 0;
};

struct ContactView {
    std::string office = {};
    std::string edition = {}; ///< 第3版 令和8年9月3日, or 下書き
    bool draft = false;       ///< there is no version yet: this is the draft's tree
    std::string notice = {};  ///< what may be wrong with what is shown, or empty
    std::vector<Contact> contacts = {};
    std::vector<ContactCall> calls = {};

    /// By key; words nobody answers to give a contact without numbers.
    [[nodiscard]] Contact contact(std::string_view key) const;
    /// Whom that caller rings, in order.
    [[nodiscard]] std::vector<ContactCall> callsOf(std::string_view caller, plan::TreeVariant variant) const;
    /// Everybody who calls somebody in that tree, the top of the tree first.
    [[nodiscard]] std::vector<std::string> callers(plan::TreeVariant variant) const;
    /// By name, reading, work or digits; folded as everywhere.
    [[nodiscard]] std::vector<Contact> matching(std::string_view words) const;
};

/// The tree of `inForce` (null: there is no version) with newer numbers of the draft beside it. Pure.
[[nodiscard]] ContactView contactView(const plan::Plan& draft, const plan::Plan* inForce, const Date& today);

/// Opens for reading, also while another program writes and on a medium that cannot be written.
/// A last version that cannot be read gives the one before it, or the draft, and says so.
Result<ContactView> contactView(const Environment& environment, const std::filesystem::path& path);

/// Gives everybody who is not called in ordinary Japanese the script he understands. `opening`: the phrase it
/// begins with, drill or real; empty for none. Without the table of phrases there are no scripts; the numbers
/// matter more.
void addScripts(ContactView& view, const Environment& environment, const std::string& event,
                std::string_view opening = {});

/// 夜間・休日 from 18:00 to 8:00 and at weekends, in Japan.
[[nodiscard]] plan::TreeVariant variantAt(Instant instant);

} // namespace keizoku::app
