// SPDX-License-Identifier: Apache-2.0
// Typing as an input method does, dialogs that answer from a script, and the sample office for the table
// tests.
#pragma once

#include <memory>

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QStandardPaths>
#include <QTest>

#include "app/sample.h"
#include "support/environment.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"
#include "ui/theme.h"

namespace keizoku::test {

/// QTest::keyClicks aborts on Japanese text; an input method would commit it like this.
inline void compose(QWidget* widget, const QString& preedit, const QString& commit)
{
    if (!preedit.isEmpty()) {
        QInputMethodEvent composing(preedit, {});
        QCoreApplication::sendEvent(widget, &composing);
    }
    if (!commit.isEmpty()) {
        QInputMethodEvent done;
        done.setCommitString(commit);
        QCoreApplication::sendEvent(widget, &done);
    }
}

class FakeDialogs final : public ui::Dialogs {
public:
    QStringList answers, told, errors;

    QString askOpenFile(QWidget*, const QString&, const QString&) override { return next(); }
    QString askSaveFile(QWidget*, const QString&, const QString&, const QString&) override { return next(); }
    QString askFolder(QWidget*, const QString&) override { return next(); }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override
    {
        return next() == QStringLiteral("yes");
    }
    std::optional<QString> askText(QWidget*, const QString&, const QString&, const QString&) override
    {
        return next();
    }
    void tell(QWidget*, const QString& sentence) override { told << sentence; }
    void error(QWidget*, const QString& sentence) override { errors << sentence; }

private:
    QString next() { return answers.isEmpty() ? QString() : answers.takeFirst(); }
};

/// The sample office in a file of its own, copied from one that is made once.
struct OpenSample {
    TempDir folder;
    app::Environment environment = environmentIn(folder);
    std::unique_ptr<ui::SessionModel> model;

    OpenSample()
    {
        static const TempDir once;
        const auto original = once / "hibari.keizoku";
        if (!std::filesystem::exists(original))
            if (const auto made = app::createSample(environment, original); !made)
                qFatal("%s", made.error().sentence.c_str());
        std::filesystem::copy_file(original, folder / "hibari.keizoku");
        auto session = app::Session::open(environment, folder / "hibari.keizoku", store::Access::Write);
        if (!session)
            qFatal("%s", session.error().sentence.c_str());
        auto checker = app::Checker::load(environment);
        if (!checker)
            qFatal("%s", checker.error().sentence.c_str());
        model = std::make_unique<ui::SessionModel>(*std::move(session),
                                                   std::make_shared<const app::Checker>(*std::move(checker)));
    }
};

} // namespace keizoku::test
