// SPDX-License-Identifier: Apache-2.0
// 使い方: the three guides, offline, opened at the chapter of the screen one comes from.
#pragma once

#include <QWidget>

#include "app/guide.h"

class QLabel;
class QLineEdit;
class QTextDocument;
class QTreeWidget;

namespace keizoku::ui {

class Dialogs;
class GuideView;

class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    /// `dialogs` outlives the window.
    HelpWindow(std::vector<app::Guide> guides, const QString& folder, Dialogs& dialogs, QWidget* parent);

    /// Turns to the chapter of a screen (app::guideFor).
    void showFor(const QString& screen);
    /// Reads the guides and opens the window, above `modal` if a dialog is open, or tells why it cannot.
    static HelpWindow* open(const app::Environment& environment, const QString& screen, Dialogs& dialogs,
                            QWidget* modal);

private:
    QWidget* makeContents();
    void showChapter();
    void find();
    void savePdf();
    /// The guide that is open, whole, a chapter a page.
    void fill(QTextDocument& document, const app::Guide& guide) const;
    [[nodiscard]] const app::Guide* guideNow() const;

    std::vector<app::Guide> m_guides;
    QString m_folder;
    Dialogs& m_dialogs;
    QTreeWidget* m_contents = nullptr;
    QLineEdit* m_search = nullptr;
    GuideView* m_view = nullptr;
    QLabel* m_told = nullptr;
};

} // namespace keizoku::ui
