// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/comparison_page.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/versions.h"
#include "ui/short_date.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/document_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kDraft = 0; ///< stands for the draft among version numbers
constexpr int kPlacesWidth = 240;

/// In a line with the taller one.
void centreBeside(QLabel& label, const QWidget& taller)
{
    label.setWordWrap(false);
    label.setMinimumHeight(taller.sizeHint().height());
}
void centreBeside(QAbstractButton& button, const QWidget& taller)
{
    button.setMinimumHeight(taller.sizeHint().height());
}

/// Without the head of the sheet: the page says which versions it compares.
document::Document withoutHead(document::Document document)
{
    const auto first = std::find_if(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
        const auto* heading = std::get_if<document::Heading>(&block);
        return heading && heading->level > 1;
    });
    document.blocks.erase(document.blocks.begin(), first);
    return document;
}

} // namespace

ComparisonPage::ComparisonPage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model)),
      m_older(makeCombo(tr("改定前の版"), QStringLiteral("comparison.older"), this)),
      m_newer(makeCombo(tr("改定後の版"), QStringLiteral("comparison.newer"), this)),
      m_swapped(new QCheckBox(tr("改定前を左に"), this)), m_state(makeLabel({}, kBodyPoints, false, this)),
      m_places(new QListWidget(this)), m_view(new DocumentView(this)),
      m_before(makeButton(tr("前の違い"), QStringLiteral("comparison.before"), this)),
      m_next(makeButton(tr("次の違い"), QStringLiteral("comparison.next"), this)),
      m_print(makeButton(tr("印刷・書き出し"), QStringLiteral("comparison.print"), this))
{
    build();
    connect(m_newer, &QComboBox::activated, this, [this] {
        fillOlder();
        compare();
    });
    connect(m_older, &QComboBox::activated, this, &ComparisonPage::compare);
    connect(m_swapped, &QCheckBox::toggled, this, &ComparisonPage::compare);
    connect(m_places, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_view->showChapter(m_places->item(row)->data(Qt::UserRole).toUInt());
    });
    connect(m_before, &QPushButton::clicked, this, [this] { step(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(true); });
    connect(m_print, &QPushButton::clicked, this, [this] {
        emit goTo(QStringLiteral("comparison:%1:%2")
                      .arg(m_newer->currentData().toInt())
                      .arg(m_older->currentData().toInt()));
    });
    connect(m_model.get(), &SessionModel::versionsChanged, this, &ComparisonPage::renewWhenSeen);
    renew();
}

void ComparisonPage::build()
{
    m_swapped->setObjectName(QStringLiteral("comparison.swapped"));
    m_swapped->setAccessibleName(m_swapped->text());
    m_state->setObjectName(QStringLiteral("comparison.state"));
    m_places->setObjectName(QStringLiteral("comparison.places"));
    m_places->setAccessibleName(tr("違いのある章"));
    m_places->setWordWrap(true);
    m_places->setSpacing(gap(1));
    m_view->setObjectName(QStringLiteral("comparison.view"));
    m_view->setAccessibleName(tr("新旧の対照"));
    m_before->setToolTip(tr("Alt+↑"));
    m_next->setToolTip(tr("Alt+↓"));
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(m_places);
    halves->addWidget(m_view);
    halves->setStretchFactor(1, 1);
    halves->setSizes({kPlacesWidth, 3 * kPlacesWidth});
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title(), kTitlePoints, true, this));
    layout->addLayout(makeChoices());
    layout->addWidget(m_state);
    layout->addWidget(halves, 1);
    layout->addLayout(makeActions());
    for (const auto& [key, next] : {std::pair{Qt::Key_Up, false}, std::pair{Qt::Key_Down, true}})
        connect(new QShortcut(QKeySequence(Qt::ALT | key), this), &QShortcut::activated, this,
                [this, next] { step(next); });
}

QLayout* ComparisonPage::makeChoices()
{
    auto* line = new FlowLayout(gap(2));
    line->addWidget(makeLabel(tr("改定前"), kBodyPoints, false, this));
    line->addWidget(m_older);
    line->addWidget(makeLabel(tr("→ 改定後"), kBodyPoints, false, this));
    line->addWidget(m_newer);
    line->addWidget(m_swapped);
    for (int at = 0; at < line->count(); ++at)
        if (auto* label = qobject_cast<QLabel*>(line->itemAt(at)->widget()))
            centreBeside(*label, *m_older);
    centreBeside(*m_swapped, *m_older);
    return line;
}

QLayout* ComparisonPage::makeActions()
{
    auto* line = new FlowLayout(gap(2));
    line->addWidget(m_before);
    line->addWidget(m_next);
    line->addWidget(m_print);
    return line;
}

void ComparisonPage::refresh(const QStringList& items)
{
    Q_UNUSED(items);
    if (m_newer->currentData().toInt() == kDraft)
        renewWhenSeen();
}

void ComparisonPage::renew()
{
    fillVersions();
    compare();
}

void ComparisonPage::fillVersions()
{
    const QVariant chosen = m_newer->currentData();
    m_newer->clear();
    m_newer->addItem(tr("下書き（案）"), kDraft);
    if (const auto lines = app::history(m_model->session()))
        for (auto line = lines->rbegin(); line != lines->rend(); ++line)
            m_newer->addItem(
                tr("第%1版（%2）").arg(line->version.stamp.number).arg(shortDate(line->version.stamp.date)),
                line->version.stamp.number);
    m_newer->setCurrentIndex(std::max(0, m_newer->findData(chosen)));
    fillOlder();
}

void ComparisonPage::fillOlder()
{
    const QVariant chosen = m_older->currentData();
    m_older->clear();
    for (int at = m_newer->currentIndex() + 1; at < m_newer->count(); ++at)
        m_older->addItem(m_newer->itemText(at), m_newer->itemData(at));
    m_older->setCurrentIndex(std::max(0, m_older->findData(chosen)));
}

app::PrintRequest ComparisonPage::request() const
{
    app::PrintRequest request{app::What::Comparison};
    const int newer = m_newer->currentData().toInt();
    request.draft = newer == kDraft;
    if (newer != kDraft)
        request.version = newer;
    request.from = m_older->currentData().toInt();
    request.swapped = m_swapped->isChecked();
    return request;
}

void ComparisonPage::compare()
{
    m_places->clear();
    const bool hasOlder = m_older->count() > 0;
    const auto document = hasOlder ? app::documentFor(m_model->session(), request())
                                   : Result<document::Document>(document::Document());
    m_view->show(document ? withoutHead(*document) : document::Document());
    int rows = 0;
    const auto& chapters = m_view->chapters();
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        rows += chapters[at].rows;
        if (chapters[at].rows == 0)
            continue;
        auto* item =
            new QListWidgetItem(tr("%1（%2）").arg(chapters[at].title).arg(chapters[at].rows), m_places);
        item->setData(Qt::UserRole, static_cast<unsigned>(at));
    }
    m_state->setText(
        !hasOlder   ? tr("これより前の版がありません。版を確定してから計画を直すと、ここで比べられます。")
        : !document ? qt(document.error().sentence)
        : rows == 0 ? tr("文面に違いはありません。")
                    : tr("%1行に違いがあります。下線は違う語です。").arg(rows));
    for (QPushButton* button : {m_before, m_next, m_print})
        button->setEnabled(rows > 0);
}

void ComparisonPage::step(bool next)
{
    if (!m_view->showRow(next))
        m_state->setText(next ? tr("最後の違いです。") : tr("最初の違いです。"));
}

bool ComparisonPage::showPath(const QString& path)
{
    bool isNumber = false;
    const int number = path.toInt(&isNumber);
    const int at = isNumber ? m_newer->findData(number) : -1;
    if (at < 0)
        return false;
    m_newer->setCurrentIndex(at);
    m_older->clear(); // the version just before
    fillOlder();
    compare();
    m_view->setFocus();
    return true;
}

} // namespace keizoku::ui
