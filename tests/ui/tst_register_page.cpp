// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include "base/files.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/models/register_model.h"
#include "ui/pages/register_page.h"
#include "ui/strings.h"
#include "ui/table_support.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/sheet_view.h"

using namespace keizoku;
using plan::RegisterId;

class TestRegisterPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyRegisterHasAPage_data();
    void everyRegisterHasAPage();
    void namesComeBackAsTheyWereTyped();
    void aPasteIsOneUndoStep();
    void headsCopiedAlongAreNoRow();
    void deletedRowsComeBack();
    void movingKeepsTheCurrentRow();
    void aPersonIsFoundByKana();
    void aSharedSurnameIsAskedFor();
    void aRefusedDateKeepsTheValue();
    void findFoldsKanaVariantsAndWidth();
    void aPathIsShown();
    void leaversAreMarked();
    void findingsStandBesideTheRow();
    void whereFiltersAndPresets();
    void importShowsBeforeItWrites();
    void refusedLinesBlockTheImport();
    void exportAndFilesOfEarlierRevisions();

private:
    ui::RegisterPage* open(RegisterId id);
    ui::SheetView* view() { return m_page->view(); }
    ui::RegisterModel* sheet() { return m_page->sheet(); }
    QString cell(int row, const char* column)
    {
        return sheet()->index(row, sheet()->columnOf(QLatin1String(column))).data(Qt::EditRole).toString();
    }
    void at(int row, const char* column)
    {
        view()->goTo(sheet()->index(row, sheet()->columnOf(QLatin1String(column))));
    }
    void click(const char* name)
    {
        QTest::mouseClick(m_page->findChild<QPushButton*>(QLatin1String("button.") + QLatin1String(name)),
                          Qt::LeftButton);
    }
    QString told() { return m_page->findChild<QLabel*>(QStringLiteral("register.told"))->text(); }

    std::unique_ptr<test::OpenSample> m_sample;
    test::FakeDialogs m_dialogs;
    std::unique_ptr<ui::RegisterPage> m_page;
};

void TestRegisterPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::applyTheme(*qApp, 1.0);
}

void TestRegisterPage::init()
{
    m_sample = std::make_unique<test::OpenSample>();
    m_dialogs = {};
}

void TestRegisterPage::cleanup()
{
    m_page.reset();
    m_sample.reset();
}

ui::RegisterPage* TestRegisterPage::open(RegisterId id)
{
    m_page = std::make_unique<ui::RegisterPage>(*m_sample->model, m_dialogs, id);
    m_page->resize(860, 640);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("no window");
    view()->setFocus();
    new QAbstractItemModelTester(sheet(), QAbstractItemModelTester::FailureReportingMode::QtTest, sheet());
    return m_page.get();
}

void TestRegisterPage::everyRegisterHasAPage_data()
{
    QTest::addColumn<int>("id");
    for (const auto& each : plan::registers())
        QTest::newRow(std::string(each.key).c_str()) << static_cast<int>(each.id);
}

void TestRegisterPage::everyRegisterHasAPage()
{
    QFETCH(int, id);
    open(static_cast<RegisterId>(id));
    QVERIFY(!m_page->title().isEmpty());
    QVERIFY(view()->currentIndex().isValid());
    for (const QWidget* widget : m_page->findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->inherits("QHeaderView"))
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName() + QLatin1Char(' ') +
                                QLatin1String(widget->metaObject()->className())));
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(view());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), sheet()->rowCount());
    const int rows = sheet()->filledRows();
    click("addRow");
    QCOMPARE(sheet()->filledRows(), rows + 1);
    m_sample->model->undo();
    QCOMPARE(sheet()->filledRows(), rows);
}

void TestRegisterPage::namesComeBackAsTheyWereTyped()
{
    open(RegisterId::People);
    const int row = sheet()->newRow();
    for (const char* name : {"𠮷田 隆", "髙橋 一", "ＮＧＵＹＥＮ　ＴＨＩ"}) {
        at(row, "name");
        test::compose(view(), QStringLiteral("よ"), QString::fromUtf8(name));
        view()->commitEditor();
        QCOMPARE(cell(row, "name"), QString::fromUtf8(name));
        QCOMPARE(view()->currentIndex().row(), row);
    }
    QCOMPARE(sheet()->newRow(), row + 1);
}

void TestRegisterPage::aPasteIsOneUndoStep()
{
    open(RegisterId::People);
    const int before = sheet()->filledRows();
    QString text;
    for (int row = 0; row < 18; ++row) {
        QStringList line;
        for (int column = 0; column < 14; ++column)
            line << (column == 13 ? QString::number(row) : QStringLiteral("職員%1の%2").arg(row).arg(column));
        text += line.join(QLatin1Char('\t')) + QLatin1String("\r\n");
    }
    QApplication::clipboard()->setText(text);
    at(sheet()->newRow(), "name");
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sheet()->filledRows(), before + 18);
    QCOMPARE(cell(before + 17, "name"), QStringLiteral("職員17の0"));
    QCOMPARE(cell(before + 17, "commuteMinutes"), QStringLiteral("17"));
    m_sample->model->undo();
    QCOMPARE(sheet()->filledRows(), before);
}

void TestRegisterPage::headsCopiedAlongAreNoRow()
{
    open(RegisterId::Stock);
    const int before = sheet()->filledRows();
    QApplication::clipboard()->setText(QStringLiteral("区分\t品名\t数量\n衛生用品\t手袋\t２００\n"));
    at(sheet()->newRow(), "category");
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sheet()->filledRows(), before + 1);
    QCOMPARE(cell(before, "quantity"), QStringLiteral("200"));
}

void TestRegisterPage::deletedRowsComeBack()
{
    open(RegisterId::People);
    const int before = sheet()->filledRows();
    const QString first = cell(1, "name");
    view()->selectionModel()->select(QItemSelection(sheet()->index(1, 0), sheet()->index(3, 2)),
                                     QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(sheet()->filledRows(), before - 3);
    m_sample->model->undo();
    QCOMPARE(sheet()->filledRows(), before);
    QCOMPARE(cell(1, "name"), first);
    at(0, "job");
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(cell(0, "job"), QString());
    m_sample->model->undo();
    QVERIFY(!cell(0, "job").isEmpty());
}

void TestRegisterPage::movingKeepsTheCurrentRow()
{
    open(RegisterId::People);
    const QString name = cell(2, "name");
    at(2, "kana");
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(cell(3, "name"), name);
    QCOMPARE(view()->currentIndex(), sheet()->index(3, sheet()->columnOf(QStringLiteral("kana"))));
    click("moveUp");
    QCOMPARE(cell(2, "name"), name);
    QCOMPARE(view()->currentIndex().row(), 2);
}

void TestRegisterPage::aPersonIsFoundByKana()
{
    open(RegisterId::Roles);
    at(0, "deputy3");
    test::compose(view(), QStringLiteral("お"), QStringLiteral("おおにし"));
    auto* editor = qobject_cast<ui::NameEdit*>(view()->indexWidget(view()->currentIndex()));
    QVERIFY(editor);
    QCOMPARE(editor->matching(QStringLiteral("おおにし")), QStringList(QStringLiteral("大西 雅子")));
    view()->commitEditor();
    QCOMPARE(cell(0, "deputy3"), QStringLiteral("大西 雅子"));
    QVERIFY(plan::cell(m_sample->model->plan(), RegisterId::Roles, sheet()->rowId(0), "deputy3")
                .starts_with("@p-"));
    // Words that name nobody stay words.
    test::compose(view(), {}, QStringLiteral("法人本部"));
    view()->commitEditor();
    QCOMPARE(cell(0, "deputy3"), QStringLiteral("法人本部"));
}

void TestRegisterPage::aSharedSurnameIsAskedFor()
{
    open(RegisterId::People);
    QVERIFY(sheet()->setCells(sheet()->index(sheet()->newRow(), 0),
                              {{QStringLiteral("大西 一郎"), QStringLiteral("オオニシ イチロウ")}}));
    open(RegisterId::Stock);
    at(0, "keeper");
    sheet()->setData(view()->currentIndex(), QStringLiteral("大西"));
    QVERIFY2(told().contains(QStringLiteral("2人")), qPrintable(told()));
}

void TestRegisterPage::aRefusedDateKeepsTheValue()
{
    open(RegisterId::Stock);
    const QString before = cell(0, "expiry");
    QSignalSpy refused(sheet(), &ui::SheetModel::refused);
    at(0, "expiry");
    test::compose(view(), {}, QStringLiteral("平成40年13月1日"));
    QTest::keyClick(view()->indexWidget(view()->currentIndex()), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(cell(0, "expiry"), before);
    QVERIFY(told().contains(QStringLiteral("消費期限")));
    QVERIFY(sheet()->setData(sheet()->index(0, sheet()->columnOf(QStringLiteral("expiry"))),
                             QStringLiteral("Ｒ９．３．１")));
    QCOMPARE(cell(0, "expiry"), QStringLiteral("令和9年3月1日"));
    // A line that cannot be read adds no row.
    const int rows = sheet()->filledRows();
    QVERIFY(!sheet()->setData(sheet()->index(sheet()->newRow(), sheet()->columnOf(QStringLiteral("expiry"))),
                              QStringLiteral("いつか")));
    QCOMPARE(sheet()->filledRows(), rows);
    // A choice that does not exist leaves the old one.
    open(RegisterId::Agreements);
    const QString state = cell(0, "state");
    QVERIFY(!state.isEmpty());
    QVERIFY(!sheet()->setData(sheet()->index(0, sheet()->columnOf(QStringLiteral("state"))),
                              QStringLiteral("たぶん")));
    QCOMPARE(cell(0, "state"), state);
}

void TestRegisterPage::findFoldsKanaVariantsAndWidth()
{
    open(RegisterId::People);
    for (const char* words : {"よしだ", "吉田", "nguyen"}) {
        at(0, "name");
        m_page->find(QString::fromUtf8(words));
        QVERIFY2(view()->currentIndex().row() > 0, words);
    }
    open(RegisterId::Tree);
    at(0, "variant");
    m_page->find(QStringLiteral("よしだ"));
    QVERIFY(view()->currentIndex().data().toString().contains(QStringLiteral("田")));
    m_page->find(QStringLiteral("居ない人"));
    QVERIFY(told().contains(QStringLiteral("ありません")));
}

void TestRegisterPage::aPathIsShown()
{
    open(RegisterId::Tree);
    const QString row = ui::qt(sheet()->rowId(4));
    QVERIFY(m_page->showPath(QStringLiteral("tree/day/%1/callee").arg(row)));
    QCOMPARE(view()->currentIndex(), sheet()->index(4, 2));
    QVERIFY(m_page->showPath(QStringLiteral("tree")));
    QVERIFY(!m_page->showPath(QStringLiteral("people/p-0001/name")));
    QVERIFY(!m_page->showPath(QStringLiteral("tree/t-9999/callee")));
}

void TestRegisterPage::leaversAreMarked()
{
    open(RegisterId::People);
    const int row = [this] {
        for (int at = 0; at < sheet()->filledRows(); ++at)
            if (!cell(at, "left").isEmpty())
                return at;
        return -1;
    }();
    QVERIFY(row >= 0);
    QVERIFY(sheet()->index(row, 0).data().toString().contains(QStringLiteral("退職")));
    QVERIFY(!cell(row, "name").contains(QStringLiteral("退職")));
    QVERIFY(sheet()->index(row, 0).data(Qt::ForegroundRole).isValid());
}

void TestRegisterPage::findingsStandBesideTheRow()
{
    open(RegisterId::Stock);
    auto& findings = const_cast<check::Findings&>(m_sample->model->findings());
    QTest::qWait(400); // let the first check pass
    findings = {{.rule = "stock-expired",
                 .severity = check::Severity::Error,
                 .path = "stock/" + sheet()->rowId(2) + "/expiry",
                 .sentence = "期限が切れています<b>。"}};
    emit m_sample->model->findingsChanged();
    const QModelIndex index = sheet()->index(2, sheet()->columnOf(QStringLiteral("expiry")));
    QVERIFY(index.data(Qt::BackgroundRole).isValid());
    QVERIFY(!Qt::mightBeRichText(index.data(Qt::ToolTipRole).toString()));
    QVERIFY(sheet()->headerData(2, Qt::Vertical).toString().startsWith(QStringLiteral("■")));
    view()->goTo(index);
    QVERIFY(m_page->findChild<QLabel*>(QStringLiteral("register.findings"))
                ->text()
                .contains(QStringLiteral("期限が切れています")));
}

void TestRegisterPage::whereFiltersAndPresets()
{
    ui::RegisterModel night(*m_sample->model, RegisterId::Tree,
                            {QStringLiteral("caller"), QStringLiteral("callee")},
                            {{QStringLiteral("variant"), {QStringLiteral("night")}}});
    QAbstractItemModelTester tester(&night, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int rows = night.filledRows();
    QVERIFY(rows > 0 && rows < static_cast<int>(m_sample->model->plan().tree.rows.size()));
    QCOMPARE(night.columnCount(), 2);
    QVERIFY(night.setData(night.index(night.newRow(), 0), QStringLiteral("大西 雅子")));
    QCOMPARE(night.filledRows(), rows + 1);
    QVERIFY(m_sample->model->plan().tree.rows.back().variant == plan::TreeVariant::Night);
    const plan::RowId last = night.rowId(rows);
    night.moveRowBy(rows, -1);
    QCOMPARE(night.rowId(rows - 1), last);
}

void TestRegisterPage::importShowsBeforeItWrites()
{
    open(RegisterId::Stock);
    const auto before = m_sample->model->plan().stock.rows.size();
    const auto sheet = office::readCsv("区分,品名,数量,単位\n衛生用品,使い捨て手袋 S,300,枚\n");
    QVERIFY(sheet.has_value());
    ui::ImportDialog dialog(*m_sample->model, app::ImportKind::Stock, *sheet, QStringLiteral("備蓄.csv"));
    dialog.show();
    QCOMPARE(m_sample->model->plan().stock.rows.size(), before);
    auto* lines = dialog.findChild<QTableWidget*>(QStringLiteral("import.lines"));
    QVERIFY(lines->rowCount() >= 1);
    QVERIFY(lines->item(0, 0)->text().contains(QStringLiteral("加わる")));
    for (const QWidget* widget : dialog.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->inherits("QHeaderView"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("import.apply")), Qt::LeftButton);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(m_sample->model->plan().stock.rows.size(), before + 1);
    m_sample->model->undo();
    QCOMPARE(m_sample->model->plan().stock.rows.size(), before);
}

void TestRegisterPage::refusedLinesBlockTheImport()
{
    const auto sheet = office::readCsv("区分,品名,数量\n衛生用品,手袋,たくさん\n");
    ui::ImportDialog dialog(*m_sample->model, app::ImportKind::Stock, *sheet, QStringLiteral("備蓄.csv"));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("import.apply"))->isEnabled());
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("import.summary"))
                ->text()
                .contains(QStringLiteral("取り込めません")));
    const auto noHead = office::readCsv("あ,い\n1,2\n");
    ui::ImportDialog lost(*m_sample->model, app::ImportKind::Stock, *noHead, QStringLiteral("備蓄.csv"));
    QVERIFY(
        lost.findChild<QLabel*>(QStringLiteral("import.summary"))->text().contains(QStringLiteral("見出し")));
}

void TestRegisterPage::exportAndFilesOfEarlierRevisions()
{
    open(RegisterId::Stock);
    const auto csv = m_sample->folder / "備蓄品.csv";
    m_dialogs.answers << QString::fromStdString(csv.string());
    click("export");
    const auto read = office::readSheet(csv);
    QVERIFY(read.has_value());
    QCOMPARE(static_cast<int>(read->rows.size()), sheet()->filledRows() + 1);
    const auto book = m_sample->folder / "備蓄品.xlsx";
    m_dialogs.answers << QString::fromStdString(book.string());
    click("export");
    const auto again = office::readSheet(book);
    QVERIFY(again.has_value());
    const auto import = app::previewImport(m_sample->model->session(), app::ImportKind::Stock, *again);
    QVERIFY(import.has_value());
    QVERIFY(import->added.empty() && import->changed.empty() && import->refused.empty());
    QCOMPARE(static_cast<int>(import->same.size()), sheet()->filledRows());

    open(RegisterId::Revisions);
    if (sheet()->filledRows() == 0)
        click("addRow");
    const auto old = m_sample->folder / "第2版.docx";
    std::ofstream(old) << "old plan";
    at(0, "number");
    m_dialogs.answers << QString::fromStdString(old.string());
    click("attach");
    QCOMPARE(sheet()->index(0, sheet()->columnOf(QStringLiteral("file"))).data().toString(),
             QStringLiteral("第2版.docx"));
    const auto out = m_sample->folder / "out.docx";
    m_dialogs.answers << QString::fromStdString(out.string());
    click("extract");
    QCOMPARE(ui::qt(readFile(out).value()), QStringLiteral("old plan"));

    // The paper of an agreement is bound into the binder.
    open(RegisterId::Agreements);
    at(0, "name");
    m_dialogs.answers << QString::fromStdString(old.string());
    click("attach");
    QVERIFY(m_sample->model->plan().agreements.rows.front().file.ends_with(" 第2版.docx"));
    QVERIFY(m_dialogs.errors.isEmpty());
}

QTEST_MAIN(TestRegisterPage)
#include "tst_register_page.moc"
