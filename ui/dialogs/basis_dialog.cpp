// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/basis_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

QStringList basisLines(const forms::Pack& pack, const app::LawLine& line)
{
    QStringList lines;
    if (!line.where.empty())
        lines << inWords(pack, line.where);
    const QString span = line.span.empty() ? QObject::tr("期間の記録はありません") : qt(line.span);
    lines << (line.lives ? QObject::tr("%1（いまの定め）").arg(span)
                         : QObject::tr("%1（いまの定めではありません）").arg(span));
    const QString checked =
        line.checkedOn.empty() ? QString() : QObject::tr("確かめた日：%1").arg(qt(line.checkedOn));
    lines << (line.verified ? checked : QObject::tr("△ 原文未確認　%1").arg(checked).trimmed());
    if (const QString note = inWords(pack, line.note); !note.isEmpty())
        lines << note;
    return lines;
}

BasisDialog::BasisDialog(const forms::Pack& pack, const std::vector<app::LawLine>& lines, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("basis"));
    setWindowTitle(tr("根拠のつながり"));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("basis.list"));
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::StrongFocus); // arrows scroll it
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, gap(2), 0);
    column->setSpacing(gap(3));
    QStringList spoken;
    for (const app::LawLine& line : lines) {
        const QString title =
            line.cited ? tr("▸ %1").arg(inWords(pack, line.title)) : inWords(pack, line.title);
        const QString rest = basisLines(pack, line).join(QLatin1Char('\n'));
        column->addWidget(new TextLabel(TextLabel::Role::Strong, title, inside));
        column->addWidget(new TextLabel(TextLabel::Role::Help, rest, inside));
        column->addWidget(makeRule(inside));
        spoken << title << rest;
    }
    column->addStretch();
    scroll->setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    scroll->setWidget(inside);
    auto* close = makeButton(tr("閉じる"), QStringLiteral("basis.close"), this);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(new TextLabel(TextLabel::Role::Help,
                                    tr("古いものから順に並べています。▸ がこの確認の根拠です。"), this));
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(static_cast<int>(640 * std::min(zoom(), 1.8)), static_cast<int>(460 * std::min(zoom(), 1.5)));
}

} // namespace keizoku::ui
