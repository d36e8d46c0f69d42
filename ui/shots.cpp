// SPDX-License-Identifier: Apache-2.0
#include "ui/shots.h"

#include <algorithm>

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

#include "app/documents.h"
#include "app/records.h"
#include "app/sample.h"
#include "app/shipped.h"
#include "app/shown_places.h"
#include "base/files.h"
#include "plan/register_access.h"
#include "ui/dialogs/basis_dialog.h"
#include "ui/dialogs/hand_over_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/dialogs/places_dialog.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/version_dialog.h"
#include "ui/dialogs/word_dialog.h"
#include "ui/main_window.h"
#include "ui/power_cut.h"
#include "ui/shot_office.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/call_sheet_window.h"
#include "ui/windows/contact_window.h"
#include "ui/windows/drill_window.h"
#include "ui/windows/help_window.h"
#include "ui/windows/preview_window.h"
#include "ui/windows/safety_window.h"
#include "ui/windows/start_window.h"
#include "ui/windows/tabletop_window.h"
#include "ui/windows/tally_dialog.h"

namespace keizoku::ui {

namespace {

constexpr QSize kScreen(1366, 728);
constexpr int kSettleMs = 350;
constexpr int kPatienceMs = 8000;

void settle(int ms = kSettleMs)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x22, 0x25, 0x29));
    palette.setColor(QPalette::Base, QColor(0x2A, 0x2E, 0x33));
    palette.setColor(QPalette::AlternateBase, QColor(0x30, 0x34, 0x3A));
    palette.setColor(QPalette::Button, QColor(0x2A, 0x2E, 0x33));
    palette.setColor(QPalette::WindowText, QColor(0xEC, 0xEE, 0xF0));
    palette.setColor(QPalette::Text, QColor(0xEC, 0xEE, 0xF0));
    palette.setColor(QPalette::ButtonText, QColor(0xEC, 0xEE, 0xF0));
    return palette;
}

/// One round: all screens in one look.
class Round {
public:
    Round(const app::Environment& environment, std::shared_ptr<SessionModel> model, QString prefix)
        : m_environment(environment), m_model(std::move(model)), m_prefix(std::move(prefix))
    {
    }

    void takeAll()
    {
        takeStart();
        takeMain();
        takeContacts();
        takeDrill();
        takeCallSheets();
        takeTraining();
        takeEmergency();
        takeWord();
        takeLists();
        takeFindings();
        takeVersion();
        takePreview();
        takeHelp();
    }

private:
    void take(QWidget& widget, const QString& name, QSize size = kScreen)
    {
        widget.resize(size);
        widget.show();
        settle();
        widget.grab().save(m_prefix + name + QStringLiteral(".png"));
    }

    void takeStart()
    {
        const auto shipped = app::readShipped(m_environment);
        StartWindow start(shipped ? shipped->services : forms::ServiceProfiles(),
                          {QStringLiteral("/home/yuki/書類/ひばり訪問看護ステーション.keizoku")});
        take(start, QStringLiteral("start"));
        auto* list = start.findChild<QTreeWidget*>(QStringLiteral("services.list"));
        for (const auto& service : {QStringLiteral("訪問看護"), QStringLiteral("通所介護")})
            for (QTreeWidgetItem* item : list->findItems(service, Qt::MatchExactly | Qt::MatchRecursive))
                item->setCheckState(0, Qt::Checked);
        start.findChild<QLineEdit*>(QStringLiteral("start.office.homon-kango"))
            ->setText(QStringLiteral("ひばり訪問看護ステーション"));
        take(start, QStringLiteral("start-two"));
    }

    void takeMain()
    {
        MainWindow window(m_model, m_dialogs, m_settings);
        window.resize(kScreen);
        window.show();
        settle(kSettleMs * 2);
        QStringList places{QStringLiteral("home"),       QStringLiteral("first-hour"),
                           QStringLiteral("resources"),  QStringLiteral("findings"),
                           QStringLiteral("records"),    QStringLiteral("history"),
                           QStringLiteral("comparison"), QStringLiteral("call-tree"),
                           QStringLiteral("rehearsal"),  QStringLiteral("judgement")};
        for (const forms::SectionSpec& section : m_model->pack().sections)
            places << QStringLiteral("section:") + qt(section.id);
        for (const plan::RegisterInfo& which : plan::registers())
            places << QStringLiteral("register:") + qt(which.key);
        for (const QString& place : places) {
            window.goTo(place);
            take(window, QString(place).replace(QLatin1Char(':'), QLatin1Char('-')));
        }
        window.run(Command::Find);
        if (auto* search = window.findChild<QLineEdit*>(QStringLiteral("search")))
            search->setText(QStringLiteral("ふじい"));
        take(window, QStringLiteral("search"));
    }

    void takeContacts()
    {
        auto view = app::contactView(m_environment, m_model->session().file().path());
        if (!view)
            return;
        ContactWindow day(*view, plan::TreeVariant::Day);
        take(day, QStringLiteral("contacts-day"));
        ContactWindow night(*view, plan::TreeVariant::Night);
        take(night, QStringLiteral("contacts-night"));
        setPowerCut(night, true);
        take(night, QStringLiteral("contacts-blackout"));
        setPowerCut(night, false);
        ContactWindow everybody(*view, plan::TreeVariant::Unset);
        take(everybody, QStringLiteral("contacts-everybody"));
    }

    void takeDrill()
    {
        auto* drill = new DrillWindow(m_model, m_dialogs, nullptr);
        take(*drill, QStringLiteral("drill-setup"));
        drill->findChild<QLineEdit*>(QStringLiteral("drill.leader"))
            ->setText(qt(m_model->plan().people.rows.front().open.name));
        for (const auto& [button, shot] :
             {std::pair("drill.start", "drill-call"), std::pair("drill.stop", "drill-result")}) {
            drill->findChild<QPushButton*>(QLatin1String(button))->click();
            take(*drill, QLatin1String(shot));
        }
        setPowerCut(*drill, true);
        drill->findChild<QPushButton*>(QStringLiteral("drill.resume"))->click();
        take(*drill, QStringLiteral("drill-blackout"));
        setPowerCut(*drill, false);
        drill->close();
    }

    void takeCallSheets()
    {
        auto* window = new CallSheetWindow(m_model, m_dialogs, plan::TreeVariant::Day, nullptr);
        take(*window, QStringLiteral("call-sheets-poster"));
        auto* what = window->findChild<QComboBox*>(QStringLiteral("call-sheets.what"));
        what->setCurrentIndex(1);
        emit what->activated(1);
        take(*window, QStringLiteral("call-sheets-cards"));
        window->close();
        PackDialog pack(m_model, m_dialogs, nullptr);
        take(pack, QStringLiteral("pack"));
    }

    /// Window after window: led by somebody, then its steps by their buttons.
    void takeTraining()
    {
        const QString leader = qt(m_model->plan().people.rows.front().open.name);
        QWidget* tabletop = new TabletopWindow(m_model, m_dialogs, nullptr);
        QWidget* safety = new SafetyWindow(m_model, m_dialogs, nullptr);
        for (QWidget* window : {tabletop, safety}) {
            const QString name = window->objectName();
            take(*window, name + QStringLiteral("-setup"));
            window->findChild<QLineEdit*>(name + QStringLiteral(".leader"))->setText(leader);
            for (const char* button : {"start", "stop"}) {
                window->findChild<QPushButton*>(name + QLatin1Char('.') + QLatin1String(button))->click();
                take(*window, name + QLatin1Char('-') + QLatin1String(button));
            }
            window->findChild<QPushButton*>(QStringLiteral("drill.resume"))->click();
            setPowerCut(*window, true);
            take(*window, name + QStringLiteral("-blackout"));
            setPowerCut(*window, false);
            delete window;
        }
        TallyDialog tally(m_model, m_dialogs, nullptr);
        tally.findChild<QPlainTextEdit*>(QStringLiteral("tally.text"))
            ->setPlainText(QStringLiteral("開始 0900\n1 o 0905\n2 x 0907 家族\n99 o 0910\n4 z\n5 - 0850"));
        take(tally, QStringLiteral("tally"));
    }

    void takeEmergency()
    {
        for (const auto& [what, shot] : {std::pair(app::What::DamageReport, "damage-report"),
                                         std::pair(app::What::OutbreakReport, "outbreak-report")}) {
            ReportDialog report(m_model, m_dialogs, what);
            take(report, QLatin1String(shot), report.size());
        }
        MessageDialog message(m_model, plan::Hazard::Natural);
        take(message, QStringLiteral("message"), message.size());
    }

    /// The plan's own Word print, brought in again, and what of it has no home.
    void takeWord()
    {
        const app::Session& session = m_model->session();
        const auto file = m_prefix + QStringLiteral("plan.docx");
        if (!app::exportTo(session, {}, utf8(file)))
            return;
        const auto bytes = readFile(utf8(file), office::kMaxWordBytes);
        QFile::remove(file);
        const auto document = bytes ? office::readDocx(*bytes) : Result<office::WordDocument>(failed(bytes));
        auto report = document ? app::previewWord(session, *document, "BCP.docx")
                               : Result<app::WordReport>(failed(document));
        if (!report)
            return;
        WordDialog dialog(*m_model, *document, *std::move(report), QStringLiteral("BCP.docx"));
        take(dialog, QStringLiteral("word-report"), QSize(1040, 620));
        (void)m_model->edit([&](app::Session& to) { return app::importWord(to, *document, "BCP.docx"); });
        MainWindow window(m_model, m_dialogs, m_settings);
        window.goTo(QStringLiteral("unplaced"));
        take(window, QStringLiteral("unplaced"));
        m_model->undo();
    }

    /// A roster of somebody else's making; who left and what shows his number.
    void takeLists()
    {
        const plan::Person& first = m_model->plan().people.rows.front();
        ImportDialog import(*m_model, app::ImportKind::People,
                            office::fromClipboard("姓\t名\tフリガナ\tけいたい\t内線\t入社\n"
                                                  "高畠\t美和\tタカハタ ミワ\t9012345678\t12\t45383\n" +
                                                  first.open.name + "\t\t\t090-1111-2222\t11\t\n"),
                            QStringLiteral("名簿.xlsx"));
        take(import, QStringLiteral("import"), import.size());
        import.findChild<QTabWidget*>(QStringLiteral("import.tabs"))->setCurrentIndex(1);
        take(import, QStringLiteral("import-columns"), import.size());
        HandOverDialog handOver(*m_model, first.id);
        take(handOver, QStringLiteral("hand-over"), handOver.size());
        if (const auto places = app::shownPlaces(m_model->session(), "people/" + first.id + "/name")) {
            PlacesDialog dialog(QStringLiteral("氏名"), qt(first.open.name), *places);
            take(dialog, QStringLiteral("places"), dialog.size());
        }
    }

    void takeHelp()
    {
        if (auto guides = app::readGuides(m_environment)) {
            HelpWindow help(*std::move(guides), qt(app::guideFolder(m_environment).string()), m_dialogs,
                            nullptr);
            help.setAttribute(Qt::WA_DeleteOnClose, false);
            take(help, QStringLiteral("help"), help.size()); // the pictures are as wide as the window
            help.showFor(QStringLiteral("section"));
            take(help, QStringLiteral("help"), help.size());
        }
    }

    void takeFindings()
    {
        const auto& all = m_model->findings();
        const auto finding = std::find_if(all.begin(), all.end(), [](const check::Finding& each) {
            return each.severity != check::Severity::Error;
        });
        if (finding == all.end())
            return;
        KeepDialog keep(*m_model, *finding, nullptr);
        take(keep, QStringLiteral("keep"), keep.size());
        const auto lines = app::lawChain(m_model->shipped().law, finding->basis, m_model->pack().services,
                                         m_environment.today());
        BasisDialog basis(m_model->pack(), lines, nullptr);
        take(basis, QStringLiteral("basis"), basis.size());
    }

    void takeVersion()
    {
        VersionDialog version(m_model, m_settings, nullptr);
        take(version, QStringLiteral("version"), version.size());
        if (const auto record = app::newRecord(m_model->session(), plan::RecordKind::Drill)) {
            RecordDialog dialog(m_model, m_dialogs, *record, {}, nullptr);
            take(dialog, QStringLiteral("record"), dialog.size());
        }
    }

    void takePreview()
    {
        PreviewWindow preview(m_model, m_dialogs, {});
        QElapsedTimer clock;
        clock.start();
        while (!preview.isReady() && clock.elapsed() < kPatienceMs)
            settle(50);
        take(preview, QStringLiteral("preview"));
    }

    const app::Environment& m_environment;
    std::shared_ptr<SessionModel> m_model;
    QString m_prefix;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("shots.ini"))};
    RealDialogs m_dialogs;
};

} // namespace

int takeShots(QApplication& application, const app::Environment& environment, const QString& folder,
              const QString& sample)
{
    if (!QDir().mkpath(folder))
        return 3;
    const QTemporaryDir own;
    auto session =
        app::createSample(environment, utf8(own.filePath(QStringLiteral("sample.keizoku"))), utf8(sample));
    auto checker = app::Checker::load(environment);
    if (!session || !checker)
        return 3;
    if (!prepareShots(*session))
        return 3;
    const auto model = std::make_shared<SessionModel>(*std::move(session),
                                                      std::make_shared<app::Checker>(*std::move(checker)));
    const QPalette light = QApplication::palette();
    struct Look {
        const char* name;
        QPalette palette;
        double zoom;
    };
    for (const Look& look :
         {Look{"light", light, 1.0}, Look{"dark", darkPalette(), 1.0}, Look{"large", light, 2.0}}) {
        QApplication::setPalette(look.palette);
        applyTheme(application, look.zoom);
        Round(environment, model, QStringLiteral("%1/%2-").arg(folder, QString::fromLatin1(look.name)))
            .takeAll();
    }
    return 0;
}

} // namespace keizoku::ui
