// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/emergency_parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/models/name_list.h"
#include "ui/session_model.h"
#include "ui/theme.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

void addLabelled(QVBoxLayout& to, const QString& label, QWidget* input, QWidget* parent)
{
    QLabel* words = makeLabel(label, kHelpPoints, true, parent);
    words->setBuddy(input);
    to.addWidget(words);
    to.addWidget(input);
}

} // namespace

QLineEdit* addLine(QVBoxLayout& to, const QString& label, const QString& name, QWidget* parent)
{
    QLineEdit* input = makeLine(label, name, parent);
    addLabelled(to, label, input, parent);
    return input;
}

NameEdit* addPerson(QVBoxLayout& to, const QString& label, const QString& name, const SessionModel& model,
                    QWidget* parent)
{
    const NameList people = NameList::people(model.plan(), model.session().environment().today());
    auto* input = new NameEdit(people.labels, people.readings, parent);
    input->setObjectName(name);
    input->setFrame(true);
    input->setAccessibleName(label);
    input->lineEdit()->setAccessibleName(label);
    input->setEditText({});
    addLabelled(to, label, input, parent);
    return input;
}

} // namespace keizoku::ui
