// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/places_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/read_table.h"

namespace keizoku::ui {

namespace {

QString kindWords(const app::ShownPlace& place)
{
    switch (place.in) {
    case app::ShownIn::Plan:
        return place.follows ? QObject::tr("計画（一緒に変わる）") : QObject::tr("計画（手で直す）");
    case app::ShownIn::Paper:
        return QObject::tr("刷り直す紙");
    case app::ShownIn::Card:
        return QObject::tr("刷り直すカード");
    case app::ShownIn::Copy:
        return QObject::tr("取り替える掲示・配布");
    case app::ShownIn::Record:
        break;
    }
    return QObject::tr("記録（その日のまま）");
}

} // namespace

PlacesDialog::PlacesDialog(const QString& what, const QString& value,
                           const std::vector<app::ShownPlace>& places, QWidget* parent)
    : QDialog(parent), m_places(places)
{
    setObjectName(QStringLiteral("dialog.places"));
    setWindowTitle(tr("どこに出ているか"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(makeLabel(tr("%1「%2」は、ここにも出ています").arg(what, value), kTitlePoints, true, this));
    const QString words =
        places.empty()
            ? tr("ほかに同じものを示すところはありません。変えても、古いままになるものはありません。")
            : tr("変えると、ここが古くなります。紙とカードは、版を確定してから刷り直してください。");
    layout->addWidget(makeLabel(words, kBodyPoints, false, this));
    m_table = makeReadTable(tr("示しているところ"), QStringLiteral("places.lines"), {tr("どうするか"), tr("場所")}, this);
    for (const app::ShownPlace& place : places)
        addReadRow(m_table, {kindWords(place), qt(place.words)});
    m_table->resizeColumnsToContents();
    m_table->setVisible(!places.empty());
    layout->addWidget(m_table, 1);
    QPushButton* go = makeButton(tr("その場所へ行く"), QStringLiteral("places.go"), this);
    QPushButton* close = makeButton(tr("閉じる"), QStringLiteral("places.close"), this);
    makePrimary(close);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(go);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    const auto showState = [this, go] {
        const int row = m_table->currentRow();
        go->setEnabled(row >= 0 && !m_places[static_cast<std::size_t>(row)].path.empty());
    };
    connect(m_table, &QTableWidget::currentCellChanged, this, showState);
    connect(m_table, &QTableWidget::cellActivated, this, &PlacesDialog::take);
    connect(go, &QPushButton::clicked, this, &PlacesDialog::take);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (!places.empty())
        m_table->setCurrentCell(0, 0);
    showState();
    const QSizeF size(760, places.empty() ? 160 : 460);
    resize((size * zoom()).toSize().boundedTo(screen()->availableSize() * 0.95));
}

void PlacesDialog::take()
{
    const int row = m_table->currentRow();
    if (row < 0 || m_places[static_cast<std::size_t>(row)].path.empty())
        return;
    m_chosen = qt(m_places[static_cast<std::size_t>(row)].path);
    accept();
}

} // namespace keizoku::ui
