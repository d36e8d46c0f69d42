// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialogs.h"

#include <algorithm>

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

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

/// "Word (*.docx)" -> ".docx"; all of them for several kinds.
QStringList suffixesOf(const QString& filter)
{
    QStringList suffixes;
    static const QRegularExpression pattern(QStringLiteral("\\*(\\.\\w+)"));
    for (auto found = pattern.globalMatch(filter); found.hasNext();)
        suffixes << found.next().captured(1);
    return suffixes;
}

} // namespace

QString documentFilter()
{
    return QObject::tr(
        "ＰＤＦ (*.pdf);;Word (*.docx);;Excel：表だけ (*.xlsx);;ウェブページ (*.html);;文字だけ (*.txt)");
}

QString withSuffixOf(const QString& path, const QString& filter, const QString& chosen)
{
    const QStringList known = suffixesOf(filter);
    const bool isComplete = std::any_of(known.begin(), known.end(), [&](const QString& suffix) {
        return path.endsWith(suffix, Qt::CaseInsensitive);
    });
    if (path.isEmpty() || known.isEmpty() || isComplete)
        return path;
    return path + suffixesOf(chosen).value(0, known.front());
}

QString RealDialogs::askOpenFile(QWidget* parent, const QString& title, const QString& filter)
{
    // Where the last file came from; first where an office keeps its papers.
    static QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QFileDialog::getOpenFileName(parent, title, folder, filter);
    if (!file.isEmpty())
        folder = QFileInfo(file).absolutePath();
    return file;
}

QString RealDialogs::askSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                 const QString& filter)
{
    QString chosen;
    const QString typed = QFileDialog::getSaveFileName(parent, title, suggestion, filter, &chosen);
    const QString path = withSuffixOf(typed, filter, chosen);
    // The file dialog has asked about the name that was typed, not about the one with a suffix.
    if (path != typed && QFileInfo::exists(path) &&
        !confirm(parent,
                 QObject::tr("「%1」は既にあります。置き換えますか。").arg(QFileInfo(path).fileName()),
                 QObject::tr("置き換える"), QObject::tr("やめる")))
        return {};
    return path;
}

QString RealDialogs::askFolder(QWidget* parent, const QString& title)
{
    return QFileDialog::getExistingDirectory(parent, title);
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
