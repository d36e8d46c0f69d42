// SPDX-License-Identifier: Apache-2.0
// 連絡網を紙に: the poster, the callers' cards and the wallet cards as they will be printed, to be printed or
// kept.
#pragma once

#include <memory>

#include <QWidget>

#include "app/call_sheets.h"
#include "ui/session_model.h"
#include "ui/windows/page_source.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace keizoku::ui {

class Dialogs;
class PageView;

class CallSheetWindow final : public QWidget {
    Q_OBJECT

public:
    CallSheetWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, plan::TreeVariant variant,
                    QWidget* parent);

    [[nodiscard]] app::CallSheetRequest request() const;

private:
    QWidget* makeChoices(plan::TreeVariant variant);
    QWidget* makeActions();
    void fillCallers();
    /// What was chosen, on the screen as it will be on paper.
    void renew();
    void save();
    /// Puts this sheet on 配布・掲示先一覧.
    void note();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    QComboBox* m_what = nullptr;
    QComboBox* m_variant = nullptr;
    QComboBox* m_edition = nullptr;
    QComboBox* m_paper = nullptr;
    QComboBox* m_caller = nullptr;
    QCheckBox* m_full = nullptr;
    QLineEdit* m_serial = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_note = nullptr;
    PageView* m_view = nullptr;
    std::shared_ptr<PageSource> m_pages;
};

} // namespace keizoku::ui
