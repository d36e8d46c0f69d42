// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/unplaced_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/unplaced_homes.h"

namespace keizoku::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kMaxLine = 60; ///< characters of a text shown in the list

QString oneLine(const std::string& text)
{
    const QString line = qt(text).simplified();
    return line.size() <= kMaxLine ? line : line.left(kMaxLine) + QStringLiteral("…");
}

} // namespace

UnplacedPage::UnplacedPage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("page.unplaced"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    m_title = new TextLabel(TextLabel::Role::Title, title(), this);
    m_help = new TextLabel(TextLabel::Role::Help, {}, this);
    m_help->setObjectName(QStringLiteral("unplaced.help"));
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeTexts());
    halves->addWidget(makeHomes());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    layout->addWidget(halves, 1);
    connect(m_model.get(), &SessionModel::questionsChanged, this, &UnplacedPage::renewWhenSeen);
    renew();
}

QWidget* UnplacedPage::makeTexts()
{
    auto* half = new QWidget(this);
    auto* layout = new QVBoxLayout(half);
    layout->setContentsMargins(0, 0, gap(2), 0);
    m_texts = new QListWidget(half);
    m_texts->setObjectName(QStringLiteral("unplaced.texts"));
    m_texts->setAccessibleName(tr("未配置の文章"));
    setFocusProxy(m_texts);
    m_texts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_texts->setSpacing(gap(1) / 2);
    m_texts->setDragEnabled(true);
    m_texts->setDragDropMode(QAbstractItemView::DragOnly);
    m_whole = new QPlainTextEdit(half);
    m_whole->setObjectName(QStringLiteral("unplaced.whole"));
    m_whole->setAccessibleName(tr("選んだ文章の全体"));
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setMaximumHeight(static_cast<int>(130 * zoom()));
    m_dismiss = makeButton(tr("要らないので消す Del"), QStringLiteral("unplaced.dismiss"), half);
    layout->addWidget(m_texts, 1);
    layout->addWidget(m_whole);
    layout->addWidget(m_dismiss, 0, Qt::AlignLeft);
    connect(m_texts, &QListWidget::currentRowChanged, this, &UnplacedPage::showText);
    connect(m_texts, &QListWidget::itemSelectionChanged, this, &UnplacedPage::showText);
    connect(m_texts, &QListWidget::itemActivated, this, [this] { m_filter->setFocus(); });
    connect(m_dismiss, &QPushButton::clicked, this, &UnplacedPage::dismiss);
    auto* del = new QShortcut(QKeySequence(QKeySequence::Delete), m_texts);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &UnplacedPage::dismiss);
    return half;
}

QWidget* UnplacedPage::makeHomes()
{
    auto* half = new QWidget(this);
    auto* layout = new QVBoxLayout(half);
    layout->setContentsMargins(gap(2), 0, 0, 0);
    m_filter = makeLine(tr("置き場所を探す"), QStringLiteral("unplaced.filter"), half);
    m_filter->setPlaceholderText(tr("置き場所を探す（見出し・よみ）"));
    m_list = new UnplacedHomes(half);
    m_send = makeButton(tr("ここへ置く Enter"), QStringLiteral("unplaced.send"), half);
    makePrimary(m_send);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_send, 0, Qt::AlignLeft);
    connect(m_filter, &QLineEdit::textChanged, this, &UnplacedPage::fillHomes);
    connect(m_filter, &QLineEdit::returnPressed, this, &UnplacedPage::send);
    connect(m_list, &QListWidget::itemActivated, this, &UnplacedPage::send);
    connect(m_list, &UnplacedHomes::textDropped, this, &UnplacedPage::send);
    connect(m_send, &QPushButton::clicked, this, &UnplacedPage::send);
    for (const auto& [key, by] : {std::pair{Qt::Key_Down, 1}, std::pair{Qt::Key_Up, -1}}) {
        auto* move = new QShortcut(QKeySequence(key), m_filter);
        move->setContext(Qt::WidgetShortcut);
        connect(move, &QShortcut::activated, this, [this, step = by] {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
        });
    }
    return half;
}

QString UnplacedPage::title() const
{
    return tr("未配置の文章");
}

void UnplacedPage::refresh(const QStringList& items)
{
    if (std::any_of(items.begin(), items.end(),
                    [](const QString& item) { return item.contains(QLatin1String("/unplaced")); }))
        renewWhenSeen();
}

void UnplacedPage::renew()
{
    const int before = std::max(m_texts->currentRow(), 0);
    {
        const QSignalBlocker quiet(m_texts);
        m_texts->clear();
        for (const plan::UnplacedText& row : m_model->plan().unplaced.rows) {
            auto* item = new QListWidgetItem(oneLine(row.text), m_texts);
            item->setData(kIdRole, qt(row.id));
            item->setToolTip(qt(row.place));
        }
        m_texts->setCurrentRow(std::min(before, m_texts->count() - 1));
    }
    const int count = m_texts->count();
    m_help->setText(
        count == 0
            ? tr("未配置の文章はありません。Word "
                 "の計画を取り込むと、置き場所の決まらない文章がここに残ります。")
            : tr("Word から取り込んだ%1件が、置き場所を待っています。文章を選んで Enter、置き場所を選んで "
                 "Enter を押すか、右の項目へ引いて置きます。")
                  .arg(count));
    m_homes = app::textHomes(m_model->pack());
    fillHomes();
    showText();
}

void UnplacedPage::fillHomes()
{
    const QString before =
        m_list->currentItem() ? m_list->currentItem()->data(kIdRole).toString() : QString();
    const std::string wanted = utf8(m_filter->text());
    m_list->clear();
    for (const app::TextHome& home : m_homes) {
        const std::string words = home.section + " › " + home.label;
        if (!text::folded(wanted).empty() && !text::matches(words, wanted))
            continue;
        auto* item = new QListWidgetItem(qt(words), m_list);
        item->setData(kIdRole, qt(home.path));
        if (qt(home.path) == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void UnplacedPage::showText()
{
    const std::vector<plan::RowId> rows = chosen();
    const plan::UnplacedText* row = rows.empty() ? nullptr : m_model->plan().unplaced.find(rows.front());
    m_whole->setPlainText(row ? qt(row->text) + QStringLiteral("\n\n") +
                                    tr("元の場所：%1（%2）").arg(qt(row->place), qt(row->file))
                              : QString());
    const bool ready = row && m_model->session().writable();
    m_send->setEnabled(ready);
    m_dismiss->setEnabled(ready);
    if (row)
        suggestHome();
}

/// The question the text stood closest to, while nobody searches for another.
void UnplacedPage::suggestHome()
{
    const std::vector<plan::RowId> rows = chosen();
    const plan::UnplacedText* row = rows.empty() ? nullptr : m_model->plan().unplaced.find(rows.front());
    if (!row || row->near.empty() || !m_filter->text().isEmpty())
        return;
    for (int at = 0; at < m_list->count(); ++at)
        if (m_list->item(at)->data(kIdRole).toString() == qt(row->near)) {
            m_list->setCurrentRow(at);
            m_list->scrollToItem(m_list->item(at), QAbstractItemView::PositionAtCenter);
        }
}

std::vector<plan::RowId> UnplacedPage::chosen() const
{
    std::vector<plan::RowId> rows;
    for (int at = 0; at < m_texts->count(); ++at)
        if (m_texts->item(at)->isSelected())
            rows.push_back(utf8(m_texts->item(at)->data(kIdRole).toString()));
    return rows;
}

void UnplacedPage::send()
{
    const std::vector<plan::RowId> rows = chosen();
    if (rows.empty() || !m_list->currentItem())
        return;
    const std::string path = utf8(m_list->currentItem()->data(kIdRole).toString());
    const auto done =
        m_model->edit([&](app::Session& session) { return app::sendHome(session, rows, path); });
    if (!done) {
        m_help->setText(qt(done.error().sentence));
        return;
    }
    m_filter->clear();
    m_texts->setFocus();
}

void UnplacedPage::dismiss()
{
    const std::vector<plan::RowId> rows = chosen();
    if (rows.empty())
        return;
    const auto done = m_model->edit(
        [&](app::Session& session) { return session.removeRows(plan::RegisterId::Unplaced, rows); });
    if (!done)
        m_help->setText(qt(done.error().sentence));
}

bool UnplacedPage::showPath(const QString& path)
{
    for (int at = 0; at < m_texts->count(); ++at)
        if (path.contains(QLatin1Char('/') + m_texts->item(at)->data(kIdRole).toString())) {
            m_texts->setCurrentRow(at);
            m_texts->setFocus();
            return true;
        }
    return false;
}

} // namespace keizoku::ui
