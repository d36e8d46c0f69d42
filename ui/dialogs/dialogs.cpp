// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialogs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace keizoku::ui {

namespace {

void show(QWidget* parent, QMessageBox::Icon icon, const QString& sentence)
{
    QMessageBox box(icon, QObject::tr("けいぞく"), QString(), QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
    box.addButton(QObject::tr("閉じる"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace

QString RealDialogs::askOpenFile(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, QString(), filter);
}

QString RealDialogs::askSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                 const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

bool RealDialogs::confirm(QWidget* parent, const QString& question, const QString& yes, const QString& no)
{
    QMessageBox box(QMessageBox::Question, QObject::tr("けいぞく"), QString(), QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton* reject = box.addButton(no, QMessageBox::RejectRole);
    accept->setAutoDefault(false);
    box.setDefaultButton(reject);
    box.setEscapeButton(reject);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<QString> RealDialogs::askText(QWidget* parent, const QString& title, const QString& label,
                                            const QString& initial)
{
    bool accepted = false;
    const QString text = QInputDialog::getText(parent, title, label, QLineEdit::Normal, initial, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

void RealDialogs::tell(QWidget* parent, const QString& sentence)
{
    show(parent, QMessageBox::Information, sentence);
}

void RealDialogs::error(QWidget* parent, const QString& sentence)
{
    show(parent, QMessageBox::Warning, sentence);
}

} // namespace keizoku::ui
