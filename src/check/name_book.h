// SPDX-License-Identifier: Apache-2.0
// Registered names inside running text: who is called the chief, and which number stands behind a name.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/names.h"
#include "plan/plan.h"

namespace keizoku::check {

/// A name with a telephone number behind it.
struct NumberSaid {
    std::string name = {};
    std::string number = {};       ///< as narrowed: 0743-11-6240
    std::set<std::string> of = {}; ///< 夜間, FAX and the like, said between the two
};

/// The names of a plan's staff, contacts and offices as texts spell them. Texts are narrowed ones; the plan
/// must outlive the book.
class NameBook {
public:
    /// `staff`: the names of the plan's people.
    NameBook(const plan::Plan& plan, const plan::Names& staff);

    /// Each number belongs to the last name before it in its sentence.
    [[nodiscard]] std::vector<NumberSaid> numbersIn(const std::string& text) const;

    /// Staff a text makes 統括責任者: 統括責任者は大西 雅子とする, 統括責任者（大西）,
    /// 大西を統括責任者とする. Who only stands beside the word (統括責任者が大西に伝える) is none.
    [[nodiscard]] std::set<const plan::Person*> chiefsIn(const std::string& text) const;

private:
    struct Spelling {
        std::string words = {}; ///< 大西 雅子, 大西雅子, and for staff 大西 where it can mean nobody else
        std::string name = {};
        const plan::Person* person = nullptr;
        bool whole = true;
    };
    void add(const std::string& name, const plan::Person* person);
    [[nodiscard]] const Spelling* at(std::string_view text) const;
    [[nodiscard]] const plan::Person* chiefBehind(std::string_view rest) const;

    std::vector<Spelling> m_spellings = {};
};

} // namespace keizoku::check
