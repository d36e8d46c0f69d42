// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTextEdit>

#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/fields/make_field_editor.h"
#include "ui/fields/paragraph_editor.h"
#include "ui/fields/pasted_text.h"
#include "ui/pages/section_page.h"
#include "ui/strings.h"
#include "ui/widgets/guidance_panel.h"
#include "ui/widgets/sheet_view.h"

using namespace keizoku;

namespace {

/// A section on screen, as a person has it.
struct Desk {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    std::unique_ptr<ui::SectionPage> page;

    explicit Desk(const char* section)
    {
        open.addPerson("𠮷田 隆", "よしだ たかし");
        open.addPerson("植村 由紀", "うえむら ゆき");
        page = std::make_unique<ui::SectionPage>(open.model, dialogs, section);
        page->resize(900, 700);
        page->show();
        page->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(page.get()));
        static_cast<void>(page->editors().size());
        QTest::qWait(1); // editors come on screen between events
    }
    [[nodiscard]] QWidget* input(const char* path) const
    {
        return page->findChild<QWidget*>(QStringLiteral("field.") + QLatin1String(path));
    }
    [[nodiscard]] ui::FieldEditor* editor(const char* path) const
    {
        for (ui::FieldEditor* each : page->editors())
            if (each->path() == QLatin1String(path))
                return each;
        return nullptr;
    }
    [[nodiscard]] std::string text(const char* path) const
    {
        const auto value = open.value(path);
        const auto* words = std::get_if<std::string>(&value);
        return words ? *words : std::string();
    }
    void type(const char* path, const QString& words) const
    {
        test::typeText(input(path), words);
        page->commitInput();
    }
};

} // namespace

class TestFields final : public QObject {
    Q_OBJECT

private slots:
    void shortTextIsTypedAndKept();
    void paragraphKeepsLinesAndVariants();
    void phoneBecomesHalfWidthDigits();
    void datesAreReadInAnyForm();
    void impossibleDatesKeepTheirTextAndOfferADay();
    void numbersTakeFullWidthDigits();
    void peopleAreFoundAndStrangersKept();
    void choicesAreTaken();
    void tableCellsAreTyped();
    void matrixCellsAreTyped();
    void attachmentsAreStored();
    void registersLeadToTheirList();
    void settingAValueIsNoEdit();
    void typingIsStoredAfterAPause();
    void compositionSurvivesTheLossOfFocus();
    void refreshLeavesTheCursorAlone();
    void undoGoesThroughThePlan();
    void hugePastesAreRefusedAtOnce();
    void findingsAreShownAndUnderlined();
    void examplesRememberWhereTheyCameFrom();
    void rightExamplesAreSettledByName();
};

void TestFields::shortTextIsTypedAndKept()
{
    const Desk desk("training");
    desk.type("training/review-month", QStringLiteral("毎年5月の総会の翌週"));
    QCOMPARE(desk.text("training/review-month"), std::string("毎年5月の総会の翌週"));
}

void TestFields::paragraphKeepsLinesAndVariants()
{
    const Desk desk("training");
    desk.type("training/notice", QStringLiteral("葛󠄀城市の𠮷田が"));
    QTest::keyClick(desk.input("training/notice"), Qt::Key_Return);
    desk.type("training/notice", QStringLiteral("朝礼で読む。"));
    QCOMPARE(desk.text("training/notice"), std::string("葛󠄀城市の𠮷田が\n朝礼で読む。"));
}

void TestFields::phoneBecomesHalfWidthDigits()
{
    const Desk desk("contacts");
    desk.type("contacts/oncall-phone", QStringLiteral("０９０－１２３４－５６７８"));
    QCOMPARE(desk.text("contacts/oncall-phone"), std::string("090-1234-5678"));
    QCOMPARE(qobject_cast<QLineEdit*>(desk.input("contacts/oncall-phone"))->text(),
             QStringLiteral("０９０－１２３４－５６７８"));
    QTest::keyClick(desk.input("contacts/oncall-phone"), Qt::Key_Return);
    QCOMPARE(qobject_cast<QLineEdit*>(desk.input("contacts/oncall-phone"))->text(),
             QStringLiteral("090-1234-5678"));
}

void TestFields::datesAreReadInAnyForm()
{
    const Desk desk("purpose");
    desk.type("purpose/decided-on", QStringLiteral("令和８年１１月２２日"));
    QCOMPARE(std::get<Date>(desk.open.value("purpose/decided-on")).iso(), std::string("2026-11-22"));
    bool bothForms = false;
    for (const QLabel* label : desk.editor("purpose/decided-on")->findChildren<QLabel*>())
        bothForms = bothForms || label->text() == QStringLiteral("令和8年11月22日（日）・2026年");
    QVERIFY(bothForms);
}

void TestFields::impossibleDatesKeepTheirTextAndOfferADay()
{
    const Desk desk("purpose");
    desk.type("purpose/decided-on", QStringLiteral("平成40年1月1日"));
    QVERIFY(plan::isEmpty(desk.open.value("purpose/decided-on")));
    auto* line = qobject_cast<QLineEdit*>(desk.input("purpose/decided-on"));
    desk.page->refresh({QStringLiteral("field/purpose/decided-on")});
    QCOMPARE(line->text(), QStringLiteral("平成40年1月1日"));
    auto* offer = desk.editor("purpose/decided-on")->findChild<QPushButton*>();
    QVERIFY(offer && offer->isVisible());
    offer->click();
    QVERIFY(!plan::isEmpty(desk.open.value("purpose/decided-on")));
    QVERIFY(!offer->isVisible());
}

void TestFields::numbersTakeFullWidthDigits()
{
    const Desk desk("roles");
    desk.type("roles/on-foot@natural", QStringLiteral("１２"));
    QCOMPARE(std::get<plan::Decimal>(desk.open.value("roles/on-foot@natural")).str(), std::string("12"));
    desk.type("roles/on-foot@natural", QStringLiteral("人くらい"));
    QCOMPARE(qobject_cast<QLineEdit*>(desk.input("roles/on-foot@natural"))->text(),
             QStringLiteral("１２人くらい"));
}

void TestFields::peopleAreFoundAndStrangersKept()
{
    const Desk desk("training");
    desk.type("training/review-lead", QStringLiteral("植村"));
    QCOMPARE(std::get<plan::Reference>(desk.open.value("training/review-lead")).id,
             desk.open.model->plan().people.rows[1].id);
    auto* box = qobject_cast<QComboBox*>(desk.input("training/review-lead"));
    box->lineEdit()->selectAll();
    desk.type("training/review-lead", QStringLiteral("新しい所長"));
    QCOMPARE(std::get<plan::Reference>(desk.open.value("training/review-lead")).words,
             std::string("新しい所長"));
}

void TestFields::choicesAreTaken()
{
    const Desk desk("purpose");
    auto* radio = qobject_cast<QRadioButton*>(desk.input("purpose/hazard-zone@natural"));
    QVERIFY(radio);
    QTest::keyClick(radio, Qt::Key_Space);
    QCOMPARE(desk.text("purpose/hazard-zone@natural"), std::string("outside"));
    QTest::keyClick(radio, Qt::Key_Delete);
    QVERIFY(plan::isEmpty(desk.open.value("purpose/hazard-zone@natural")));
    auto* box = qobject_cast<QCheckBox*>(desk.input("purpose/services"));
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(std::get<plan::Choices>(desk.open.value("purpose/services")).ids,
             std::vector<std::string>{"nursing-care"});
    const Desk roles("roles");
    QTest::keyClick(roles.input("roles/muster-auto@natural"), Qt::Key_Space);
    QCOMPARE(std::get<bool>(roles.open.value("roles/muster-auto@natural")), true);
}

void TestFields::tableCellsAreTyped()
{
    const Desk desk("training");
    auto* view = qobject_cast<ui::SheetView*>(desk.input("training/open-items"));
    ui::SheetModel* sheet = view->sheet();
    QVERIFY(sheet->setData(sheet->index(0, 0), QStringLiteral("発電機の燃料"), Qt::EditRole));
    QVERIFY(sheet->setData(sheet->index(0, 1), QStringLiteral("植村 由紀"), Qt::EditRole));
    QVERIFY(sheet->setData(sheet->index(0, 2), QStringLiteral("令和9年1月10日"), Qt::EditRole));
    const auto table = std::get<plan::TableValue>(desk.open.value("training/open-items"));
    QCOMPARE(table.rows.size(), std::size_t{1});
    QCOMPARE(table.rows[0].at("item").text, std::string("発電機の燃料"));
    QCOMPARE(table.rows[0].at("who").text, "@" + desk.open.model->plan().people.rows[1].id);
    QCOMPARE(table.rows[0].at("due").text, std::string("2027-01-10"));
    QVERIFY(!sheet->setData(sheet->index(0, 2), QStringLiteral("いつか"), Qt::EditRole));
    desk.open.model->undo();
    QCOMPARE(sheet->index(0, 2).data().toString(), QString());
    QCOMPARE(sheet->rowCount(), 2); // and the line for a new one
}

void TestFields::matrixCellsAreTyped()
{
    const Desk desk("purpose");
    auto* view = qobject_cast<ui::SheetView*>(desk.input("purpose/own-impact@natural"));
    QVERIFY(view->sheet()->setData(view->sheet()->index(1, 0), QStringLiteral("断水"), Qt::EditRole));
    const auto matrix = std::get<plan::MatrixValue>(desk.open.value("purpose/own-impact@natural"));
    QCOMPARE(matrix.cells.at("drinking-water").at("day1").text, std::string("断水"));
}

void TestFields::attachmentsAreStored()
{
    Desk desk("purpose");
    desk.dialogs.openFile = QStringLiteral(KEIZOKU_SOURCE "/templates/samples/hibari/hazard-map.png");
    QTest::keyClick(desk.input("purpose/hazard-map-picture@natural"), Qt::Key_Space);
    const auto file = std::get<plan::Attachment>(desk.open.value("purpose/hazard-map-picture@natural"));
    QCOMPARE(file.mime, std::string("image/png"));
    QVERIFY(desk.open.model->session().file().blob(file.digest));
    desk.open.model->undo();
    QVERIFY(plan::isEmpty(desk.open.value("purpose/hazard-map-picture@natural")));
    desk.dialogs.openFile = QStringLiteral(KEIZOKU_SOURCE "/CMakeLists.txt");
    QTest::keyClick(desk.input("purpose/hazard-map-picture@natural"), Qt::Key_Space);
    QVERIFY(plan::isEmpty(desk.open.value("purpose/hazard-map-picture@natural")));
}

void TestFields::registersLeadToTheirList()
{
    const Desk desk("contacts");
    QSignalSpy leads(desk.page.get(), &ui::Page::goTo);
    QTest::keyClick(desk.input("contacts/people"), Qt::Key_Space);
    QCOMPARE(leads.last().first().toString(), QStringLiteral("register:people"));
}

void TestFields::settingAValueIsNoEdit()
{
    const Desk desk("training");
    for (ui::FieldEditor* editor : desk.page->editors()) {
        QSignalSpy edits(editor, &ui::FieldEditor::edited);
        const auto example = forms::FieldInstance(editor->instance());
        if (!example.example())
            continue;
        const auto done =
            desk.open.model->edit([&](app::Session& session) { return session.takeExample(example.path); });
        QVERIFY2(done, qPrintable(editor->path()));
        editor->commitInput();
        QCOMPARE(edits.count(), 0);
    }
}

void TestFields::typingIsStoredAfterAPause()
{
    const Desk desk("training");
    test::typeText(desk.input("training/review-month"), QStringLiteral("五月"));
    QVERIFY(desk.text("training/review-month").empty());
    QTRY_COMPARE(desk.text("training/review-month"), std::string("五月"));
}

void TestFields::compositionSurvivesTheLossOfFocus()
{
    const Desk desk("training");
    for (const char* path : {"training/review-month", "training/notice"}) {
        desk.input(path)->setFocus();
        test::composeText(desk.input(path), QStringLiteral("れいわ"));
        QVERIFY(desk.text(path).empty());
        desk.input("training/review-lead")->setFocus();
        QCOMPARE(desk.text(path), std::string("れいわ"));
    }
    desk.input("training/new-hire")->setFocus();
    test::composeText(desk.input("training/new-hire"), QStringLiteral("けんしゅう"));
    desk.page->commitInput();
    QCOMPARE(desk.text("training/new-hire"), std::string("けんしゅう"));
}

void TestFields::refreshLeavesTheCursorAlone()
{
    const Desk desk("training");
    auto* text = qobject_cast<QTextEdit*>(desk.input("training/notice"));
    test::typeText(text, QStringLiteral("朝礼で読む"));
    text->moveCursor(QTextCursor::Start);
    desk.page->refresh({QStringLiteral("field/training/notice")});
    QCOMPARE(text->toPlainText(), QStringLiteral("朝礼で読む"));
    desk.page->commitInput();
    QCOMPARE(text->textCursor().position(), 0);
    test::typeText(text, QStringLiteral("毎日 "));
    desk.page->commitInput();
    QCOMPARE(desk.text("training/notice"), std::string("毎日 朝礼で読む"));
}

void TestFields::undoGoesThroughThePlan()
{
    const Desk desk("training");
    desk.type("training/review-month", QStringLiteral("五月"));
    desk.type("training/review-month", QStringLiteral("の総会"));
    desk.type("training/notice", QStringLiteral("朝礼"));
    QTest::keyClick(desk.input("training/notice"), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.text("training/notice").empty());
    QVERIFY(qobject_cast<QTextEdit*>(desk.input("training/notice"))->toPlainText().isEmpty());
    QTest::keyClick(desk.input("training/notice"), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.text("training/review-month").empty()); // one visit, one step
    QTest::keyClick(desk.input("training/review-month"), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.text("training/review-month"), std::string("五月の総会"));
}

void TestFields::hugePastesAreRefusedAtOnce()
{
    const Desk desk("training");
    auto* data = new QMimeData;
    data->setText(QString(10 * 1024 * 1024, QChar(u'あ')));
    QGuiApplication::clipboard()->setMimeData(data);
    for (const char* path : {"training/review-month", "training/notice"}) {
        desk.input(path)->setFocus();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(desk.input(path), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(clock.elapsed() < 500, path);
        desk.page->commitInput();
        QVERIFY(desk.text(path).empty());
    }
    QGuiApplication::clipboard()->setText(QString(ui::kMaxPastedChars, QChar(u'あ')));
    QTest::keyClick(desk.input("training/notice"), Qt::Key_V, Qt::ControlModifier);
    desk.page->commitInput();
    QCOMPARE(ui::qt(desk.text("training/notice")).size(), ui::kMaxPastedChars);
}

void TestFields::findingsAreShownAndUnderlined()
{
    const Desk desk("training");
    desk.type("training/notice", QStringLiteral("𠮷田が○○に貼る。"));
    check::Finding finding;
    finding.severity = check::Severity::Error;
    finding.path = "training/notice";
    finding.offset = std::string("𠮷田が").size();
    finding.length = std::string("○○").size();
    finding.sentence = "「○○」が残っています。";
    ui::FieldEditor* editor = desk.editor("training/notice");
    editor->showFindings({finding});
    auto* text = qobject_cast<QTextEdit*>(desk.input("training/notice"));
    QCOMPARE(text->extraSelections().size(), 1);
    QCOMPARE(text->extraSelections().first().cursor.selectedText(), QStringLiteral("○○"));
    QVERIFY(text->accessibleDescription().contains(QStringLiteral("■ 直すところ")));
    editor->showFindings({});
    QVERIFY(text->extraSelections().isEmpty());
}

void TestFields::examplesRememberWhereTheyCameFrom()
{
    const Desk desk("training");
    test::FakeDialogs dialogs;
    ui::GuidancePanel panel(desk.open.model, dialogs);
    panel.showPath(QStringLiteral("training/notice"));
    panel.findChild<QPushButton*>(QStringLiteral("guidance.take"))->click();
    QVERIFY(!desk.text("training/notice").empty());
    desk.type("training/notice", QStringLiteral("！"));
    const plan::Field* field = desk.open.model->plan().field(test::OpenPlan::path("training/notice"));
    QCOMPARE(field->origin.path, std::string("training/notice"));
    QVERIFY(dialogs.asked.isEmpty());
    panel.findChild<QPushButton*>(QStringLiteral("guidance.take"))->click(); // own words now: asks first
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(desk.text("training/notice").find("！") != std::string::npos);
}

void TestFields::rightExamplesAreSettledByName()
{
    const Desk desk("training");
    test::FakeDialogs dialogs;
    ui::GuidancePanel panel(desk.open.model, dialogs);
    panel.showPath(QStringLiteral("training/notice"));
    auto* right = panel.findChild<QPushButton*>(QStringLiteral("guidance.right"));
    QVERIFY(right->isHidden());
    panel.findChild<QPushButton*>(QStringLiteral("guidance.take"))->click();
    QVERIFY(!right->isHidden());
    dialogs.text = QStringLiteral("大西 雅子");
    right->click();
    QVERIFY(right->isHidden());
    QCOMPARE(desk.open.model->plan().field(test::OpenPlan::path("training/notice"))->settled->by,
             std::string("大西 雅子"));
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
