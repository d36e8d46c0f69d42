// SPDX-License-Identifier: Apache-2.0
// A cell in which a person or partner is named: a list opens below and follows names and kana.
#pragma once

#include <QComboBox>
#include <QStringList>
#include <QStringListModel>

class QCompleter;

namespace keizoku::ui {

class CellEdit;

/// An editable combo box; words that name nobody stay as they were typed.
class NameEdit final : public QComboBox {
    Q_OBJECT

public:
    NameEdit(const QStringList& names, const QStringList& readings, QWidget* parent = nullptr);
    /// Names that match by their letters or their reading.
    [[nodiscard]] QStringList matching(const QString& words) const;

signals:
    /// A name of the list was chosen.
    void chosen();

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void offer(const QString& words);

    QStringList m_names;
    QStringList m_readings;
    QStringListModel m_offered;
    QCompleter* m_completer = nullptr;
};

} // namespace keizoku::ui
