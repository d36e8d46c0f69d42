// SPDX-License-Identifier: Apache-2.0
// Draws one line of the navigation: shape, title, and state in a word or number at the right.
#pragma once

#include <QStyledItemDelegate>

namespace keizoku::ui {

/// What an entry of the navigation carries.
enum NavigationRole { PageRole = Qt::UserRole, TitleRole, ShapeRole, WordRole, ColourRole };

class NavigationDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace keizoku::ui
