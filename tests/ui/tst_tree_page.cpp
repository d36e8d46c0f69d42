// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/sample.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "ui/pages/tree_editing.h"
#include "ui/pages/tree_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/tree_picture.h"

using namespace keizoku;

namespace {

/// The sample office: 17 people by day, 5 by night, one who has left.
struct Fixture {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;

    Fixture()
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "plan.keizoku");
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }
};

ui::TreePicture& picture(ui::TreePage& page)
{
    return *page.findChild<ui::TreePicture*>();
}

calltree::MemberId member(ui::TreePage& page, const char* name)
{
    const auto& members = picture(page).graph().members();
    for (calltree::MemberId at = 0; at < members.size(); ++at)
        if (members[at].name == name)
            return at;
    return members.size();
}

QString text(ui::TreePage& page, const char* label)
{
    return page.findChild<QLabel*>(QLatin1String(label))->text();
}

void press(ui::TreePage& page, const char* name)
{
    QTest::mouseClick(&picture(page), Qt::LeftButton, {}, picture(page).boxOf(member(page, name)).center());
}

QString keyOf(ui::TreePage& page, const char* name)
{
    return ui::qt(picture(page).graph().members()[member(page, name)].key);
}

/// As the window does.
void follow(Fixture& fixture, ui::TreePage& page)
{
    QObject::connect(fixture.model.get(), &ui::SessionModel::changed, &page, &ui::TreePage::refresh);
}

/// Who rings somebody, as drawn now.
QString callerOf(ui::TreePage& page, const char* name)
{
    const calltree::Graph& graph = picture(page).graph();
    for (const calltree::Call& call : graph.calls())
        if (call.callee == member(page, name))
            return ui::qt(graph.members()[call.caller].name);
    return {};
}

} // namespace

class TestTreePage final : public QObject {
    Q_OBJECT

private slots:
    void weakPlacesAreNamed();
    void aPressMakesSilentAndTellsWhoIsNotReached();
    void everythingGoesByKeyboard();
    void nightIsAnotherPicture();
    void changesElsewhereAreSeen();
    void everybodyIsDrawnBesideTheOthers();
    void theTreeIsChangedByKeysAndTakenBack();
    void somebodyIsDrawnOntoAnother();
    void theOutsiderComesInFromTheList();
    void aCircleIsRefusedInWords();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestTreePage::weakPlacesAreNamed()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    page.show();
    QVERIFY(text(page, "tree.times").contains(QStringLiteral("4回の電話")));
    const auto* problems = page.findChild<QListWidget*>();
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("川端 信也 は退職しています")));
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("2人（𠮷田 隆、石田 真由）")));
    QCOMPARE(picture(page).stateOf(member(page, "川端 信也")), QStringLiteral("退職"));
    page.findChild<QListWidget*>()->setCurrentRow(0);
    QCOMPARE(picture(page).current().value(), member(page, "川端 信也"));
}

void TestTreePage::aPressMakesSilentAndTellsWhoIsNotReached()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    page.show();
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("tree.what-if"))->isHidden());
    press(page, "渡邉 誠");
    QVERIFY(text(page, "tree.what-if").contains(QStringLiteral("ほかの全員に届きます")));
    press(page, "田原 久美子"); // his deputy
    QVERIFY(text(page, "tree.what-if").contains(QStringLiteral("ほかの全員に届きます")));
    press(page, "前川 直樹");
    press(page, "森 亮介");
    QVERIFY2(text(page, "tree.what-if").contains(QStringLiteral("2人に届きません：")),
             qPrintable(text(page, "tree.what-if")));
    QCOMPARE(picture(page).stateOf(member(page, "坂口 美穂")), QStringLiteral("届かない"));
    press(page, "森 亮介"); // answers again
    QVERIFY(text(page, "tree.what-if").contains(QStringLiteral("ほかの全員に届きます")));
    page.findChild<QPushButton*>(QStringLiteral("tree.everybody"))->click();
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("tree.what-if"))->isHidden());
    // One who left cannot be made silent: he is.
    press(page, "川端 信也");
    QVERIFY(picture(page).silent().empty());
}

void TestTreePage::everythingGoesByKeyboard()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    page.show();
    auto& drawn = picture(page);
    drawn.setFocus();
    QCOMPARE(drawn.current().value(), member(page, "大西 雅子"));
    QTest::keyClick(&drawn, Qt::Key_Right);
    QCOMPARE(drawn.current().value(), member(page, "辻本 健吾"));
    QTest::keyClick(&drawn, Qt::Key_Down);
    QCOMPARE(drawn.current().value(), member(page, "渡邉 誠"));
    QTest::keyClick(&drawn, Qt::Key_Space);
    QCOMPARE(drawn.silent(), std::vector<calltree::MemberId>{member(page, "渡邉 誠")});
    QTest::keyClick(&drawn, Qt::Key_Left);
    QCOMPARE(drawn.current().value(), member(page, "大西 雅子"));
    QSignalSpy led(&page, &ui::Page::goTo);
    QTest::keyClick(&drawn, Qt::Key_Return);
    QCOMPARE(led.at(0).at(0).toString(), QStringLiteral("register:tree")); // nobody rings her
    QTest::keyClick(&drawn, Qt::Key_Right);
    QTest::keyClick(&drawn, Qt::Key_Return);
    QVERIFY(led.at(1).at(0).toString().startsWith(QStringLiteral("tree/day/t-")));
}

void TestTreePage::nightIsAnotherPicture()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    page.show();
    auto* variant = page.findChild<QComboBox*>();
    variant->setCurrentIndex(1);
    emit variant->activated(1);
    QVERIFY(text(page, "tree.times").contains(QStringLiteral("3回の電話")));
    QVERIFY(!picture(page).boxOf(member(page, "西川 翔太")).isEmpty());
    QVERIFY(picture(page).boxOf(member(page, "渡邉 誠")).isEmpty());
}

void TestTreePage::changesElsewhereAreSeen()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    QObject::connect(fixture.model.get(), &ui::SessionModel::changed, &page, &ui::TreePage::refresh);
    page.show();
    const plan::RowId first = fixture.model->plan().tree.rows.front().id;
    QVERIFY(fixture.model->edit([&](app::Session& session) -> Result<void> {
        return session.setCell(plan::RegisterId::Tree, first, "callee", "新しい人");
    }));
    QVERIFY(member(page, "新しい人") < picture(page).graph().members().size());
}

void TestTreePage::everybodyIsDrawnBesideTheOthers()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    page.show();
    std::vector<QRect> boxes;
    const auto& members = picture(page).graph().members();
    for (calltree::MemberId at = 0; at < members.size(); ++at)
        if (members[at].tree)
            boxes.push_back(picture(page).boxOf(at));
    QCOMPARE(boxes.size(), std::size_t(18));
    for (std::size_t one = 0; one < boxes.size(); ++one) {
        QVERIFY(picture(page).rect().contains(boxes[one]));
        for (std::size_t other = one + 1; other < boxes.size(); ++other)
            QVERIFY(!boxes[one].intersects(boxes[other]));
    }
}

void TestTreePage::theTreeIsChangedByKeysAndTakenBack()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    follow(fixture, page);
    page.show();
    auto& drawing = picture(page);
    // The leaver goes, and who hung on him hangs on his caller now.
    drawing.setFocus();
    drawing.setCurrent(member(page, "川端 信也"));
    QTest::keyClick(&drawing, Qt::Key_Delete);
    QCOMPARE(callerOf(page, "𠮷田 隆"), QStringLiteral("植村 由紀"));
    QCOMPARE(callerOf(page, "石田 真由"), QStringLiteral("植村 由紀"));
    QVERIFY(text(page, "tree.state").contains(QStringLiteral("Ctrl+Z")));
    fixture.model->undo();
    QCOMPARE(callerOf(page, "𠮷田 隆"), QStringLiteral("川端 信也"));

    auto* editing = page.findChild<ui::TreeEditing*>();
    QString asked;
    editing->setPick([&](const QString& title, const std::vector<ui::Pickable>& people) {
        asked = title;
        for (const ui::Pickable& each : people)
            if (each.name == QStringLiteral("髙橋 なつみ"))
                return std::optional(each.key);
        return std::optional<QString>();
    });
    drawing.setCurrent(member(page, "松田 恵"));
    QTest::keyClick(&drawing, Qt::Key_M);
    QVERIFY(asked.contains(QStringLiteral("松田 恵")));
    QCOMPARE(callerOf(page, "松田 恵"), QStringLiteral("髙橋 なつみ"));
    drawing.setCurrent(member(page, "坂口 美穂"));
    QTest::keyClick(&drawing, Qt::Key_Up, Qt::AltModifier);
    const auto calls = drawing.graph().callsOf(member(page, "前川 直樹"));
    QCOMPARE(drawing.graph().members()[calls.front()->callee].name, std::string("坂口 美穂"));
    drawing.setCurrent(member(page, "田原 久美子"));
    QTest::keyClick(&drawing, Qt::Key_D);
    const auto renewed = drawing.graph().callsOf(member(page, "渡邉 誠"));
    QVERIFY(!renewed.empty() && renewed.front()->deputy == member(page, "髙橋 なつみ"));
    for (int step = 0; step < 3; ++step)
        fixture.model->undo();
    QCOMPARE(callerOf(page, "松田 恵"), QStringLiteral("藤井 さおり"));
}

void TestTreePage::somebodyIsDrawnOntoAnother()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    follow(fixture, page);
    page.resize(1300, 760);
    page.show();
    auto& drawing = picture(page);
    const QPoint from = drawing.boxOf(member(page, "山内 由美子")).center();
    const QPoint to = drawing.boxOf(member(page, "田原 久美子")).center();
    QTest::mousePress(&drawing, Qt::LeftButton, {}, from);
    QTest::mouseMove(&drawing, (from + to) / 2);
    QTest::mouseMove(&drawing, to);
    QTest::mouseRelease(&drawing, Qt::LeftButton, {}, to);
    QCOMPARE(callerOf(page, "山内 由美子"), QStringLiteral("田原 久美子"));
    QVERIFY(drawing.silent().empty()); // it was no press
}

void TestTreePage::theOutsiderComesInFromTheList()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    follow(fixture, page);
    page.show();
    auto* variant = page.findChild<QComboBox*>(QStringLiteral("tree.variant"));
    variant->setCurrentIndex(1);
    emit variant->activated(1);
    auto* outside = page.findChild<QListWidget*>(QStringLiteral("tree.outside"));
    const int before = outside->count();
    QVERIFY(before > 5); // five are rung by night
    picture(page).setCurrent(member(page, "大西 雅子"));
    const QString name = outside->item(0)->text();
    outside->setCurrentRow(0);
    QTest::keyClick(outside, Qt::Key_Return);
    QCOMPARE(outside->count(), before - 1);
    QCOMPARE(callerOf(page, name.toUtf8().constData()), QStringLiteral("大西 雅子"));
}

void TestTreePage::aCircleIsRefusedInWords()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    follow(fixture, page);
    page.show();
    const QString caller = callerOf(page, "植村 由紀");
    emit picture(page).dropped(keyOf(page, "植村 由紀"), keyOf(page, "松田 恵"));
    QVERIFY(text(page, "tree.state").contains(QStringLiteral("電話が回り続けます")));
    QCOMPARE(callerOf(page, "植村 由紀"), caller);
}

void TestTreePage::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestTreePage::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        ui::TreePage page(fixture.model, nullptr);
        page.show();
        QCOMPARE(test::nameless(page), QStringList());
        QVERIFY2(page.minimumSizeHint().width() <= 880,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        QVERIFY2(page.minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(page.minimumSizeHint().height())));
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestTreePage)
#include "tst_tree_page.moc"
