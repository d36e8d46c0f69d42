// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/navigation.h"

#include <algorithm>
#include <array>

#include <QScrollBar>

#include "check/inspection.h"
#include "check/whose_words.h"
#include "plan/register_access.h"
#include "ui/models/register_columns.h"
#include "ui/section_state.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/navigation_delegate.h"

namespace keizoku::ui {

namespace {

// Offices and revisions are asked for inside sections; these are looked up by themselves.
constexpr std::array kListed = {
    plan::RegisterId::People,  plan::RegisterId::Contacts,   plan::RegisterId::Stock,
    plan::RegisterId::Tree,    plan::RegisterId::Roles,      plan::RegisterId::Tasks,
    plan::RegisterId::Levels,  plan::RegisterId::Agreements, plan::RegisterId::ServiceUsers,
    plan::RegisterId::Offices, plan::RegisterId::Revisions,  plan::RegisterId::Copies};

} // namespace

Navigation::Navigation(std::shared_ptr<SessionModel> model, QWidget* parent)
    : QListWidget(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("移る先"));
    setItemDelegate(new NavigationDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    fill();
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, &Navigation::announce);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &Navigation::showShares);
    connect(m_model.get(), &SessionModel::changed, this, &Navigation::refresh);
}

void Navigation::fill()
{
    addEntry(QStringLiteral("home"), tr("ホーム"));
    for (const forms::SectionSpec& section : m_model->pack().sections)
        addEntry(QStringLiteral("section:") + qt(section.id), qt(section.title));
    addEntry(QStringLiteral("resources"), tr("失われるもの別の備え"));
    addEntry(QStringLiteral("call-tree"), tr("連絡網の図"));
    addEntry(QStringLiteral("judgement"), tr("いま発動するか"));
    addEntry(QStringLiteral("findings"), tr("直すところ"));
    addEntry(QStringLiteral("rehearsal"),
             qt(check::rehearsalTitle(m_model->shipped().services.of(m_model->plan()))));
    addEntry(QStringLiteral("records"), tr("研修・訓練などの記録"));
    addEntry(QStringLiteral("history"), tr("版の履歴"));
    m_hasTray = wantsTray();
    if (m_hasTray)
        addEntry(QStringLiteral("unplaced"), tr("未配置の文章"));
    addHeading(tr("名簿・一覧"));
    for (const plan::RegisterId id : kListed)
        addEntry(QStringLiteral("register:") + qt(plan::info(id).key), registerTitle(m_model->pack(), id));
    refresh();
}

void Navigation::rebuild()
{
    const QSignalBlocker quiet(this);
    const QString here = pageAt(currentRow());
    const int scrolled = verticalScrollBar()->value();
    clear();
    fill();
    showPage(here);
    verticalScrollBar()->setValue(scrolled);
}

/// Listed while there is something in it, or somebody is there.
bool Navigation::wantsTray() const
{
    return !m_model->plan().unplaced.rows.empty() || pageAt(currentRow()) == QLatin1String("unplaced");
}

void Navigation::addEntry(const QString& page, const QString& title)
{
    auto* item = new QListWidgetItem(this);
    item->setData(PageRole, page);
    item->setData(TitleRole, title);
}

/// How much of each section is the form's, in the entry's tip and in what a screen reader says.
void Navigation::showShares()
{
    refresh();
    for (const check::WordShare& share :
         check::wordShares(m_model->plan(), m_model->pack(), m_model->findings()))
        for (int row = 0; row < count(); ++row) {
            QListWidgetItem* entry = item(row);
            if (entry->data(PageRole).toString() != QStringLiteral("section:") + qt(share.section))
                continue;
            const QString words =
                share.percent() > 0 ? tr("ひな形のことば %1%").arg(share.percent()) : QString();
            entry->setToolTip(words);
            if (words.isEmpty())
                continue;
            entry->setText(entry->text() + QLatin1Char(' ') + words);
            if (!entry->data(WordRole).toString().startsWith(tr("直す")))
                entry->setData(WordRole, tr("ひな形 %1%").arg(share.percent()));
        }
}

void Navigation::addHeading(const QString& title)
{
    auto* item = new QListWidgetItem(this);
    item->setData(TitleRole, title);
    item->setFlags(Qt::NoItemFlags);
}

void Navigation::refresh()
{
    if (m_hasTray != wantsTray())
        return rebuild();
    const Theme theme = Theme::current();
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* entry = item(row);
        const QString page = entry->data(PageRole).toString();
        const QString id = page.section(QLatin1Char(':'), 1);
        QString shape;
        QString word;
        QColor colour = theme.inkSoft;
        if (page.startsWith(QLatin1String("section:"))) {
            const auto* section = m_model->pack().section(utf8(id));
            if (!section)
                continue; // gone with the last edit; the list is about to be filled anew
            const StateLook look =
                theme.look(sectionState(m_model->plan(), m_model->pack(), m_model->findings(), *section));
            const int mend = mendCount(m_model->findings(), utf8(id));
            shape = look.shape;
            word = mend > 0 ? tr("直す %1").arg(mend) : look.word;
            colour = look.color;
        } else if (page.startsWith(QLatin1String("register:"))) {
            word = QString::number(plan::rowIds(m_model->plan(), *plan::registerNamed(utf8(id))).size());
        } else if (page == QLatin1String("unplaced")) {
            word = QString::number(m_model->plan().unplaced.rows.size());
        } else if (page == QLatin1String("findings")) {
            const auto errors =
                std::count_if(m_model->findings().begin(), m_model->findings().end(),
                              [](const auto& finding) { return finding.severity == check::Severity::Error; });
            word = errors > 0 ? QString::number(errors) : QString();
            colour = errors > 0 ? theme.error : theme.inkSoft;
        }
        entry->setData(ShapeRole, shape);
        entry->setData(WordRole, word);
        entry->setData(ColourRole, colour);
        // What a screen reader says; the delegate draws the parts.
        entry->setText(word.isEmpty() ? entry->data(TitleRole).toString()
                                      : entry->data(TitleRole).toString() + QLatin1Char(' ') + word);
    }
    setFixedWidth(sizeHint().width());
}

void Navigation::showPage(const QString& page)
{
    const QSignalBlocker quiet(this);
    int found = -1; // a page without an entry
    for (int row = 0; row < count(); ++row)
        if (!page.isEmpty() && pageAt(row) == page)
            found = row;
    setCurrentRow(found);
}

QString Navigation::pageAt(int index) const
{
    return index >= 0 && index < count() ? item(index)->data(PageRole).toString() : QString();
}

QSize Navigation::sizeHint() const
{
    return {sizeHintForColumn(0) + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(),
            QListWidget::sizeHint().height()};
}

void Navigation::announce(int row)
{
    if (const QString page = pageAt(row); row >= 0 && !page.isEmpty())
        emit chosen(page);
}

} // namespace keizoku::ui
