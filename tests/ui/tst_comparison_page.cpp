// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>

#include "app/versions.h"
#include "support/accessible.h"
#include "support/open_plan.h"
#include "ui/pages/comparison_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/document_view.h"

using namespace keizoku;

namespace {

constexpr const char* kAim = "purpose/aim@natural";

/// Two versions and a draft: the aim is told three times, a person joins in the second.
struct Fixture {
    test::OpenPlan open;

    Fixture()
    {
        open.addPerson("大西 雅子", "おおにし まさこ");
        write("利用者の命を守る。");
        publish();
        write("利用者と職員の命を守る。");
        open.addPerson("宮下 葵", "みやした あおい");
        publish();
        write("利用者と職員と家族の命を守る。");
    }
    void write(const std::string& aim)
    {
        QVERIFY(open.model->edit(
            [&](app::Session& session) { return session.setValue(test::OpenPlan::path(kAim), aim); }));
    }
    void publish()
    {
        QVERIFY(app::publish(open.model->session(), {"大西 雅子", "大西 雅子", "定期", {}, {}}));
        open.model->announceVersion();
    }
};

template <class Widget>
Widget& in(ui::ComparisonPage& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QStringLiteral("comparison.") + QLatin1String(name));
    Q_ASSERT(found);
    return *found;
}

QString shown(ui::ComparisonPage& page)
{
    return in<ui::DocumentView>(page, "view").toPlainText();
}

/// The words of a text that are underlined.
QStringList underlined(const QTextDocument& document)
{
    QStringList words;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().fontUnderline())
                words << part.fragment().text();
    return words;
}

void choose(QComboBox& combo, int number)
{
    combo.setCurrentIndex(combo.findData(number));
    emit combo.activated(combo.currentIndex());
}

} // namespace

class TestComparisonPage final : public QObject {
    Q_OBJECT

private slots:
    void theDraftStandsBesideTheLastVersion();
    void anyTwoVersionsCanBeChosen();
    void sidesAreTurned();
    void aVersionIsSetAgainstTheOneBefore();
    void stepsGoFromRowToRow();
    void whatIsTypedElsewhereIsSeenWhenThePageIs();
    void withoutAVersionItSaysWhatToDo();
    void printingAsksForTheSamePair();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestComparisonPage::theDraftStandsBesideTheLastVersion()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    QCOMPARE(in<QComboBox>(page, "newer").currentData().toInt(), 0);
    QCOMPARE(in<QComboBox>(page, "older").currentData().toInt(), 2);
    QVERIFY(in<QLabel>(page, "state").text().startsWith(QStringLiteral("1行に違いがあります")));
    QCOMPARE(in<QListWidget>(page, "places").count(), 1);
    const QStringList words = underlined(*in<ui::DocumentView>(page, "view").document());
    QVERIFY2(words.join(QString()).contains(QStringLiteral("家族")),
             qPrintable(words.join(QLatin1Char('|'))));
    QVERIFY(!words.join(QString()).contains(QStringLiteral("命")));
    QVERIFY(in<ui::DocumentView>(page, "view").isReadOnly());
}

void TestComparisonPage::anyTwoVersionsCanBeChosen()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    choose(in<QComboBox>(page, "older"), 1);
    QVERIFY(shown(page).contains(QStringLiteral("宮下 葵")));
    QVERIFY(shown(page).contains(QStringLiteral("家族の命")));
    choose(in<QComboBox>(page, "newer"), 2);
    QCOMPARE(in<QComboBox>(page, "older").count(), 1);
    QVERIFY(shown(page).contains(QStringLiteral("宮下 葵")));
    QVERIFY(!shown(page).contains(QStringLiteral("家族の命")));
}

void TestComparisonPage::sidesAreTurned()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    const QString text = shown(page);
    QVERIFY(text.indexOf(QStringLiteral("改定後（案）")) < text.indexOf(QStringLiteral("改定前（第2版）")));
    in<QCheckBox>(page, "swapped").click();
    const QString turned = shown(page);
    QVERIFY(turned.indexOf(QStringLiteral("改定前（第2版）")) <
            turned.indexOf(QStringLiteral("改定後（案）")));
}

void TestComparisonPage::aVersionIsSetAgainstTheOneBefore()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    QVERIFY(page.showPath(QStringLiteral("2")));
    QCOMPARE(in<QComboBox>(page, "newer").currentData().toInt(), 2);
    QCOMPARE(in<QComboBox>(page, "older").currentData().toInt(), 1);
    QVERIFY(page.showPath(QStringLiteral("1")));
    QVERIFY(in<QLabel>(page, "state").text().contains(QStringLiteral("これより前の版がありません")));
    QVERIFY(!page.showPath(QStringLiteral("9")));
    QVERIFY(!page.showPath(QStringLiteral("purpose/aim@natural")));
}

void TestComparisonPage::stepsGoFromRowToRow()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    page.activateWindow();
    choose(in<QComboBox>(page, "older"), 1);
    auto& view = in<ui::DocumentView>(page, "view");
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const int start = view.textCursor().position();
    in<QPushButton>(page, "next").click();
    const int first = view.textCursor().position();
    QVERIFY(first > start);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    const int second = view.textCursor().position();
    QVERIFY(second > first);
    in<QPushButton>(page, "next").click();
    QVERIFY(in<QLabel>(page, "state").text().contains(QStringLiteral("最後の違い")));
    in<QPushButton>(page, "before").click();
    QCOMPARE(view.textCursor().position(), first);
}

void TestComparisonPage::whatIsTypedElsewhereIsSeenWhenThePageIs()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    QObject::connect(fixture.open.model.get(), &ui::SessionModel::changed, &page,
                     &ui::ComparisonPage::refresh);
    fixture.write("ほかの目的。");
    page.show();
    QVERIFY(shown(page).contains(QStringLiteral("ほかの目的")));
}

void TestComparisonPage::withoutAVersionItSaysWhatToDo()
{
    test::OpenPlan open;
    ui::ComparisonPage page(open.model, nullptr);
    page.show();
    QVERIFY(in<QLabel>(page, "state").text().contains(QStringLiteral("版を確定してから")));
    QVERIFY(!in<QPushButton>(page, "print").isEnabled());
}

void TestComparisonPage::printingAsksForTheSamePair()
{
    Fixture fixture;
    ui::ComparisonPage page(fixture.open.model, nullptr);
    page.show();
    choose(in<QComboBox>(page, "older"), 1);
    QSignalSpy asked(&page, &ui::Page::goTo);
    in<QPushButton>(page, "print").click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("comparison:0:1"));
}

void TestComparisonPage::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestComparisonPage::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        ui::ComparisonPage page(fixture.open.model, nullptr);
        page.show();
        QCOMPARE(test::nameless(page), QStringList());
        QVERIFY2(page.minimumSizeHint().width() <= 880,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        QVERIFY2(page.minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(page.minimumSizeHint().height())));
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestComparisonPage)
#include "tst_comparison_page.moc"
