// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/start_window.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kColumnWidth = 720;
constexpr qsizetype kShownRecent = 5;

} // namespace

StartWindow::StartWindow(const forms::ServiceProfiles& services, const QStringList& recent, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("start"));
    setWindowTitle(tr("けいぞく"));
    auto* column = new QWidget(this);
    column->setMaximumWidth(static_cast<int>(kColumnWidth * zoom()));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(gap(5), gap(6), gap(5), gap(5));
    layout->setSpacing(gap(4));
    layout->addWidget(makeLabel(tr("けいぞく"), kHomePoints, true, column));
    layout->addWidget(
        makeLabel(tr("事業所の業務継続計画（BCP）を書き、版を確定し、印刷し、いざというときに開きます。"),
                  kBodyPoints, false, column));
    addBegin(layout, services);
    auto* others = new QHBoxLayout;
    others->setSpacing(gap(4));
    auto* sampleSide = new QVBoxLayout;
    auto* openSide = new QVBoxLayout;
    others->addLayout(sampleSide, 1);
    others->addLayout(openSide, 1);
    QPushButton* sample = makeButton(tr("見本で試しに使う"), QStringLiteral("start.sample"), column);
    addDoor(sampleSide, tr("試しに使う"), tr("架空の事業所の計画です。自分の計画とは別に置かれます。"))
        ->addWidget(sample);
    QPushButton* open = makeButton(tr("ファイルを選ぶ…"), QStringLiteral("start.open"), column);
    addDoor(openSide, tr("開く"), tr("けいぞくの計画（.keizoku）を開きます。"))->addWidget(open);
    layout->addLayout(others);
    addRecent(layout, recent);
    layout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* middle = new QWidget(scroll);
    auto* line = new QHBoxLayout(middle);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(column, 1);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(sample, &QPushButton::clicked, this, &StartWindow::sampleAsked);
    connect(open, &QPushButton::clicked, this, &StartWindow::openAsked);
    resize(static_cast<int>(880 * std::min(zoom(), 1.5)), 700);
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

void StartWindow::addBegin(QVBoxLayout* to, const forms::ServiceProfiles& services)
{
    QVBoxLayout* door =
        addDoor(to, tr("はじめて作る"), tr("二つだけ決めると始められます。どちらも後から直せます。"));
    m_service = makeCombo(tr("サービスの種類"), QStringLiteral("start.service"), this);
    for (const forms::ServiceProfile& service : services.all())
        m_service->addItem(qt(service.name), qt(service.id));
    m_office = makeLine(tr("事業所の名前"), QStringLiteral("start.office"), this);
    m_problem = makeLabel({}, kHelpPoints, false, this);
    setInk(m_problem, Theme::current().error);
    m_problem->hide();
    for (const auto& [label, input] :
         {std::pair<QString, QWidget*>(tr("サービスの種類"), m_service), {tr("事業所の名前"), m_office}}) {
        QLabel* name = makeLabel(label, kHelpPoints, true, this);
        name->setBuddy(input);
        door->addWidget(name);
        door->addWidget(input);
    }
    door->addWidget(m_problem);
    QPushButton* begin = makeButton(tr("計画を置く場所を選んで始める"), QStringLiteral("start.create"), this);
    makePrimary(begin);
    door->addWidget(begin);
    connect(begin, &QPushButton::clicked, this, &StartWindow::create);
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

void StartWindow::create()
{
    commitComposing();
    const QString office = m_office->text().trimmed();
    m_problem->setText(tr("事業所の名前を入れてください。"));
    m_problem->setVisible(office.isEmpty());
    if (office.isEmpty())
        m_office->setFocus();
    else
        emit createAsked(m_service->currentData().toString(), office);
}

} // namespace keizoku::ui
