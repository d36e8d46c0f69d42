// SPDX-License-Identifier: Apache-2.0
// The print preview: what is printed, of which version, in which order; then PDF or paper.
#pragma once

#include <memory>
#include <optional>

#include <QFutureWatcher>
#include <QWidget>

#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"
#include "ui/windows/page_source.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace keizoku::ui {

class PageView;

class PreviewWindow final : public QWidget {
    Q_OBJECT

public:
    /// The draft unless a version's number is given; `older`: what a comparison starts from.
    PreviewWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, std::optional<int> version,
                  app::What what = app::What::Plan, std::optional<int> older = {}, QWidget* parent = nullptr);
    ~PreviewWindow() override;

    [[nodiscard]] app::PrintRequest request() const;
    [[nodiscard]] bool isReady() const { return m_pages != nullptr; }

private:
    using Pages = std::shared_ptr<Result<std::unique_ptr<PageSource>>>;

    QWidget* makeChoices(std::optional<int> version, app::What what);
    QWidget* makeActions();
    QPushButton* addButton(QHBoxLayout* to, const QString& text, const char* name);
    void fillEditions(std::optional<int> version);
    /// What a comparison starts from: the versions before the chosen one.
    void fillOlder(std::optional<int> older);
    /// The past day asked for: none when nothing is typed, an error when it is no past day.
    [[nodiscard]] Result<std::optional<Date>> day() const;
    void takeDay();
    /// 「令和8年4月1日の時点（第2版）」 above pages of a past day.
    void showStanding();
    void layOutAgain();
    void showPages();
    void showState(const QString& words);
    void updatePage();
    [[nodiscard]] QString suggestedPath() const;
    void save();
    void print();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    QComboBox* m_what = nullptr;
    QComboBox* m_edition = nullptr;
    QComboBox* m_older = nullptr;
    QLineEdit* m_day = nullptr;
    QString m_dayTaken; ///< what the pages shown stand for
    QComboBox* m_order = nullptr;
    QComboBox* m_service = nullptr; ///< shown for a plan of several
    QCheckBox* m_masked = nullptr;
    QLabel* m_page = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    QLabel* m_standing = nullptr;
    QLabel* m_state = nullptr;
    PageView* m_view = nullptr;
    std::shared_ptr<PageSource> m_pages;
    QFutureWatcher<Pages> m_watcher;
    bool m_again = false;
};

} // namespace keizoku::ui
