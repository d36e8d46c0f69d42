// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include "app/activation.h"
#include "app/records.h"
#include "app/sample.h"
#include "base/files.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "support/fake_dialogs.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/pages/activation_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/activation_band.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::TempDir folder;
    test::FakeDialogs dialogs;
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

template <class Kind>
Kind& part(QWidget& page, const char* name)
{
    return *page.findChild<Kind*>(QStringLiteral("activation.") + QLatin1String(name));
}

void type(QWidget& page, const char* name, const QString& words)
{
    part<QLineEdit>(page, name).setText(words);
}

void pressSpace(QWidget& widget)
{
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_Space);
}

} // namespace

class TestActivationPage final : public QObject {
    Q_OBJECT

private slots:
    void tickedFactsProposeALevel();
    void aDecisionIsRecordedByKeyboardAndEndsWithTheStandDown();
    void withoutReasonNothingIsRecorded();
    void theOtherHazardHasItsOwnFacts();
    void aReportIsSavedAsTypedAndNotedWhenSent();
    void aMessageIsCopiedOnlyWhenWhole();
    void aDrillMessageIsNotNoted();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestActivationPage::tickedFactsProposeALevel()
{
    Fixture fixture;
    ui::ActivationPage page(fixture.model, fixture.dialogs, nullptr);
    page.show();
    QVERIFY(part<QLabel>(page, "proposal").text().contains(QStringLiteral("当てはまりません")));
    pressSpace(part<QCheckBox>(page, "fact.1")); // 震度5弱
    QVERIFY(part<QLabel>(page, "proposal").text().contains(QStringLiteral("「準備」の基準")));
    pressSpace(part<QCheckBox>(page, "fact.3")); // 震度5強
    QVERIFY(part<QLabel>(page, "proposal").text().contains(QStringLiteral("「縮小」の基準")));
    QCOMPARE(part<QComboBox>(page, "level").currentText(), QStringLiteral("縮小"));
    QVERIFY(part<QLabel>(page, "actions").text().contains(QStringLiteral("・リハビリと保清の訪問を延期し")));
    QVERIFY(part<QLabel>(page, "actions").text().contains(QStringLiteral("・統括責任者　大西 雅子")));
    pressSpace(part<QCheckBox>(page, "fact.3"));
    QVERIFY(part<QLabel>(page, "proposal").text().contains(QStringLiteral("「準備」の基準")));
    // A proposal alone activates nothing.
    QVERIFY(!app::activated(fixture.model->session()).value());
}

void TestActivationPage::aDecisionIsRecordedByKeyboardAndEndsWithTheStandDown()
{
    Fixture fixture;
    ui::ActivationBand band(*fixture.model, nullptr);
    ui::ActivationPage page(fixture.model, fixture.dialogs, nullptr);
    page.show();
    QVERIFY(band.isHidden());
    QVERIFY(!part<QPushButton>(page, "standDown").isEnabled());
    pressSpace(part<QCheckBox>(page, "fact.3"));
    type(page, "event", QStringLiteral("未明の地震"));
    type(page, "reason", QStringLiteral("道路が止まった"));
    part<QComboBox>(page, "by").setEditText(QStringLiteral("大西 雅子"));
    pressSpace(part<QPushButton>(page, "activate"));
    QVERIFY(part<QLabel>(page, "problem").isHidden());
    QVERIFY(!band.isHidden());
    QCOMPARE(band.text(), QStringLiteral("発動中：縮小（11月22日 09:14から）"));
    const auto& log = part<QListWidget>(page, "log");
    QCOMPARE(log.count(), 1);
    QVERIFY(log.item(0)->text().contains(QStringLiteral("確かめた事実：震度5強")));
    type(page, "reason", QStringLiteral("電気が戻った"));
    QVERIFY(part<QPushButton>(page, "standDown").isEnabled());
    pressSpace(part<QPushButton>(page, "standDown"));
    QVERIFY(band.isHidden());
    QCOMPARE(log.count(), 2);
    QVERIFY(!part<QPushButton>(page, "standDown").isEnabled());
}

void TestActivationPage::withoutReasonNothingIsRecorded()
{
    Fixture fixture;
    ui::ActivationPage page(fixture.model, fixture.dialogs, nullptr);
    page.show();
    pressSpace(part<QCheckBox>(page, "fact.3"));
    part<QComboBox>(page, "by").setEditText(QStringLiteral("大西 雅子"));
    pressSpace(part<QPushButton>(page, "activate"));
    QVERIFY(part<QLabel>(page, "problem").text().contains(QStringLiteral("理由を入れてください")));
    QVERIFY(!app::activated(fixture.model->session()).value());
}

void TestActivationPage::theOtherHazardHasItsOwnFacts()
{
    Fixture fixture;
    ui::ActivationPage page(fixture.model, fixture.dialogs, nullptr);
    page.show();
    pressSpace(part<QCheckBox>(page, "fact.3"));
    auto& hazard = part<QComboBox>(page, "hazard");
    hazard.setFocus();
    QTest::keyClick(&hazard, Qt::Key_Down);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(part<QCheckBox>(page, "fact.1").text(), QStringLiteral("感染疑い1名"));
    QVERIFY(!part<QCheckBox>(page, "fact.3").isChecked());
    QVERIFY(part<QLabel>(page, "proposal").text().contains(QStringLiteral("当てはまりません")));
}

void TestActivationPage::aReportIsSavedAsTypedAndNotedWhenSent()
{
    Fixture fixture;
    ui::ReportDialog dialog(fixture.model, fixture.dialogs, app::What::DamageReport);
    dialog.show();
    QCOMPARE(test::nameless(dialog), QStringList());
    const auto field = [&](const char* name) {
        return dialog.findChild<QLineEdit*>(QStringLiteral("report.") + QLatin1String(name));
    };
    QVERIFY(field("to")->text().startsWith(QStringLiteral("生駒市 地域包括ケア推進課")));
    QCOMPARE(field("power")->text(), QStringLiteral("未確認"));
    field("power")->setText(QStringLiteral("停電（8時から）"));
    fixture.dialogs.saveFile = ui::qt((fixture.folder / "r.txt").string());
    pressSpace(*dialog.findChild<QPushButton*>(QStringLiteral("report.save")));
    const auto saved = readFile(fixture.folder / "r.txt");
    QVERIFY(saved && saved->find("停電（8時から）") != std::string::npos);
    auto& sent = *dialog.findChild<QPushButton*>(QStringLiteral("report.sent"));
    pressSpace(sent); // nobody said who sent it
    QVERIFY(app::recordLines(fixture.model->session()).value().empty());
    dialog.findChild<QComboBox*>(QStringLiteral("report.by"))->setEditText(QStringLiteral("渡邉 誠"));
    pressSpace(sent);
    const auto lines = app::recordLines(fixture.model->session()).value();
    QCOMPARE(lines.size(), std::size_t{1});
    const plan::LogLine& line = lines.front().record.log.front();
    QCOMPARE(ui::qt(line.decision), QStringLiteral("送信：被害状況報告"));
    QVERIFY(line.event.find("電気：停電（8時から）") != std::string::npos);
    QVERIFY(!app::activated(fixture.model->session()).value());
}

void TestActivationPage::aMessageIsCopiedOnlyWhenWhole()
{
    Fixture fixture;
    ui::MessageDialog dialog(fixture.model, plan::Hazard::Natural);
    dialog.show();
    QCOMPARE(test::nameless(dialog), QStringList());
    auto& copy = *dialog.findChild<QPushButton*>(QStringLiteral("message.copy"));
    const auto& text = *dialog.findChild<QPlainTextEdit*>(QStringLiteral("message.text"));
    QVERIFY(!copy.isEnabled());
    QVERIFY(text.toPlainText().isEmpty());
    const auto open =
        dialog.findChildren<QLineEdit*>(QRegularExpression(QStringLiteral("^message\\.slot\\.")));
    QVERIFY(open.size() >= 2);
    for (QLineEdit* each : open) {
        QVERIFY(!copy.isEnabled());
        each->setText(QStringLiteral("答え"));
    }
    QVERIFY(copy.isEnabled());
    pressSpace(copy);
    QCOMPARE(QApplication::clipboard()->text(), text.toPlainText());
    QVERIFY(!text.toPlainText().contains(QLatin1Char('{')));
    dialog.findChild<QLineEdit*>(QStringLiteral("message.to"))->setText(QStringLiteral("職員全員"));
    dialog.findChild<QComboBox*>(QStringLiteral("message.by"))->setEditText(QStringLiteral("渡邉 誠"));
    pressSpace(*dialog.findChild<QPushButton*>(QStringLiteral("message.sent")));
    const auto log = app::recordLines(fixture.model->session()).value().front().record.log;
    QCOMPARE(ui::qt(log.front().event), text.toPlainText());
    QCOMPARE(ui::qt(log.front().sent), QStringLiteral("職員全員"));
}

void TestActivationPage::aDrillMessageIsNotNoted()
{
    Fixture fixture;
    ui::MessageDialog dialog(fixture.model, plan::Hazard::Infection);
    dialog.show();
    for (QLineEdit* each :
         dialog.findChildren<QLineEdit*>(QRegularExpression(QStringLiteral("^message\\.slot\\."))))
        each->setText(QStringLiteral("答え"));
    auto& sent = *dialog.findChild<QPushButton*>(QStringLiteral("message.sent"));
    QVERIFY(sent.isEnabled());
    pressSpace(*dialog.findChild<QCheckBox*>(QStringLiteral("message.drill")));
    const auto& text = *dialog.findChild<QPlainTextEdit*>(QStringLiteral("message.text"));
    QVERIFY(text.toPlainText().startsWith(QStringLiteral("これは訓練です。")));
    QVERIFY(!sent.isEnabled());
}

void TestActivationPage::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestActivationPage::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        ui::ActivationPage page(fixture.model, fixture.dialogs, nullptr);
        page.show();
        QCOMPARE(test::nameless(page), QStringList());
        QVERIFY2(page.minimumSizeHint().width() <= 880,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        QVERIFY2(page.minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(page.minimumSizeHint().height())));
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestActivationPage)
#include "tst_activation_page.moc"
