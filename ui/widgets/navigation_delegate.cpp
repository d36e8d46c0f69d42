// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/navigation_delegate.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kLineHeight = 32;
constexpr int kMarkWidth = 3;

int scaled(int pixels)
{
    return static_cast<int>(pixels * zoom());
}

} // namespace

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme theme = Theme::current();
    const bool heading = index.data(PageRole).toString().isEmpty();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, theme.surface);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(scaled(kMarkWidth), option.rect.height())),
                          theme.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    QRect line = option.rect.adjusted(scaled(gap(3)), 0, -scaled(gap(2)), 0);
    const auto draw = [&](const QRect& where, Qt::Alignment align, const QColor& ink, const QFont& font,
                          const QString& text) {
        painter->setPen(ink);
        painter->setFont(font);
        painter->drawText(where, static_cast<int>(align | Qt::AlignVCenter), text);
    };
    const QFont small = scaledFont(kHelpPoints);
    if (heading) {
        draw(line, Qt::AlignLeft, theme.inkSoft, small, index.data(TitleRole).toString());
        painter->restore();
        return;
    }
    const QColor colour = index.data(ColourRole).value<QColor>();
    draw(line, Qt::AlignLeft, colour, scaledFont(kBodyPoints), index.data(ShapeRole).toString());
    draw(line, Qt::AlignRight, colour, small, index.data(WordRole).toString());
    line.setLeft(line.left() + scaled(gap(5)));
    draw(line, Qt::AlignLeft, selected ? theme.accent : theme.ink, scaledFont(kBodyPoints, selected),
         index.data(TitleRole).toString());
    painter->restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int title =
        QFontMetrics(scaledFont(kBodyPoints, true)).horizontalAdvance(index.data(TitleRole).toString());
    const QFontMetrics small(scaledFont(kHelpPoints));
    // Room for what findings may say later, so that the list does not grow under the eye.
    const int word = std::max(small.horizontalAdvance(index.data(WordRole).toString()),
                              small.horizontalAdvance(tr("直す 88")));
    return {title + word + scaled(gap(3) + gap(5) + gap(3) + gap(2)), scaled(kLineHeight)};
}

} // namespace keizoku::ui
