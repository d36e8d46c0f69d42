// SPDX-License-Identifier: Apache-2.0
#include "ui/plan_commands.h"

#include <QFileInfo>

#include "app/backups.h"
#include "app/contact_view.h"
#include "app/documents.h"
#include "app/posted_copies.h"
#include "app/save_as.h"
#include "app/versions.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/dialogs/version_dialog.h"
#include "ui/dialogs/word_dialog.h"
#include "ui/strings.h"
#include "ui/windows/call_sheet_window.h"
#include "ui/windows/contact_window.h"
#include "ui/windows/drill_window.h"
#include "ui/windows/preview_window.h"
#include "ui/windows/safety_window.h"
#include "ui/windows/tabletop_window.h"
#include "ui/windows/tally_dialog.h"
#include "ui/word_drop.h"

namespace keizoku::ui {

namespace {

constexpr int kShownDamages = 8;

QString planFilter()
{
    return QObject::tr("けいぞくの計画 (*.keizoku)");
}

QString withSuffix(const QString& path, const QString& suffix)
{
    return path.isEmpty() || path.endsWith(suffix) ? path : path + suffix;
}

QWidget* newDrill(Command which, const std::shared_ptr<SessionModel>& model, Dialogs& dialogs,
                  QWidget* parent)
{
    switch (which) {
    case Command::Tabletop:
        return new TabletopWindow(model, dialogs, parent);
    case Command::SafetyDrill:
        return new SafetyWindow(model, dialogs, parent);
    case Command::PaperDrill:
        return new TallyDialog(model, dialogs, parent);
    default:
        return new DrillWindow(model, dialogs, parent);
    }
}

} // namespace

PlanCommands::PlanCommands(std::shared_ptr<SessionModel> model, Dialogs& dialogs, Settings& settings,
                           QWidget* window)
    : QObject(window), m_model(std::move(model)), m_dialogs(dialogs), m_settings(settings), m_window(window)
{
    connect(new WordDrop(window), &WordDrop::dropped, this, &PlanCommands::importWord);
}

QString PlanCommands::pathBeside(const QString& suffix) const
{
    // The name only: the file itself is never opened by Qt while SQLite has it.
    const QFileInfo file(qt(m_model->session().file().path().string()));
    return file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + suffix;
}

void PlanCommands::run(Command command)
{
    switch (command) {
    case Command::ImportWord:
        return importWord({});
    case Command::Contacts:
        return openContacts();
    case Command::Drill:
    case Command::Tabletop:
    case Command::SafetyDrill:
    case Command::PaperDrill:
        return openDrill(command);
    case Command::CallSheets:
        return openCallSheets();
    case Command::Pack:
        PackDialog(m_model, m_dialogs, m_window).exec();
        return;
    case Command::Publish:
        return publish();
    case Command::Print:
        return openPreview({});
    case Command::Export:
        return exportPlan();
    case Command::Calendar:
        return exportCalendar();
    default:
        return openLast(command);
    }
}

void PlanCommands::importWord(const QString& path)
{
    if (!m_model->session().writable()) {
        m_dialogs.tell(
            m_window, tr("読み取り専用で開いているため、取り込めません。書ける場所の計画を開いてください。"));
        return;
    }
    if (WordDialog::run(*m_model, m_dialogs, path, m_window))
        emit goToAsked(m_model->plan().unplaced.rows.empty() ? QStringLiteral("findings")
                                                             : QStringLiteral("unplaced"));
}

void PlanCommands::saveCopy()
{
    const QString path = withSuffix(m_dialogs.askSaveFile(m_window, tr("別名で保存（コピーを作る）"),
                                                          pathBeside(tr("のコピー.keizoku")), planFilter()),
                                    QStringLiteral(".keizoku"));
    if (path.isEmpty())
        return;
    if (const auto saved = app::saveAs(m_model->session(), utf8(path)); !saved) {
        m_dialogs.error(m_window, qt(saved.error().sentence));
        return;
    }
    if (m_model->session().saveError() || !m_model->session().writable())
        emit openAsked(path);
}

void PlanCommands::restore()
{
    const auto backups = app::backupsOf(m_model->session());
    if (!backups || backups->empty()) {
        m_dialogs.tell(m_window,
                       backups ? tr("控えはまだありません。控えは終了するときと30分ごとに自動で取ります。")
                               : qt(backups.error().sentence));
        return;
    }
    RestoreDialog dialog(*backups, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path =
        withSuffix(m_dialogs.askSaveFile(m_window, tr("控えを新しいファイルに戻す"),
                                         pathBeside(tr("（控えから）.keizoku")), planFilter()),
                   QStringLiteral(".keizoku"));
    if (path.isEmpty())
        return;
    const auto restored =
        app::restoreBackup(m_model->session().environment(), dialog.chosen().path, utf8(path));
    if (!restored)
        m_dialogs.error(m_window, qt(restored.error().sentence));
    else if (m_dialogs.confirm(
                 m_window,
                 tr("控えを戻しました。戻したファイルを開きますか。いまのファイルはそのまま残ります。"),
                 tr("開く"), tr("あとで")))
        emit openAsked(path);
}

void PlanCommands::verify()
{
    const auto damage = m_model->session().file().verify();
    if (!damage) {
        m_dialogs.error(m_window, qt(damage.error().sentence));
        return;
    }
    if (damage->empty()) {
        m_dialogs.tell(m_window, tr("点検しました。下書きとすべての版に、壊れや書き換えはありません。"));
        return;
    }
    QStringList lines{tr("壊れているか、書き換えられたところがあります。「控えから戻す」で前の控えを開いて比"
                         "べてください。"),
                      QString()};
    for (const store::Damage& one : *damage)
        if (lines.size() < kShownDamages + 2)
            lines << QStringLiteral("■ ") + qt(one.sentence);
    m_dialogs.error(m_window, lines.join(QLatin1Char('\n')));
}

void PlanCommands::publish()
{
    m_model->checkNow();
    VersionDialog dialog(m_model, m_settings, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_model->announceVersion();
    const auto stale = app::staleCopies(m_model->session());
    if (stale && !stale->empty() &&
        m_dialogs.confirm(
            m_window,
            tr("古い版の紙が、まだ%1か所にあります。新しい紙と取り替え、回収した日を入れてください。")
                .arg(stale->size()),
            tr("一覧を開く"), tr("あとで")))
        emit goToAsked(QStringLiteral("register:copies"));
}

void PlanCommands::exportPlan()
{
    const QString path =
        m_dialogs.askSaveFile(m_window, tr("計画を書き出す"), pathBeside({}), documentFilter());
    if (path.isEmpty())
        return;
    if (const auto written = app::exportTo(m_model->session(), {}, utf8(path)); !written)
        m_dialogs.error(m_window, qt(written.error().sentence));
}

void PlanCommands::openDrill(Command which)
{
    // One of a kind at a time: two would keep their answers in the same place.
    QPointer<QWidget>& window = m_drills[which];
    if (!window) {
        window = newDrill(which, m_model, m_dialogs, m_window);
        connect(window, &QObject::destroyed, m_model.get(), &SessionModel::announceRecord);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

void PlanCommands::openContacts()
{
    const app::Environment& environment = m_model->session().environment();
    auto view = app::contactView(environment, m_model->session().file().path());
    if (!view) {
        m_dialogs.error(m_window, qt(view.error().sentence));
        return;
    }
    auto* window = new ContactWindow(*std::move(view), app::variantAt(environment.clock()));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void PlanCommands::openPreview(std::optional<int> version, app::What what)
{
    auto* window = new PreviewWindow(m_model, m_dialogs, version, what);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void PlanCommands::openComparison(int newer, int older)
{
    auto* window = new PreviewWindow(m_model, m_dialogs, newer, app::What::Comparison, older);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void PlanCommands::openLast(Command command)
{
    const app::What what = command == Command::MostAsked        ? app::What::MostAsked
                           : command == Command::PrintRehearsal ? app::What::Inspection
                                                                : app::What::Binder;
    const auto last = app::lastVersion(m_model->session());
    const bool any = last && *last;
    openPreview(any ? std::optional((*last)->stamp.number) : std::nullopt, what);
}

void PlanCommands::openCallSheets()
{
    const Instant now = m_model->session().environment().clock();
    auto* window = new CallSheetWindow(m_model, m_dialogs, app::variantAt(now), m_window);
    window->show();
}

void PlanCommands::exportCalendar()
{
    const QString path = m_dialogs.askSaveFile(m_window, tr("予定をカレンダーに書き出す"), pathBeside({}),
                                               tr("カレンダー (*.ics)"));
    if (path.isEmpty())
        return;
    if (const auto written = app::exportTo(m_model->session(), {app::What::Calendar}, utf8(path)); !written)
        m_dialogs.error(m_window, qt(written.error().sentence));
}

void PlanCommands::takeOver()
{
    const bool sure =
        m_dialogs.confirm(m_window,
                          tr("編集していた人のパソコンで、この計画が閉じていることを確かめましたか。"
                             "開いたまま引き継ぐと、その人の入力は保存されません。"),
                          tr("確かめた。引き継ぐ"), tr("やめる"));
    if (!sure)
        return;
    if (const auto taken = m_model->session().file().takeOver(m_model->session().environment().clock); !taken)
        m_dialogs.error(m_window, qt(taken.error().sentence));
    else
        emit openAsked(
            qt(m_model->session().file().path().string())); // read anew: the other may have saved since
}

void PlanCommands::backUp()
{
    if (!m_model->session().writable())
        return;
    if (const auto done = app::backUpIfDue(m_model->session()); !done)
        emit backupFailed(qt(done.error().sentence));
}

} // namespace keizoku::ui
