// SPDX-License-Identifier: Apache-2.0
// Which questions are asked follows the offices and the kind of plan, while pages are open.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "ui/fields/field_editor.h"
#include "ui/main_window.h"
#include "ui/models/register_model.h"
#include "ui/page_stack.h"
#include "ui/pages/register_page.h"
#include "ui/pages/section_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/sheet_view.h"

using namespace keizoku;
using plan::RegisterId;

namespace {

const char* const kArea = "partners/area-power-users@natural";

struct Fixture {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::Settings settings{QString::fromStdString((open.folder / "s.ini").string())};
    ui::MainWindow window{open.model, dialogs, settings};

    explicit Fixture(const std::vector<std::string>& services = {"homon-kango"}) : open(services)
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    [[nodiscard]] QWidget* page() const
    {
        return window.findChild<ui::PageStack*>(QStringLiteral("pages"))
            ->findChild<QStackedWidget*>()
            ->currentWidget();
    }
    /// The editor of a field on the page that is shown.
    [[nodiscard]] ui::FieldEditor* editor(const char* path) const
    {
        auto* shown = qobject_cast<ui::SectionPage*>(page());
        for (ui::FieldEditor* each : shown ? shown->editors() : std::vector<ui::FieldEditor*>())
            if (each->path() == QLatin1String(path))
                return each;
        return nullptr;
    }
    [[nodiscard]] bool chooseKinds(const std::vector<std::string>& kinds) const
    {
        return open.model
            ->edit([&](app::Session& session) {
                return session.setValue(test::OpenPlan::path("purpose/layers"), plan::Choices{kinds});
            })
            .has_value();
    }
    [[nodiscard]] bool addOffice(const char* service) const
    {
        return open.model
            ->edit([&](app::Session& session) -> Result<void> {
                const auto row = session.addRow(RegisterId::Offices);
                if (!row)
                    return failed(row);
                return session.setCell(RegisterId::Offices, *row, "service", service);
            })
            .has_value();
    }
    [[nodiscard]] QString entry(const char* page) const
    {
        const auto* list = window.findChild<QListWidget*>(QStringLiteral("navigation"));
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole).toString() == QLatin1String(page))
                return list->item(row)->text();
        return {};
    }
};

/// A path that only these services together are asked.
QString pathOnlyOf(const forms::Pack& with, const forms::Pack& without)
{
    for (const forms::FieldInstance& each : with.instances())
        if (!without.find(each.path).spec)
            return ui::qt(each.path.str());
    return {};
}

} // namespace

class TestQuestions final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { ui::applyTheme(*qApp, 1.0); }
    void theKindOfPlanBringsItsFields();
    void theControlThatChangedItKeepsTheFocus();
    void anotherServiceBringsItsFields();
    void whatIsBeingTypedIsKept();
    void pagesThatHoldNoQuestionsStay();
    void theSameFieldIsExplained();
    void oldQuestionsStayReadable();
    void servicesAreChosenByName();
    void anUnknownServiceIsRefused();
    void thePlanSpeaksInTheFirstServicesWords();
};

void TestQuestions::theKindOfPlanBringsItsFields()
{
    const Fixture fixture;
    QVERIFY(const_cast<ui::MainWindow&>(fixture.window).goTo(QStringLiteral("partners")));
    QVERIFY(!fixture.editor(kArea));
    QVERIFY(fixture.chooseKinds({"organization", "regional"}));
    QTRY_VERIFY(fixture.editor(kArea));
    QCOMPARE(fixture.window.pageName(), QStringLiteral("section:partners"));
    fixture.open.model->undo();
    QTRY_VERIFY(!fixture.editor(kArea));
    fixture.open.model->redo();
    QTRY_VERIFY(fixture.editor(kArea));
    QVERIFY(fixture.dialogs.asked.isEmpty());
}

void TestQuestions::theControlThatChangedItKeepsTheFocus()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("purpose/layers")));
    const QString regional = QStringLiteral("地域");
    const auto box = [&]() -> QCheckBox* {
        for (QCheckBox* each : fixture.page()->findChildren<QCheckBox*>())
            if (each->text().startsWith(regional))
                return each;
        return nullptr;
    };
    QVERIFY(box());
    const QPointer<QWidget> before = fixture.page();
    box()->setFocus();
    QTest::keyClick(box(), Qt::Key_Space);
    QTRY_VERIFY(!before); // the page was made anew
    QVERIFY(box()->isChecked());
    QTRY_COMPARE(QApplication::focusWidget(), box());
    QVERIFY(fixture.open.model->pack().find(test::OpenPlan::path(kArea)).spec);
    QTest::keyClick(box(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!box()->isChecked());
    QTRY_COMPARE(QApplication::focusWidget(), box());
    QVERIFY(!fixture.open.model->pack().find(test::OpenPlan::path(kArea)).spec);
}

void TestQuestions::anotherServiceBringsItsFields()
{
    Fixture fixture;
    const auto before = fixture.open.model->session().snapshot().pack;
    QVERIFY(fixture.addOffice("tsusho-kaigo"));
    const auto after = fixture.open.model->session().snapshot().pack;
    const QString path = pathOnlyOf(*after, *before);
    QVERIFY(!path.isEmpty());
    QVERIFY(fixture.window.goTo(path));
    QTRY_VERIFY(fixture.editor(qPrintable(path)));
    fixture.open.model->undo(); // the service
    QTRY_VERIFY(!fixture.editor(qPrintable(path)));
    QCOMPARE(fixture.open.model->plan().offices.rows.size(), std::size_t{2});
    fixture.open.model->undo(); // the row
    fixture.open.model->redo();
    fixture.open.model->redo();
    QTRY_VERIFY(fixture.editor(qPrintable(path)));
}

void TestQuestions::whatIsBeingTypedIsKept()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("purpose/aim@natural")));
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QVERIFY(fixture.chooseKinds({"regional"})); // before the pause after typing is over
    QTRY_VERIFY(fixture.editor("purpose/layers"));
    QTRY_VERIFY(std::holds_alternative<std::string>(fixture.open.value("purpose/aim@natural")));
    QCOMPARE(std::get<std::string>(fixture.open.value("purpose/aim@natural")), std::string("a"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field.purpose/aim@natural"));
}

void TestQuestions::pagesThatHoldNoQuestionsStay()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("register:offices")));
    auto* page = qobject_cast<ui::RegisterPage*>(fixture.page());
    page->view()->goTo(page->sheet()->index(0, 3));
    page->view()->setFocus();
    QVERIFY(fixture.addOffice("homon-kaigo"));
    QTest::qWait(20);
    QCOMPARE(fixture.page(), page);
    QCOMPARE(page->view()->currentIndex().column(), 3);
    QVERIFY(page->view()->hasFocus());
}

void TestQuestions::theSameFieldIsExplained()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("purpose/aim@natural")));
    const auto explained = [&] {
        for (const QLabel* label :
             fixture.window.findChild<QWidget*>(QStringLiteral("panel"))->findChildren<QLabel*>())
            if (label->text() == ui::qt(fixture.open.model->pack()
                                            .find(test::OpenPlan::path("purpose/aim@natural"))
                                            .spec->guidance))
                return true;
        return false;
    };
    QTRY_VERIFY(explained());
    QVERIFY(fixture.chooseKinds({"alliance"}));
    QTest::qWait(20);
    QVERIFY(explained());
}

void TestQuestions::oldQuestionsStayReadable()
{
    const Fixture fixture;
    const forms::FieldInstance before = fixture.open.model->pack().instances().front();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(fixture.chooseKinds({"regional"}));
        QVERIFY(fixture.chooseKinds({"alliance"}));
    }
    QVERIFY(!before.spec->label.empty());
    QCOMPARE(before.spec->label, fixture.open.model->pack().find(before.path).spec->label);
}

void TestQuestions::servicesAreChosenByName()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("register:offices")));
    auto* page = qobject_cast<ui::RegisterPage*>(fixture.page());
    ui::RegisterModel* sheet = page->sheet();
    const QModelIndex service = sheet->index(0, sheet->columnOf(QStringLiteral("service")));
    QCOMPARE(service.data().toString(), QStringLiteral("訪問看護"));
    page->view()->goTo(service);
    page->view()->edit(service);
    auto* box = page->view()->findChild<QComboBox*>();
    QVERIFY(box && box->findText(QStringLiteral("通所介護")) > 0);
    box->setCurrentText(QStringLiteral("訪問介護"));
    page->view()->commitEditor();
    QCOMPARE(fixture.open.model->plan().offices.rows.front().service, std::string("homon-kaigo"));
    QCOMPARE(fixture.open.model->pack().services, std::vector<std::string>{"homon-kaigo"});
    fixture.open.model->undo();
    QCOMPARE(service.data().toString(), QStringLiteral("訪問看護"));
    QCOMPARE(fixture.open.model->pack().services, std::vector<std::string>{"homon-kango"});
}

void TestQuestions::anUnknownServiceIsRefused()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("register:offices")));
    ui::RegisterModel* sheet = qobject_cast<ui::RegisterPage*>(fixture.page())->sheet();
    QSignalSpy refused(sheet, &ui::SheetModel::refused);
    sheet->setData(sheet->index(0, sheet->columnOf(QStringLiteral("service"))), QStringLiteral("宇宙介護"));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(fixture.open.model->plan().offices.rows.front().service, std::string("homon-kango"));
}

void TestQuestions::thePlanSpeaksInTheFirstServicesWords()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("register:service-users")));
    QVERIFY(fixture.entry("register:service-users").startsWith(QStringLiteral("利用者")));
    QVERIFY(fixture.open.model->edit([](app::Session& session) {
        return session.setCell(RegisterId::Offices, "o-0001", "service", "musho-shinryojo");
    }));
    QTRY_VERIFY(fixture.entry("register:service-users").startsWith(QStringLiteral("患者")));
    auto* page = qobject_cast<ui::RegisterPage*>(fixture.page());
    QCOMPARE(page->title(), QStringLiteral("患者"));
    QCOMPARE(page->findChild<QLabel*>(QStringLiteral("register.title"))->text(), QStringLiteral("患者"));
    QVERIFY(page->sheet()->headerData(0, Qt::Horizontal).toString().startsWith(QStringLiteral("患者")));
    QCOMPARE(fixture.window.pageName(), QStringLiteral("register:service-users"));
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
