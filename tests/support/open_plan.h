// SPDX-License-Identifier: Apache-2.0
// A plan, of a visiting-nursing station unless told otherwise, open as the window has it.
#pragma once

#include <memory>

#include "support/environment.h"
#include "ui/session_model.h"

namespace keizoku::test {

struct OpenPlan {
    TempDir folder;
    std::shared_ptr<ui::SessionModel> model;

    explicit OpenPlan(const std::vector<std::string>& services = {"homon-kango"})
    {
        const auto environment = environmentIn(folder);
        auto session = app::Session::create(environment, folder / "plan.keizoku", services, "みどり訪問看護");
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }

    [[nodiscard]] static plan::FieldPath path(const char* text)
    {
        return plan::FieldPath::parse(text).value();
    }
    [[nodiscard]] plan::FieldValue value(const char* at) const
    {
        const plan::Field* field = model->plan().field(path(at));
        return field ? field->value : plan::FieldValue();
    }
    /// Adds a member of staff and returns the row's id.
    plan::RowId addPerson(const std::string& name, const std::string& kana)
    {
        plan::RowId row;
        const auto done = model->edit([&](app::Session& session) -> Result<void> {
            row = session.addRow(plan::RegisterId::People).value();
            if (auto named = session.setCell(plan::RegisterId::People, row, "name", name); !named)
                return named;
            return session.setCell(plan::RegisterId::People, row, "kana", kana);
        });
        return done ? row : plan::RowId();
    }
};

} // namespace keizoku::test
