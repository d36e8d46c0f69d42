// SPDX-License-Identifier: Apache-2.0
// Answers questions from a script and remembers what was asked.
#pragma once

#include <optional>

#include "ui/dialogs/dialogs.h"

namespace keizoku::test {

class FakeDialogs final : public ui::Dialogs {
public:
    QString openFile;
    QString saveFile;
    QString folder;
    QString suggested; ///< to save as, the last time
    bool yes = false;
    std::optional<QString> text;
    QStringList asked;

    QString askOpenFile(QWidget*, const QString& title, const QString&) override
    {
        return note(title), openFile;
    }
    QString askSaveFile(QWidget*, const QString& title, const QString& suggestion, const QString&) override
    {
        suggested = suggestion;
        return note(title), saveFile;
    }
    QString askFolder(QWidget*, const QString& title) override { return note(title), folder; }
    bool confirm(QWidget*, const QString& question, const QString&, const QString&) override
    {
        return note(question), yes;
    }
    std::optional<QString> askText(QWidget*, const QString& title, const QString&, const QString&) override
    {
        return note(title), text;
    }
    void tell(QWidget*, const QString& sentence) override { note(sentence); }
    void error(QWidget*, const QString& sentence) override { note(sentence); }

private:
    void note(const QString& words) { asked << words; }
};

} // namespace keizoku::test
