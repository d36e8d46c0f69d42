// SPDX-License-Identifier: Apache-2.0
// The open plan as Qt sees it: signals when items change, findings from another thread, undo.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "app/checker.h"
#include "app/session.h"
#include "check/rule.h"
#include "plan/cell.h"

namespace keizoku::ui {

class SessionModel final : public QObject {
    Q_OBJECT

public:
    /// Lives longer than every widget that shows the plan; the checker longer than the model.
    SessionModel(app::Session session, std::shared_ptr<const app::Checker> checker,
                 QObject* parent = nullptr);
    ~SessionModel() override;

    [[nodiscard]] app::Session& session() { return m_session; }
    [[nodiscard]] const app::Session& session() const { return m_session; }
    [[nodiscard]] const plan::Plan& plan() const { return m_session.plan(); }
    [[nodiscard]] const forms::Pack& pack() const { return m_session.pack(); }
    [[nodiscard]] const check::Findings& findings() const { return m_findings; }
    [[nodiscard]] const check::Shipped& shipped() const { return m_checker->shipped(); }
    /// The service profiles, to choose from.
    [[nodiscard]] std::span<const plan::ChoiceName> serviceNames() const { return m_services; }
    [[nodiscard]] const app::Checker& checker() const { return *m_checker; }

    /// Runs an edit of the session (any of its editing functions) and tells everybody what changed.
    /// Returns its error, which the caller shows beside the input.
    template <class Edit>
    auto edit(Edit&& change) -> decltype(change(std::declval<app::Session&>()))
    {
        auto done = change(m_session);
        if (done)
            announce();
        return done;
    }

    void undo();
    void redo();
    /// Asks for findings now instead of after the pause.
    void checkNow();
    /// Tries again to store what is on screen.
    void saveAgain();
    /// To be called after app::publish().
    void announceVersion();
    /// To be called after a record was added, corrected or closed.
    void announceRecord() { emit recordsChanged(); }

signals:
    /// Item keys of plan/items.h.
    void changed(const QStringList& items);
    void undoChanged();
    void findingsChanged();
    void versionsChanged();
    void recordsChanged();
    /// pack() is another one: what points into the old one can still be read, but asks what is asked no
    /// longer.
    void questionsChanged();
    void saved();
    void saveFailed(const QString& sentence);

private:
    void announce();
    void startCheck();

    app::Session m_session;
    std::shared_ptr<const app::Checker> m_checker;
    std::shared_ptr<app::Recheck> m_recheck; ///< used by one check at a time
    /// Every pack this model has shown: pages and editors point into them.
    std::vector<std::shared_ptr<const forms::Pack>> m_packs;
    std::vector<plan::ChoiceName> m_services;
    check::Findings m_findings;
    QTimer m_pause;
    QFutureWatcher<check::Findings> m_watcher;
    bool m_again = false;
};

} // namespace keizoku::ui
