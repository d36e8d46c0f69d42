// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include <chrono>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/status_line.h"
#include "ui/windows/help_window.h"
#include "ui/workspace.h"

namespace keizoku::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kBackupEvery = 30min;
constexpr auto kFileWatchEvery = 2s;
constexpr int kEntryKeys = 9;
constexpr double kZoomStep = 0.25;
// Beyond this the panel would leave too little room on a small screen.
constexpr double kPanelZoom = 1.25;

} // namespace

MainWindow::~MainWindow()
{
    m_workspace->commitInput();
    m_model->disconnect(this); // fields that lose the focus on the way down must not call a half-gone window
}

MainWindow::MainWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, Settings& settings,
                       QWidget* parent)
    : QMainWindow(parent), m_model(std::move(model)), m_dialogs(dialogs), m_settings(settings),
      m_actions(new Actions(menuBar(), this)), m_commands(new PlanCommands(m_model, dialogs, settings, this))
{
    setObjectName(QStringLiteral("main"));
    connect(m_actions, &Actions::triggered, this, &MainWindow::run);
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(m_commands, &PlanCommands::openAsked, this, &MainWindow::openAsked);
    connect(m_commands, &PlanCommands::goToAsked, this, [this](const QString& place) {
        goTo(place);
        m_workspace->focusPage();
    });
    connect(m_commands, &PlanCommands::backupFailed, this, [this](const QString& sentence) {
        m_workspace->status()->showNotice(tr("控えを取れませんでした。%1").arg(sentence));
    });
    connect(m_model.get(), &SessionModel::undoChanged, this, &MainWindow::updateActions);
    connect(m_model.get(), &SessionModel::changed, this, &MainWindow::showTitle);
    for (int key = 0; key < kEntryKeys; ++key) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + key)), this);
        connect(shortcut, &QShortcut::activated, this, [this, key] { m_workspace->goToEntry(key); });
    }
    connect(&m_backups, &QTimer::timeout, m_commands, &PlanCommands::backUp);
    m_backups.start(kBackupEvery);
    connect(&m_fileWatch, &QTimer::timeout, this, &MainWindow::noticeFile);
    m_fileWatch.start(kFileWatchEvery);
    buildWorkspace(QStringLiteral("home"));
    updateActions();
    showTitle();
    if (!restoreGeometry(m_settings.geometry()))
        resize(1366, 728);
}

void MainWindow::buildWorkspace(const QString& page)
{
    m_workspace = new Workspace(m_model, m_dialogs, this);
    connect(m_workspace, &Workspace::asked, this, &MainWindow::run);
    connect(m_workspace, &Workspace::versionAsked, m_commands,
            [this](int number) { m_commands->openPreview(number); });
    connect(m_workspace, &Workspace::comparisonAsked, m_commands,
            [this](int newer, int older) { m_commands->openComparison(newer, older); });
    connect(m_workspace, &Workspace::saveAgainAsked, m_model.get(), &SessionModel::saveAgain);
    connect(m_workspace, &Workspace::takeOverAsked, m_commands, &PlanCommands::takeOver);
    // Queued: the workspace that asks is replaced.
    connect(m_workspace, &Workspace::zoomChosen, this, &MainWindow::setZoom, Qt::QueuedConnection);
    setCentralWidget(m_workspace);
    const bool panel = m_settings.panelOpen() && zoom() <= kPanelZoom;
    m_workspace->setPanelOpen(panel);
    m_actions->action(Command::Panel)->setChecked(panel);
    connect(m_workspace, &Workspace::panelOpenChanged, this, [this](bool open) {
        m_actions->action(Command::Panel)->setChecked(open);
        m_settings.setPanelOpen(open);
    });
    m_workspace->goTo(page);
}

bool MainWindow::goTo(const QString& place)
{
    return m_workspace->goTo(place);
}

QString MainWindow::pageName() const
{
    return m_workspace->pageName();
}

bool MainWindow::isShowing(const QString& path) const
{
    std::error_code error;
    return std::filesystem::equivalent(m_model->session().file().path(), utf8(path), error);
}

void MainWindow::setZoom(double factor)
{
    const double wanted = std::clamp(factor, 1.0, 2.0);
    if (qFuzzyCompare(wanted, zoom()))
        return;
    m_workspace->commitInput();
    const QString page = pageName();
    m_settings.setZoom(wanted);
    applyTheme(*qApp, wanted);
    buildWorkspace(page);
}

void MainWindow::run(Command command)
{
    m_workspace->commitInput();
    switch (command) {
    case Command::New:
    case Command::Open:
    case Command::Recent:
    case Command::Sample:
        emit programAsked(command);
        return;
    case Command::SaveCopy:
        m_commands->saveCopy();
        return;
    case Command::Restore:
        m_commands->restore();
        return;
    case Command::Verify:
        m_commands->verify();
        return;
    case Command::Quit:
        close();
        return;
    case Command::Undo:
        m_model->undo();
        return;
    case Command::Redo:
        m_model->redo();
        return;
    case Command::Find:
        m_workspace->focusSearch();
        return;
    case Command::ZoomIn:
        setZoom(zoom() + kZoomStep);
        return;
    case Command::ZoomOut:
        setZoom(zoom() - kZoomStep);
        return;
    case Command::ZoomReset:
        setZoom(1.0);
        return;
    case Command::Panel:
        m_workspace->setPanelOpen(m_actions->action(Command::Panel)->isChecked());
        return;
    case Command::Help:
        HelpWindow::open(m_model->session().environment(), pageName(), m_dialogs, nullptr);
        return;
    case Command::Copies:
        goTo(QStringLiteral("register:copies"));
        return;
    case Command::FirstHour:
    case Command::Records:
    case Command::History:
    case Command::Findings:
    case Command::Unplaced:
    case Command::Rehearsal: // a page is called as the action that leads to it
        goTo(m_actions->action(command)->objectName().section(QLatin1Char('.'), 1));
        return;
    default:
        m_commands->run(command);
    }
}

void MainWindow::fillRecent()
{
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& path : m_settings.recentFiles())
        connect(menu->addAction(path), &QAction::triggered, this, [this, path] { emit openAsked(path); });
    if (menu->isEmpty())
        menu->addAction(tr("まだありません"))->setEnabled(false);
}

void MainWindow::updateActions()
{
    const app::Session& session = m_model->session();
    const auto word = [this](const QString& verb, const std::string& label) {
        return label.empty() ? verb : verb + QStringLiteral("：") + inWords(m_model->pack(), label);
    };
    m_actions->action(Command::Undo)->setEnabled(session.canUndo());
    m_actions->action(Command::Undo)->setText(word(tr("元に戻す"), session.undoLabel()));
    m_actions->action(Command::Redo)->setEnabled(session.canRedo());
    m_actions->action(Command::Redo)->setText(word(tr("やり直す"), session.redoLabel()));
    m_actions->action(Command::Publish)->setEnabled(session.writable());
}

void MainWindow::showTitle()
{
    const QString office = qt(m_model->plan().officeName());
    const QString name = office.isEmpty() ? qt(m_model->session().file().path().stem().string()) : office;
    setWindowTitle(m_model->session().writable() ? tr("けいぞく — %1").arg(name)
                                                 : tr("けいぞく — %1（読み取り専用）").arg(name));
}

void MainWindow::noticeFile()
{
    // Only the name is looked at: opening the file here would drop SQLite's locks.
    if (!QFileInfo::exists(qt(m_model->session().file().path().string())))
        m_workspace->status()->showFailure(tr("ファイルが移されたか、削除されました。"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_workspace->commitInput();
    m_settings.setGeometry(saveGeometry());
    const bool unsaved = m_model->session().saveError().has_value();
    if (unsaved && !m_dialogs.confirm(this, tr("最後の入力を保存できていません。閉じると失われます。"),
                                      tr("保存せずに閉じる"), tr("閉じない"))) {
        event->ignore();
        return;
    }
    m_commands->backUp();
    event->accept();
}

} // namespace keizoku::ui
