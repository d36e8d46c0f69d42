// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "app/shipped.h"
#include "forms/compose.h"
#include "app/versions.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/first_hour.h"
#include "ui/main_window.h"
#include "ui/pages/first_hour_page.h"
#include "ui/strings.h"
#include "ui/theme.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::Settings settings{QString::fromStdString((open.folder / "s.ini").string())};
    ui::MainWindow window{open.model, dialogs, settings};

    Fixture()
    {
        window.show();
        window.goTo(QStringLiteral("first-hour"));
    }
    QPushButton* button(const char* name)
    {
        return window.findChild<QPushButton*>(QString::fromLatin1(name));
    }
};

} // namespace

class TestFirstHour final : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfOfficeHasThreeShortLists();
    void wordsAreTheOffices();
    void progressFollowsWhatIsWritten();
    void examplesAreNotProgress();
    void theMenuLeadsHere();
    void writingLeadsAwayAndBack();
    void theWayBackStaysOnTheWay();
    void goingBackIsNoNewWay();
    void paperAndTheFirstVersion();
    void everyControlHasAName();
};

void TestFirstHour::everyKindOfOfficeHasThreeShortLists()
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    const auto shipped = app::readShipped(environment);
    QVERIFY(shipped);
    for (const forms::ServiceProfile& profile : shipped->services.all()) {
        const auto bundle = forms::composePack(environment.templates, shipped->services, {{profile.id}, {}});
        QVERIFY2(bundle, profile.id.c_str());
        const auto pack = forms::readPack(*bundle);
        QVERIFY2(pack, profile.id.c_str());
        const auto steps = ui::firstHour({}, *pack, {});
        QCOMPARE(steps.size(), std::size_t{3});
        for (std::size_t at = 0; at < steps.size(); ++at) {
            QCOMPARE(steps[at].section, pack->firstHour[at]);
            QVERIFY2(steps[at].things.size() >= 3 && steps[at].things.size() <= 6, profile.id.c_str());
            for (const ui::FirstThing& thing : steps[at].things) {
                const QString words = steps[at].title + thing.title + thing.reason;
                QVERIFY2(thing.reason.count(QChar(u'。')) == 1 && thing.reason.endsWith(QChar(u'。')),
                         qPrintable(thing.reason));
                for (const char* word : {"RTO", "MTPD", "優先業務", "ボトルネック", "{"})
                    QVERIFY2(!words.contains(QString::fromUtf8(word)), qPrintable(words));
            }
        }
    }
}

void TestFirstHour::wordsAreTheOffices()
{
    const test::OpenPlan clinic({"musho-shinryojo"});
    QString words;
    for (const ui::FirstStep& step : ui::firstHour(clinic.model->plan(), clinic.model->pack(), {}))
        for (const ui::FirstThing& thing : step.things)
            words += thing.reason;
    QVERIFY(words.contains(QStringLiteral("患者")));
    QVERIFY(words.contains(QStringLiteral("院長")));
    QVERIFY(!words.contains(QStringLiteral("利用者")));
    QVERIFY(!words.contains(QStringLiteral("管理者")));
}

void TestFirstHour::progressFollowsWhatIsWritten()
{
    test::OpenPlan open;
    ui::FirstHourPage page(open.model);
    page.show();
    auto* progress = page.findChild<QLabel*>(QStringLiteral("first-hour.progress"));
    auto* count = page.findChild<QLabel*>(QStringLiteral("first-hour.count.1"));
    auto* write = page.findChild<QPushButton*>(QStringLiteral("first-hour.write.contacts/people"));
    QVERIFY(progress && count && write);
    QVERIFY(!progress->text().contains(QStringLiteral("%")));
    QCOMPARE(count->text(), QStringLiteral("6のうち 0に記入"));
    QCOMPARE(write->text(), QStringLiteral("書く"));
    QVERIFY(write->property("primary").toBool());
    open.addPerson("大西 雅子", "おおにし まさこ");
    QCOMPARE(count->text(), QStringLiteral("6のうち 1に記入"));
    QVERIFY(progress->text().contains(QStringLiteral("のうち 1に記入しました")));
    QCOMPARE(write->text(), QStringLiteral("見る"));
    QVERIFY(write->accessibleName().contains(QStringLiteral("1件")));
    QVERIFY(!write->property("primary").toBool());
    auto* next = page.findChild<QPushButton*>(QStringLiteral("first-hour.write.contacts/tree-day"));
    QVERIFY(next->property("primary").toBool());
}

void TestFirstHour::examplesAreNotProgress()
{
    test::OpenPlan open;
    const auto begun = [&] {
        return ui::countOf(ui::firstHour(open.model->plan(), open.model->pack(), {})).begun;
    };
    const auto path = test::OpenPlan::path("tasks/reduction-rule");
    QVERIFY(open.model->edit([&](app::Session& session) { return session.takeExample(path); }));
    QCOMPARE(begun(), 0);
    QVERIFY(open.model->edit([&](app::Session& session) { return session.settle(path, "大西"); }));
    QCOMPARE(begun(), 1);
}

void TestFirstHour::theMenuLeadsHere()
{
    Fixture fixture;
    fixture.window.goTo(QStringLiteral("history"));
    fixture.window.findChild<QAction*>(QStringLiteral("action.first-hour"))->trigger();
    QCOMPARE(fixture.window.pageName(), QStringLiteral("first-hour"));
}

void TestFirstHour::writingLeadsAwayAndBack()
{
    Fixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QVERIFY(!fixture.button("back")->isVisible());
    QPushButton* write = fixture.button("first-hour.write.contacts/oncall");
    write->setFocus();
    QTest::mouseClick(write, Qt::LeftButton);
    QCOMPARE(fixture.window.pageName(), QStringLiteral("section:contacts"));
    QVERIFY(fixture.button("back")->isVisible());
    QVERIFY(fixture.button("back")->text().contains(QStringLiteral("はじめの1時間")));
    QVERIFY(fixture.window.focusWidget());
    QTest::keyClick(fixture.window.focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.window.pageName(), QStringLiteral("first-hour"));
    QCOMPARE(fixture.window.focusWidget(), write);
    QVERIFY(!fixture.button("back")->isVisible());

    write->click();
    fixture.button("back")->click();
    QCOMPARE(fixture.window.pageName(), QStringLiteral("first-hour"));
}

void TestFirstHour::theWayBackStaysOnTheWay()
{
    Fixture fixture;
    fixture.button("first-hour.write.contacts/people")->click();
    auto* section = fixture.window.findChild<ui::Page*>(QStringLiteral("page.section:contacts"));
    QVERIFY(section);
    emit section->goTo(QStringLiteral("register:people"));
    QCOMPARE(fixture.window.pageName(), QStringLiteral("register:people"));
    QVERIFY(fixture.button("back")->isVisible());
    // Who chooses another place in the list goes a way of their own.
    fixture.window.goTo(QStringLiteral("roles"));
    QVERIFY(!fixture.button("back")->isVisible());
}

void TestFirstHour::goingBackIsNoNewWay()
{
    Fixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    fixture.button("first-hour.write.contacts/people")->click();
    const auto back = [&] { QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier); };
    back();
    back();
    QCOMPARE(fixture.window.pageName(), QStringLiteral("home"));
    QVERIFY(!fixture.button("back")->isVisible());
    back();
    QCOMPARE(fixture.window.pageName(), QStringLiteral("home"));
}

void TestFirstHour::paperAndTheFirstVersion()
{
    test::OpenPlan open;
    ui::FirstHourPage page(open.model);
    QList<ui::Command> asked;
    connect(&page, &ui::Page::asked, &page, [&](ui::Command command) { asked << command; });
    auto* publish = page.findChild<QPushButton*>(QStringLiteral("first-hour.publish"));
    QVERIFY(publish->text().contains(QStringLiteral("第1版")));
    auto* print = page.findChild<QPushButton*>(QStringLiteral("first-hour.print"));
    QCOMPARE(print->text(), QStringLiteral("印刷（案）"));
    print->click();
    publish->click();
    QCOMPARE(asked, QList<ui::Command>({ui::Command::Print, ui::Command::Publish}));
    QVERIFY(app::publish(open.model->session(), {"大西 雅子", "", "はじめて", {}, {}}));
    open.model->announceVersion();
    QVERIFY(publish->text().contains(QStringLiteral("第2版")));
}

void TestFirstHour::everyControlHasAName()
{
    Fixture fixture;
    QCOMPARE(test::nameless(fixture.window), QStringList());
}

QTEST_MAIN(TestFirstHour)
#include "tst_first_hour.moc"
