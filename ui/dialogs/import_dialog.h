// SPDX-License-Identifier: Apache-2.0
// What a list from outside would change, shown before anything is written.
#pragma once

#include <QDialog>
#include <QHash>

#include "app/import.h"
#include "plan/register_access.h"
#include "ui/session_model.h"

class QLabel;
class QPushButton;
class QTableWidget;
class QTabWidget;

namespace keizoku::ui {

class ColumnMeanings;
class Dialogs;
class Theme;

class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `model` outlives the dialog.
    ImportDialog(SessionModel& model, app::ImportKind kind, office::Sheet sheet, const QString& fileName,
                 QWidget* parent = nullptr);

    /// Asks for a file, reads it, shows the dialog. True when something was imported.
    static bool run(SessionModel& model, Dialogs& dialogs, app::ImportKind kind, QWidget* parent);
    /// The same with the table that was copied elsewhere; says so when there is none.
    static bool runClipboard(SessionModel& model, Dialogs& dialogs, app::ImportKind kind, QWidget* parent);

private:
    void build(const QString& fileName);
    /// Reads the list anew and shows what would happen.
    void preview();
    void choose(const QString& head, const QString& column);
    void showReport(const Result<app::ImportReport>& report);
    void addLines(const std::vector<app::ImportLine>& lines, const QString& what, const QColor& color,
                  const QString& reason = {});
    void addGone(const std::vector<app::ImportLine>& gone, const Theme& theme);
    void handOver();
    void setReady(bool ready);
    void apply();

    SessionModel& m_model;
    app::ImportKind m_kind;
    office::Sheet m_sheet;
    app::ColumnChoices m_chosen;
    QLabel* m_summary = nullptr;
    QLabel* m_heads = nullptr;
    QTableWidget* m_lines = nullptr;
    ColumnMeanings* m_columns = nullptr;
    QTabWidget* m_tabs = nullptr;
    QPushButton* m_apply = nullptr;
    QHash<int, plan::RowId> m_gone; ///< by line: whom the source does not have
};

} // namespace keizoku::ui
