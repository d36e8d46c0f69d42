// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/accessible.h"
#include "support/type_text.h"
#include "ui/theme.h"
#include "ui/windows/call_card.h"
#include "ui/windows/contact_window.h"

using namespace keizoku;

namespace {

app::ContactView sample()
{
    const auto someone = [](const char* id, const char* name, const char* kana, const char* number) {
        return app::Contact{id, name, kana, "看護師", {}, {{number, "携帯", false}}, false, false};
    };
    app::ContactView view;
    view.office = "ひばり訪問看護ステーション";
    view.edition = "第3版 令和8年9月3日";
    view.contacts = {someone("p-0001", "藤井 さおり", "フジイ サオリ", "080-0913-5527"),
                     someone("p-0002", "西川 翔太", "ニシカワ ショウタ", "090-0852-1736"),
                     someone("p-0003", "𠮷田 隆", "ヨシダ タカシ", "090-0572-6384"),
                     someone("p-0004", "Nguyen Thi Lan", "グエン ティ ラン", "070-0611-2043")};
    view.contacts[2].left = true;
    using plan::TreeVariant;
    view.calls = {{TreeVariant::Day, "p-0001", "p-0002", "p-0003", 1},
                  {TreeVariant::Day, "p-0001", "p-0004", "", 2},
                  {TreeVariant::Night, "p-0002", "p-0003", "", 1}};
    return view;
}

} // namespace

class TestContactWindow final : public QObject {
    Q_OBJECT

private slots:
    void nextAndBeforeByKeys();
    void keysWorkFromTheStartAndAfterEveryPress();
    void dayAndNight();
    void searchByReadingVariantAndLetters();
    void deputyAndLeaverAreTold();
    void aTelephoneReadsTheNumber_data();
    void aTelephoneReadsTheNumber();
    void whoNeedsOtherWordsHasThemOnTheCard();
    void inAPowerCutAllStaysReadable();
    void everyControlHasAName();
};

void TestContactWindow::nextAndBeforeByKeys()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    QCOMPARE(window.cards().size(), std::size_t{2});
    QCOMPARE(window.currentCard(), 0);
    QTest::keyClick(&window, Qt::Key_Down);
    QCOMPARE(window.currentCard(), 1);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(window.currentCard(), 1);
    QTest::keyClick(&window, Qt::Key_Up);
    QCOMPARE(window.currentCard(), 0);
}

void TestContactWindow::keysWorkFromTheStartAndAfterEveryPress()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto key = [](Qt::Key which) { QTest::keyClick(QApplication::focusWidget(), which); };
    const auto press = [&](QPushButton* button) { QTest::mouseClick(button, Qt::LeftButton); };
    key(Qt::Key_Return); // nothing was pressed or chosen yet
    QCOMPARE(window.currentCard(), 1);
    key(Qt::Key_Up);
    QCOMPARE(window.currentCard(), 0);
    for (const auto* button : window.cards().front()->findChildren<QPushButton*>())
        QCOMPARE(button->focusPolicy(), Qt::TabFocus);
    for (auto* button : window.cards().front()->findChildren<QPushButton*>())
        if (button->objectName().contains(QLatin1String("copy")))
            press(button);
    key(Qt::Key_Return);
    QCOMPARE(window.currentCard(), 1);
    press(window.findChild<QPushButton*>(QStringLiteral("contacts.night")));
    press(window.findChild<QPushButton*>(QStringLiteral("contacts.day")));
    key(Qt::Key_Down);
    QCOMPARE(window.currentCard(), 1);
    auto* caller = window.findChild<QComboBox*>(QStringLiteral("contacts.caller"));
    caller->setFocus();
    emit caller->activated(0);
    key(Qt::Key_Down);
    QCOMPARE(window.currentCard(), 1);
    test::typeText(QApplication::focusWidget(), QStringLiteral("にし"));
    QCOMPARE(window.cards().size(), std::size_t{1});
}

void TestContactWindow::dayAndNight()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Night);
    window.show();
    QCOMPARE(window.cards().size(), std::size_t{1});
    QVERIFY(window.cards().front()->sentence().contains(QStringLiteral("090-0572-6384")));
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("contacts.day")), Qt::LeftButton);
    QCOMPARE(window.cards().size(), std::size_t{2});
    QCOMPARE(window.findChild<QComboBox*>(QStringLiteral("contacts.caller"))->currentText(),
             QStringLiteral("藤井 さおり"));
}

void TestContactWindow::searchByReadingVariantAndLetters()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    auto* search = window.findChild<QLineEdit*>(QStringLiteral("contacts.search"));
    for (const QString& words : {QStringLiteral("よしだ"), QStringLiteral("吉田"), QStringLiteral("0572")}) {
        search->clear();
        test::typeText(search, words);
        QCOMPARE(window.cards().size(), std::size_t{1});
        QVERIFY(window.cards().front()->sentence().contains(QStringLiteral("𠮷田 隆")));
    }
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nguyen"));
    QCOMPARE(window.cards().size(), std::size_t{1});
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(window.cards().size(), std::size_t{2});
}

void TestContactWindow::deputyAndLeaverAreTold()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    QVERIFY(window.cards().front()->sentence().contains(QStringLiteral("𠮷田 隆（■ 退職）")));
    QVERIFY(window.cards().front()->sentence().contains(QStringLiteral("090-0572-6384")));
}

void TestContactWindow::aTelephoneReadsTheNumber_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestContactWindow::aTelephoneReadsTheNumber()
{
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    QVERIFY2(!reader.isEmpty(), "zbarimg (package zbar-tools) is missing");
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    ui::CallCard* card = window.cards().front();
    QVERIFY(!card->findChild<QWidget*>(QStringLiteral("card.code"))); // made when it is asked for
    auto* button = card->findChild<QPushButton*>(QStringLiteral("card.qr"));
    button->click();
    auto* code = card->findChild<QWidget*>(QStringLiteral("card.code"));
    QVERIFY(code && code->isVisible());
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("code.png"));
    QVERIFY(code->grab().save(picture));
    QProcess reading;
    reading.start(reader, {QStringLiteral("--raw"), QStringLiteral("-q"), picture});
    QVERIFY(reading.waitForFinished());
    QCOMPARE(QString::fromUtf8(reading.readAllStandardOutput()).trimmed(), QStringLiteral("tel:09008521736"));
    button->click();
    QVERIFY(!code->isVisible());
    ui::applyTheme(*qApp, 1.0);
}

void TestContactWindow::whoNeedsOtherWordsHasThemOnTheCard()
{
    app::ContactView view = sample();
    view.contacts[3].callName = "ランさん";
    view.contacts[3].script = "けがを していませんか。";
    ui::ContactWindow window(view, plan::TreeVariant::Day);
    window.show();
    QVERIFY(!window.cards().front()->findChild<QLabel*>(QStringLiteral("card.script")));
    const auto* script = window.cards().at(1)->findChild<QLabel*>(QStringLiteral("card.script"));
    QVERIFY(script && script->isVisible());
    QVERIFY(script->text().contains(QStringLiteral("けがを していませんか。")));
    const auto labels = window.cards().at(1)->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("Nguyen Thi Lan（ランさん）");
    }));
}

void TestContactWindow::inAPowerCutAllStaysReadable()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    const QImage usual = window.grab().toImage();
    window.findChild<QPushButton*>(QStringLiteral("powerCut"))->click();
    const QImage dark = window.grab().toImage();
    const auto brightness = [](const QImage& image) {
        qint64 sum = 0;
        for (int y = 0; y < image.height(); y += 4)
            for (int x = 0; x < image.width(); x += 4)
                sum += qGray(image.pixel(x, y));
        return sum * 16 / (image.width() * image.height());
    };
    QVERIFY(brightness(usual) > 200);
    QVERIFY(brightness(dark) < 60);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    window.findChild<QPushButton*>(QStringLiteral("powerCut"))->click();
    QVERIFY(brightness(window.grab().toImage()) > 200);
}

void TestContactWindow::everyControlHasAName()
{
    ui::ContactWindow window(sample(), plan::TreeVariant::Day);
    window.show();
    QCOMPARE(test::nameless(window), QStringList());
}

QTEST_MAIN(TestContactWindow)
#include "tst_contact_window.moc"
