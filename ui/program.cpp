// SPDX-License-Identifier: Apache-2.0
#include "ui/program.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include "app/sample.h"
#include "app/shipped.h"
#include "ui/help_key.h"
#include "ui/main_window.h"
#include "ui/strings.h"
#include "ui/windows/contact_window.h"
#include "ui/windows/start_window.h"

namespace keizoku::ui {

namespace {

/// Apart from the office's own plans, so that nobody fills in the sample by mistake.
QString samplePath(const QString& id)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                           QStringLiteral("/keizoku/sample");
    QDir().mkpath(folder);
    const QString which = id == qt(app::kFirstSample) ? QString() : QLatin1Char('-') + id;
    return folder + QStringLiteral("/見本の計画%1.keizoku").arg(which);
}

QString planFilter()
{
    return QObject::tr("けいぞくの計画 (*.keizoku)");
}

} // namespace

Program::Program(app::Environment environment, Dialogs& dialogs, Settings& settings)
    : m_environment(std::move(environment)), m_dialogs(dialogs), m_settings(settings)
{
    new HelpKey(m_environment, m_dialogs, this);
}

Program::~Program()
{
    delete m_window;
    delete m_start;
}

QWidget* Program::front() const
{
    return m_window ? static_cast<QWidget*>(m_window) : m_start;
}

void Program::showStart()
{
    const auto shipped = app::readShipped(m_environment);
    if (!shipped) {
        m_dialogs.error(front(), qt(shipped.error().sentence));
        return;
    }
    delete m_start;
    m_start = new StartWindow(shipped->services, m_settings.recentFiles());
    m_start->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_start, &StartWindow::createAsked, this, &Program::createPlan);
    connect(m_start, &StartWindow::wordAsked, this, [this](const std::vector<app::NewOffice>& offices) {
        if (createPlan(offices) && m_window)
            QTimer::singleShot(0, m_window, [window = m_window] { window->run(Command::ImportWord); });
    });
    connect(m_start, &StartWindow::sampleAsked, this, [this] { openSample(qt(app::kFirstSample)); });
    connect(m_start, &StartWindow::openAsked, this, &Program::askOpen);
    connect(m_start, &StartWindow::fileChosen, this, &Program::open);
    m_start->show();
}

void Program::run(Command command)
{
    switch (command) {
    case Command::New:
        showStart();
        return;
    case Command::Open:
        askOpen();
        return;
    case Command::Sample:
        openSample(qt(app::kFirstSample));
        return;
    default:
        return; // done by the main window
    }
}

void Program::askOpen()
{
    if (const QString path = m_dialogs.askOpenFile(front(), tr("計画を開く"), planFilter()); !path.isEmpty())
        open(path);
}

bool Program::open(const QString& path)
{
    // The right to write goes with the old window; without this a plan opened twice would find itself busy.
    const bool same = m_window && m_window->isShowing(path);
    if (same)
        delete m_window;
    auto session = app::Session::open(m_environment, utf8(path), store::Access::Write);
    if (!session) {
        m_dialogs.error(front(), qt(session.error().sentence));
        if (!front())
            showStart();
        return false;
    }
    m_settings.addRecentFile(path);
    show(*std::move(session));
    return true;
}

bool Program::openContacts(const QString& path)
{
    auto view = app::contactView(m_environment, utf8(path));
    if (!view) {
        m_dialogs.error(nullptr, qt(view.error().sentence));
        return false;
    }
    auto* window = new ContactWindow(*std::move(view), app::variantAt(m_environment.clock()));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return true;
}

bool Program::createPlan(const std::vector<app::NewOffice>& offices)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_dialogs.askSaveFile(
        front(), tr("計画を置く場所"),
        documents + QLatin1Char('/') + qt(offices.front().name) + QStringLiteral(".keizoku"), planFilter());
    if (path.isEmpty())
        return false;
    if (!path.endsWith(QLatin1String(".keizoku")))
        path += QStringLiteral(".keizoku");
    auto session = app::Session::create(m_environment, utf8(path), offices);
    if (!session) {
        m_dialogs.error(front(), qt(session.error().sentence));
        return false;
    }
    m_settings.addRecentFile(path);
    show(*std::move(session));
    return true;
}

void Program::openSample(const QString& id)
{
    const QString path = samplePath(id);
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    auto session = app::createSample(m_environment, utf8(path), utf8(id));
    if (session) {
        show(*std::move(session));
        return;
    }
    m_dialogs.error(front(), qt(session.error().sentence));
    if (!front())
        showStart();
}

void Program::show(app::Session session)
{
    if (!m_checker) {
        auto checker = app::Checker::load(m_environment);
        if (!checker) {
            m_dialogs.error(front(), qt(checker.error().sentence));
            return;
        }
        m_checker = std::make_shared<app::Checker>(*std::move(checker));
    }
    QPointer<MainWindow> before = m_window;
    m_window =
        new MainWindow(std::make_shared<SessionModel>(std::move(session), m_checker), m_dialogs, m_settings);
    // Queued: the window that asks may be replaced by the answer.
    connect(m_window, &MainWindow::programAsked, this, &Program::run, Qt::QueuedConnection);
    connect(m_window, &MainWindow::openAsked, this, &Program::open, Qt::QueuedConnection);
    m_window->show();
    if (before && before->close())
        delete before;
    if (m_start)
        m_start->close();
}

} // namespace keizoku::ui
