// SPDX-License-Identifier: Apache-2.0
// What the buttons of a register's page do.
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeDatabase>

#include "app/documents.h"
#include "app/paths.h"
#include "app/shown_places.h"
#include "base/files.h"
#include "office/sheet.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/hand_over_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/places_dialog.h"
#include "ui/models/register_model.h"
#include "ui/pages/register_page.h"
#include "ui/pages/register_words.h"
#include "ui/strings.h"
#include "ui/widgets/sheet_view.h"

namespace keizoku::ui {

namespace {

constexpr std::uintmax_t kMaxAttachment = 32U << 20U;

std::filesystem::path fileOf(const QString& path)
{
    return path.toStdU16String();
}

} // namespace

void RegisterPage::addRow()
{
    commitInput();
    const QModelIndex now = m_view->currentIndex();
    const bool onRow = now.isValid() && now.row() < m_sheet->filledRows();
    const int row = onRow ? now.row() + 1 : m_sheet->filledRows();
    m_sheet->insertRowAt(row);
    m_view->goTo(m_sheet->index(std::min(row, m_sheet->rowCount() - 1), 0));
    m_view->setFocus();
}

void RegisterPage::removeRows()
{
    commitInput();
    const auto count = m_view->selectedRows().size();
    m_view->removeRows();
    if (count > 0)
        tell(tr("%1行を削除しました。Ctrl+Z で元に戻せます。").arg(count), false);
    m_view->setFocus();
}

void RegisterPage::moveUp()
{
    m_view->moveRows(-1);
}

void RegisterPage::moveDown()
{
    m_view->moveRows(1);
}

void RegisterPage::importList()
{
    commitInput();
    if (ImportDialog::run(m_model, m_dialogs, *importInto(m_id), this))
        tell(tr("取り込みました。Ctrl+Z で元に戻せます。"), false);
}

void RegisterPage::importCopied()
{
    commitInput();
    if (ImportDialog::runClipboard(m_model, m_dialogs, *importInto(m_id), this))
        tell(tr("取り込みました。Ctrl+Z で元に戻せます。"), false);
}

void RegisterPage::exportList()
{
    commitInput();
    const QString folder = qt(m_model.session().file().path().parent_path().string());
    const QString path =
        m_dialogs.askSaveFile(this, tr("%1を書き出す").arg(title()), folder + QLatin1Char('/') + title(),
                              tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const auto written = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)
                             ? app::exportRegister(m_model.session(), m_id, fileOf(path))
                             : writeFileAtomically(fileOf(path), office::toCsv(shownSheet()));
    if (!written)
        m_dialogs.error(this, qt(written.error().sentence));
    else
        tell(tr("「%1」に書き出しました。").arg(QFileInfo(path).fileName()), false);
}

office::Sheet RegisterPage::shownSheet() const
{
    office::Sheet sheet;
    sheet.rows.resize(static_cast<std::size_t>(m_sheet->filledRows()) + 1);
    for (int column = 0; column < m_sheet->columnCount(); ++column) {
        sheet.rows[0].push_back(utf8(m_sheet->headerData(column, Qt::Horizontal).toString()));
        for (int row = 0; row < m_sheet->filledRows(); ++row)
            sheet.rows[static_cast<std::size_t>(row) + 1].push_back(
                utf8(m_sheet->index(row, column).data(Qt::EditRole).toString()));
    }
    return sheet;
}

void RegisterPage::handOver()
{
    commitInput();
    const QModelIndex now = m_view->currentIndex();
    if (!now.isValid() || now.row() >= m_sheet->filledRows())
        return;
    HandOverDialog(m_model, m_sheet->rowId(now.row()), this).exec();
}

void RegisterPage::showPlaces()
{
    commitInput();
    const QModelIndex now = m_view->currentIndex();
    const QString path = m_sheet->pathOf(now);
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto places = app::shownPlaces(m_model.session(), utf8(path));
    QGuiApplication::restoreOverrideCursor();
    if (!places) {
        tell(qt(places.error().sentence));
        return;
    }
    PlacesDialog dialog(qt(app::labelOfPath(m_model.session().snapshot(), utf8(path))),
                        now.data(Qt::EditRole).toString(), *places, this);
    if (dialog.exec() == QDialog::Accepted)
        emit goTo(dialog.chosen().startsWith(QLatin1String("records/")) ? QStringLiteral("records") : dialog.chosen());
}

void RegisterPage::attachFile()
{
    commitInput();
    const QModelIndex now = m_view->currentIndex();
    if (!now.isValid() || now.row() >= m_sheet->filledRows()) {
        tell(tr("文書を添える行を先に選んでください。"));
        return;
    }
    const plan::RowId row = m_sheet->rowId(now.row());
    const QString path = m_dialogs.askOpenFile(this, tr("添える文書を選ぶ"), tr("すべてのファイル (*)"));
    if (path.isEmpty())
        return;
    const auto bytes = readFile(fileOf(path), kMaxAttachment);
    if (!bytes) {
        m_dialogs.error(this, qt(bytes.error().sentence));
        return;
    }
    const std::string name = utf8(QFileInfo(path).fileName());
    const std::string mime = utf8(QMimeDatabase().mimeTypeForFile(path).name());
    const auto done = m_model.edit([&](app::Session& session) -> Result<void> {
        const auto stored = session.attach(*bytes, name, mime);
        if (!stored)
            return failed(stored);
        return session.setCell(m_id, row, "file", stored->digest.hex() + " " + name);
    });
    if (!done)
        m_dialogs.error(this, qt(done.error().sentence));
    else
        tell(tr("「%1」を添えました。").arg(qt(name)), false);
}

void RegisterPage::extractFile()
{
    const QModelIndex now = m_view->currentIndex();
    const bool onRow = now.isValid() && now.row() < m_sheet->filledRows();
    const std::string stored =
        onRow ? plan::cell(m_model.plan(), m_id, m_sheet->rowId(now.row()), "file") : "";
    const auto digest = Digest::fromHex(stored.substr(0, stored.find(' ')));
    if (!digest || stored.find(' ') == std::string::npos) {
        tell(tr("この行に添えた文書はありません。"));
        return;
    }
    // The name came with the file: only its last part is a name.
    const QString name = QFileInfo(qt(stored.substr(stored.find(' ') + 1))).fileName();
    const QString path =
        m_dialogs.askSaveFile(this, tr("添えた文書を取り出す"), name, tr("すべてのファイル (*)"));
    if (path.isEmpty())
        return;
    const auto bytes = m_model.session().file().blob(*digest);
    const auto written = bytes ? writeFileAtomically(fileOf(path), *bytes) : Result<void>(failed(bytes));
    if (!written)
        m_dialogs.error(this, qt(written.error().sentence));
    else
        tell(tr("「%1」に取り出しました。").arg(QFileInfo(path).fileName()), false);
}

} // namespace keizoku::ui
