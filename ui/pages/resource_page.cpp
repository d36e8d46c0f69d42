// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/resource_page.h"

#include <algorithm>

#include <QFrame>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/resource_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/lead_button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/sheet_view.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kStripHeight = 132;
constexpr int kStripShare = 3;    // of the page's height, at most one in so many
constexpr int kRoomForLead = 440; // on a lower page the table needs the room; the strip says the same
constexpr int kWidestColumn = 176;

QString leadWords()
{
    return ResourcePage::tr("休めない仕事ごとに、人や電気などが使えないとき何で続けるかを見ます。うすい字は"
                            "ほかの欄に書いた備えです。その仕事だけの備えは、ここに書き足せます。");
}

} // namespace

ResourcePage::ResourcePage(SessionModel& model, QWidget* parent)
    : Page(parent), m_model(model), m_sheet(new ResourceModel(model, this)), m_view(new SheetView(this))
{
    setObjectName(QStringLiteral("page.resources"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    column->setSpacing(gap(2));
    buildHead(*column);
    m_view->setObjectName(QStringLiteral("table.resources"));
    m_view->setAccessibleName(tr("%1の表").arg(title()));
    m_view->setWidthKey(QStringLiteral("resources"));
    m_view->setFirstColumnFrozen(true);
    m_view->setWidestColumn(kWidestColumn);
    m_view->verticalHeader()->hide();
    column->addWidget(m_view, 1);
    buildStrip(*column);
    column->addStretch(0); // takes the room while the table is hidden
    connect(m_view, &SheetView::told, this, &ResourcePage::tell);
    connect(m_view, &SheetView::currentCellChanged, this, &ResourcePage::showCell);
    connect(&model, &SessionModel::changed, this, &ResourcePage::renewWhenSeen);
    m_view->setSheet(m_sheet);
    showSummary();
    showCell();
}

// The view goes first: its model is a child as well and would be gone under it.
ResourcePage::~ResourcePage()
{
    m_view->setSheet(nullptr);
}

void ResourcePage::buildHead(QVBoxLayout& column)
{
    column.addWidget(new TextLabel(TextLabel::Role::Title, title(), this));
    m_lead = new TextLabel(TextLabel::Role::Help, leadWords(), this);
    column.addWidget(m_lead);
    m_summary = new TextLabel(TextLabel::Role::Body, {}, this);
    m_summary->setObjectName(QStringLiteral("resources.summary"));
    column.addWidget(m_summary);
    m_toTasks = makeButton(tr("優先する業務の一覧を書く"), QStringLiteral("resources.tasks"), this);
    column.addWidget(m_toTasks, 0, Qt::AlignLeft);
    connect(m_toTasks, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("tasks/task-list")); });
}

void ResourcePage::buildStrip(QVBoxLayout& column)
{
    m_told = new TextLabel(TextLabel::Role::Body, {}, this);
    m_told->setObjectName(QStringLiteral("resources.told"));
    m_told->setState(State::ToMend);
    m_told->hide();
    column.addWidget(m_told);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(scroll);
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(gap(1));
    m_where = new TextLabel(TextLabel::Role::Strong, {}, inside);
    m_where->setObjectName(QStringLiteral("resources.where"));
    m_what = new TextLabel(TextLabel::Role::Help, {}, inside);
    m_what->setObjectName(QStringLiteral("resources.what"));
    lines->addWidget(m_where);
    lines->addWidget(m_what);
    m_sources = new QVBoxLayout;
    m_sources->setSpacing(0);
    lines->addLayout(m_sources);
    lines->addStretch(1);
    scroll->setWidget(inside);
    m_strip = scroll;
    column.addWidget(scroll);
}

QString ResourcePage::title() const
{
    return tr("失われるもの別の備え");
}

void ResourcePage::refresh(const QStringList& items)
{
    Q_UNUSED(items); // follows the session by itself
}

void ResourcePage::commitInput()
{
    commitComposing();
    m_view->commitEditor();
}

// The strip takes its part of a small screen and no more, and never jumps from one cell to the next.
void ResourcePage::resizeEvent(QResizeEvent* event)
{
    m_lead->setVisible(height() >= static_cast<int>(kRoomForLead * zoom()));
    m_strip->setFixedHeight(std::min(static_cast<int>(kStripHeight * zoom()), height() / kStripShare));
    Page::resizeEvent(event);
}

void ResourcePage::renew()
{
    m_sheet->reload();
    tell({});
    showSummary();
    showCell();
}

void ResourcePage::showSummary()
{
    const bool empty = m_sheet->rowCount() == 0;
    const int gaps = m_sheet->gaps();
    const bool asked = m_model.pack().find(check::resourceField()).spec != nullptr;
    QString words =
        empty ? tr("－ 「続ける」「加わる」業務がまだありません。先に業務の一覧を書くと、ここに並びます。")
        : gaps > 0 ? tr("－ 備えなし %1か所。要らないところには「使わない」と書けます。").arg(gaps)
                   : tr("✓ 備えのないところはありません。");
    if (!asked && !empty)
        words += tr("（前の版のひな形なので、ここには書き込めません）");
    m_summary->setText(words);
    m_summary->setState(empty || gaps > 0 ? State::InProgress : State::Done);
    m_toTasks->setVisible(empty);
    m_view->setVisible(!empty);
    m_strip->setVisible(!empty);
}

void ResourcePage::showCell()
{
    clearLayout(*m_sources);
    const QModelIndex now = m_view->currentIndex();
    const check::ResourceCell* cell = m_sheet->cellAt(now);
    if (!cell) {
        m_where->setText(now.isValid() ? m_sheet->taskName(now.row()) : QString());
        m_what->setText(leadWords());
        return;
    }
    m_where->setText(tr("%1　×　%2が使えないとき")
                         .arg(m_sheet->taskName(now.row()), ResourceModel::lossName(now.column())));
    m_what->setText(!cell->own.empty() ? tr("この業務だけの備え：%1").arg(qt(cell->own))
                    : cell->empty() ? tr("－ 備えなし。何で続けるかを一言で書きます。")
                                    : tr("ほかの欄から（文字を打つと、この業務だけの備えになります）："));
    for (const check::MeasureSource& source : cell->found) {
        auto* go = new LeadButton(LeadButton::Kind::Link, tr("%1　→").arg(qt(source.words)),
                                  m_where->parentWidget());
        go->setObjectName(QStringLiteral("resources.source.%1").arg(m_sources->count()));
        go->setAccessibleName(tr("%1の欄へ行く").arg(qt(source.words)));
        connect(go, &QPushButton::clicked, this, [this, path = qt(source.path)] { emit goTo(path); });
        m_sources->addWidget(go);
    }
}

bool ResourcePage::showPath(const QString& path)
{
    const QModelIndex index = m_sheet->cellNamed(path.section(QLatin1Char('#'), 1));
    if (index.isValid()) {
        m_view->goTo(index);
        m_view->scrollTo(index);
    }
    m_view->setFocus();
    return index.isValid();
}

void ResourcePage::find(const QString& text)
{
    static_cast<void>(m_view->find(text));
}

void ResourcePage::tell(const QString& sentence)
{
    m_told->setText(sentence.isEmpty() ? sentence : tr("■ %1").arg(sentence));
    m_told->setVisible(!sentence.isEmpty());
}

} // namespace keizoku::ui
