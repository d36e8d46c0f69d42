// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/training_setup.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kPeopleShown = 6;

}

TrainingSetup::TrainingSetup(const QString& name, const QString& title, const SessionModel& model,
                             QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title, kTitlePoints, true, this));
    m_choice = makeCombo(tr("想定"), name + QStringLiteral(".exercise"), this);
    m_choice->hide();
    layout->addWidget(m_choice);
    m_description = addLabel(layout, "training.description", kBodyPoints, false);
    addPeople(name, model);
    m_leader = makeLine(tr("進行役（記録する人）"), name + QStringLiteral(".leader"), this);
    layout->addWidget(makeLabel(tr("進行役（記録する人）"), kHelpPoints, false, this));
    layout->addWidget(m_leader);
    layout->addWidget(makeLabel(tr("答えは1つごとに控えられます。途中で止まっても、続きから始められます。"),
                                kHelpPoints, false, this));
    m_trouble = addLabel(layout, "training.trouble", kBodyPoints, true);
    m_goOn = makeButton(tr("続きから始める"), name + QStringLiteral(".continue"), this);
    m_goOn->hide();
    m_start = makeButton(tr("訓練を始める"), name + QStringLiteral(".start"), this);
    makePrimary(m_start);
    layout->addWidget(m_goOn, 0, Qt::AlignLeft);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int row) { describe(m_descriptions.value(row)); });
    connect(m_goOn, &QPushButton::clicked, this, &TrainingSetup::goOnAsked);
    connect(m_start, &QPushButton::clicked, this, &TrainingSetup::startAsked);
    connect(m_leader, &QLineEdit::returnPressed, m_start, &QPushButton::click);
}

void TrainingSetup::addPeople(const QString& name, const SessionModel& model)
{
    m_choosePeople = makeButton({}, name + QStringLiteral(".choosePeople"), this);
    m_choosePeople->setCheckable(true);
    layout()->addWidget(m_choosePeople);
    layout()->setAlignment(m_choosePeople, Qt::AlignLeft);
    m_people = new QListWidget(this);
    m_people->setObjectName(name + QStringLiteral(".people"));
    m_people->setAccessibleName(tr("参加する人。参加しない人のしるしを外します"));
    m_people->setMinimumHeight(gap(6) * kPeopleShown);
    m_people->hide();
    layout()->addWidget(m_people);
    const Date today = model.session().environment().today();
    for (const plan::Person& person : model.plan().people.rows) {
        if (person.hasLeft(today))
            continue;
        auto* item = new QListWidgetItem(qt(person.open.name), m_people);
        item->setData(Qt::UserRole, qt(person.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    connect(m_choosePeople, &QPushButton::toggled, m_people, &QWidget::setVisible);
    connect(m_people, &QListWidget::itemChanged, this, &TrainingSetup::countPeople);
    countPeople();
}

void TrainingSetup::countPeople()
{
    int present = 0;
    for (int row = 0; row < m_people->count(); ++row)
        present += m_people->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_choosePeople->setText(
        tr("参加する人 %1人（参加しない人 %2人）").arg(present).arg(m_people->count() - present));
    m_choosePeople->setAccessibleName(m_choosePeople->text());
}

void TrainingSetup::setChoices(const QStringList& titles, const QStringList& descriptions)
{
    m_descriptions = descriptions;
    m_choice->addItems(titles);
    m_choice->setVisible(!titles.isEmpty());
}

void TrainingSetup::choose(int row)
{
    m_choice->setCurrentIndex(row);
}

int TrainingSetup::choice() const
{
    return m_choice->currentIndex();
}

void TrainingSetup::describe(const QString& words)
{
    m_description->setText(words);
}

void TrainingSetup::offerGoOn(const QString& words, const QString& leader)
{
    m_leader->setText(leader);
    say(words);
    m_goOn->show();
    makePrimary(m_goOn);
    makePrimary(m_start, false);
    m_goOn->setFocus();
}

void TrainingSetup::say(const QString& trouble)
{
    m_trouble->setText(trouble);
}

void TrainingSetup::refuse(const QString& why)
{
    say(why);
    m_start->setEnabled(false);
}

std::optional<TrainingSetup::Chosen> TrainingSetup::chosen()
{
    commitComposing();
    Chosen chosen;
    chosen.leader = utf8(m_leader->text().trimmed());
    if (chosen.leader.empty()) {
        say(tr("進行役の名前を入れてください。記録に残ります。"));
        m_leader->setFocus();
        return {};
    }
    for (int row = 0; row < m_people->count(); ++row)
        if (m_people->item(row)->checkState() == Qt::Checked)
            chosen.people.push_back(utf8(m_people->item(row)->data(Qt::UserRole).toString()));
    return chosen;
}

void TrainingSetup::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // All but the leader may stay as it is.
    if (m_goOn->isHidden())
        m_leader->setFocus();
    else
        m_goOn->setFocus();
}

} // namespace keizoku::ui
