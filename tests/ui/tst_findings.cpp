// SPDX-License-Identifier: Apache-2.0
// What can be done about a finding: the suggested act, going there, keeping it with a reason, its basis.
#include <fstream>

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTreeWidget>

#include "plan/register_access.h"
#include "support/accessible.h"
#include "support/type_text.h"
#include "ui/dialogs/basis_dialog.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/pages/findings_page.h"
#include "ui/strings.h"
#include "ui/table_support.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/guidance_panel.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/status_line.h"

using namespace keizoku;
using plan::RegisterId;

namespace {

/// The sample office with its findings there.
struct Fixture {
    test::OpenSample sample;
    test::FakeDialogs dialogs;
    std::shared_ptr<ui::SessionModel> model{std::move(sample.model)};

    Fixture() { check(); }
    void check() const
    {
        QSignalSpy done(model.get(), &ui::SessionModel::findingsChanged);
        model->checkNow();
        if (!done.wait(20000))
            qFatal("no check");
    }
    [[nodiscard]] check::Finding first(check::Severity severity) const
    {
        for (const check::Finding& finding : model->findings())
            if (finding.severity == severity)
                return finding;
        return {};
    }
    [[nodiscard]] std::string cell(const char* column) const
    {
        return plan::cell(model->plan(), RegisterId::Stock, model->plan().stock.rows.front().id, column);
    }
    [[nodiscard]] check::Finding made(const std::string& path, check::Severity severity) const
    {
        check::Finding finding;
        finding.rule = "made-up";
        finding.severity = severity;
        finding.section = "stockpile";
        finding.path = path;
        finding.sentence = "保管場所を確かめてください。";
        finding.why = "利用者へ届ける物が見つかりません。";
        return finding;
    }
};

QPushButton* button(const QWidget& in, const char* name)
{
    return in.findChild<QPushButton*>(QLatin1String(name));
}

QString wordsOf(const QWidget& in)
{
    QStringList all;
    for (const QLabel* label : in.findChildren<QLabel*>())
        all << label->text();
    return all.join(QLatin1Char('\n'));
}

template <class Dialog>
Dialog* openDialog()
{
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Dialog*>(each); found && found->isVisible())
            return found;
    return nullptr;
}

QTreeWidgetItem* itemOf(const QTreeWidget& list, const std::string& sentence)
{
    for (QTreeWidgetItemIterator at(const_cast<QTreeWidget*>(&list)); *at; ++at)
        if ((*at)->text(2) == ui::qt(sentence))
            return *at;
    return nullptr;
}

} // namespace

class TestFindings final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        ui::applyTheme(*qApp, 1.0);
    }
    void aCardSaysWhatWhyAndOnWhatBasis();
    void theActIsOneUndoStep();
    void anActThatFailsIsTold();
    void anActWithoutValueLeadsThere();
    void anActThatLeadsNowhereIsNotOffered();
    void outdatedQuestionsAreRenewed();
    void anErrorCannotBeKept();
    void keepingAsksForNameAndReason();
    void whatIsKeptStandsApart();
    void keptOnesCountNoLonger();
    void theListIsWorkedByKeyboard();
    void mendingGoesOnToTheNext();
    void theChainNamesSpansAndWhatNobodyRead();
    void theBasisOpensByItsButton();
    void thePanelOffersTheSame();
    void everyControlHasAName();
};

void TestFindings::aCardSaysWhatWhyAndOnWhatBasis()
{
    Fixture fixture;
    const check::Finding finding = fixture.first(check::Severity::Warning);
    QVERIFY(!finding.why.empty() && !finding.basis.empty());
    const ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    const QString words = wordsOf(card);
    QVERIFY(words.contains(ui::qt(finding.sentence)));
    QVERIFY(words.contains(QStringLiteral("いざというとき：") + ui::qt(finding.why)));
    QVERIFY(words.contains(QStringLiteral("根拠：") + ui::qt(finding.basis)));
}

void TestFindings::theActIsOneUndoStep()
{
    Fixture fixture;
    const std::string path = "stock/" + fixture.model->plan().stock.rows.front().id + "/place";
    check::Finding finding = fixture.made(path, check::Severity::Error);
    finding.act = {"「玄関の棚」にする", path, "玄関の棚"};
    const std::string before = fixture.cell("place");
    ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    QSignalSpy commit(&card, &ui::FindingCard::commitWanted);
    button(card, "finding.act")->click();
    QCOMPARE(commit.count(), 1);
    QCOMPARE(fixture.cell("place"), std::string("玄関の棚"));
    fixture.model->undo();
    QCOMPARE(fixture.cell("place"), before);
    QVERIFY(fixture.dialogs.errors.isEmpty());
}

void TestFindings::anActThatFailsIsTold()
{
    Fixture fixture;
    check::Finding finding = fixture.made("stock/s-9999/place", check::Severity::Warning);
    finding.act = {"入れる", "stock/s-9999/place", "棚"};
    const ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    button(card, "finding.act")->click();
    QCOMPARE(fixture.dialogs.errors.size(), 1);
}

void TestFindings::anActWithoutValueLeadsThere()
{
    Fixture fixture;
    check::Finding finding = fixture.made("stock", check::Severity::Warning);
    finding.act = {"連携先を開く", "register:contacts", ""};
    const ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    QSignalSpy lead(&card, &ui::FindingCard::goTo);
    button(card, "finding.act")->click();
    button(card, "finding.go")->click();
    QCOMPARE(lead.count(), 2);
    QCOMPARE(lead[0].first().toString(), QStringLiteral("register:contacts"));
    QCOMPARE(lead[1].first().toString(), QStringLiteral("stock"));
}

void TestFindings::anActThatLeadsNowhereIsNotOffered()
{
    Fixture fixture;
    check::Finding finding = fixture.made("stock", check::Severity::Warning);
    finding.act = {"どこかを開く", "no-such-page", ""};
    const ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    QVERIFY(!button(card, "finding.act"));
    QVERIFY(button(card, "finding.go"));
}

void TestFindings::outdatedQuestionsAreRenewed()
{
    const test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    std::filesystem::copy(environment.templates, folder / "templates",
                          std::filesystem::copy_options::recursive);
    environment.templates = folder / "templates";
    auto session = app::Session::create(environment, folder / "plan.keizoku", {"homon-kango"}, "みどり");
    QVERIFY(session.has_value());
    const std::string before = session->pack().edition;
    const std::string head = (folder / "templates/packs/homon-kango/pack.json").string();
    std::string text = [&] {
        std::ifstream in(head);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    const auto at = text.find('"' + before.substr(0, 4), text.find("\"edition\""));
    QVERIFY(at != std::string::npos);
    text.replace(at, text.find('"', at + 1) - at, "\"2031.1");
    std::ofstream(head) << text;
    auto checker = app::Checker::load(environment);
    QVERIFY(checker.has_value());
    ui::SessionModel model(*std::move(session), std::make_shared<const app::Checker>(*std::move(checker)));
    test::FakeDialogs dialogs;
    check::Finding finding;
    finding.rule = "questions-outdated";
    finding.severity = check::Severity::Hint;
    finding.path = "offices";
    finding.act = {"新しい質問に切り替える", "", ""};
    const ui::FindingCard card(finding, model, dialogs, nullptr);
    QSignalSpy asked(&model, &ui::SessionModel::questionsChanged);
    button(card, "finding.act")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(model.pack().edition, std::string("2031.1"));
    model.undo();
    QCOMPARE(model.pack().edition, before);
    QCOMPARE(asked.count(), 2);
}

void TestFindings::anErrorCannotBeKept()
{
    Fixture fixture;
    const ui::FindingCard error(fixture.made("stock", check::Severity::Error), *fixture.model,
                                fixture.dialogs, nullptr);
    const ui::FindingCard hint(fixture.made("stock", check::Severity::Hint), *fixture.model, fixture.dialogs,
                               nullptr);
    QVERIFY(!button(error, "finding.keep"));
    QVERIFY(button(hint, "finding.keep"));
}

void TestFindings::keepingAsksForNameAndReason()
{
    Fixture fixture;
    ui::KeepDialog dialog(*fixture.model, fixture.first(check::Severity::Warning), nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(test::nameless(dialog), QStringList());
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("keep.date"))
                ->text()
                .contains(QStringLiteral("令和8年11月22日")));
    const auto* problem = dialog.findChild<QLabel*>(QStringLiteral("keep.problem"));
    auto* by = dialog.findChild<ui::NameEdit*>(QStringLiteral("keep.by"));
    QVERIFY(by->matching(QStringLiteral("おおにし")).contains(QStringLiteral("大西 雅子")));
    button(dialog, "keep.take")->click();
    QVERIFY(problem->isVisible() && problem->text().contains(QStringLiteral("決めた人")));
    by->setEditText(QStringLiteral("大西 雅子"));
    button(dialog, "keep.take")->click();
    QVERIFY(problem->text().contains(QStringLiteral("理由")));
    QVERIFY(fixture.model->plan().waivers.rows.empty());
    test::typeText(dialog.findChild<QPlainTextEdit*>(), QStringLiteral("隣の事業所と共有している。"));
    button(dialog, "keep.take")->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    const plan::Waiver& kept = fixture.model->plan().waivers.rows.front();
    QCOMPARE(kept.by, std::string("大西 雅子"));
    QCOMPARE(kept.reason, std::string("隣の事業所と共有している。"));
    // The same person decides most things.
    const ui::KeepDialog next(*fixture.model, fixture.first(check::Severity::Warning), nullptr);
    QCOMPARE(next.findChild<ui::NameEdit*>()->currentText(), QStringLiteral("大西 雅子"));
}

void TestFindings::whatIsKeptStandsApart()
{
    Fixture fixture;
    ui::FindingsPage page(fixture.model, fixture.dialogs);
    page.resize(1100, 640);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* list = page.findChild<QTreeWidget*>(QStringLiteral("findings.list"));
    const check::Finding finding = fixture.first(check::Severity::Warning);
    list->setCurrentItem(itemOf(*list, finding.sentence));
    button(page, "finding.keep")->click();
    auto* dialog = openDialog<ui::KeepDialog>();
    QVERIFY(dialog);
    dialog->findChild<ui::NameEdit*>()->setEditText(QStringLiteral("大西 雅子"));
    test::typeText(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("足りている。"));
    button(*dialog, "keep.take")->click();
    const auto group = [&] { return list->topLevelItem(list->topLevelItemCount() - 1); };
    QTRY_COMPARE(group()->text(0), QStringLiteral("このままにした（理由）"));
    QTreeWidgetItem* kept = itemOf(*list, finding.sentence);
    QVERIFY(kept && kept->parent() == group());
    list->setCurrentItem(kept);
    const QString words = page.findChild<QLabel*>(QStringLiteral("finding.kept"))->text();
    for (const char* part : {"大西 雅子", "令和8年11月22日", "足りている。"})
        QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
    QVERIFY(!button(page, "finding.keep"));
    button(page, "finding.release")->click();
    QVERIFY(fixture.model->plan().waivers.rows.empty());
    QTRY_VERIFY(group()->text(0) != QStringLiteral("このままにした（理由）"));
    QVERIFY(itemOf(*list, finding.sentence));
    fixture.model->undo();
    QCOMPARE(fixture.model->plan().waivers.rows.size(), std::size_t{1});
}

void TestFindings::keptOnesCountNoLonger()
{
    Fixture fixture;
    ui::StatusLine status(fixture.model, nullptr);
    const auto shown = [&] { return button(status, "status.findings")->text(); };
    const QString before = shown();
    const check::Finding finding = fixture.first(check::Severity::Warning);
    QVERIFY(fixture.model->edit(
        [&](app::Session& session) { return session.keep(finding, "大西", "足りている"); }));
    fixture.check();
    const int warnings = before.section(QStringLiteral("確認 "), 1).toInt();
    QVERIFY(warnings > 0);
    QCOMPARE(shown(), QString(before).replace(QStringLiteral("確認 %1").arg(warnings),
                                              QStringLiteral("確認 %1").arg(warnings - 1)));
    const ui::FindingsPage page(fixture.model, fixture.dialogs);
    bool told = false;
    for (const QPushButton* each : page.findChildren<QPushButton*>())
        told = told || each->text().endsWith(QStringLiteral("このままにした（1）"));
    QVERIFY(told);
}

void TestFindings::theListIsWorkedByKeyboard()
{
    Fixture fixture;
    ui::FindingsPage page(fixture.model, fixture.dialogs);
    page.resize(1100, 640);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy lead(&page, &ui::Page::goTo);
    auto* list = page.findChild<QTreeWidget*>(QStringLiteral("findings.list"));
    list->setFocus();
    const QTreeWidgetItem* first = list->currentItem();
    QVERIFY(first && first->parent());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->currentItem() != first);
    QVERIFY(wordsOf(*page.findChild<ui::FindingCard*>()).contains(list->currentItem()->text(2)));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(lead.count(), 1);
    // Tab leads from the list to everything that can be done about it.
    list->setCurrentItem(itemOf(*list, fixture.first(check::Severity::Warning).sentence));
    list->setFocus();
    QStringList reached;
    for (int press = 0; press < 4 && !reached.contains(QStringLiteral("finding.keep")); ++press) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
    }
    QVERIFY2(reached.contains(QStringLiteral("finding.keep")), qPrintable(reached.join(QLatin1Char(' '))));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(openDialog<ui::KeepDialog>());
    QTest::keyClick(openDialog<ui::KeepDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!openDialog<ui::KeepDialog>());
}

void TestFindings::mendingGoesOnToTheNext()
{
    Fixture fixture;
    ui::FindingsPage page(fixture.model, fixture.dialogs);
    page.resize(1100, 640);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* list = page.findChild<QTreeWidget*>(QStringLiteral("findings.list"));
    QTreeWidgetItem* item = itemOf(*list, fixture.first(check::Severity::Warning).sentence);
    list->setCurrentItem(item);
    const int left = item->parent()->childCount();
    button(page, "finding.go")->setFocus();
    QVERIFY(fixture.model->edit([&](app::Session& session) {
        return session.keep(fixture.first(check::Severity::Warning), "大西", "足りている");
    }));
    fixture.check();
    QVERIFY(list->currentItem() && list->currentItem()->parent());
    QVERIFY(left == 1 || list->currentItem()->parent()->childCount() >= left - 1);
    // What can be done now is about another finding or a kept one; the keyboard is still on this page.
    QVERIFY(QApplication::focusWidget() && page.isAncestorOf(QApplication::focusWidget()));
}

void TestFindings::theChainNamesSpansAndWhatNobodyRead()
{
    Fixture fixture;
    const forms::LawBook& law = fixture.model->shipped().law;
    const forms::LawEntry* duty = law.entry("duty-plan-homon-kango");
    QVERIFY(duty);
    const std::vector<std::string> services{"homon-kango"};
    const auto lines = app::lawChain(law, duty->words(), services, *Date::fromIso("2026-11-22"));
    QVERIFY(lines.size() >= 2);
    const ui::BasisDialog dialog(fixture.model->pack(), lines, nullptr);
    const QString words = wordsOf(dialog);
    QVERIFY(words.contains(QStringLiteral("令和3年4月1日から令和6年3月31日まで")));
    QVERIFY(words.contains(QStringLiteral("▸ ") + ui::qt(duty->title)));
    QVERIFY(words.contains(QStringLiteral("確かめた日：令和8年11月22日")));
    app::LawLine read;
    read.verified = true;
    QVERIFY(
        !ui::basisLines(fixture.model->pack(), read).join(QString()).contains(QStringLiteral("原文未確認")));
    read.verified = false;
    QVERIFY(
        ui::basisLines(fixture.model->pack(), read).join(QString()).contains(QStringLiteral("原文未確認")));
}

void TestFindings::theBasisOpensByItsButton()
{
    Fixture fixture;
    const check::Finding finding = fixture.first(check::Severity::Warning);
    ui::FindingCard card(finding, *fixture.model, fixture.dialogs, nullptr);
    card.show();
    button(card, "finding.chain")->click();
    auto* dialog = openDialog<ui::BasisDialog>();
    QVERIFY(dialog);
    QCOMPARE(test::nameless(*dialog), QStringList());
    button(*dialog, "basis.close")->click();
    QTRY_VERIFY(!openDialog<ui::BasisDialog>());
}

void TestFindings::thePanelOffersTheSame()
{
    Fixture fixture;
    // A hint or warning at a field; the sample may have none, so one is looked for in an empty plan's
    // section.
    std::string path;
    for (const check::Finding& finding : fixture.model->findings())
        if (const auto parsed = plan::FieldPath::parse(finding.path);
            parsed && fixture.model->pack().find(*parsed).spec && finding.cell.empty())
            path = finding.path;
    if (path.empty()) {
        QVERIFY(fixture.model->edit([](app::Session& session) {
            return session.setValue(*plan::FieldPath::parse("purpose/aim@natural"),
                                    std::string("〇〇を守る。"));
        }));
        fixture.check();
        path = "purpose/aim@natural";
    }
    ui::GuidancePanel panel(fixture.model, fixture.dialogs);
    panel.show();
    panel.showPath(ui::qt(path));
    auto* card = panel.findChild<ui::FindingCard*>();
    QVERIFY(card);
    QSignalSpy lead(&panel, &ui::GuidancePanel::goTo);
    button(*card, "finding.go")->click();
    QVERIFY(lead.first().first().toString().startsWith(ui::qt(path)));
    const QPointer<ui::FindingCard> same = card;
    fixture.check();
    QVERIFY(same); // a check that says the same moves nothing under the hand
}

void TestFindings::everyControlHasAName()
{
    Fixture fixture;
    ui::FindingsPage page(fixture.model, fixture.dialogs);
    page.resize(700, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(test::nameless(page), QStringList());
}

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
