// SPDX-License-Identifier: Apache-2.0
// One register on a page: its table, the buttons for its rows, and what is to be mended in the selected row.
#pragma once

#include <optional>

#include "app/import.h"
#include "plan/plan.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace keizoku::ui {

class Dialogs;
class RegisterModel;
class SheetView;

class RegisterPage final : public Page {
    Q_OBJECT

public:
    /// `model` and `dialogs` outlive the page.
    RegisterPage(SessionModel& model, Dialogs& dialogs, plan::RegisterId id, QWidget* parent = nullptr);
    ~RegisterPage() override;

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }
    void commitInput() override;
    bool showPath(const QString& path) override;
    void find(const QString& text) override;

    [[nodiscard]] SheetView* view() const { return m_view; }
    [[nodiscard]] RegisterModel* sheet() const { return m_sheet; }

private:
    QWidget* head();
    QWidget* bar();
    QPushButton* button(QLayout* into, const QString& name, const QString& text, void (RegisterPage::*run)());
    QLineEdit* findBar(QLayout* into);
    void addRow();
    void removeRows();
    void moveUp();
    void moveDown();
    void importList();
    void importCopied();
    void exportList();
    /// The table as it is on screen.
    [[nodiscard]] office::Sheet shownSheet() const;
    void handOver();
    void showPlaces();
    void attachFile();
    void extractFile();
    void findNext();
    void showRow();
    void showWords();
    void tell(const QString& sentence, bool bad = true);

    SessionModel& m_model;
    Dialogs& m_dialogs;
    plan::RegisterId m_id;
    RegisterModel* m_sheet = nullptr;
    SheetView* m_view = nullptr;
    QLineEdit* m_find = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_purpose = nullptr;
    QLabel* m_told = nullptr;
    QLabel* m_help = nullptr;
    QLabel* m_findings = nullptr;
    QList<QPushButton*> m_editing;  ///< not for a file that is only read
    QList<QPushButton*> m_rowBound; ///< need a row
    QPushButton* m_asking = nullptr;
};

} // namespace keizoku::ui
