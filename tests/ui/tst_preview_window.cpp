// SPDX-License-Identifier: Apache-2.0
// What can be printed from the preview.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "app/versions.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/strings.h"
#include "ui/windows/preview_window.h"

using namespace keizoku;

namespace {

constexpr int kPatienceMs = 20000;

QComboBox* whatOf(const ui::PreviewWindow& window)
{
    return window.findChild<QComboBox*>(QStringLiteral("preview.what"));
}

QStringList textsOf(const QComboBox& combo)
{
    QStringList texts;
    for (int at = 0; at < combo.count(); ++at)
        texts << combo.itemText(at);
    return texts;
}

/// As a person picks it.
void choose(QComboBox& combo, const QString& text)
{
    combo.setCurrentIndex(combo.findText(text));
    emit combo.activated(combo.currentIndex());
}

} // namespace

class TestPreviewWindow final : public QObject {
    Q_OBJECT

private slots:
    void sheetsAreOffered();
    void shareSheetIsForRegionalPlans();
    void chosenSheetIsShown();
    void oneServiceOfSeveralCanBeChosen();
    void whatIsSavedLiesBesideThePlanAndSaysWhatItIs();
    void pastDayIsShownAsItStood();
    void everyControlHasAName();
};

void TestPreviewWindow::sheetsAreOffered()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    const ui::PreviewWindow window(open.model, dialogs, {});
    const QStringList texts = textsOf(*whatOf(window));
    QCOMPARE(texts.first(), QStringLiteral("業務継続計画"));
    for (const char* text : {"緊急連絡網", "利用者安否確認票", "感染症の様式（3・4・8）",
                             "感染症の様式（3・4・8） 用紙だけ", "自己点検表"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    QCOMPARE(window.request().what, app::What::Plan);
}

void TestPreviewWindow::shareSheetIsForRegionalPlans()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    const QString share = QStringLiteral("地域共有シート");
    QVERIFY(!textsOf(*whatOf(ui::PreviewWindow(open.model, dialogs, {}))).contains(share));
    const auto chosen = open.model->edit([](app::Session& session) {
        return session.edit("計画の種類", [](plan::Plan& plan) -> Result<void> {
            plan.fields[test::OpenPlan::path("purpose/layers")].value = plan::Choices{{"regional"}};
            return {};
        });
    });
    QVERIFY(chosen);
    const ui::PreviewWindow window(open.model, dialogs, {});
    QVERIFY(textsOf(*whatOf(window)).contains(share));
    choose(*whatOf(window), share);
    QCOMPARE(window.request().what, app::What::ShareSheet);
}

void TestPreviewWindow::chosenSheetIsShown()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::PreviewWindow window(open.model, dialogs, {});
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    auto* order = window.findChild<QComboBox*>(QStringLiteral("preview.order"));
    QVERIFY(order->isEnabled());
    choose(*whatOf(window), QStringLiteral("感染症の様式（3・4・8） 用紙だけ"));
    QCOMPARE(window.request().what, app::What::InfectionForms);
    QVERIFY(!window.request().forms.rows);
    QVERIFY(!order->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    choose(*whatOf(window), QStringLiteral("自己点検表"));
    QCOMPARE(window.request().what, app::What::SelfCheck);
    QVERIFY(window.request().forms.rows);
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
}

void TestPreviewWindow::oneServiceOfSeveralCanBeChosen()
{
    test::FakeDialogs dialogs;
    const auto serviceOf = [](const ui::PreviewWindow& window) {
        return window.findChild<QComboBox*>(QStringLiteral("preview.service"));
    };
    const test::OpenPlan single;
    const ui::PreviewWindow alone(single.model, dialogs, {});
    QVERIFY(serviceOf(alone)->isHidden());
    QVERIFY(alone.request().service.empty());

    const test::OpenPlan combined({"homon-kango", "kyotaku"});
    ui::PreviewWindow window(combined.model, dialogs, {});
    window.show();
    QVERIFY(serviceOf(window)->isVisible());
    QVERIFY(window.request().service.empty());
    choose(*serviceOf(window), QStringLiteral("居宅介護支援"));
    QCOMPARE(ui::qt(window.request().service), QStringLiteral("kyotaku"));
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    QCOMPARE(test::nameless(window), QStringList());
}

void TestPreviewWindow::whatIsSavedLiesBesideThePlanAndSaysWhatItIs()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::PreviewWindow window(open.model, dialogs, {}, app::What::Contacts);
    window.show();
    window.findChild<QCheckBox*>(QStringLiteral("preview.masked"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    window.findChild<QPushButton*>(QStringLiteral("preview.save"))->click();
    const QString beside = ui::qt((open.folder / "plan").string());
    QCOMPARE(dialogs.suggested, beside + QStringLiteral("_緊急連絡網_下書き（案）_番号なし"));
    dialogs.saveFile = beside + QStringLiteral(".pdf");
    window.findChild<QPushButton*>(QStringLiteral("preview.save"))->click();
    QVERIFY(QFile::exists(dialogs.saveFile));
}

void TestPreviewWindow::pastDayIsShownAsItStood()
{
    const test::OpenPlan open;
    const auto made = [&](int number, const char* iso) {
        return app::publish(open.model->session(), {"大西 雅子", "", "定期", number, *Date::fromIso(iso)});
    };
    QVERIFY(made(1, "2025-04-01"));
    QVERIFY(made(2, "2026-04-01"));
    test::FakeDialogs dialogs;
    ui::PreviewWindow window(open.model, dialogs, {});
    window.show();
    auto* day = window.findChild<QLineEdit*>(QStringLiteral("preview.day"));
    auto* standing = window.findChild<QLabel*>(QStringLiteral("preview.standing"));
    auto* state = window.findChild<QLabel*>(QStringLiteral("preview.state"));
    const auto warnsOfDraft = [&] {
        return standing->isVisible() && standing->text().contains(QStringLiteral("第2版を選んでください"));
    };
    QVERIFY(warnsOfDraft());
    const auto ask = [&](const QString& text) {
        day->clear();
        test::typeText(day, text);
        QTest::keyClick(day, Qt::Key_Return);
    };
    ask(QStringLiteral("令和8年3月31日"));
    QTRY_COMPARE_WITH_TIMEOUT(standing->text(), QStringLiteral("令和8年3月31日の時点（第1版）"), kPatienceMs);
    QVERIFY(window.request().asOf == Date::fromIso("2026-03-31"));
    QVERIFY(!window.request().draft);
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    ask(QStringLiteral("2026-04-01"));
    QTRY_COMPARE_WITH_TIMEOUT(standing->text(), QStringLiteral("令和8年4月1日の時点（第2版）"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
    // Pressed again without a change, the pages stay.
    QTest::keyClick(day, Qt::Key_Return);
    QVERIFY(window.isReady());
    for (const char* wrong : {"2025-03-31", "きのう", "2099-01-01"}) {
        ask(QString::fromUtf8(wrong));
        QVERIFY2(!standing->isVisible() && state->isVisible(), wrong);
        QVERIFY2(!window.isReady(), wrong);
    }
    ask({});
    QVERIFY(window.request().draft);
    QVERIFY(warnsOfDraft());
    auto* edition = window.findChild<QComboBox*>(QStringLiteral("preview.edition"));
    edition->setCurrentIndex(1);
    emit edition->activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(!standing->isVisible(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), kPatienceMs);
}

void TestPreviewWindow::everyControlHasAName()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::PreviewWindow window(open.model, dialogs, {});
    window.show();
    QCOMPARE(test::nameless(window), QStringList());
}

QTEST_MAIN(TestPreviewWindow)
#include "tst_preview_window.moc"
