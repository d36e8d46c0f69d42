// SPDX-License-Identifier: Apache-2.0
// The people or partners a cell can name, each with a label that names only one.
#pragma once

#include <string>
#include <vector>

#include <QStringList>

#include "plan/plan.h"

namespace keizoku::ui {

struct NameList {
    QStringList labels;           ///< name; with the job or category behind it when two share the name
    QStringList readings;         ///< kana, or ""
    std::vector<plan::RowId> ids; ///< beside the labels

    /// Who has left by `today` is not offered.
    static NameList people(const plan::Plan& plan, const Date& today);
    static NameList contacts(const plan::Plan& plan);

    /// "" when the id is not in the list.
    [[nodiscard]] QString label(const plan::RowId& id) const;
    /// "" when the label names nobody.
    [[nodiscard]] plan::RowId id(const QString& label) const;
    /// The one row whose reading begins so; "" when there is none or several.
    [[nodiscard]] plan::RowId idByReading(const QString& words) const;
};

} // namespace keizoku::ui
