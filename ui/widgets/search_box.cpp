// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/search_box.h"

#include <QKeyEvent>
#include <QListWidget>

#include "app/search.h"
#include "ui/in_words.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kShownHits = 8;
constexpr int kMinimumWidth = 560;

} // namespace

SearchBox::SearchBox(std::shared_ptr<SessionModel> model, QWidget* hitsOver, QWidget* parent)
    : QLineEdit(parent), m_model(std::move(model)), m_hits(new QListWidget(hitsOver))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("計画の中を探す"));
    setPlaceholderText(tr("探す（名前・ことば・番号）　Ctrl+F"));
    setClearButtonEnabled(true);
    m_hits->setObjectName(QStringLiteral("search.hits"));
    m_hits->setAccessibleName(tr("見つかったところ"));
    m_hits->setProperty("popup", true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->hide();
    m_hits->installEventFilter(this);
    // Committed text only: what is being composed is not in textChanged().
    connect(this, &QLineEdit::textChanged, this, &SearchBox::search);
    connect(m_hits, &QListWidget::itemActivated, this, &SearchBox::choose);
    connect(m_hits, &QListWidget::itemClicked, this, &SearchBox::choose);
}

void SearchBox::search()
{
    m_hits->clear();
    if (text().trimmed().isEmpty()) {
        m_hits->hide();
        return;
    }
    for (const app::Hit& hit : app::search(m_model->session().snapshot(), utf8(text()))) {
        // What stands behind the mark is a row's own name.
        const QString label = qt(hit.label);
        const qsizetype mark = std::max<qsizetype>(0, label.indexOf(QStringLiteral(" › ")));
        auto* item = new QListWidgetItem(inWords(m_model->pack(), label.left(mark)) + label.mid(mark) +
                                             QLatin1Char('\n') + qt(hit.excerpt),
                                         m_hits);
        item->setData(Qt::UserRole, qt(hit.path));
    }
    if (m_hits->count() == 0)
        (new QListWidgetItem(tr("「%1」は計画の中に見つかりません。").arg(text()), m_hits))
            ->setFlags(Qt::NoItemFlags);
    else
        m_hits->setCurrentRow(0);
    placeHits();
}

void SearchBox::placeHits()
{
    QWidget* window = m_hits->parentWidget();
    const QPoint below = mapTo(window, QPoint(0, height() + gap(1)));
    const int wide = std::min(std::max(width(), static_cast<int>(kMinimumWidth * zoom())),
                              window->width() - below.x() - gap(3));
    const int line = m_hits->sizeHintForRow(0);
    const int tall = std::min(line * std::min(m_hits->count(), kShownHits) + 2 * gap(1),
                              window->height() - below.y() - gap(3));
    m_hits->setGeometry(QRect(below, QSize(wide, tall)));
    m_hits->show();
    m_hits->raise();
}

void SearchBox::choose()
{
    const QListWidgetItem* item = m_hits->currentItem();
    if (!item || item->data(Qt::UserRole).isNull())
        return;
    const QString path = item->data(Qt::UserRole).toString();
    close();
    emit goTo(path);
}

void SearchBox::close()
{
    m_hits->hide();
    const QSignalBlocker quiet(this);
    clear();
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const int last = m_hits->count() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
        m_hits->setCurrentRow(std::min(m_hits->currentRow() + 1, last));
        return;
    case Qt::Key_Up:
        m_hits->setCurrentRow(std::max(m_hits->currentRow() - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return;
    case Qt::Key_Escape:
        close();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_hits && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close();
        setFocus();
        return true;
    }
    return QLineEdit::eventFilter(watched, event);
}

} // namespace keizoku::ui
