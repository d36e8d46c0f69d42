// SPDX-License-Identifier: Apache-2.0
// What a Word plan would bring, shown before anything is stored: where its texts go, what is left of the
// form, who and how old.
#pragma once

#include <filesystem>

#include <QDialog>

#include "app/word_import.h"
#include "ui/session_model.h"

class QTabWidget;
class QTableWidget;

namespace keizoku::ui {

class Dialogs;

class WordDialog final : public QDialog {
    Q_OBJECT

public:
    WordDialog(SessionModel& model, office::WordDocument document, app::WordReport report,
               const QString& fileName, QWidget* parent = nullptr);

    /// Reads the file (asks for one when `path` is empty), shows the report, imports when told to. True when
    /// something was brought in.
    static bool run(SessionModel& model, Dialogs& dialogs, const QString& path, QWidget* parent);

private:
    void build(const QString& fileName);
    void addPieces();
    void addLeftovers();
    void addPeople();
    void addRemarks();
    QTableWidget* addTable(const QString& name, const QString& title, const QStringList& heads);
    void import();

    SessionModel& m_model;
    office::WordDocument m_document;
    app::WordReport m_report;
    std::string m_file;
    QTabWidget* m_tabs = nullptr;
};

} // namespace keizoku::ui
