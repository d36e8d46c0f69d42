// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/register_page.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/in_words.h"
#include "ui/models/register_columns.h"
#include "ui/models/register_model.h"
#include "ui/pages/register_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/sheet_view.h"

namespace keizoku::ui {

namespace {

constexpr int kFindingsShown = 4;

QLabel* plainLabel(QWidget* parent, double points, const char* name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(scaledFont(points));
    label->setObjectName(QLatin1String(name));
    return label;
}

void paint(QLabel* label, const QColor& color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

QString shapeOf(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return QStringLiteral("■");
    case check::Severity::Warning:
        return QStringLiteral("△");
    case check::Severity::Hint:
        break;
    }
    return QStringLiteral("・");
}

} // namespace

RegisterPage::RegisterPage(SessionModel& model, Dialogs& dialogs, plan::RegisterId id, QWidget* parent)
    : Page(parent), m_model(model), m_dialogs(dialogs), m_id(id),
      m_sheet(new RegisterModel(model, id, {}, {}, this)), m_view(new SheetView(this))
{
    const QString key = qt(plan::info(id).key);
    setObjectName(QStringLiteral("page.register.") + key);
    m_view->setObjectName(QStringLiteral("table.") + key);
    m_view->setWidthKey(key);
    m_view->setFirstColumnFrozen(m_sheet->columnCount() > 8);
    m_told = plainLabel(this, kBodyPoints, "register.told");
    m_told->hide();
    m_help = plainLabel(this, kHelpPoints, "register.help");
    paint(m_help, Theme::current().inkSoft);
    m_findings = plainLabel(this, kHelpPoints, "register.findings");

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    layout->setSpacing(gap(2));
    layout->addWidget(head());
    layout->addWidget(bar());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_told);
    layout->addWidget(m_help);
    layout->addWidget(m_findings);

    connect(m_view, &SheetView::told, this, [this](const QString& sentence) { tell(sentence); });
    connect(m_view, &SheetView::currentCellChanged, this, &RegisterPage::showRow);
    connect(&model, &SessionModel::findingsChanged, this, &RegisterPage::showRow);
    connect(&model, &SessionModel::questionsChanged, this, &RegisterPage::showWords);
    m_view->setSheet(m_sheet);
    showRow();
}

// The view goes first: its model is a child as well and would be gone under it.
RegisterPage::~RegisterPage()
{
    m_view->setSheet(nullptr);
}

QWidget* RegisterPage::head()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(1));
    m_title = plainLabel(box, kTitlePoints, "register.title");
    m_title->setFont(scaledFont(kTitlePoints, true));
    m_purpose = plainLabel(box, kHelpPoints, "register.purpose");
    paint(m_purpose, Theme::current().inkSoft);
    layout->addWidget(m_title);
    layout->addWidget(m_purpose);
    showWords();
    return box;
}

void RegisterPage::showWords()
{
    m_title->setText(title());
    m_purpose->setText(inWords(m_model.pack(), purposeOf(m_id)));
    m_view->setAccessibleName(tr("%1の表").arg(title()));
}

QPushButton* RegisterPage::button(QLayout* into, const QString& name, const QString& text,
                                  void (RegisterPage::*run)())
{
    auto* made = new QPushButton(text, into->parentWidget());
    made->setObjectName(QStringLiteral("button.") + name);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, run);
    into->addWidget(made);
    return made;
}

QWidget* RegisterPage::bar()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(gap(2), box);
    m_editing << button(row, QStringLiteral("addRow"), tr("行を追加"), &RegisterPage::addRow);
    m_rowBound << button(row, QStringLiteral("removeRows"), tr("行を削除"), &RegisterPage::removeRows)
               << button(row, QStringLiteral("moveUp"), tr("上へ"), &RegisterPage::moveUp)
               << button(row, QStringLiteral("moveDown"), tr("下へ"), &RegisterPage::moveDown);
    if (const plan::ColumnInfo* file = plan::columnOf(m_id, "file")) {
        m_editing << button(row, QStringLiteral("attach"), tr("%1を添える").arg(qt(file->label)),
                            &RegisterPage::attachFile);
        button(row, QStringLiteral("extract"), tr("添えた文書を取り出す"), &RegisterPage::extractFile);
    }
    if (m_id == plan::RegisterId::People)
        m_rowBound << button(row, QStringLiteral("handOver"), tr("引き継ぎ…"), &RegisterPage::handOver);
    m_asking = button(row, QStringLiteral("places"), tr("どこに出ているか…"), &RegisterPage::showPlaces);
    if (importInto(m_id))
        m_editing << button(row, QStringLiteral("import"), tr("取り込む（CSV・Excel）"),
                            &RegisterPage::importList)
                  << button(row, QStringLiteral("importCopied"), tr("コピーした表を取り込む"),
                            &RegisterPage::importCopied);
    button(row, QStringLiteral("export"), tr("書き出す（Excel・CSV）"), &RegisterPage::exportList);
    m_find = findBar(row);
    const QPushButton* next =
        button(row, QStringLiteral("findNext"), tr("次を探す"), &RegisterPage::findNext);
    m_find->setFixedHeight(next->sizeHint().height());
    return box;
}

QLineEdit* RegisterPage::findBar(QLayout* into)
{
    auto* line = new QLineEdit(into->parentWidget());
    line->setObjectName(QStringLiteral("register.find"));
    line->setAccessibleName(tr("この表の中を探す"));
    line->setPlaceholderText(tr("この表の中を探す"));
    line->setClearButtonEnabled(true);
    line->setFixedWidth(static_cast<int>(220 * zoom()));
    connect(line, &QLineEdit::returnPressed, this, &RegisterPage::findNext);
    into->addWidget(line);
    return line;
}

QString RegisterPage::title() const
{
    return registerTitle(m_model.pack(), m_id);
}

void RegisterPage::refresh(const QStringList& items)
{
    Q_UNUSED(items); // the sheet follows the session by itself
    showRow();
}

void RegisterPage::commitInput()
{
    QGuiApplication::inputMethod()->commit();
    m_view->commitEditor();
}

bool RegisterPage::showPath(const QString& path)
{
    const QModelIndex index = m_sheet->indexOfPath(path);
    if (!index.isValid() && path != qt(plan::info(m_id).key))
        return false;
    if (index.isValid()) {
        m_view->goTo(index);
        m_view->scrollTo(index);
    }
    m_view->setFocus();
    return true;
}

void RegisterPage::find(const QString& text)
{
    m_find->setText(text);
    findNext();
}

void RegisterPage::findNext()
{
    const QString wanted = m_find->text().trimmed();
    if (wanted.isEmpty())
        m_find->setFocus();
    else if (m_view->find(wanted))
        tell({});
    else
        tell(tr("「%1」はこの表にありません。").arg(wanted), false);
}

void RegisterPage::tell(const QString& sentence, bool bad)
{
    const Theme theme = Theme::current();
    m_told->setText(bad && !sentence.isEmpty() ? tr("■ %1").arg(sentence) : sentence);
    m_told->setAccessibleName(m_told->text());
    paint(m_told, bad ? theme.error : theme.ink);
    m_told->setVisible(!sentence.isEmpty());
}

void RegisterPage::showRow()
{
    const QModelIndex now = m_view->currentIndex();
    const bool onRow = now.isValid() && now.row() < m_sheet->filledRows();
    const bool writable = m_model.session().writable();
    for (QPushButton* each : m_editing)
        each->setEnabled(writable);
    for (QPushButton* each : m_rowBound)
        each->setEnabled(writable && onRow);
    m_asking->setEnabled(onRow);
    m_help->setText(now.isValid() ? m_sheet->columnHelp(now.column()) : QString());
    QStringList lines;
    const auto found = onRow ? m_sheet->findingsOf(now.row()) : std::vector<CellFinding>();
    for (const CellFinding& each : found)
        if (lines.size() < kFindingsShown)
            lines << shapeOf(each.severity) + QLatin1Char(' ') + each.sentence;
    if (found.size() > kFindingsShown)
        lines << tr("ほかに%1件").arg(found.size() - kFindingsShown);
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->setVisible(!lines.isEmpty());
    emit focused(m_sheet->pathOf(now));
}

} // namespace keizoku::ui
