// SPDX-License-Identifier: Apache-2.0
// Which editor a cell of a SheetView opens, and which keys end it.
#pragma once

#include <QElapsedTimer>
#include <QStyledItemDelegate>

class QComboBox;

namespace keizoku::ui {

class SheetDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
    /// An editor was ended by a key that also moves.
    void moved(int rows, int columns);
    void told(const QString& sentence) const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QWidget* nameEditor(QWidget* parent, const QModelIndex& index) const;
    QWidget* choiceEditor(QWidget* parent, const QModelIndex& index) const;
    bool endingKey(QWidget* editor, const QKeyEvent& key);
    void finish(QWidget* editor, bool keep);

    QElapsedTimer m_composed; ///< since the last composition ended
    bool m_wasComposing = false;
};

} // namespace keizoku::ui
