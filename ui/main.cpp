// SPDX-License-Identifier: Apache-2.0
// keizoku [FILE], keizoku --contacts FILE: the window.
#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>

#include "app/sample.h"
#include "base/files.h"
#include "ui/dialogs/dialogs.h"
#include "ui/program.h"
#include "ui/shots.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace {

struct Arguments {
    QString file;
    QString contacts;
    QString shots;
    QString sample; ///< id of the sample office
    bool wantsSample = false;
    bool quitWhenShown = false;
};

Arguments parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QObject::tr("けいぞく：業務継続計画（BCP）を書く・確定する・印刷する・開く"));
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QObject::tr("開く計画（.keizoku）。--sample のときは試し用の事業所のid"),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption help(QStringLiteral("help"), QObject::tr("この説明を表示する"));
    const QCommandLineOption contacts(QStringLiteral("contacts"), QObject::tr("計画の連絡網だけを開く"),
                                      QStringLiteral("FILE"));
    QCommandLineOption shots(QStringLiteral("shots"), QString(), QStringLiteral("DIR"));
    shots.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QObject::tr("試し用の事業所を開く：hibari（既定）、clinic、day、tokuyo"));
    QCommandLineOption quit(QStringLiteral("quit-when-shown"));
    quit.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({help, contacts, sample, shots, quit});
    parser.process(application);
    if (parser.isSet(help))
        parser.showHelp();
    // An option of Qt's parser has a value always or never; the id stands where a file would.
    const QString given = parser.positionalArguments().value(0);
    const bool wantsSample = parser.isSet(sample);
    return {wantsSample ? QString() : given,
            parser.value(contacts),
            parser.value(shots),
            wantsSample && !given.isEmpty() ? given : keizoku::ui::qt(keizoku::app::kFirstSample),
            wantsSample,
            parser.isSet(quit)};
}

} // namespace

int main(int argc, char** argv)
{
    using namespace keizoku;
    keepNewFilesPrivate();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("keizoku"));
    QApplication::setApplicationDisplayName(QString());
    QTranslator qtWords;
    if (qtWords.load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtWords);
    const Arguments arguments = parse(application);
    ui::Settings settings;
    ui::applyTheme(application, settings.zoom());
    ui::RealDialogs dialogs;
    auto environment = app::Environment::system();
    if (!environment) {
        dialogs.error(nullptr, ui::qt(environment.error().sentence));
        return 3;
    }
    if (!arguments.shots.isEmpty())
        return ui::takeShots(application, *environment, arguments.shots, arguments.sample);
    ui::Program program(*environment, dialogs, settings);
    if (!arguments.contacts.isEmpty()) {
        if (!program.openContacts(arguments.contacts))
            return 3;
    } else if (arguments.wantsSample) {
        program.openSample(arguments.sample);
    } else if (arguments.file.isEmpty()) {
        program.showStart();
    } else {
        program.open(arguments.file);
    }
    // For measuring: the window is painted and takes input before the queue runs empty.
    if (arguments.quitWhenShown)
        QTimer::singleShot(0, &application, [] { QTimer::singleShot(0, qApp, &QApplication::quit); });
    return QApplication::exec();
}
