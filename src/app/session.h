// SPDX-License-Identifier: Apache-2.0
// An open plan: every change is stored at once, can be undone, and is told by the items it touched.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/new_office.h"
#include "app/snapshot.h"
#include "check/finding.h"
#include "plan/items.h"
#include "store/plan_file.h"

namespace keizoku::app {

class Session {
public:
    /// An empty plan with a row for each office; the first one's words hold. Conflict if the file exists,
    /// NotFound for an unknown service.
    static Result<Session> create(const Environment& environment, const std::filesystem::path& path,
                                  const std::vector<NewOffice>& offices);
    /// The same office for all these services.
    static Result<Session> create(const Environment& environment, const std::filesystem::path& path,
                                  const std::vector<std::string>& services, const std::string& office);
    static Result<Session> open(const Environment& environment, const std::filesystem::path& path,
                                store::Access access);

    [[nodiscard]] const plan::Plan& plan() const { return *m_now.plan; }
    [[nodiscard]] const forms::Pack& pack() const { return *m_now.pack; }
    [[nodiscard]] Snapshot snapshot() const { return m_now; }
    [[nodiscard]] const Environment& environment() const { return m_environment; }
    [[nodiscard]] store::PlanFile& file() { return m_file; }
    [[nodiscard]] const store::PlanFile& file() const { return m_file; }
    [[nodiscard]] bool writable() const { return m_file.writable(); }

    using Change = std::function<Result<void>(plan::Plan&)>;
    /// Applies and stores a change. When `change` fails nothing happens. When storing fails the change stays
    /// on screen, saveError() says why, and the next edit tries again. Edits with the same non-empty
    /// `mergeKey` that follow each other are one undo step.
    Result<void> edit(const std::string& label, const Change& change, const std::string& mergeKey = {});
    /// Item keys (plan/items.h) that the last edit, undo or redo touched.
    [[nodiscard]] const std::vector<std::string>& touched() const { return m_touched; }
    [[nodiscard]] const std::optional<Error>& saveError() const { return m_saveError; }
    /// Tries again to store what is on screen.
    Result<void> save();
    /// When the draft was last stored.
    [[nodiscard]] std::optional<Instant> savedAt() const { return m_savedAt; }

    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    [[nodiscard]] std::string undoLabel() const { return m_done.empty() ? "" : m_done.back().label; }
    [[nodiscard]] std::string redoLabel() const { return m_undone.empty() ? "" : m_undone.back().label; }
    Result<void> undo();
    Result<void> redo();

    /// Sets a field; an empty value removes it. NotFound for a path the pack does not know.
    Result<void> setField(const plan::FieldPath& path, plan::Field field, const std::string& mergeKey = {});
    /// Sets a field's value and keeps its origin.
    Result<void> setValue(const plan::FieldPath& path, plan::FieldValue value,
                          const std::string& mergeKey = {});
    /// "例を入れる": copies the example and remembers where it came from.
    Result<void> takeExample(const plan::FieldPath& path);
    /// "この例で正しい": settles an example with name and today's date.
    Result<void> settle(const plan::FieldPath& path, const std::string& by);

    /// このままにする: keeps a finding with name, reason and today's date. Malformed for an error or when a
    /// name or reason is missing.
    Result<void> keep(const check::Finding& finding, const std::string& by, const std::string& reason);

    Result<void> setCell(plan::RegisterId id, const plan::RowId& row, const std::string& column,
                         const std::string& typed, const std::string& mergeKey = {});
    /// Adds a row and returns its id.
    Result<plan::RowId> addRow(plan::RegisterId id, std::optional<std::size_t> position = std::nullopt);
    Result<void> removeRows(plan::RegisterId id, const std::vector<plan::RowId>& rows);
    Result<void> moveRow(plan::RegisterId id, const plan::RowId& row, int by);

    /// Asks the newest shipped questions from now on; one undo step. Answers to questions that are gone stay.
    Result<void> renewQuestions();

    /// Stores bytes and gives the attachment to put into a field. Malformed over 32 MiB.
    Result<plan::Attachment> attach(const std::string& bytes, const std::string& name,
                                    const std::string& mime);

private:
    struct Step {
        std::string label;
        std::string mergeKey;
        plan::Items before; ///< only the items that differ
        plan::Items after;
    };

    Session(Environment environment, store::PlanFile file, Snapshot now, plan::Items items);
    Result<void> swap(std::vector<Step>& from, std::vector<Step>& to, bool backwards);
    /// Puts the questions together anew when the plan's services or its kind changed, or always.
    Result<void> follow(plan::Plan& next, bool always);
    Result<void> take(plan::Plan plan, plan::Items items);

    Environment m_environment;
    store::PlanFile m_file;
    Snapshot m_now;
    plan::Items m_items; ///< of what is on screen
    plan::Items m_saved; ///< of what is in the file
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::vector<std::string> m_touched;
    std::optional<Error> m_saveError;
    std::optional<Instant> m_savedAt;
};

/// The pack a plan was written with, from the file's own copy.
Result<std::shared_ptr<const forms::Pack>> packOf(const store::PlanFile& file,
                                                  const plan::PackReference& reference);

} // namespace keizoku::app
