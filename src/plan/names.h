// SPDX-License-Identifier: Apache-2.0
// The names of a register's rows, folded once to be asked many times.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace keizoku::plan {

class Names {
public:
    /// Names in the order of the rows.
    explicit Names(std::vector<std::string> names);

    /// The rows the words could mean, from 0: those of exactly that name, else those whose name begins so.
    [[nodiscard]] std::vector<std::size_t> matching(std::string_view words) const;

private:
    struct Entry {
        std::string folded;
        std::size_t row = 0;
    };
    std::vector<Entry> m_entries; ///< by their folded names
};

[[nodiscard]] Names namesOf(const Register<Person>& people);
[[nodiscard]] Names namesOf(const Register<ExternalContact>& contacts);

} // namespace keizoku::plan
