// SPDX-License-Identifier: Apache-2.0
// 記録: what the year owes and what was held, the records, and what they left to do.
#pragma once

#include <memory>
#include <vector>

#include "records/duties.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace keizoku::ui {

class SessionModel;
class TextLabel;

class RecordsPage final : public Page {
    Q_OBJECT

public:
    RecordsPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }

protected:
    void renew() override;

private:
    QWidget* makeYear();
    QWidget* makeButtons();
    void fillCalendar();
    void fillList();
    void updateButtons();
    void showYear(int by);
    void openCell(int row, int column);
    void write(plan::RecordKind kind);
    void correct();
    void withdraw();
    void closeItem();
    void tell(const QString& sentence);
    [[nodiscard]] const records::LedgerLine* current() const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    int m_year;
    std::vector<records::LedgerLine> m_lines;
    std::vector<records::Duty> m_duties;
    QLabel* m_yearName = nullptr;
    QTableWidget* m_calendar = nullptr;
    TextLabel* m_missing = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_correct = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace keizoku::ui
