// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/pack_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "app/contact_view.h"
#include "app/documents.h"
#include "app/versions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kKilobyte = 1024;
const auto kFolder = QStringLiteral("緊急持ち出し");

QString sizeWords(std::size_t bytes)
{
    return QObject::tr("%1 KB").arg(bytes / kKilobyte + 1);
}

} // namespace

PackDialog::PackDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), m_model(std::move(model)), m_dialogs(dialogs),
      m_whose(makeCombo(tr("載せる番号"), QStringLiteral("pack.whose"), this)),
      m_edition(makeCombo(tr("版"), QStringLiteral("pack.edition"), this)), m_list(new QTableWidget(this)),
      m_state(makeLabel({}, kBodyPoints, true, this)),
      m_write(makeButton(tr("保存先を選んで書き出す…"), QStringLiteral("pack.write"), this))
{
    setObjectName(QStringLiteral("pack"));
    setWindowTitle(tr("緊急持ち出し"));
    m_state->setObjectName(QStringLiteral("pack.state"));
    m_list->setObjectName(QStringLiteral("pack.list"));
    m_list->setAccessibleName(tr("入るもの"));
    m_list->setColumnCount(3);
    m_list->setHorizontalHeaderLabels({tr("入るもの"), tr("ファイル"), tr("大きさ")});
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->verticalHeader()->hide();
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setTabKeyNavigation(false);
    auto* choices = new QWidget(this);
    auto* row = new FlowLayout(gap(2), choices);
    row->addWidget(m_whose);
    row->addWidget(m_edition);
    auto* buttons = new QHBoxLayout;
    QPushButton* shut = makeButton(tr("閉じる"), QStringLiteral("pack.close"), this);
    buttons->addStretch(1);
    buttons->addWidget(m_write);
    buttons->addWidget(shut);
    makePrimary(m_write);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(new TextLabel(TextLabel::Role::Title, windowTitle(), this));
    layout->addWidget(new TextLabel(TextLabel::Role::Help,
                                    tr("停電や避難のときに持ち出す一式を、1つのフォルダーにまとめます。USBメ"
                                       "モリーや各自の電話に写しておけます。"
                                       "通信も、このプログラムもいりません。"),
                                    this));
    layout->addWidget(choices);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    if (const auto last = app::lastVersion(m_model->session()); last && *last)
        m_edition->addItem(tr("第%1版").arg((*last)->stamp.number), false);
    m_edition->addItem(tr("下書き"), true);
    fillWhose();
    connect(m_whose, &QComboBox::activated, this, &PackDialog::renew);
    connect(m_edition, &QComboBox::activated, this, &PackDialog::renew);
    connect(m_write, &QPushButton::clicked, this, &PackDialog::write);
    connect(shut, &QPushButton::clicked, this, &QDialog::reject);
    resize(760, 560);
    renew();
}

void PackDialog::fillWhose()
{
    m_whose->addItem(tr("番号を載せない"), QString());
    m_whose->addItem(tr("全員の番号を載せる"), QStringLiteral("*"));
    const auto source = app::contactsSource(m_model->session());
    if (!source)
        return;
    const app::ContactView view =
        app::contactView(m_model->plan(), source->plan.get(), m_model->session().environment().today());
    QStringList seen;
    for (const auto variant : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        for (const std::string& caller : view.callers(variant))
            if (!seen.contains(qt(caller))) {
                seen << qt(caller);
                m_whose->addItem(tr("%1 用：先の人の番号だけ").arg(qt(view.contact(caller).name)),
                                 qt(caller));
            }
}

app::PackRequest PackDialog::request() const
{
    const QString whose = m_whose->currentData().toString();
    const bool all = whose == QLatin1String("*");
    return {all               ? app::PackNumbers::All
            : whose.isEmpty() ? app::PackNumbers::Masked
                              : app::PackNumbers::Branch,
            all ? std::string() : utf8(whose), m_edition->currentData().toBool()};
}

void PackDialog::renew()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto parts = app::packParts(m_model->session(), request());
    QApplication::restoreOverrideCursor();
    m_parts = parts ? *std::move(parts) : std::vector<app::PackPart>();
    m_list->setRowCount(static_cast<int>(m_parts.size()));
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < m_parts.size(); ++at) {
        const app::PackPart& part = m_parts[at];
        bytes += part.bytes.size();
        const auto row = static_cast<int>(at);
        m_list->setItem(row, 0, new QTableWidgetItem(qt(part.title)));
        m_list->setItem(row, 1, new QTableWidgetItem(qt(part.file)));
        m_list->setItem(row, 2, new QTableWidgetItem(sizeWords(part.bytes.size())));
    }
    const QString care =
        m_whose->currentIndex() == 0 ? QString() : tr("個人の番号が入ります。渡す人を決めておいてください。");
    m_state->setText(parts ? tr("%1個、あわせて %2。%3").arg(m_parts.size()).arg(sizeWords(bytes), care)
                           : qt(parts.error().sentence));
    m_write->setEnabled(!m_parts.empty());
}

void PackDialog::write()
{
    const QString into = m_dialogs.askFolder(this, tr("どこに書き出しますか"));
    if (into.isEmpty())
        return;
    const QString folder = into + QLatin1Char('/') + kFolder;
    const auto written = app::writePack(m_parts, utf8(folder));
    m_state->setText(written ? tr("✓ 書き出しました：%1").arg(folder) : qt(written.error().sentence));
}

} // namespace keizoku::ui
