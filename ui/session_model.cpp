// SPDX-License-Identifier: Apache-2.0
#include "ui/session_model.h"

#include <QtConcurrentRun>

#include "ui/strings.h"

namespace keizoku::ui {

namespace {

// Long enough that a check never runs between two key strokes.
constexpr int kPauseMs = 250;
// The window is on the screen before the first check begins.
constexpr int kFirstPauseMs = 120;

} // namespace

SessionModel::SessionModel(app::Session session, std::shared_ptr<const app::Checker> checker, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_checker(std::move(checker)),
      m_recheck(std::make_shared<app::Recheck>(m_checker))
{
    m_packs.push_back(m_session.snapshot().pack);
    for (const forms::ServiceProfile& profile : shipped().services.all())
        m_services.push_back({profile.id, profile.name});
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SessionModel::startCheck);
    connect(&m_watcher, &QFutureWatcher<check::Findings>::finished, this, [this] {
        m_findings = m_watcher.result();
        emit findingsChanged();
        if (std::exchange(m_again, false))
            startCheck();
    });
    m_pause.start(kFirstPauseMs);
}

SessionModel::~SessionModel()
{
    m_watcher.waitForFinished();
}

void SessionModel::undo()
{
    static_cast<void>(edit([](app::Session& session) { return session.undo(); }).has_value());
}

void SessionModel::redo()
{
    static_cast<void>(edit([](app::Session& session) { return session.redo(); }).has_value());
}

void SessionModel::checkNow()
{
    m_pause.stop();
    startCheck();
}

void SessionModel::saveAgain()
{
    if (const auto stored = m_session.save(); !stored)
        emit saveFailed(qt(stored.error().sentence));
    else
        emit saved();
}

void SessionModel::announceVersion()
{
    emit versionsChanged();
    emit saved();
}

void SessionModel::announce()
{
    QStringList items;
    for (const std::string& item : m_session.touched())
        items << qt(item);
    const bool asksAnew = m_session.snapshot().pack != m_packs.back();
    if (asksAnew)
        m_packs.push_back(m_session.snapshot().pack);
    if (!items.isEmpty())
        emit changed(items);
    if (asksAnew)
        emit questionsChanged();
    emit undoChanged();
    if (m_session.saveError())
        emit saveFailed(qt(m_session.saveError()->sentence));
    else
        emit saved();
    m_pause.start(kPauseMs);
}

void SessionModel::startCheck()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_watcher.setFuture(QtConcurrent::run(
        [recheck = m_recheck, snapshot = m_session.snapshot(), today = m_session.environment().today()] {
            return recheck->run(snapshot, today);
        }));
}

} // namespace keizoku::ui
