// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/hand_over_dialog.h"

#include <algorithm>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>

#include "app/holdings.h"
#include "plan/register_access.h"
#include "ui/models/name_list.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/read_table.h"

namespace keizoku::ui {

namespace {

QString kindWords(app::HoldingKind kind)
{
    switch (kind) {
    case app::HoldingKind::Post:
        return QObject::tr("引き継ぐ（役割・担当）");
    case app::HoldingKind::Call:
        return QObject::tr("引き継ぐ（連絡網）");
    case app::HoldingKind::Card:
        return QObject::tr("刷り直すカード");
    case app::HoldingKind::Text:
        return QObject::tr("手で直す文章");
    case app::HoldingKind::OpenItem:
        break;
    }
    return QObject::tr("残った改善策（記録で直す）");
}

bool isHandedOver(const app::Holding& holding)
{
    return holding.kind == app::HoldingKind::Post || holding.kind == app::HoldingKind::Call;
}

} // namespace

HandOverDialog::HandOverDialog(SessionModel& model, plan::RowId person, QWidget* parent)
    : QDialog(parent), m_model(model), m_person(std::move(person))
{
    setObjectName(QStringLiteral("dialog.hand-over"));
    setWindowTitle(tr("引き継ぎ"));
    build();
    showHeld();
}

void HandOverDialog::build()
{
    const plan::Person& person = *m_model.plan().people.find(m_person);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(
        makeLabel(tr("「%1」さんが持っているもの").arg(qt(person.open.name)), kTitlePoints, true, this));
    m_told = makeLabel({}, kBodyPoints, false, this);
    m_told->setObjectName(QStringLiteral("hand-over.told"));
    layout->addWidget(m_told);
    m_table = makeReadTable(tr("持っているもの"), QStringLiteral("hand-over.lines"), {tr("どうなるか"), tr("場所")}, this);
    layout->addWidget(m_table, 1);

    NameList staff = NameList::people(m_model.plan(), m_model.session().environment().today());
    const auto self = std::find(staff.ids.begin(), staff.ids.end(), m_person);
    if (self != staff.ids.end()) {
        const auto at = static_cast<int>(self - staff.ids.begin());
        staff.labels.removeAt(at);
        staff.readings.removeAt(at);
    }
    m_heir = new NameEdit(staff.labels, staff.readings, this);
    m_heir->setFrame(true); // it is made for cells
    m_heir->setObjectName(QStringLiteral("hand-over.heir"));
    m_heir->setAccessibleName(tr("引き継ぐ相手"));
    m_heir->lineEdit()->setAccessibleName(m_heir->accessibleName());
    m_heir->lineEdit()->setObjectName(QStringLiteral("hand-over.heir.words"));
    m_heir->setCurrentIndex(-1);
    m_heir->setEditText({});
    m_left = makeLine(tr("退職日（分かっていれば）"), QStringLiteral("hand-over.left"), this);
    m_left->setPlaceholderText(tr("例 令和8年3月31日。空欄なら名簿の退職日は変えません"));
    auto* form = new QFormLayout;
    form->addRow(tr("引き継ぐ相手"), m_heir);
    form->addRow(tr("退職日"), m_left);
    layout->addLayout(form);

    m_apply = makeButton(tr("まとめて引き継ぐ"), QStringLiteral("hand-over.apply"), this);
    makePrimary(m_apply);
    m_close = makeButton(tr("閉じる"), QStringLiteral("hand-over.close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_apply);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &HandOverDialog::handOver);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_heir->setFocus();
    resize((QSizeF(820, 520) * zoom()).toSize().boundedTo(screen()->availableSize() * 0.95));
}

void HandOverDialog::showHeld()
{
    m_table->setRowCount(0);
    const auto held = app::holdingsOf(m_model.session(), m_person);
    if (!held) {
        m_told->setText(qt(held.error().sentence));
        m_apply->setEnabled(false);
        return;
    }
    for (const app::Holding& each : *held)
        addReadRow(m_table, {kindWords(each.kind), qt(each.words)});
    m_table->resizeColumnsToContents();
    if (!held->empty())
        m_table->setCurrentCell(0, 0);
    const auto count = std::count_if(held->begin(), held->end(), isHandedOver);
    m_told->setText(held->empty()
                        ? tr("計画の中に、この人の役割・担当・連絡網・名前は残っていません。")
                    : count == 0 ? tr("役割・担当・連絡網は残っていません。残るのは手で直すものだけです。")
                                 : tr("役割・担当・連絡網の%1か所は、相手を選んで一度に引き継げます。文章の中の名前"
                                      "は、このあと手で直してください。Ctrl+Z で元に戻せます。")
                                       .arg(count));
    const bool ready = count > 0 && m_model.session().writable();
    m_apply->setEnabled(ready);
    makePrimary(m_apply, ready);
    makePrimary(m_close, !ready);
}

void HandOverDialog::handOver()
{
    commitComposing();
    const auto staff = NameList::people(m_model.plan(), m_model.session().environment().today());
    const QString name = m_heir->currentText().trimmed();
    plan::RowId heir = staff.id(name);
    if (heir.empty())
        heir = plan::personNamed(m_model.plan(), utf8(name)).id;
    if (heir.empty()) {
        m_told->setText(name.isEmpty() ? tr("■ 引き継ぐ相手を選んでください。")
                                       : tr("■ 「%1」に当てはまる職員が一人に決まりません。一覧から選んでください。").arg(name));
        m_heir->setFocus();
        return;
    }
    std::optional<Date> left;
    if (!m_left->text().trimmed().isEmpty()) {
        const auto day = parseDate(utf8(m_left->text()));
        if (!day) {
            m_told->setText(tr("■ ") + qt(day.error().sentence));
            m_left->setFocus();
            return;
        }
        left = *day;
    }
    const auto done = m_model.edit([&](app::Session& session) -> Result<void> {
        const auto count = app::handOver(session, m_person, heir, left);
        return count ? Result<void>() : failed(count);
    });
    if (!done)
        m_told->setText(tr("■ ") + qt(done.error().sentence));
    else
        showHeld();
}

} // namespace keizoku::ui
