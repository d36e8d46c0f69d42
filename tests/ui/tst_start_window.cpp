// SPDX-License-Identifier: Apache-2.0
// The first window: which services, under which names.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QTreeWidget>

#include "app/shipped.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "support/type_text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/start_window.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    check::Shipped shipped = app::readShipped(environment).value();
    ui::StartWindow window{shipped.services, {QStringLiteral("/home/yuki/ひばり.keizoku")}};
    std::vector<app::NewOffice> created;
    int asked = 0;

    Fixture()
    {
        QObject::connect(&window, &ui::StartWindow::createAsked, &window,
                         [this](const std::vector<app::NewOffice>& offices) {
                             created = offices;
                             ++asked;
                         });
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    [[nodiscard]] QTreeWidget* list() const
    {
        return window.findChild<QTreeWidget*>(QStringLiteral("services.list"));
    }
    [[nodiscard]] QLineEdit* search() const
    {
        return window.findChild<QLineEdit*>(QStringLiteral("services.search"));
    }
    [[nodiscard]] QLineEdit* name(const char* service) const
    {
        return window.findChild<QLineEdit*>(QLatin1String("start.office.") + QLatin1String(service));
    }
    [[nodiscard]] QTreeWidgetItem* item(const QString& text) const
    {
        const auto found = list()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    void begin() const { window.findChild<QPushButton*>(QStringLiteral("start.create"))->click(); }
    [[nodiscard]] QString problem() const
    {
        const auto* label = window.findChild<QLabel*>(QStringLiteral("start.problem"));
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class TestStartWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, 1.0); }
    void servicesStandInTheirGroups();
    void aServiceIsFoundByTypingAndTaken();
    void variantsAreFoundAndNamed();
    void theFirstNameServesAllUntilOneHasItsOwn();
    void nothingIsCreatedWithoutServiceOrName();
    void theWordDoorWantsTheSameFirst();
    void clickingANameTicksItOnce();
    void everythingFitsAndHasAName();
    void tabLeadsThroughTheForm();
};

void TestStartWindow::servicesStandInTheirGroups()
{
    const Fixture fixture;
    int services = 0;
    for (int at = 0; at < fixture.list()->topLevelItemCount(); ++at) {
        const QTreeWidgetItem* group = fixture.list()->topLevelItem(at);
        services += group->childCount();
        QVERIFY(!group->flags().testFlag(Qt::ItemIsUserCheckable));
    }
    QCOMPARE(services, static_cast<int>(fixture.shipped.services.all().size()));
    QCOMPARE(fixture.item(QStringLiteral("訪問看護"))->parent()->text(0), QStringLiteral("訪問系"));
    QCOMPARE(fixture.item(QStringLiteral("無床診療所"))->parent()->text(0), QStringLiteral("医療機関"));
}

void TestStartWindow::aServiceIsFoundByTypingAndTaken()
{
    Fixture fixture;
    QVERIFY(fixture.search()->hasFocus());
    test::typeText(fixture.search(), QStringLiteral("訪問看護"));
    QVERIFY(fixture.item(QStringLiteral("通所介護"))->isHidden());
    QTest::keyClick(fixture.search(), Qt::Key_Return);
    QCOMPARE(fixture.item(QStringLiteral("訪問看護"))->checkState(0), Qt::Checked);
    fixture.search()->clear();
    QVERIFY(!fixture.item(QStringLiteral("通所介護"))->isHidden());
    QTest::keyClick(fixture.search(), Qt::Key_Down);
    QVERIFY(fixture.list()->hasFocus());
    fixture.list()->setCurrentItem(fixture.item(QStringLiteral("居宅介護支援")));
    // The group of the same name stands first; the service is its child.
    for (const auto found =
             fixture.list()->findItems(QStringLiteral("居宅介護支援"), Qt::MatchExactly | Qt::MatchRecursive);
         QTreeWidgetItem * each : found)
        if (each->parent())
            fixture.list()->setCurrentItem(each);
    QTest::keyClick(fixture.list(), Qt::Key_Space);
    test::typeText(fixture.name("homon-kango"), QStringLiteral("みどり"));
    fixture.begin();
    QCOMPARE(fixture.asked, 1);
    const std::vector<app::NewOffice> wanted{{"homon-kango", "みどり"}, {"kyotaku", "みどり"}};
    QCOMPARE(fixture.created, wanted);
}

void TestStartWindow::variantsAreFoundAndNamed()
{
    Fixture fixture;
    test::typeText(fixture.search(), QStringLiteral("在宅療養支援病院"));
    QTreeWidgetItem* hospital = fixture.item(QStringLiteral("病院"));
    QVERIFY(!hospital->isHidden());
    QVERIFY(hospital->toolTip(1).contains(QStringLiteral("在宅療養支援病院")));
    QVERIFY(fixture.item(QStringLiteral("訪問看護"))->isHidden());
    QVERIFY(fixture.item(QStringLiteral("訪問看護"))->parent()->isHidden());
}

void TestStartWindow::theFirstNameServesAllUntilOneHasItsOwn()
{
    Fixture fixture;
    auto* before = fixture.window.findChild<QLineEdit*>(QStringLiteral("start.office."));
    QVERIFY(before); // a name may be typed first
    test::typeText(before, QStringLiteral("さくら"));
    for (const char* service : {"通所介護", "訪問介護", "無床診療所"})
        fixture.item(QString::fromUtf8(service))->setCheckState(0, Qt::Checked);
    QCOMPARE(fixture.name("tsusho-kaigo")->text(), QStringLiteral("さくら"));
    QCOMPARE(fixture.name("homon-kaigo")->text(), QStringLiteral("さくら"));
    test::typeText(fixture.name("homon-kaigo"), QStringLiteral("ヘルパー"));
    test::typeText(fixture.name("tsusho-kaigo"), QStringLiteral("の里"));
    QCOMPARE(fixture.name("musho-shinryojo")->text(), QStringLiteral("さくらの里"));
    fixture.begin();
    const std::vector<app::NewOffice> wanted{
        {"tsusho-kaigo", "さくらの里"}, {"homon-kaigo", "さくらヘルパー"}, {"musho-shinryojo", "さくらの里"}};
    QCOMPARE(fixture.created, wanted);
    const auto* leads = fixture.window.findChild<QLabel*>(QStringLiteral("start.leads"));
    QVERIFY(leads->isVisible() && leads->text().contains(QStringLiteral("通所介護")));
    // Without the first one the next leads, under its own name.
    fixture.item(QStringLiteral("通所介護"))->setCheckState(0, Qt::Unchecked);
    QCOMPARE(fixture.name("homon-kaigo")->text(), QStringLiteral("さくらヘルパー"));
    QCOMPARE(fixture.name("musho-shinryojo")->text(), QStringLiteral("さくらヘルパー"));
}

void TestStartWindow::nothingIsCreatedWithoutServiceOrName()
{
    Fixture fixture;
    fixture.begin();
    QVERIFY(fixture.problem().contains(QStringLiteral("サービス")));
    QVERIFY(fixture.search()->hasFocus());
    fixture.item(QStringLiteral("通所介護"))->setCheckState(0, Qt::Checked);
    QVERIFY(fixture.problem().isEmpty());
    fixture.begin();
    QVERIFY(fixture.problem().contains(QStringLiteral("事業所の名前")));
    QVERIFY(fixture.name("tsusho-kaigo")->hasFocus());
    QCOMPARE(fixture.asked, 0);
}

void TestStartWindow::theWordDoorWantsTheSameFirst()
{
    Fixture fixture;
    QSignalSpy asked(&fixture.window, &ui::StartWindow::wordAsked);
    auto* door = fixture.window.findChild<QPushButton*>(QStringLiteral("start.word"));
    QVERIFY(door->isVisible());
    QTest::mouseClick(door, Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
    QVERIFY(fixture.problem().contains(QStringLiteral("印を付けて")));
    fixture.item(QStringLiteral("訪問看護"))->setCheckState(0, Qt::Checked);
    test::typeText(fixture.name("homon-kango"), QStringLiteral("みどり"));
    QTest::mouseClick(door, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<std::vector<app::NewOffice>>(),
             (std::vector<app::NewOffice>{{"homon-kango", "みどり"}}));
    QCOMPARE(fixture.asked, 0);
}

void TestStartWindow::clickingANameTicksItOnce()
{
    Fixture fixture;
    QTreeWidgetItem* item = fixture.item(QStringLiteral("訪問介護"));
    fixture.list()->scrollToItem(item);
    const QRect row = fixture.list()->visualItemRect(item);
    QTest::mouseClick(fixture.list()->viewport(), Qt::LeftButton, {}, {row.x() + 120, row.center().y()});
    QCOMPARE(item->checkState(0), Qt::Checked);
    // The box itself: it changes by itself, and no second time with the row.
    QStyleOptionViewItem option;
    option.initFrom(fixture.list());
    option.rect = row;
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    const QRect box = fixture.list()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option,
                                                              fixture.list());
    QTest::mouseClick(fixture.list()->viewport(), Qt::LeftButton, {}, box.center());
    QCOMPARE(item->checkState(0), Qt::Unchecked);
    QTest::mouseClick(fixture.list()->viewport(), Qt::LeftButton, {}, box.center());
    QCOMPARE(item->checkState(0), Qt::Checked);
}

void TestStartWindow::everythingFitsAndHasAName()
{
    Fixture fixture;
    for (const char* service : {"通所介護", "訪問介護"})
        fixture.item(QString::fromUtf8(service))->setCheckState(0, Qt::Checked);
    fixture.window.resize(1366, 728);
    QTest::qWait(20);
    QCOMPARE(test::nameless(fixture.window), QStringList());
    QVERIFY(fixture.window.minimumSizeHint().width() <= 1366);
    QVERIFY(fixture.window.minimumSizeHint().height() <= 728);
    const auto* button = fixture.window.findChild<QPushButton*>(QStringLiteral("start.create"));
    const QRect place(button->mapTo(&fixture.window, QPoint(0, 0)), button->size());
    QVERIFY2(fixture.window.rect().contains(place), qPrintable(QString::number(place.bottom())));
    QVERIFY(button->visibleRegion().boundingRect().height() == button->height());
}

void TestStartWindow::tabLeadsThroughTheForm()
{
    Fixture fixture;
    fixture.item(QStringLiteral("通所介護"))->setCheckState(0, Qt::Checked);
    fixture.search()->setFocus();
    QStringList names;
    for (int press = 0; press < 3; ++press) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        names << QApplication::focusWidget()->objectName();
    }
    const QStringList wanted{QStringLiteral("services.list"), QStringLiteral("start.office.tsusho-kaigo"),
                             QStringLiteral("start.create")};
    QCOMPARE(names, wanted);
}

QTEST_MAIN(TestStartWindow)
#include "tst_start_window.moc"
