// SPDX-License-Identifier: Apache-2.0
#include "ui/actions.h"

#include <array>

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace keizoku::ui {

namespace {

struct ActionRow {
    Command command;
    const char* id;
    const char* menu;
    const char* text;
    const char* keys; ///< portable, several separated by "; "
    bool ruleBefore = false;
};

constexpr const char* kFile = QT_TRANSLATE_NOOP("keizoku::ui::Actions", "ファイル(&F)");
constexpr const char* kEdit = QT_TRANSLATE_NOOP("keizoku::ui::Actions", "編集(&E)");
constexpr const char* kView = QT_TRANSLATE_NOOP("keizoku::ui::Actions", "表示(&V)");
constexpr const char* kPlan = QT_TRANSLATE_NOOP("keizoku::ui::Actions", "計画(&P)");

constexpr const char* kHelp = QT_TRANSLATE_NOOP("keizoku::ui::Actions", "ヘルプ(&H)");

#define KEIZOKU_TEXT(text) QT_TRANSLATE_NOOP("keizoku::ui::Actions", text)

constexpr std::array kRows = {
    ActionRow{Command::New, "new", kFile, KEIZOKU_TEXT("新しい計画…"), "Ctrl+N"},
    ActionRow{Command::Open, "open", kFile, KEIZOKU_TEXT("開く…"), "Ctrl+O"},
    ActionRow{Command::Recent, "recent", kFile, KEIZOKU_TEXT("最近のファイル"), ""},
    ActionRow{Command::Sample, "sample", kFile, KEIZOKU_TEXT("見本の計画で試しに使う"), ""},
    ActionRow{Command::ImportWord, "import-word", kFile, KEIZOKU_TEXT("Word の計画を取り込む…"),
              "Ctrl+Shift+O"},
    ActionRow{Command::SaveCopy, "save-copy", kFile, KEIZOKU_TEXT("別名で保存（コピーを作る）…"),
              "Ctrl+Shift+S", true},
    ActionRow{Command::Restore, "restore", kFile, KEIZOKU_TEXT("控えから戻す…"), ""},
    ActionRow{Command::Verify, "verify", kFile, KEIZOKU_TEXT("ファイルを点検する"), ""},
    ActionRow{Command::Quit, "quit", kFile, KEIZOKU_TEXT("終了"), "Ctrl+Q", true},
    ActionRow{Command::Undo, "undo", kEdit, KEIZOKU_TEXT("元に戻す"), "Ctrl+Z"},
    ActionRow{Command::Redo, "redo", kEdit, KEIZOKU_TEXT("やり直す"), "Ctrl+Y; Ctrl+Shift+Z"},
    ActionRow{Command::Find, "find", kEdit, KEIZOKU_TEXT("計画の中を探す"), "Ctrl+F", true},
    ActionRow{Command::ZoomIn, "zoom-in", kView, KEIZOKU_TEXT("文字を大きく"), "Ctrl++; Ctrl+="},
    ActionRow{Command::ZoomOut, "zoom-out", kView, KEIZOKU_TEXT("文字を小さく"), "Ctrl+-"},
    ActionRow{Command::ZoomReset, "zoom-reset", kView, KEIZOKU_TEXT("文字をふつうの大きさに"), "Ctrl+0"},
    ActionRow{Command::Panel, "panel", kView, KEIZOKU_TEXT("右の説明欄"), "F9", true},
    ActionRow{Command::Contacts, "contacts", kPlan, KEIZOKU_TEXT("連絡網を開く"), "F6"},
    ActionRow{Command::Drill, "drill", kPlan, KEIZOKU_TEXT("連絡網の訓練…"), "F5"},
    ActionRow{Command::CallSheets, "call-sheets", kPlan, KEIZOKU_TEXT("連絡網を紙に（掲示・カード）…"), ""},
    ActionRow{Command::Tabletop, "tabletop", kPlan, KEIZOKU_TEXT("机上訓練…"), "Shift+F5"},
    ActionRow{Command::SafetyDrill, "safety-drill", kPlan, KEIZOKU_TEXT("安否確認の訓練…"), ""},
    ActionRow{Command::PaperDrill, "paper-drill", kPlan, KEIZOKU_TEXT("紙の結果を入力…"), ""},
    ActionRow{Command::Pack, "pack", kPlan, KEIZOKU_TEXT("緊急持ち出しを作る…"), ""},
    ActionRow{Command::FirstHour, "first-hour", kPlan, KEIZOKU_TEXT("はじめの1時間"), ""},
    ActionRow{Command::Publish, "publish", kPlan, KEIZOKU_TEXT("この版を確定（承認）…"), "F7"},
    ActionRow{Command::Print, "print", kPlan, KEIZOKU_TEXT("印刷…"), "Ctrl+P", true},
    ActionRow{Command::Export, "export", kPlan, KEIZOKU_TEXT("書き出す（ＰＤＦ・Word・Excel）…"), ""},
    ActionRow{Command::Binder, "binder", kPlan, KEIZOKU_TEXT("一式を綴じる（提出用・手元用）…"), "Ctrl+B"},
    ActionRow{Command::MostAsked, "most-asked", kPlan, KEIZOKU_TEXT("よく求められる3つの書類…"),
              "Ctrl+Shift+P"},
    ActionRow{Command::Calendar, "calendar", kPlan, KEIZOKU_TEXT("予定をカレンダーに書き出す…"), ""},
    ActionRow{Command::Records, "records", kPlan, KEIZOKU_TEXT("研修・訓練などの記録"), "F4", true},
    ActionRow{Command::History, "history", kPlan, KEIZOKU_TEXT("版の履歴"), ""},
    ActionRow{Command::Findings, "findings", kPlan, KEIZOKU_TEXT("直すところ"), "F8"},
    ActionRow{Command::Copies, "copies", kPlan, KEIZOKU_TEXT("配布・掲示先一覧"), ""},
    ActionRow{Command::Unplaced, "unplaced", kPlan, KEIZOKU_TEXT("未配置の文章"), ""},
    ActionRow{Command::Rehearsal, "rehearsal", kPlan, KEIZOKU_TEXT("予行：聞かれる順に確かめる"), "F3"},
    ActionRow{Command::Help, "help", kHelp, KEIZOKU_TEXT("この画面の使い方"), "F1"},
};

} // namespace

Actions::Actions(QMenuBar* bar, QObject* parent) : QObject(parent)
{
    std::map<const char*, QMenu*> menus;
    for (const ActionRow& row : kRows) {
        QMenu*& menu = menus[row.menu];
        if (!menu)
            menu = bar->addMenu(tr(row.menu));
        if (row.ruleBefore)
            menu->addSeparator();
        QAction* action = nullptr;
        if (row.command == Command::Recent) {
            m_recent = menu->addMenu(tr(row.text));
            action = m_recent->menuAction();
        } else {
            action = menu->addAction(tr(row.text));
            action->setShortcuts(
                QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText));
            connect(action, &QAction::triggered, this,
                    [this, command = row.command] { emit triggered(command); });
        }
        action->setObjectName(QStringLiteral("action.") + QString::fromLatin1(row.id));
        m_actions.emplace(row.command, action);
    }
    action(Command::Panel)->setCheckable(true);
}

} // namespace keizoku::ui
