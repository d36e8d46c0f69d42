// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/start_window.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/office_names.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/service_picker.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/turning_row.h"

namespace keizoku::ui {

namespace {

constexpr int kColumnWidth = 1180;
constexpr int kTurnWidth = 860;
constexpr int kListHeight = 240;
constexpr qsizetype kShownRecent = 5;

} // namespace

StartWindow::StartWindow(const forms::ServiceProfiles& services, const QStringList& recent, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("start"));
    setWindowTitle(tr("けいぞく"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QWidget(scroll);
    column->setMaximumWidth(static_cast<int>(kColumnWidth * zoom()));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(makeLabel(tr("けいぞく"), kHomePoints, true, column));
    layout->addWidget(
        makeLabel(tr("事業所の業務継続計画（BCP）を書き、版を確定し、印刷し、いざというときに開きます。"),
                  kBodyPoints, false, column));
    auto* doors = new TurningRow(kTurnWidth, column);
    doors->add(makeBegin(doors), 5);
    doors->add(makeOthers(recent, doors), 3);
    layout->addWidget(doors, 1);
    auto* middle = new QWidget(scroll);
    auto* line = new QHBoxLayout(middle);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(column, 1);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    resize(static_cast<int>(kColumnWidth * std::min(zoom(), 1.15)), 720);
    m_picker->search()->setFocus();
}

QWidget* StartWindow::makeOthers(const QStringList& recent, QWidget* parent)
{
    auto* others = new QWidget(parent);
    auto* layout = new QVBoxLayout(others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(4));
    QPushButton* word = makeButton(tr("Word の計画を選んで始める"), QStringLiteral("start.word"), others);
    addDoor(layout, tr("Word から始める"),
            tr("左でサービスと事業所の名前を入れてから押します。ひな形のままの文や古い日付を見せてから取り込"
               "み、取り込"
               "みは1回で元に戻せます。"))
        ->addWidget(word);
    connect(word, &QPushButton::clicked, this, [this] { create(true); });
    QPushButton* sample = makeButton(tr("見本で試しに使う"), QStringLiteral("start.sample"), others);
    addDoor(layout, tr("試しに使う"), tr("架空の事業所の計画です。自分の計画とは別に置かれます。"))
        ->addWidget(sample);
    QPushButton* open = makeButton(tr("ファイルを選ぶ…"), QStringLiteral("start.open"), others);
    addDoor(layout, tr("開く"), tr("けいぞくの計画（.keizoku）を開きます。"))->addWidget(open);
    addRecent(layout, recent);
    layout->addStretch();
    connect(sample, &QPushButton::clicked, this, &StartWindow::sampleAsked);
    connect(open, &QPushButton::clicked, this, &StartWindow::openAsked);
    return others;
}

QVBoxLayout* StartWindow::addDoor(QVBoxLayout* to, const QString& title, const QString& help)
{
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title, kTitlePoints, true, card));
    layout->addWidget(new TextLabel(TextLabel::Role::Help, help, card));
    layout->addStretch();
    to->addWidget(card);
    return layout;
}

QWidget* StartWindow::makeBegin(QWidget* parent)
{
    auto* side = new QWidget(parent);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* door = addDoor(layout, tr("はじめて作る"),
                                tr("この計画に入れるサービスに印を付けます。いくつでも付けられ、後から足すこ"
                                   "とも外すこともできます。"));
    m_picker = new ServicePicker(m_services, side);
    m_picker->setMinimumHeight(static_cast<int>(kListHeight * zoom()));
    m_leads = makeLabel({}, kHelpPoints, false, side);
    m_leads->setObjectName(QStringLiteral("start.leads"));
    m_names = new OfficeNames(side);
    m_problem = makeLabel({}, kHelpPoints, true, side);
    m_problem->setObjectName(QStringLiteral("start.problem"));
    setInk(m_problem, Theme::current().error);
    QPushButton* begin = makeButton(tr("計画を置く場所を選んで始める"), QStringLiteral("start.create"), side);
    makePrimary(begin);
    door->addWidget(m_picker, 1);
    for (QWidget* each : {static_cast<QWidget*>(m_leads), static_cast<QWidget*>(m_names),
                          static_cast<QWidget*>(m_problem), static_cast<QWidget*>(begin)})
        door->addWidget(each);
    m_problem->hide();
    connect(m_picker, &ServicePicker::changed, this, &StartWindow::showNames);
    connect(begin, &QPushButton::clicked, this, [this] { create(false); });
    showNames();
    return side;
}

void StartWindow::showNames()
{
    std::vector<OfficeNames::Service> chosen;
    for (const QString& id : m_picker->chosen())
        if (const forms::ServiceProfile* service = m_services.find(utf8(id)))
            chosen.push_back({id, qt(service->name)});
    const auto* first = chosen.empty() ? nullptr : m_services.find(utf8(chosen.front().id));
    m_leads->setVisible(chosen.size() > 1);
    if (chosen.size() > 1)
        m_leads->setText(tr("印を付けた順に並びます。計画の文は「%1」の呼び方（%2・%3）で書かれます。")
                             .arg(qt(first->name), qt(first->word("user")), qt(first->word("manager"))));
    m_names->setServices(chosen);
    // New lines come last in the tab order: put them where they stand.
    auto* before = findChild<QWidget*>(QStringLiteral("services.list"));
    auto names = m_names->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^start\\.office")));
    for (QWidget* name : names) {
        setTabOrder(before, name);
        before = name;
    }
    m_problem->hide();
}

void StartWindow::addRecent(QVBoxLayout* to, const QStringList& recent)
{
    const QStringList shown = recent.mid(0, kShownRecent);
    if (shown.isEmpty())
        return;
    to->addWidget(makeLabel(tr("最近のファイル"), kTitlePoints, true, this));
    for (const QString& path : shown) {
        const QFileInfo file(path);
        QPushButton* button = makeButton(tr("%1　（%2）").arg(file.completeBaseName(), file.absolutePath()),
                                         QStringLiteral("start.recent"), this);
        makeFlat(button);
        to->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileChosen(path); });
    }
}

void StartWindow::complain(const QString& sentence)
{
    m_problem->setText(tr("■ %1").arg(sentence));
    m_problem->show();
}

void StartWindow::create(bool fromWord)
{
    commitComposing();
    if (m_picker->chosen().isEmpty()) {
        complain(tr("サービスに一つ以上、印を付けてください。"));
        m_picker->search()->setFocus();
    } else if (m_names->showMissing()) {
        complain(tr("事業所の名前を入れてください。"));
    } else {
        m_problem->hide();
        if (fromWord)
            emit wordAsked(m_names->offices());
        else
            emit createAsked(m_names->offices());
    }
}

} // namespace keizoku::ui
